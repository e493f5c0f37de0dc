// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check.process;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.modelling.check.rule.Words;

/** Guesses whether a lane is named after a person. Names first, so that "Sankt Anna skola" passes. */
final class PersonNames {

    private static final Set<String> FIRST = Words.set("firstNames");
    private static final Set<String> LAST = Words.set("lastNames");
    private static final Set<String> NOT_ALONE = Words.set("firstNamesThatAreWords");
    private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}\\p{L}*([-'’]\\p{L}+)*\\.?");
    private static final int MOST_WORDS = 4;

    private PersonNames() {}

    static boolean looksLikeOne(String label) {
        var words = label.strip().split("\\s+");
        if (words.length > MOST_WORDS
                || !Arrays.stream(words)
                        .allMatch(word -> CAPITALISED.matcher(word).matches())) {
            return false;
        }
        var first = words[0].toLowerCase(Locale.ROOT);
        boolean firstIsAName = FIRST.contains(first.split("-")[0]);
        if (words.length == 1) {
            return firstIsAName && !NOT_ALONE.contains(first);
        }
        var last = words[words.length - 1].toLowerCase(Locale.ROOT);
        boolean lastIsAName = LAST.contains(last) || last.endsWith("sson") || isInitial(last);
        return lastIsAName || firstIsAName && words.length == 2;
    }

    private static boolean isInitial(String word) {
        return word.length() == 2 && word.endsWith(".");
    }
}
