// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.layout.Band;
import org.bitstreamproject.verkstad.modelling.layout.Box;
import org.bitstreamproject.verkstad.modelling.layout.Line;
import org.bitstreamproject.verkstad.modelling.layout.Plan;
import org.bitstreamproject.verkstad.modelling.layout.Point;
import org.bitstreamproject.verkstad.modelling.layout.Wrap;

/** Draws one model. */
public final class Picture {

    private static final String INK = "#1c2733";
    private static final int SMALL = 11;
    private static final int TIP = 36;
    private static final int BASELINE = 12;

    private final Model model;
    private final Words words;
    private final Set<String> marked;
    private final Plan plan;
    private final Svg svg = new Svg();

    private Picture(Model model, Words words, Set<String> marked) {
        this.model = model;
        this.words = words;
        this.marked = marked;
        this.plan = Plan.of(model);
    }

    /**
     * The model as one SVG element.
     *
     * @param uid makes the ids in it unique on a page
     * @param marked ids of the nodes that get a mark because a rule has something to say about them
     */
    public static String svg(Model model, String uid, Words words, Set<String> marked) {
        return new Picture(model, words, marked).draw(uid);
    }

    private String draw(String uid) {
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "m-picture",
                "role",
                "img",
                "aria-labelledby",
                "m-title-" + uid + " m-desc-" + uid,
                "width",
                plan.width(),
                "height",
                plan.height(),
                "viewBox",
                "0 0 " + plan.width() + " " + plan.height(),
                "font-family",
                "system-ui, sans-serif",
                "font-size",
                13);
        svg.text("title", new Description(model, words).title(), "id", "m-title-" + uid);
        svg.text("desc", new Description(model, words).text(), "id", "m-desc-" + uid);
        plan.frame().ifPresent(this::frame);
        plan.lines().forEach(this::line);
        plan.boxes().forEach(this::box);
        plan.lines().forEach(this::words);
        return svg.close("svg").toString();
    }

    private void frame(Plan.Frame frame) {
        var box = frame.box();
        int tip = box.right() - TIP;
        svg.empty(
                "polygon",
                "class",
                "m-frame",
                "fill",
                "#ffffff",
                "stroke",
                "#33404d",
                "stroke-width",
                2,
                "points",
                Svg.points(List.of(
                        new Point(box.left(), box.y()),
                        new Point(tip, box.y()),
                        new Point(box.right(), box.middle()),
                        new Point(tip, box.bottom()),
                        new Point(box.left(), box.bottom()))));
        svg.text(
                "text",
                name(box.node()),
                "class",
                "m-text m-process",
                "x",
                box.left() + 12,
                "y",
                box.y() + 24,
                "font-size",
                16,
                "font-weight",
                700,
                "fill",
                INK);
        for (var band : frame.bands()) {
            band(band, frame, tip);
        }
        if (marked.contains(box.node().id())) {
            mark(tip - 16, box.y() + 18);
        }
    }

    private void band(Band band, Plan.Frame frame, int right) {
        int left = frame.box().left();
        svg.open("g", "class", "m-lane");
        svg.text(
                "title",
                band.lane().map(lane -> kind(lane) + ": " + lane.label()).orElseGet(() -> t("nobody")));
        svg.empty(
                "rect",
                "class",
                "m-band",
                "x",
                left,
                "y",
                band.y(),
                "width",
                right - left,
                "height",
                band.height(),
                "fill",
                "none",
                "stroke",
                "#8a97a5",
                "stroke-width",
                1);
        svg.empty(
                "rect",
                "class",
                "m-lanename",
                "x",
                left,
                "y",
                band.y(),
                "width",
                frame.headerWidth(),
                "height",
                band.height(),
                "fill",
                "#eef1f4",
                "stroke",
                "#8a97a5",
                "stroke-width",
                1,
                "stroke-dasharray",
                band.lane().isEmpty() ? "5 4" : "none");
        var kind = band.lane().map(this::kind).orElseGet(() -> t("nobody"));
        var lines = band.lane().isEmpty() ? Wrap.lines(kind, frame.headerWidth() - 20) : band.lines();
        int y = band.y() + 10;
        if (band.lane().isPresent()) {
            small("«" + kind.toLowerCase(Locale.ROOT) + "»", left + frame.headerWidth() / 2, y + BASELINE);
            y += Wrap.LINE_HEIGHT;
        }
        label(lines, left + frame.headerWidth() / 2, y, 600);
        band.lane().filter(lane -> marked.contains(lane.id())).ifPresent(lane -> mark(left + 12, band.y() + 12));
        svg.close("g");
    }

    private void box(Box box) {
        var node = box.node();
        svg.open("g", "class", "m-node m-" + node.type().name().toLowerCase(Locale.ROOT), "data-element", node.id());
        svg.text("title", kind(node) + ": " + name(node));
        Shapes.draw(svg, box);
        var figures = figures(node);
        boolean saysKind = !node.type().isStep();
        int lines = box.lines().size() + (figures.isEmpty() ? 0 : 1) + (saysKind ? 1 : 0);
        int y = box.middle() - lines * Wrap.LINE_HEIGHT / 2;
        if (saysKind) {
            small("«" + kind(node).toLowerCase(Locale.ROOT) + "»", box.centre(), y + BASELINE);
            y += Wrap.LINE_HEIGHT;
        }
        label(box.lines(), box.centre(), y, 400);
        if (!figures.isEmpty()) {
            small(figures, box.centre(), y + box.lines().size() * Wrap.LINE_HEIGHT + BASELINE);
        }
        if (marked.contains(node.id())) {
            mark(box.right() - 4, box.y() + 2);
        }
        svg.close("g");
    }

    private String figures(Node node) {
        var parts = new ArrayList<String>();
        node.number("minutes").ifPresent(minutes -> parts.add(t("minutes", minutes)));
        node.number("waitHours").ifPresent(hours -> parts.add(t("wait", hours)));
        return String.join(" · ", parts);
    }

    private void line(Line line) {
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

    private void words(Line line) {
        var edge = line.edge();
        if (edge.type() == EdgeType.CONFLICTS_WITH) {
            outlined(t("conflict"), line.label().x() + 30, line.label().y() - 8);
        }
        if (edge.type() != EdgeType.FLOW) {
            return;
        }
        var lines = Wrap.lines(edge.label(), 120);
        if (!edge.label().isBlank()) {
            outlined(
                    lines.size() > 1 ? lines.get(0) + " …" : lines.get(0),
                    line.label().x(),
                    line.label().y() - 5);
        }
        edge.share()
                .ifPresent(share -> outlined(
                        t("share", share), line.label().x(), line.label().y() + 15));
    }

    private void outlined(String text, int x, int y) {
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

    private void label(List<String> lines, int x, int y, int weight) {
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

    private void small(String text, int x, int y) {
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

    private void mark(int x, int y) {
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

    private String name(Node node) {
        return node.label().isBlank() ? t("unnamed") : node.label();
    }

    private String kind(Node node) {
        return Description.kind(node, words);
    }

    private String t(String key, Object... args) {
        return words.text("modelling.picture." + key, args);
    }
}
