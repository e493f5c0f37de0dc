// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.layout.Band;
import org.bitstreamproject.verkstad.modelling.layout.Box;
import org.bitstreamproject.verkstad.modelling.layout.Plan;
import org.bitstreamproject.verkstad.modelling.layout.Point;
import org.bitstreamproject.verkstad.modelling.layout.Wrap;

/** Draws one model. */
public final class Picture {

    private static final int TIP = 36;

    private final Model model;
    private final Words words;
    private final Set<String> marked;
    private final Plan plan;
    private final Svg svg = new Svg();
    private final Lettering lettering = new Lettering(svg);
    private final Connectors connectors;

    private Picture(Model model, Words words, Set<String> marked) {
        this.model = model;
        this.words = words;
        this.marked = marked;
        this.plan = Plan.of(model);
        this.connectors = new Connectors(svg, lettering, words);
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
        plan.lines().forEach(connectors::line);
        plan.boxes().forEach(this::box);
        plan.lines().forEach(connectors::words);
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
                Lettering.INK);
        for (var band : frame.bands()) {
            band(band, frame, tip);
        }
        if (marked.contains(box.node().id())) {
            lettering.mark(tip - 16, box.y() + 18);
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
            lettering.small(
                    "«" + kind.toLowerCase(Locale.ROOT) + "»", left + frame.headerWidth() / 2, y + Lettering.BASELINE);
            y += Wrap.LINE_HEIGHT;
        }
        lettering.label(lines, left + frame.headerWidth() / 2, y, 600);
        band.lane()
                .filter(lane -> marked.contains(lane.id()))
                .ifPresent(lane -> lettering.mark(left + 12, band.y() + 12));
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
            lettering.small("«" + kind(node).toLowerCase(Locale.ROOT) + "»", box.centre(), y + Lettering.BASELINE);
            y += Wrap.LINE_HEIGHT;
        }
        lettering.label(box.lines(), box.centre(), y, 400);
        if (!figures.isEmpty()) {
            lettering.small(figures, box.centre(), y + box.lines().size() * Wrap.LINE_HEIGHT + Lettering.BASELINE);
        }
        if (marked.contains(node.id())) {
            lettering.mark(box.right() - 4, box.y() + 2);
        }
        svg.close("g");
    }

    private String figures(Node node) {
        var parts = new ArrayList<String>();
        node.number("minutes").ifPresent(minutes -> parts.add(t("minutes", minutes)));
        node.number("waitHours").ifPresent(hours -> parts.add(t("wait", hours)));
        return String.join(" · ", parts);
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
