// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.text;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The length of a text as people count it: a letter with its accent is one, a row of blanks is one, and blanks around the
 * text are none. The page's script counts the same way (shared/text-count.ts).
 */
final class Length {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]+");

    private Length() {}

    static int of(String text) {
        var plain = BLANKS.matcher(text).replaceAll(" ").strip();
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(plain);
        int count = 0;
        while (characters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }
}
