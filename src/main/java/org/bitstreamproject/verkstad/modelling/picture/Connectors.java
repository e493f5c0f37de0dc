// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import static org.bitstreamproject.verkstad.modelling.picture.Lettering.INK;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.layout.Line;
import org.bitstreamproject.verkstad.modelling.layout.Point;
import org.bitstreamproject.verkstad.modelling.layout.Wrap;
import org.bitstreamproject.verkstad.modelling.picture.Look.End;

/** Draws the edges of a model: lines with their ends under the boxes, their words over them. */
final class Connectors {
    private static final int DOT = 5;
    private static final int ABOVE = 5;

    private final Svg svg;
    private final Lettering lettering;
    private final Words words;
    private final ModelType type;

    Connectors(Svg svg, Lettering lettering, Words words, ModelType type) {
        this.svg = svg;
        this.lettering = lettering;
        this.words = words;
        this.type = type;
    }

    void line(Line line) {
        draw(line.edge(), line.points());
    }

    /** An edge as a plain line, as the legend shows it. */
    void draw(Edge edge, List<Point> points) {
        var look = Look.of(edge, type);
        svg.empty(
                "polyline",
                "class",
                "m-line m-line-" + edge.type().name().toLowerCase(Locale.ROOT),
                "points",
                Svg.points(points),
                "fill",
                "none",
                "stroke",
                INK,
                "stroke-width",
                1.5,
                "stroke-dasharray",
                look.dash());
    }

    /** What stands at its ends, over the boxes. */
    void ends(Line line) {
        var look = Look.of(line.edge(), type);
        var points = line.points();
        int last = points.size() - 1;
        if (line.ends()) {
            end(look.target(), points.get(last - 1), points.get(last));
        }
        if (line.begins()) {
            end(look.source(), points.get(1), points.get(0));
        }
    }

    /** The two ends of a sample. */
    void ends(Edge edge, Point from, Point to) {
        var look = Look.of(edge, type);
        end(look.target(), from, to);
        end(look.source(), to, from);
    }

    private void end(End end, Point from, Point to) {
        double length = Math.max(1, Math.hypot(to.x() - from.x(), to.y() - from.y()));
        double ux = (to.x() - from.x()) / length;
        double uy = (to.y() - from.y()) / length;
        switch (end) {
            case NONE -> {}
            case ARROW -> polygon(List.of(to, off(to, ux, uy, 9, 4.5), off(to, ux, uy, 9, -4.5)), INK);
            case OPEN ->
                svg.empty(
                        "polyline",
                        "class",
                        "m-end",
                        "points",
                        Svg.points(List.of(off(to, ux, uy, 10, 5), to, off(to, ux, uy, 10, -5))),
                        "fill",
                        "none",
                        "stroke",
                        INK,
                        "stroke-width",
                        1.5);
            case TRIANGLE -> polygon(List.of(to, off(to, ux, uy, 14, 8), off(to, ux, uy, 14, -8)), "#ffffff");
            case DIAMOND ->
                polygon(List.of(to, off(to, ux, uy, 9, 5), off(to, ux, uy, 18, 0), off(to, ux, uy, 9, -5)), "#ffffff");
            case HOLLOW_DOT -> dot(to, "#ffffff");
            case DOT -> dot(to, INK);
        }
    }

    private static Point off(Point to, double ux, double uy, double back, double aside) {
        return new Point(
                (int) Math.round(to.x() - back * ux - aside * uy), (int) Math.round(to.y() - back * uy + aside * ux));
    }

    private void polygon(List<Point> points, String fill) {
        svg.empty(
                "polygon",
                "class",
                fill.equals(INK) ? "m-arrow" : "m-hollow",
                "points",
                Svg.points(points),
                "fill",
                fill,
                "stroke",
                INK,
                "stroke-width",
                fill.equals(INK) ? 0 : 1.5);
    }

    private void dot(Point at, String fill) {
        svg.empty(
                "circle",
                "class",
                fill.equals(INK) ? "m-dot" : "m-hollow",
                "cx",
                at.x(),
                "cy",
                at.y(),
                "r",
                DOT,
                "fill",
                fill,
                "stroke",
                INK,
                "stroke-width",
                1.5);
    }

    void words(Line line) {
        line.captions().forEach(lettering::caption);
        line.label().ifPresent(at -> named(line.edge(), at));
    }

    /** Words that are the reader's own, and so not the layout's. */
    private void named(Edge edge, Point at) {
        if (edge.type() == EdgeType.CONFLICTS_WITH) {
            lettering.beside(t("conflict"), at);
        } else if (edge.type() == EdgeType.MANAGES) {
            lettering.beside(words.text("modelling.edge.MANAGES").toLowerCase(Locale.ROOT), at);
        } else if (edge.type() == EdgeType.FLOW && type == ModelType.PROCESS) {
            flow(edge, at);
        }
    }

    private void flow(Edge edge, Point at) {
        var said = flow(edge, words);
        if (!said.isEmpty()) {
            lettering.outlined(said, at.x(), at.y() - ABOVE);
        }
    }

    /** What stands over a flow of a process; empty for nothing. */
    private static String flow(Edge edge, Words words) {
        var label = edge.label().isBlank() ? List.<String>of() : Wrap.lines(edge.label(), 120);
        var first = label.size() > 1 ? label.get(0) + " …" : String.join("", label);
        var share = edge.share()
                .map(percent -> words.text("modelling.picture.share", percent))
                .orElse("");
        return first.isEmpty() || share.isEmpty() ? first + share : first + " · " + share;
    }

    /** Where {@link #words} puts the words of a flow. */
    static Optional<Spot> spot(Line line, Words words) {
        var said = line.edge().type() == EdgeType.FLOW ? flow(line.edge(), words) : "";
        return said.isEmpty()
                ? Optional.empty()
                : line.label().map(at -> Spot.endingAt(new Point(at.x(), at.y() - ABOVE), Lettering.width(said)));
    }

    /** One sample of each kind of line in the picture, in the order they appear. */
    List<Edge> kinds(List<Line> lines) {
        var kinds = new ArrayList<Edge>();
        for (var line : lines) {
            if (kinds.stream().noneMatch(kind -> kind.type() == line.edge().type())) {
                kinds.add(line.edge());
            }
        }
        return kinds;
    }

    private String t(String key, Object... args) {
        return words.text("modelling.picture." + key, args);
    }
}
