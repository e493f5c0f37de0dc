// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.layout.Point;
import org.bitstreamproject.verkstad.modelling.picture.Drawing.Layer;

/** A padlock at what is given in an exercise and stays as it is, said in words too. */
public final class Given {

    private final Set<String> given;
    private final String title;
    private final Svg svg = new Svg();
    private final List<Drawing.Part> locks = new ArrayList<>();

    private Given(Set<String> given, Words words) {
        this.given = given;
        this.title = words.text("modelling.picture.given");
    }

    /** @param given ids of elements and relations; an empty set leaves the drawing as it is */
    public static Drawing in(Drawing drawing, Set<String> given, Words words) {
        if (given.isEmpty()) {
            return drawing;
        }
        var locked = new Given(given, words);
        var corners = new Corners(drawing.plan());
        corners.locks().forEach((id, at) -> locked.lock(id, at, Corners.LOCK));
        corners.locksOnLines().forEach((id, at) -> locked.lock(id, at, Corners.LOCK_ON_LINE));
        var said = words.text("modelling.picture.givenSome", given.size());
        return drawing.with(drawing.description() + " " + said, locked.locks);
    }

    /** See {@link Picture#svg}. */
    public static String svg(Model model, String uid, Words words, Set<String> marked, Set<String> given) {
        return Sheet.whole(in(Picture.drawing(model, words, marked), given, words), uid);
    }

    private void lock(String id, Point at, int radius) {
        if (!given.contains(id)) {
            return;
        }
        int x = at.x();
        int y = at.y();
        svg.open("g", "class", "m-given");
        svg.text("title", title);
        svg.empty(
                "circle",
                "cx",
                x,
                "cy",
                y,
                "r",
                radius,
                "fill",
                "#ffffff",
                "stroke",
                Lettering.INK,
                "stroke-width",
                1.5);
        svg.empty(
                "polyline",
                "points",
                Svg.points(List.of(
                        new Point(x - 3, y - 1),
                        new Point(x - 3, y - 4),
                        new Point(x - 1, y - 6),
                        new Point(x + 1, y - 6),
                        new Point(x + 3, y - 4),
                        new Point(x + 3, y - 1))),
                "fill",
                "none",
                "stroke",
                Lettering.INK,
                "stroke-width",
                1.5);
        svg.empty("rect", "x", x - 4, "y", y - 1, "width", 8, "height", 6, "rx", 1, "fill", Lettering.INK);
        svg.close("g");
        locks.add(Drawing.Part.of(Layer.OVER, id, svg.taken()));
    }
}
