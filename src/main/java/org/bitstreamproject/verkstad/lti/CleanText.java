// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Names and titles from outside, made safe to store and to show: composed, on one line, without invisible controls. */
public final class CleanText {
    private static final int LONGEST = 255;

    private CleanText() {}

    /** At most 255 characters; blank and an unresolved {@code $variable} give null. */
    public static @Nullable String of(@Nullable String raw) {
        if (raw == null || raw.startsWith("$")) {
            return null;
        }
        String text = Normalizer.normalize(raw, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cs}\\p{Co}\\u2028\\u2029]+", " ")
                // bidi controls can make a name read as another one; joiners inside emoji stay
                .replaceAll("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]", "")
                .strip();
        if (text.isEmpty()) {
            return null;
        }
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, cut(text)));
    }

    private static int cut(String text) {
        int codePoints = text.codePointCount(0, LONGEST);
        return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? codePoints - 1 : codePoints;
    }
}
