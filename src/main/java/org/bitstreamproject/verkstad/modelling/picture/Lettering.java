// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import java.util.List;
import org.bitstreamproject.verkstad.modelling.layout.Wrap;

/** Writes words and marks into a picture. */
final class Lettering {
    static final String INK = "#1c2733";
    static final int BASELINE = 12;
    private static final int SMALL = 11;

    private final Svg svg;

    Lettering(Svg svg) {
        this.svg = svg;
    }

    /** Beside a line, readable where it crosses one. */
    void outlined(String text, int x, int y) {
        svg.text(
                "text",
                text,
                "class",
                "m-text m-word",
                "x",
                x,
                "y",
                y,
                "font-size",
                12,
                "text-anchor",
                "end",
                "fill",
                INK,
                "stroke",
                "#ffffff",
                "stroke-width",
                3,
                "paint-order",
                "stroke");
    }

    /** Lines under each other, centred. */
    void label(List<String> lines, int x, int y, int weight) {
        for (int i = 0; i < lines.size(); i++) {
            svg.text(
                    "text",
                    lines.get(i),
                    "class",
                    "m-text",
                    "x",
                    x,
                    "y",
                    y + i * Wrap.LINE_HEIGHT + BASELINE,
                    "text-anchor",
                    "middle",
                    "font-weight",
                    weight,
                    "fill",
                    INK);
        }
    }

    void small(String text, int x, int y) {
        svg.text(
                "text",
                text,
                "class",
                "m-text m-small",
                "x",
                x,
                "y",
                y,
                "text-anchor",
                "middle",
                "font-size",
                SMALL,
                "fill",
                "#46525e");
    }

    /** A rule has something to say here. */
    void mark(int x, int y) {
        svg.open("g", "class", "m-mark");
        svg.empty("circle", "cx", x, "cy", y, "r", 10, "fill", "#ffffff", "stroke", "#8b1a1a", "stroke-width", 2);
        svg.text(
                "text",
                "!",
                "x",
                x,
                "y",
                y + 5,
                "text-anchor",
                "middle",
                "font-size",
                14,
                "font-weight",
                700,
                "fill",
                "#8b1a1a");
        svg.close("g");
    }
}
