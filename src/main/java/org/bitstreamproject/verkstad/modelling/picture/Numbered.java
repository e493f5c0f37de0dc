// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.layout.Line;
import org.bitstreamproject.verkstad.modelling.layout.Plan;
import org.bitstreamproject.verkstad.modelling.layout.Point;
import org.bitstreamproject.verkstad.modelling.picture.Drawing.Layer;

/** A picture with numbers at some of its parts, to be asked about: unless it may tell, nothing in it says what anything is. */
public final class Numbered {

    private final Svg svg = new Svg();
    private final List<Drawing.Part> signs = new ArrayList<>();

    private Numbered() {}

    /** With numbers at those that somebody has said something about. */
    static Drawing in(Drawing drawing, Marks marks) {
        return in(drawing, marks, drawing.description());
    }

    private static Drawing in(Drawing drawing, Marks marks, String description) {
        if (marks.numbered().isEmpty()) {
            return drawing;
        }
        var numbered = new Numbered();
        drawing.plan().lines().stream()
                .filter(line -> marks.numbered().contains(line.edge().id()))
                .forEach(numbered::hit);
        var places = new Corners(drawing.plan()).numbers(marks.found());
        for (int i = 0; i < marks.numbered().size(); i++) {
            var at = places.get(marks.numbered().get(i));
            if (at != null) {
                numbered.sign(marks.numbered().get(i), i + 1, at);
            }
        }
        return drawing.with(description, numbered.signs);
    }

    /** @param parts ids of elements and relations; the first is number 1 */
    public static String svg(Model model, String uid, Words words, List<String> parts, boolean told) {
        var drawn = Picture.drawing(model, told ? words : mute(words), Set.of());
        var description = told ? drawn.description() : words.text("modelling.numbered.desc", parts.size());
        return Sheet.whole(in(drawn, new Marks(Set.of(), Set.of(), parts), description), uid);
    }

    /** Those that have no place in the picture and so get no number, such as the relation of a lane to its steps. */
    public static List<String> unseen(Model model, List<String> parts) {
        var places = new Corners(Plan.of(model)).numbers(Set.of());
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

    /** A line is thin: something broader to point at. */
    private void hit(Line line) {
        svg.empty(
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
                20);
        signs.add(Drawing.Part.of(Layer.LINE, line.edge().id(), svg.taken()));
    }

    private void sign(String part, int number, Point at) {
        svg.open("g", "class", "m-number", "data-part", part);
        svg.empty(
                "circle",
                "cx",
                at.x(),
                "cy",
                at.y(),
                "r",
                Corners.NUMBER,
                "fill",
                Lettering.INK,
                "stroke",
                "#ffffff",
                "stroke-width",
                2);
        svg.text(
                "text",
                String.valueOf(number),
                "x",
                at.x(),
                "y",
                at.y() + 5,
                "text-anchor",
                "middle",
                "font-size",
                number < 100 ? 13 : 10,
                "font-weight",
                700,
                "fill",
                "#ffffff");
        svg.close("g");
        signs.add(Drawing.Part.of(Layer.OVER, part, svg.taken()));
    }
}
