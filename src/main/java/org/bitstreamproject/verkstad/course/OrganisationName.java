// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.text.Normalizer;
import java.util.Locale;

/** A name as somebody wrote it, 2–200 characters. */
record OrganisationName(String text) {
    OrganisationName {
        text = Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
        if (text.length() < 2 || text.length() > 200) {
            throw new OrganisationNameRefused();
        }
    }

    /** What spellings of one name share: case, punctuation and blanks do not count. */
    String folded() {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Punct}\\s]+", " ")
                .strip();
    }
}
