// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.ArrayList;
import java.util.List;

/** Breaks labels into lines that fit a width, measured with the usual widths of a sans serif at 13 px. */
public final class Wrap {

    public static final int LINE_HEIGHT = 16;
    private static final int MOST_LINES = 6;
    private static final String NARROW = "iljtfr.,:;'!|()[]- ";
    private static final String WIDE = "mwMWÆŒ@%";
    private static final String VOWELS = "aeiouyåäöæøAEIOUYÅÄÖÆØ";
    private static final int SHORTEST_PART = 3;

    private Wrap() {}

    /** Lines no wider than {@code width}; long words are hyphenated, a very long label ends with an ellipsis. */
    public static List<String> lines(String label, int width) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : label.strip().split("\\s+")) {
            var rest = word;
            while (!rest.isEmpty()) {
                var joined = line.isEmpty() ? rest : line + " " + rest;
                if (width(joined) <= width) {
                    line = joined;
                    rest = "";
                } else if (!line.isEmpty()) {
                    lines.add(line);
                    line = "";
                } else {
                    int cut = cut(rest, width);
                    lines.add(hyphenated(rest, cut));
                    rest = rest.substring(cut);
                }
            }
        }
        lines.add(line);
        return lines.size() <= MOST_LINES ? lines : shortened(lines);
    }

    public static int width(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (NARROW.indexOf(c) >= 0) {
                width += 4.2;
            } else if (WIDE.indexOf(c) >= 0) {
                width += 11;
            } else {
                width += Character.isUpperCase(c) ? 9 : 7.4;
            }
        }
        return (int) Math.ceil(width);
    }

    private static String hyphenated(String word, int cut) {
        boolean has = cut == word.length() || word.charAt(cut - 1) == '-';
        return word.substring(0, cut) + (has ? "" : "-");
    }

    /** As much as fits, preferably at a hyphen or before a consonant that a vowel follows, as syllables begin. */
    private static int cut(String word, int width) {
        int most = word.length();
        while (most > SHORTEST_PART && width(word.substring(0, most) + "-") > width) {
            most--;
        }
        if (Character.isHighSurrogate(word.charAt(most - 1)) && most < word.length()) {
            most++;
        }
        for (int at = most; at >= Math.max(SHORTEST_PART, most / 2); at--) {
            if (at < word.length() && word.charAt(at - 1) == '-' || startsSyllable(word, at)) {
                return at;
            }
        }
        return most;
    }

    private static boolean startsSyllable(String word, int at) {
        return at >= SHORTEST_PART
                && at < word.length() - SHORTEST_PART + 1
                && isConsonant(word.charAt(at))
                && VOWELS.indexOf(word.charAt(at + 1)) >= 0;
    }

    private static boolean isConsonant(char c) {
        return Character.isLetter(c) && VOWELS.indexOf(c) < 0;
    }

    private static List<String> shortened(List<String> lines) {
        var kept = new ArrayList<>(lines.subList(0, MOST_LINES));
        kept.set(MOST_LINES - 1, kept.get(MOST_LINES - 1) + " …");
        return kept;
    }
}
