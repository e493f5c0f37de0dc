// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.layout.Line;
import org.bitstreamproject.verkstad.modelling.layout.Plan;
import org.bitstreamproject.verkstad.modelling.layout.Point;
import org.bitstreamproject.verkstad.modelling.picture.Drawing.Layer;

/** A padlock at what is given in an exercise and stays as it is, said in words too. */
public final class Given {

    private static final int RADIUS = 10;
    private static final int ON_LINE = 8;

    private final Drawing drawing;
    private final Set<String> given;
    private final String title;
    private final Svg svg = new Svg();
    private final List<Drawing.Part> parts;

    private Given(Drawing drawing, Set<String> given, Words words) {
        this.drawing = drawing;
        this.given = given;
        this.title = words.text("modelling.picture.given");
        this.parts = new ArrayList<>(drawing.parts());
    }

    /** @param given ids of elements and relations; an empty set leaves the drawing as it is */
    public static Drawing in(Drawing drawing, Set<String> given, Words words) {
        return given.isEmpty() ? drawing : new Given(drawing, given, words).marked(words);
    }

    /** See {@link Picture#svg}. */
    public static String svg(Model model, String uid, Words words, Set<String> marked, Set<String> given) {
        return svg(Picture.drawing(model, words, marked), uid, words, given);
    }

    /** Of a drawing over which something else is written already. */
    public static String svg(Drawing drawing, String uid, Words words, Set<String> given) {
        return Picture.whole(in(drawing, given, words), uid);
    }

    private Drawing marked(Words words) {
        var plan = drawing.plan();
        plan.frames().stream().filter(Plan.Frame::first).forEach(this::frame);
        plan.areas()
                .forEach(area -> area.node()
                        .ifPresent(node -> node(node, new Point(area.x() + 4, area.y() + area.height() - 4))));
        plan.boxes().forEach(box -> node(box.node(), new Point(box.left() + 4, box.bottom() - 2)));
        plan.lines().stream()
                .filter(line -> line.begins() && given.contains(line.edge().id()))
                .forEach(line -> lock(line.edge().id(), near(line), ON_LINE));
        return new Drawing(
                drawing.width(),
                drawing.height(),
                drawing.title(),
                drawing.description() + " " + words.text("modelling.picture.givenSome", given.size()),
                parts,
                plan);
    }

    private void frame(Plan.Frame frame) {
        var box = frame.box();
        node(box.node(), new Point(box.left() + 2, box.y() + 2));
        for (var band : frame.bands()) {
            band.lane().ifPresent(lane -> node(lane, new Point(box.left() + 14, band.y() + band.height() - 14)));
        }
    }

    private void node(Node node, Point at) {
        Predicate<Drawing.Part> isIts =
                part -> part.layer() == Layer.OVER && part.element().equals(node.id());
        if (given.contains(node.id()) && parts.stream().noneMatch(isIts)) {
            lock(node.id(), at, RADIUS);
        }
    }

    /** A third of the way along its longest stretch: words stand in the middle, signs at the ends. */
    private static Point near(Line line) {
        var points = line.points();
        int longest = 0;
        for (int at = 1; at + 1 < points.size(); at++) {
            if (length(points, at) > length(points, longest)) {
                longest = at;
            }
        }
        var from = points.get(longest);
        var to = points.get(longest + 1);
        return new Point((2 * from.x() + to.x()) / 3, (2 * from.y() + to.y()) / 3);
    }

    private static int length(List<Point> points, int at) {
        var from = points.get(at);
        var to = points.get(at + 1);
        return Math.abs(to.x() - from.x()) + Math.abs(to.y() - from.y());
    }

    private void lock(String id, Point at, int radius) {
        int x = Math.max(radius + 1, at.x());
        int y = Math.max(radius + 1, at.y());
        svg.open("g", "class", "m-given", "transform", "translate(" + x + " " + y + ")");
        svg.text("title", title);
        svg.empty("circle", "r", radius, "fill", "#ffffff", "stroke", Lettering.INK, "stroke-width", 1.5);
        svg.empty(
                "polyline",
                "points",
                "-2.5,-1 -2.5,-4 -1.5,-5 1.5,-5 2.5,-4 2.5,-1",
                "fill",
                "none",
                "stroke",
                Lettering.INK,
                "stroke-width",
                1.5);
        svg.empty("rect", "x", -4, "y", -1, "width", 8, "height", 6, "rx", 1, "fill", Lettering.INK);
        svg.close("g");
        parts.add(new Drawing.Part(Layer.OVER, id, svg.taken()));
    }
}
