// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.domain;

import java.util.List;

/**
 * Something to be said once the reader's language is known.
 *
 * @param key of a text in messages/
 * @param args for its placeholders; names and figures, never words of a language
 */
public record Sentence(String key, List<Object> args) {
    public Sentence {
        args = List.copyOf(args);
    }

    public static Sentence of(String key, Object... args) {
        return new Sentence(key, List.of(args));
    }
}
