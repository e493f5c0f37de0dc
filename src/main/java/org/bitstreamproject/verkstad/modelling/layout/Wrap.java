// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.ArrayList;
import java.util.List;

/** Breaks labels into lines that fit a width, measured with the usual widths of a sans serif at 13 px. */
public final class Wrap {

    public static final int LINE_HEIGHT = 16;
    private static final int MOST_LINES = 6;
    private static final double SMALL = 12.0 / 13;
    private static final String NARROW = "iljtfr.,:;'!|()[]- ";
    private static final String WIDE = "mwMWÆŒ@%";
    private static final int SHORTEST_PART = 3;

    private Wrap() {}

    /** Lines no wider than {@code width}; long words are hyphenated, a very long label ends with an ellipsis. */
    public static List<String> lines(String label, int width) {
        return lines(label, width, MOST_LINES);
    }

    /** The same for words set at 12 px. */
    static List<String> small(String text, int width) {
        return lines(text, (int) (width / SMALL), MOST_LINES);
    }

    static List<String> lines(String label, int width, int most) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : label.strip().split("\\s+")) {
            var rest = word;
            while (!rest.isEmpty() && lines.size() <= most) {
                var joined = line.isEmpty() ? rest : line + " " + rest;
                if (fits(joined, width)) {
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
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line);
        }
        return lines.size() <= most ? lines : shortened(lines, most);
    }

    public static int width(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += width(text.charAt(i));
        }
        return (int) Math.ceil(width);
    }

    /** The widest of the lines. */
    static int widest(List<String> lines) {
        return lines.stream().mapToInt(Wrap::width).max().orElse(0);
    }

    private static double width(char c) {
        if (NARROW.indexOf(c) >= 0) {
            return 4.2;
        }
        if (WIDE.indexOf(c) >= 0) {
            return 11;
        }
        if (Letters.joinsBefore(c)) {
            return 0;
        }
        if (c >= '\u2e80') {
            return 13;
        }
        return Character.isUpperCase(c) ? 9 : 7.4;
    }

    private static boolean fits(String text, int width) {
        return text.length() * 4.2 <= width * 2.0 && width(text) <= width;
    }

    private static String hyphenated(String word, int cut) {
        char last = word.charAt(cut - 1);
        return word.substring(0, cut) + (cut == word.length() || last == '-' || last == '/' ? "" : "-");
    }

    /** As much as fits, preferably between the parts of a compound, else where a syllable begins. */
    private static int cut(String word, int width) {
        int most = 0;
        double taken = width("-");
        while (most < word.length() && (taken + width(word.charAt(most)) <= width || most < SHORTEST_PART)) {
            taken += width(word.charAt(most++));
        }
        while (most < word.length() && Letters.joinsBefore(word.charAt(most))) {
            most++;
        }
        if (most >= word.length()) {
            return word.length();
        }
        return Hyphens.best(word, Math.min(SHORTEST_PART, most), most);
    }

    private static List<String> shortened(List<String> lines, int most) {
        var kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, kept.get(most - 1) + " …");
        return kept;
    }
}
