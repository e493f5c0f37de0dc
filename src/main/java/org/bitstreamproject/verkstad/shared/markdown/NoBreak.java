// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps a number on one line with what belongs to it. The rule: a blank inside a number, after a number and between an
 * abbreviation such as v. or nr and its number does not break; a blank after a year, or before a word such as "och", does:
 * nothing is counted there.
 */
public final class NoBreak {
    private static final char NO_BREAK = '\u00a0';
    private static final Pattern GROUPED = Pattern.compile("(?<![\\d.,\u00a0])\\d{1,3}(?: \\d{3})+(?!\\d)");
    private static final Pattern COUNTED =
            Pattern.compile("(?<![\\p{L}\\d.,])([−-]?\\d[\\d.,:\u00a0]*) (?=([%‰°\\p{L}]+))");
    private static final Pattern NUMBERED = Pattern.compile(
            "(?<![\\p{L}\\d])((?:v|s|kap|art|fig|ca|nr|no|vol|p)\\.|nr|ca|uke|vecka|week|page|§) (?=\\d)");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern ALWAYS_COUNTED = Pattern.compile("[%‰°].*|kr|kronor|kroner|NOK|SEK|EUR|euro");

    private static final Pattern NEVER_COUNTED =
            Pattern.compile("och|og|and|eller|or|till|til|to|av|of|i|in|på|on|är|er|is|som|that|with|med");

    private NoBreak() {}

    /** The same text with no-break spaces where the rule asks for them. */
    public static String in(String text) {
        if (text.indexOf(' ') < 0 || text.chars().noneMatch(Character::isDigit)) {
            return text;
        }
        var grouped = GROUPED.matcher(text).replaceAll(number -> number.group().replace(' ', NO_BREAK));
        var counted = COUNTED.matcher(grouped)
                .replaceAll(found -> Matcher.quoteReplacement(
                        counts(found.group(1), found.group(2)) ? found.group(1) + NO_BREAK : found.group()));
        return NUMBERED.matcher(counted).replaceAll(found -> found.group(1) + NO_BREAK);
    }

    private static boolean counts(String number, String what) {
        return ALWAYS_COUNTED.matcher(what).matches()
                || !YEAR.matcher(number).matches()
                        && !NEVER_COUNTED.matcher(what).matches();
    }
}
