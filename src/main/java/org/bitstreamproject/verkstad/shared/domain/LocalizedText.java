// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.domain;

/** One text in the three languages; none may be blank. */
public record LocalizedText(String sv, String nb, String en) {
    public LocalizedText {
        if (sv.isBlank() || nb.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text is missing in a language: " + sv + " | " + nb + " | " + en);
        }
    }

    /** The text in this language. */
    public String in(Language language) {
        return switch (language) {
            case SV -> sv;
            case NB -> nb;
            case EN -> en;
        };
    }
}
