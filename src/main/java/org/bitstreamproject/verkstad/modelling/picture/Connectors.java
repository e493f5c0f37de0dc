// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import static org.bitstreamproject.verkstad.modelling.picture.Lettering.INK;

import java.util.List;
import java.util.Locale;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.layout.Line;
import org.bitstreamproject.verkstad.modelling.layout.Point;
import org.bitstreamproject.verkstad.modelling.layout.Wrap;

/** Draws the edges of a model: lines with arrows under the boxes, their words over them. */
final class Connectors {
    private final Svg svg;
    private final Lettering lettering;
    private final Words words;

    Connectors(Svg svg, Lettering lettering, Words words) {
        this.svg = svg;
        this.lettering = lettering;
        this.words = words;
    }

    void line(Line line) {
        var type = line.edge().type();
        boolean solid = type == EdgeType.FLOW || type == EdgeType.CONTRIBUTES_TO;
        svg.empty(
                "polyline",
                "class",
                "m-line m-line-" + type.name().toLowerCase(Locale.ROOT),
                "points",
                Svg.points(line.points()),
                "fill",
                "none",
                "stroke",
                INK,
                "stroke-width",
                1.5,
                "stroke-dasharray",
                type == EdgeType.CONFLICTS_WITH ? "2 4" : solid ? "none" : "6 4");
        arrow(line.points());
        if (type == EdgeType.CONFLICTS_WITH) {
            arrow(List.of(line.points().get(1), line.points().get(0)));
        }
    }

    private void arrow(List<Point> points) {
        var to = points.get(points.size() - 1);
        var from = points.get(points.size() - 2);
        double length = Math.max(1, Math.hypot(to.x() - from.x(), to.y() - from.y()));
        double ux = (to.x() - from.x()) / length;
        double uy = (to.y() - from.y()) / length;
        var tip = List.of(
                to,
                new Point((int) Math.round(to.x() - 9 * ux - 4.5 * uy), (int) Math.round(to.y() - 9 * uy + 4.5 * ux)),
                new Point((int) Math.round(to.x() - 9 * ux + 4.5 * uy), (int) Math.round(to.y() - 9 * uy - 4.5 * ux)));
        svg.empty("polygon", "class", "m-arrow", "points", Svg.points(tip), "fill", INK);
    }

    void words(Line line) {
        var edge = line.edge();
        if (edge.type() == EdgeType.CONFLICTS_WITH) {
            lettering.outlined(
                    t("conflict"), line.label().x() + 30, line.label().y() - 8);
        }
        if (edge.type() != EdgeType.FLOW) {
            return;
        }
        var lines = Wrap.lines(edge.label(), 120);
        if (!edge.label().isBlank()) {
            lettering.outlined(
                    lines.size() > 1 ? lines.get(0) + " …" : lines.get(0),
                    line.label().x(),
                    line.label().y() - 5);
        }
        edge.share()
                .ifPresent(share -> lettering.outlined(
                        t("share", share), line.label().x(), line.label().y() + 15));
    }

    private String t(String key, Object... args) {
        return words.text("modelling.picture." + key, args);
    }
}
