// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.layout.Box;
import org.bitstreamproject.verkstad.modelling.layout.Caption;
import org.bitstreamproject.verkstad.modelling.layout.FigureLines;
import org.bitstreamproject.verkstad.modelling.layout.Forms;
import org.bitstreamproject.verkstad.modelling.layout.Wrap;
import org.bitstreamproject.verkstad.modelling.notation.Said;

/** Draws an element with the words in it. */
final class Boxes {
    private static final BigDecimal THOUSAND = new BigDecimal(1000);
    private static final int RULE = 16;
    private static final int TALL = 600;
    private static final int BAR_NAME = 170;

    private final Svg svg;
    private final Lettering lettering;
    private final Words words;
    private final Set<String> marked;

    Boxes(Svg svg, Lettering lettering, Words words, Set<String> marked) {
        this.svg = svg;
        this.lettering = lettering;
        this.words = words;
        this.marked = marked;
    }

    void draw(Box box) {
        var node = box.node();
        svg.open("g", "class", "m-node m-" + node.type().name().toLowerCase(Locale.ROOT), "data-element", node.id());
        svg.text("title", Lettering.titled(kind(node), name(node)));
        Shapes.draw(svg, box);
        if (Forms.of(node).outline().round() == 0) {
            inside(box);
        }
        node.prop("attitude")
                .ifPresent(attitude -> lettering.badge(Lettering.attitude(attitude), box.left() + 4, box.y() + 4));
        if (marked.contains(node.id())) {
            lettering.mark(box.right() - 4, box.y() + 2);
        }
        svg.close("g");
    }

    /** Words in the middle of the box; of a wide bar, at its left end. */
    private void inside(Box box) {
        var node = box.node();
        var figures = figures(box);
        var form = Forms.of(node);
        int x = node.type() == NodeType.LINE ? box.left() + BAR_NAME / 2 : box.centre();
        int rows = box.lines().size() + figures.size() + (form.silent() ? 0 : 1);
        boolean ruled = form.outline().ruled() && !box.small().isEmpty();
        int under = box.small().size() * Caption.LINE_HEIGHT + (ruled ? RULE : 0);
        boolean tall = node.type() == NodeType.FOCUS && box.height() > TALL;
        int y = tall ? box.y() + RULE : box.middle() - (rows * Wrap.LINE_HEIGHT + under) / 2;
        if (!form.silent()) {
            lettering.stereotype(kind(node), x, y + Lettering.BASELINE);
            y += Wrap.LINE_HEIGHT;
        }
        lettering.label(box.lines(), x, y, form.outline().ruled() ? 700 : 400);
        y += box.lines().size() * Wrap.LINE_HEIGHT;
        for (int i = 0; i < figures.size(); i++) {
            lettering.small(figures.get(i), x, y + i * Wrap.LINE_HEIGHT + Lettering.BASELINE);
        }
        if (ruled) {
            int rule = y + RULE / 2;
            svg.empty(
                    "line",
                    "class",
                    "m-inner",
                    "x1",
                    box.left(),
                    "y1",
                    rule,
                    "x2",
                    box.right(),
                    "y2",
                    rule,
                    "stroke",
                    form.stroke());
        }
        lettering.under(box.small(), x, y + (ruled ? RULE : 0));
    }

    private List<String> figures(Box box) {
        var node = box.node();
        var parts = new ArrayList<String>();
        node.number("minutes").ifPresent(minutes -> parts.add(t("minutes", shown(minutes))));
        node.number("waitHours").ifPresent(hours -> parts.add(t("wait", shown(hours))));
        return FigureLines.of(node, box.width()) == 1 ? List.of(String.join(" · ", parts)) : parts;
    }

    /** Of a thousand and more nobody misses the decimals; the lists have them. */
    private static BigDecimal shown(BigDecimal number) {
        return number.compareTo(THOUSAND) < 0 ? number : number.setScale(0, RoundingMode.HALF_UP);
    }

    private String name(Node node) {
        var name = Said.of(node);
        return name.isBlank() ? t("unnamed") : name;
    }

    private String kind(Node node) {
        return Description.kind(node, words);
    }

    private String t(String key, Object... args) {
        return words.text("modelling.picture." + key, args);
    }
}
