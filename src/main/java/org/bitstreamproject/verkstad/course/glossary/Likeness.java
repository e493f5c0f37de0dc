// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.glossary;

import java.util.Locale;

/** Whether two words look alike to a reader of a neighbouring language: prosess and process do, beslut and vedtak do not. */
final class Likeness {
    private static final int LETTERS_PER_DIFFERENCE = 3;

    private Likeness() {}

    static boolean close(String one, String other) {
        var here = plain(one);
        var there = plain(other);
        int allowed = Math.max(1, Math.min(here.length(), there.length()) / LETTERS_PER_DIFFERENCE);
        return Math.abs(here.length() - there.length()) <= allowed && distance(here, there) <= allowed;
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT)
                .replace('å', 'a')
                .replace('ä', 'a')
                .replace('æ', 'a')
                .replace('ö', 'o')
                .replace('ø', 'o');
    }

    /** Letters to add, drop or change. */
    private static int distance(String one, String other) {
        var before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}
