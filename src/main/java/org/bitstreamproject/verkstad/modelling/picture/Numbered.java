// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.layout.Line;
import org.bitstreamproject.verkstad.modelling.layout.Plan;
import org.bitstreamproject.verkstad.modelling.layout.Point;
import org.bitstreamproject.verkstad.modelling.picture.Drawing.Layer;

/** A picture with numbers at some of its parts, to be asked about: unless it may tell, nothing in it says what anything is. */
public final class Numbered {

    private static final int RADIUS = 12;

    private final List<String> parts;
    private final Drawing drawing;
    private final Map<String, Point> places = new LinkedHashMap<>();

    private Numbered(Model model, List<String> parts, Words words, boolean told) {
        this(parts, Picture.drawing(model, told ? words : mute(words), Set.of()));
    }

    private Numbered(List<String> parts, Drawing drawing) {
        this.parts = parts;
        this.drawing = drawing;
        drawing.plan().frames().stream().filter(Plan.Frame::first).forEach(this::frame);
        drawing.plan()
                .areas()
                .forEach(area -> area.node()
                        .ifPresent(node -> places.putIfAbsent(node.id(), new Point(area.x() + 4, area.y() + 4))));
        drawing.plan().boxes().forEach(box -> places.put(box.node().id(), new Point(box.left() + 4, box.y() + 2)));
        drawing.plan().lines().forEach(line -> places.putIfAbsent(line.edge().id(), middle(line)));
    }

    /** The whole picture with its marks, and numbers beside. @param marked see {@link Picture#svg} */
    public static String svg(Model model, String uid, Words words, Set<String> marked, List<String> parts) {
        return new Numbered(parts, Picture.drawing(model, words, marked)).written(uid);
    }

    private String written(String uid) {
        var all = new ArrayList<>(drawing.parts());
        all.add(new Drawing.Part(Layer.OVER, "", signs()));
        return Picture.whole(
                new Drawing(
                        drawing.width(), drawing.height(), drawing.title(), drawing.description(), all, drawing.plan()),
                uid);
    }

    /** @param parts ids of elements and relations; the first is number 1 */
    public static String svg(Model model, String uid, Words words, List<String> parts, boolean told) {
        var numbered = new Numbered(model, parts, words, told);
        var drawn = numbered.drawing;
        var all = new ArrayList<>(drawn.parts());
        all.add(new Drawing.Part(Layer.OVER, "", numbered.signs()));
        var description = told ? drawn.description() : words.text("modelling.numbered.desc", parts.size());
        return Picture.whole(
                new Drawing(drawn.width(), drawn.height(), drawn.title(), description, all, drawn.plan()), uid);
    }

    /** Those that have no place in the picture and so get no number, such as the relation of a lane to its steps. */
    public static List<String> unseen(Model model, List<String> parts) {
        var places = new Numbered(model, parts, (key, args) -> key, true).places;
        return parts.stream().filter(part -> !places.containsKey(part)).toList();
    }

    /** How each numbered part is drawn, and not what it is. */
    public static List<String> lines(Model model, Words words, List<String> parts) {
        var drawn = new Drawn(model, Plan.of(model), words);
        var lines = new ArrayList<String>();
        for (var part : parts) {
            lines.add(drawn.line(part, lines.size() + 1));
        }
        return lines;
    }

    private static Words mute(Words words) {
        return (key, args) ->
                key.startsWith("modelling.kind.") || key.startsWith("modelling.edge.") ? "" : words.text(key, args);
    }

    private void frame(Plan.Frame frame) {
        places.put(
                frame.box().node().id(),
                new Point(frame.box().left() + 2, frame.box().y() + 2));
        for (var band : frame.bands()) {
            band.lane()
                    .ifPresent(lane ->
                            places.put(lane.id(), new Point(frame.box().left() + RADIUS + 4, band.y() + RADIUS + 4)));
        }
    }

    /** Beside the middle of its longest stretch: on a short line a number would hide it. */
    private static Point middle(Line line) {
        var points = line.points();
        var longest = 0;
        for (var at = 1; at + 1 < points.size(); at++) {
            if (length(points, at) > length(points, longest)) {
                longest = at;
            }
        }
        var from = points.get(longest);
        var to = points.get(longest + 1);
        boolean upright = Math.abs(to.y() - from.y()) > Math.abs(to.x() - from.x());
        int x = (from.x() + to.x()) / 2;
        int y = (from.y() + to.y()) / 2;
        return upright ? new Point(x + RADIUS + 4, y) : new Point(x, y - RADIUS - 4);
    }

    private static int length(List<Point> points, int at) {
        var from = points.get(at);
        var to = points.get(at + 1);
        return Math.abs(to.x() - from.x()) + Math.abs(to.y() - from.y());
    }

    private String signs() {
        var svg = new Svg();
        drawing.plan().lines().stream()
                .filter(line -> parts.contains(line.edge().id()))
                .forEach(line -> svg.empty(
                        "polyline",
                        "class",
                        "m-hit",
                        "data-part",
                        line.edge().id(),
                        "points",
                        Svg.points(line.points()),
                        "fill",
                        "none",
                        "stroke",
                        "transparent",
                        "stroke-width",
                        20));
        for (var part : parts) {
            Optional.ofNullable(places.get(part)).ifPresent(at -> sign(svg, part, at));
        }
        return svg.toString();
    }

    private void sign(Svg svg, String part, Point at) {
        var number = String.valueOf(parts.indexOf(part) + 1);
        int x = Math.max(RADIUS + 1, at.x());
        int y = Math.max(RADIUS + 1, at.y());
        svg.open("g", "class", "m-number", "data-part", part);
        svg.empty(
                "circle", "cx", x, "cy", y, "r", RADIUS, "fill", Lettering.INK, "stroke", "#ffffff", "stroke-width", 2);
        svg.text(
                "text",
                number,
                "x",
                x,
                "y",
                y + 5,
                "text-anchor",
                "middle",
                "font-size",
                13,
                "font-weight",
                700,
                "fill",
                "#ffffff");
        svg.close("g");
    }
}
