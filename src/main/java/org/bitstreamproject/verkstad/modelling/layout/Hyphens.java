// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where Swedish and Norwegian words may be broken: between the parts of a compound, known from a list of words the
 * public sector builds with, else before the last consonant of a group, as both languages' mechanical rule says.
 */
final class Hyphens {

    private static final String FILE = "/modelling/compounds.txt";
    private static final int SHORTEST = 3;
    private static final int LONGEST_WORD = 24;
    private static final Set<String> WORDS = read();

    /** Consonants that are one sound and stay together at the start of a syllable. */
    private static final Set<String> TOGETHER =
            Set.of("sch", "skj", "stj", "sj", "tj", "kj", "gj", "hj", "lj", "dj", "skr", "str", "spr", "skv");

    private Hyphens() {}

    /** The best break of the word at or before {@code most}; {@code most} itself when there is no good one. */
    static int best(String word, int least, int most) {
        for (int at = most; at > Math.max(least, most / 3); at--) {
            char before = word.charAt(at - 1);
            if (before == '-' || before == '/' || before == '_') {
                return at;
            }
        }
        var joints = joints(word);
        for (int at = most; at >= Math.max(least, most / 3); at--) {
            if (joints.contains(at)) {
                return at;
            }
        }
        for (int at = most; at >= Math.max(least, most / 2); at--) {
            if (beginsSyllable(word, at)) {
                return at;
            }
        }
        int at = most;
        while (at > 1 && Letters.joinsBefore(word.charAt(at))) {
            at--;
        }
        return at;
    }

    /** Where known parts begin, unless that is inside a longer known part. */
    private static Set<Integer> joints(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        var joints = new HashSet<Integer>();
        if (lower.length() != word.length()) {
            return joints;
        }
        int covered = 0;
        for (int at = 0; at < lower.length(); at++) {
            int length = knownAt(lower, at);
            if (length == 0 || (at < covered && at + length <= covered)) {
                continue;
            }
            boolean sharesTheS = at == covered - 1 && lower.charAt(at) == 's' && length > SHORTEST;
            boolean free = at >= covered || sharesTheS || lower.charAt(at - 1) == 's';
            if (free && at >= SHORTEST && lower.length() - at >= SHORTEST) {
                joints.add(at);
            }
            if (free) {
                covered = at + length;
                if (covered < lower.length() - SHORTEST && knownAt(lower, covered) == 0) {
                    boolean linked = lower.charAt(covered - 1) == 's' && knownAt(lower, covered - 1) <= SHORTEST;
                    boolean linking = lower.charAt(covered) == 's';
                    if (linked || linking) {
                        joints.add(linked ? covered : covered + 1);
                    }
                }
            }
        }
        return joints;
    }

    private static int knownAt(String word, int at) {
        for (int length = Math.min(LONGEST_WORD, word.length() - at); length >= SHORTEST; length--) {
            if (WORDS.contains(word.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    /** A consonant that a vowel follows and a vowel stands before, without parting what is one sound. */
    static boolean beginsSyllable(String word, int at) {
        if (at < SHORTEST
                || at > word.length() - SHORTEST
                || !Letters.isConsonant(word.charAt(at))
                || Letters.joinsBefore(word.charAt(at + 1))) {
            return false;
        }
        var lower = word.toLowerCase(Locale.ROOT);
        int vowel = at;
        while (vowel < lower.length() && Letters.isConsonant(lower.charAt(vowel))) {
            vowel++;
        }
        if (vowel == lower.length() || !hasVowel(lower, at)) {
            return false;
        }
        int start = vowel - 1;
        for (int first = Math.max(1, vowel - 3); first < start; first++) {
            if (TOGETHER.contains(lower.substring(first, vowel))) {
                start = first;
            }
        }
        boolean ck = lower.charAt(at) == 'k' && lower.charAt(at - 1) == 'c';
        boolean ng = lower.charAt(at) == 'g' && lower.charAt(at - 1) == 'n' && Letters.isVowel(lower.charAt(at - 2));
        return at == start && !ck && !ng && lower.charAt(at) != 'x';
    }

    private static boolean hasVowel(String word, int before) {
        return word.chars().limit(before).anyMatch(c -> Letters.isVowel((char) c));
    }

    private static Set<String> read() {
        try (var in = Objects.requireNonNull(Hyphens.class.getResourceAsStream(FILE), FILE);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.strip().split(" +")))
                    .filter(word -> word.length() >= SHORTEST)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }
}
