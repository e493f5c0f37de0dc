// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Whether every strip and every line is a part of its own, to be told apart by sheets. */
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
        return written(new Picture(model, words, marked).drawn(), uid, Size.WHOLE);
    }

    /** The same with what is told in figures over it. */
    public static String svg(Model model, Figures figures, String uid, Words words, Set<String> marked) {
        return written(figured(model, figures, words, marked), uid, Size.WHOLE);
    }

    /**
     * The same for a page that may be printed: a tall one in several SVG elements under each other, which on a screen are
     * one picture and on paper go on the next sheet between two rows. The first has the title and the description.
     */
    public static String sheets(Model model, Figures figures, String uid, Words words, Set<String> marked) {
        var drawing = figured(model, figures, words, marked);
        var ends = Sheets.of(drawing.plan(), drawing.width(), drawing.height());
        if (ends.size() == 1) {
            return written(drawing, uid, Size.WHOLE);
        }
        var picture = new Picture(model, words, marked);
        picture.fine = true;
        var fine = picture.drawn();
        var parted = fine.under(Overlay.over(fine, figures, words, marked));
        var all = new StringBuilder();
        int top = 0;
        for (int end : ends) {
            all.append(sheet(parted, uid, top, end));
            top = end;
        }
        return all.toString();
    }

    private static String sheet(Drawing drawing, String uid, int top, int bottom) {
        var svg = new Svg();
        var named = top == 0
                ? new String[] {"role", "img", "aria-labelledby", "m-title-" + uid + " m-desc-" + uid}
                : new String[] {"role", "presentation", "aria-hidden", "true"};
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "m-picture m-sheet",
                named[0],
                named[1],
                named[2],
                named[3],
                "width",
                drawing.width(),
                "height",
                bottom - top,
                "viewBox",
                "0 " + top + " " + drawing.width() + " " + (bottom - top),
                "font-family",
                "system-ui, sans-serif",
                "font-size",
                13);
        if (top == 0) {
            svg.text("title", drawing.title(), "id", "m-title-" + uid);
            svg.text("desc", drawing.description(), "id", "m-desc-" + uid);
        }
        var some = drawing.parts().stream()
                .filter(Sheets.between(drawing.plan(), top, bottom))
                .map(Drawing.Part::svg)
                .collect(Collectors.joining());
        return svg.taken() + some + svg.close("svg");
    }

    private static Drawing figured(Model model, Figures figures, Words words, Set<String> marked) {
        var drawing = new Picture(model, words, marked).drawn();
        return drawing.under(Overlay.over(drawing, figures, words, marked));
    }

    /** The same picture in a small space: its own size left out, so that the page gives it one. */
    public static String thumbnail(Model model, String uid, Words words) {
        return written(new Picture(model, words, Set.of()).drawn(), uid, Size.THUMBNAIL);
    }

    /** The same picture part by part, for an editor to put together. */
    public static Drawing drawing(Model model, Words words, Set<String> marked) {
        return new Picture(model, words, marked).drawn();
    }

    /** A drawing to which somebody has added something. */
    static String whole(Drawing drawing, String uid) {
        return written(drawing, uid, Size.WHOLE);
    }

    private enum Size {
        WHOLE,
        THUMBNAIL
    }

    private static String written(Drawing drawing, String uid, Size size) {
        var svg = new Svg();
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
                size == Size.WHOLE ? drawing.width() : "100%",
                "height",
                size == Size.WHOLE ? drawing.height() : "100%",
                "viewBox",
                "0 0 " + drawing.width() + " " + drawing.height(),
                "font-family",
                "system-ui, sans-serif",
                "font-size",
                13);
        svg.text("title", drawing.title(), "id", "m-title-" + uid);
        svg.text("desc", drawing.description(), "id", "m-desc-" + uid);
        var whole = drawing.parts().stream().map(Drawing.Part::svg).collect(Collectors.joining());
        return svg.taken() + whole + svg.close("svg");
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
            if (fine) {
                together(Sheets.strip(plan.frames().indexOf(frame)));
            }
        }
    }

    /** All there is so far of one strip. */
    private void together(String strip) {
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (!part.element().startsWith(Sheets.STRIP)) {
                parts.set(i, new Drawing.Part(part.layer(), strip, part.svg()));
            }
        }
    }

    private void areas(Areas areas, List<Area> some) {
        for (var area : some) {
            areas.draw(area);
            part(
                    area.kind() == Kind.USE_CASE ? Layer.OVER : Layer.BACK,
                    area.node().map(Node::id).orElse(""));
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
            parts.add(new Drawing.Part(layer, element, written));
        }
    }
}
