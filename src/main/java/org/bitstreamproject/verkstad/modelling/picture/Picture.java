// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.layout.Band;
import org.bitstreamproject.verkstad.modelling.layout.Box;
import org.bitstreamproject.verkstad.modelling.layout.Caption;
import org.bitstreamproject.verkstad.modelling.layout.Forms;
import org.bitstreamproject.verkstad.modelling.layout.Plan;
import org.bitstreamproject.verkstad.modelling.layout.Point;
import org.bitstreamproject.verkstad.modelling.layout.Wrap;

/** Draws one model. */
public final class Picture {

    private static final int TIP = 36;
    private static final int RULE = 16;
    private static final int BAR_NAME = 170;

    private final Model model;
    private final Words words;
    private final Set<String> marked;
    private final Plan plan;
    private final Svg svg = new Svg();
    private final Lettering lettering = new Lettering(svg);
    private final Connectors connectors;
    private final Legend legend;

    private Picture(Model model, Words words, Set<String> marked) {
        this.model = model;
        this.words = words;
        this.marked = marked;
        this.plan = Plan.of(model);
        this.connectors = new Connectors(svg, lettering, words, model.type());
        this.legend = new Legend(model, connectors.kinds(plan.lines()), words, plan.width(), plan.height());
    }

    /**
     * The model as one SVG element.
     *
     * @param uid makes the ids in it unique on a page
     * @param marked ids of the nodes that get a mark because a rule has something to say about them
     */
    public static String svg(Model model, String uid, Words words, Set<String> marked) {
        return new Picture(model, words, marked).draw(uid, Size.WHOLE);
    }

    /** The same picture in a small space: its own size left out, so that the page gives it one. */
    public static String thumbnail(Model model, String uid, Words words) {
        return new Picture(model, words, Set.of()).draw(uid, Size.THUMBNAIL);
    }

    private enum Size {
        WHOLE,
        THUMBNAIL
    }

    private String draw(String uid, Size size) {
        int height = plan.height() + legend.height();
        int width = Math.max(plan.width(), legend.right());
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                size == Size.WHOLE ? "m-picture" : "m-picture m-thumbnail",
                "role",
                "img",
                "aria-labelledby",
                "m-title-" + uid + " m-desc-" + uid,
                "width",
                size == Size.WHOLE ? width : "100%",
                "height",
                size == Size.WHOLE ? height : "100%",
                "viewBox",
                "0 0 " + width + " " + height,
                "font-family",
                "system-ui, sans-serif",
                "font-size",
                13);
        svg.text("title", new Description(model, words).title(), "id", "m-title-" + uid);
        svg.text("desc", new Description(model, words).text(), "id", "m-desc-" + uid);
        plan.frame().ifPresent(this::frame);
        var areas = new Areas(svg, lettering, words);
        plan.areas().forEach(areas::draw);
        plan.lines().forEach(connectors::line);
        plan.boxes().forEach(this::box);
        plan.lines().forEach(connectors::ends);
        plan.lines().forEach(connectors::words);
        legend.draw(connectors, lettering);
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
        var figures = figures(node);
        var form = Forms.of(node);
        int x = node.type() == NodeType.LINE ? box.left() + BAR_NAME / 2 : box.centre();
        int rows = box.lines().size() + (figures.isEmpty() ? 0 : 1) + (form.silent() ? 0 : 1);
        boolean ruled = form.outline().ruled() && !box.small().isEmpty();
        int under = box.small().size() * Caption.LINE_HEIGHT + (ruled ? RULE : 0);
        int y = box.middle() - (rows * Wrap.LINE_HEIGHT + under) / 2;
        if (!form.silent()) {
            lettering.small("«" + kind(node).toLowerCase(Locale.ROOT) + "»", x, y + Lettering.BASELINE);
            y += Wrap.LINE_HEIGHT;
        }
        lettering.label(box.lines(), x, y, form.outline().ruled() ? 700 : 400);
        y += box.lines().size() * Wrap.LINE_HEIGHT;
        if (!figures.isEmpty()) {
            lettering.small(figures, x, y + Lettering.BASELINE);
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

    private String figures(Node node) {
        var parts = new ArrayList<String>();
        node.number("minutes").ifPresent(minutes -> parts.add(t("minutes", minutes)));
        node.number("waitHours").ifPresent(hours -> parts.add(t("wait", hours)));
        return String.join(" · ", parts);
    }

    private String name(Node node) {
        var name = node.label().isBlank() ? node.prop("term").orElse("") : node.label();
        return name.isBlank() ? t("unnamed") : name;
    }

    private String kind(Node node) {
        return Description.kind(node, words);
    }

    private String t(String key, Object... args) {
        return words.text("modelling.picture." + key, args);
    }
}
