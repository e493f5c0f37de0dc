// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.notation;

import java.util.regex.Pattern;

/** Text that a person typed or pasted, made fit for one line. */
public final class Labels {

    /** Control characters, and the marks that turn the direction of everything that follows them. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]+");

    private static final Pattern LONE_SURROGATE =
            Pattern.compile("[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");

    private Labels() {}

    /** Without lone surrogates, which are no text and which no database takes. */
    public static String whole(String text) {
        return LONE_SURROGATE.matcher(text).replaceAll("");
    }

    /** One line, without controls, direction marks and lone surrogates, spaces single and none at the ends. */
    public static String clean(String text) {
        var seen = UNSEEN.matcher(text).replaceAll(" ");
        return whole(seen).strip().replaceAll("\\s+", " ");
    }
}
