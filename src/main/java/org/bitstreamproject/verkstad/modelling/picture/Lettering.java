// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import java.util.List;
import java.util.Locale;
import org.bitstreamproject.verkstad.modelling.layout.Caption;
import org.bitstreamproject.verkstad.modelling.layout.Point;
import org.bitstreamproject.verkstad.modelling.layout.Wrap;

/** Writes words and marks into a picture. */
final class Lettering {
    static final String INK = "#1c2733";
    static final int BASELINE = 12;
    private static final int SMALL = 11;
    private static final int WORD = 12;

    private final Svg svg;

    Lettering(Svg svg) {
        this.svg = svg;
    }

    /** How much words of twelve pixels take, with room for a font wider than most. */
    static int width(String text) {
        return Wrap.width(text);
    }

    /** Beside a line, ending there, readable where it crosses one. */
    void outlined(String text, int x, int y) {
        word(text, x, y, "end");
    }

    /** Beginning at the point. */
    void beside(String text, Point at) {
        word(text, at.x(), at.y(), "start");
    }

    void caption(Caption caption) {
        for (int i = 0; i < caption.lines().size(); i++) {
            word(
                    caption.lines().get(i),
                    caption.at().x(),
                    caption.at().y() + i * Caption.LINE_HEIGHT,
                    caption.anchor().name().toLowerCase(Locale.ROOT));
        }
    }

    private void word(String text, int x, int y, String anchor) {
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
                WORD,
                "text-anchor",
                anchor,
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

    /** The word for a kind; nothing where the picture does not say it. */
    void stereotype(String kind, int x, int y) {
        if (!kind.isBlank()) {
            small("«" + kind.toLowerCase(Locale.ROOT) + "»", x, y);
        }
    }

    /** What an element is and what it is called, for those who point at it. */
    static String titled(String kind, String name) {
        return kind.isBlank() ? name : kind + ": " + name;
    }

    void heading(String text, int x, int y) {
        svg.text(
                "text",
                text,
                "class",
                "m-text m-heading",
                "x",
                x,
                "y",
                y,
                "text-anchor",
                "middle",
                "font-weight",
                700,
                "fill",
                INK);
    }

    /** What stands under a label, in smaller type. */
    void under(List<String> lines, int x, int y) {
        for (int i = 0; i < lines.size(); i++) {
            svg.text(
                    "text",
                    lines.get(i),
                    "class",
                    "m-text m-under",
                    "x",
                    x,
                    "y",
                    y + i * Caption.LINE_HEIGHT + BASELINE - 1,
                    "text-anchor",
                    "middle",
                    "font-size",
                    12,
                    "fill",
                    "#33404d");
        }
    }

    /** A word in a frame of its own. */
    void flag(String text, Spot at) {
        svg.empty(
                "rect",
                "class",
                "m-flag",
                "x",
                at.x(),
                "y",
                at.y(),
                "width",
                at.width(),
                "height",
                at.height(),
                "fill",
                "#ffffff",
                "stroke",
                INK,
                "stroke-width",
                1.5);
        svg.text(
                "text",
                text,
                "class",
                "m-text",
                "x",
                at.x() + at.width() / 2,
                "y",
                at.y() + at.height() - Spot.UNDER,
                "text-anchor",
                "middle",
                "font-size",
                SMALL,
                "font-weight",
                700,
                "fill",
                INK);
    }

    /** A sign in a ring. */
    void badge(String sign, int x, int y) {
        svg.open("g", "class", "m-badge");
        svg.empty("circle", "cx", x, "cy", y, "r", 12, "fill", "#ffffff", "stroke", INK, "stroke-width", 1.5);
        svg.text(
                "text",
                sign,
                "class",
                "m-text",
                "x",
                x,
                "y",
                y + 5,
                "text-anchor",
                "middle",
                "font-size",
                sign.length() > 1 ? 11 : 13,
                "font-weight",
                700,
                "fill",
                INK);
        svg.close("g");
    }

    /** Attitude as a sign, from much for to much against. */
    static String attitude(String value) {
        return switch (value) {
            case "2" -> "++";
            case "1" -> "+";
            case "0" -> "0";
            case "-1" -> "−";
            default -> "−−";
        };
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
