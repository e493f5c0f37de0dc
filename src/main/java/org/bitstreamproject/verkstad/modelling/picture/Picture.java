// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.layout.Area;
import org.bitstreamproject.verkstad.modelling.layout.Area.Kind;
import org.bitstreamproject.verkstad.modelling.layout.Plan;
import org.bitstreamproject.verkstad.modelling.picture.Drawing.Layer;

/** Draws one model. */
public final class Picture {

    private final Model model;
    private final Words words;
    private final Set<String> marked;
    private final Plan plan;
    private final Svg svg = new Svg();
    private final Lettering lettering = new Lettering(svg);
    private final Connectors connectors;
    private final Legend legend;
    private final List<Drawing.Part> parts = new ArrayList<>();

    /** Whether the ends and the words of every line are parts of their own, so that each sheet has only its own. */
    private boolean fine;

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
        return Sheet.whole(drawing(model, words, marked), uid);
    }

    /** The same with what is told in figures over it. */
    public static String svg(Model model, Figures figures, String uid, Words words, Set<String> marked) {
        var drawing = drawing(model, words, marked);
        return Sheet.whole(drawing.under(Overlay.over(drawing, figures, words, Marks.found(marked))), uid);
    }

    /** For a page that may be printed, see {@link Sheets}: with figures, padlocks and numbers over it, whatever there is. */
    public static String sheets(Model model, Figures figures, String uid, Words words, Marks marks) {
        var picture = new Picture(model, words, marks.found());
        picture.fine = true;
        return Sheets.written(marked(picture.drawn(), figures, words, marks), uid, words);
    }

    private static Drawing marked(Drawing drawing, Figures figures, Words words, Marks marks) {
        var figured =
                figures.equals(Figures.NONE) ? drawing : drawing.under(Overlay.over(drawing, figures, words, marks));
        return Numbered.in(Given.in(figured, marks.given(), words), marks);
    }

    /** The same picture in a small space: its own size left out, so that the page gives it one. */
    public static String thumbnail(Model model, String uid, Words words) {
        return Sheet.thumbnail(drawing(model, words, Set.of()), uid);
    }

    /** The same picture part by part, for an editor to put together. */
    public static Drawing drawing(Model model, Words words, Set<String> marked) {
        return new Picture(model, words, marked).drawn();
    }

    private Drawing drawn() {
        frames();
        var areas = new Areas(svg, lettering, words);
        areas(
                areas,
                plan.areas().stream()
                        .filter(area -> area.kind() != Kind.USE_CASE)
                        .toList());
        for (var line : plan.lines()) {
            connectors.line(line);
            part(Layer.LINE, line.edge().id());
        }
        var boxes = new Boxes(svg, lettering, words, marked);
        for (var box : plan.boxes()) {
            boxes.draw(box);
            part(Layer.NODE, box.node().id());
        }
        areas(
                areas,
                plan.areas().stream()
                        .filter(area -> area.kind() == Kind.USE_CASE)
                        .toList());
        for (var line : plan.lines()) {
            connectors.ends(line);
            part(fine, line.edge().id());
        }
        for (var line : plan.lines()) {
            connectors.words(line);
            part(fine, line.edge().id());
        }
        legend.draw(connectors, lettering);
        part(Layer.OVER, "");
        return new Drawing(
                Math.max(plan.width(), legend.right()),
                plan.height() + legend.height(),
                new Description(model, words).title(),
                new Description(model, words).text(),
                parts,
                plan);
    }

    private void frames() {
        var frames = new Frames(svg, lettering, words, marked);
        for (var frame : plan.frames()) {
            frames.draw(frame);
            part(Layer.BACK, frame.first() ? frame.box().node().id() : "");
            for (var band : frame.bands()) {
                frames.band(band, frame);
                part(Layer.BACK, frame.first() ? band.lane().map(Node::id).orElse("") : "");
            }
        }
    }

    private void areas(Areas areas, List<Area> some) {
        for (var area : some) {
            areas.draw(area);
            var element = area.node().map(Node::id).orElse("");
            if (area.kind() == Kind.USE_CASE) {
                parts.add(Drawing.Part.around(element, svg.taken()));
            } else {
                part(Layer.BACK, element);
            }
        }
    }

    private void part(boolean now, String element) {
        if (now) {
            part(Layer.OVER, element);
        }
    }

    private void part(Layer layer, String element) {
        var written = svg.taken();
        if (!written.isEmpty()) {
            parts.add(Drawing.Part.of(layer, element, written));
        }
    }
}
