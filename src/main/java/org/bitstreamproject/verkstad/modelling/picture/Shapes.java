// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import java.util.List;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.layout.Box;
import org.bitstreamproject.verkstad.modelling.layout.Point;

/** The outline of each kind of node: form tells the kind, colour only repeats it, and it prints in black and white. */
final class Shapes {

    private static final int TIP = 14;

    private Shapes() {}

    static void draw(Svg svg, Box box) {
        switch (box.node().type()) {
            case ACTIVITY -> rectangle(svg, box, 10, "#e8f1f8", "#1f4e79", 1.5);
            case DECISION -> polygon(svg, diamond(box), "#fff6d9", "#6b4e00");
            case EVENT -> event(svg, box);
            case GOALREF, GOAL -> rectangle(svg, box, 0, "#e6f4ea", "#1e5b36", 1.5);
            case VISION -> vision(svg, box);
            case RESOURCE -> rectangle(svg, box, 0, "#f4f1ea", "#5a4a2f", 1.5);
            case RULE -> note(svg, box);
            case PROBLEM -> polygon(svg, hexagon(box), "#fdeaea", "#8b1a1a");
            case CAUSE -> rectangle(svg, box, box.height() / 2, "#fbf0e6", "#7a3e00", 1.5);
            case ACTION -> polygon(svg, arrow(box), "#e8f1f8", "#1f4e79");
            case PREREQUISITE -> polygon(svg, slanted(box), "#f1eef8", "#43307a");
            default -> rectangle(svg, box, 0, "#ffffff", "#33404d", 1.5);
        }
    }

    private static void event(Svg svg, Box box) {
        Node node = box.node();
        if (node.is("kind", "end")) {
            // sent: the point goes out to the right, and the border is heavy
            svg.empty(
                    "polygon",
                    "class",
                    "m-shape",
                    "points",
                    Svg.points(arrow(box)),
                    "fill",
                    "#ece6f3",
                    "stroke",
                    "#43307a",
                    "stroke-width",
                    3);
        } else if (node.is("kind", "start")) {
            polygon(svg, received(box), "#ece6f3", "#43307a");
        } else {
            rectangle(svg, box, box.height() / 2, "#ece6f3", "#43307a", 1.5);
        }
    }

    private static void vision(Svg svg, Box box) {
        rectangle(svg, box, 0, "#e6f4ea", "#1e5b36", 1.5);
        svg.empty(
                "rect",
                "class",
                "m-inner",
                "x",
                box.x() + 4,
                "y",
                box.y() + 4,
                "width",
                box.width() - 8,
                "height",
                box.height() - 8,
                "fill",
                "none",
                "stroke",
                "#1e5b36",
                "stroke-width",
                1);
    }

    private static void note(Svg svg, Box box) {
        polygon(
                svg,
                List.of(
                        new Point(box.left(), box.y()),
                        new Point(box.right() - TIP, box.y()),
                        new Point(box.right(), box.y() + TIP),
                        new Point(box.right(), box.bottom()),
                        new Point(box.left(), box.bottom())),
                "#fffbe6",
                "#6b5c00");
        svg.empty(
                "polyline",
                "class",
                "m-inner",
                "fill",
                "none",
                "stroke",
                "#6b5c00",
                "points",
                Svg.points(List.of(
                        new Point(box.right() - TIP, box.y()),
                        new Point(box.right() - TIP, box.y() + TIP),
                        new Point(box.right(), box.y() + TIP))));
    }

    private static void rectangle(Svg svg, Box box, int radius, String fill, String stroke, double width) {
        svg.empty(
                "rect",
                "class",
                "m-shape",
                "x",
                box.x(),
                "y",
                box.y(),
                "width",
                box.width(),
                "height",
                box.height(),
                "rx",
                radius,
                "fill",
                fill,
                "stroke",
                stroke,
                "stroke-width",
                width);
    }

    private static void polygon(Svg svg, List<Point> points, String fill, String stroke) {
        svg.empty(
                "polygon",
                "class",
                "m-shape",
                "points",
                Svg.points(points),
                "fill",
                fill,
                "stroke",
                stroke,
                "stroke-width",
                1.5);
    }

    private static List<Point> diamond(Box box) {
        return List.of(
                new Point(box.centre(), box.y()),
                new Point(box.right(), box.middle()),
                new Point(box.centre(), box.bottom()),
                new Point(box.left(), box.middle()));
    }

    private static List<Point> arrow(Box box) {
        return List.of(
                new Point(box.left(), box.y()),
                new Point(box.right() - TIP, box.y()),
                new Point(box.right(), box.middle()),
                new Point(box.right() - TIP, box.bottom()),
                new Point(box.left(), box.bottom()));
    }

    private static List<Point> received(Box box) {
        return List.of(
                new Point(box.left(), box.y()),
                new Point(box.right(), box.y()),
                new Point(box.right(), box.bottom()),
                new Point(box.left(), box.bottom()),
                new Point(box.left() + TIP, box.middle()));
    }

    private static List<Point> hexagon(Box box) {
        return List.of(
                new Point(box.left() + TIP, box.y()),
                new Point(box.right() - TIP, box.y()),
                new Point(box.right(), box.middle()),
                new Point(box.right() - TIP, box.bottom()),
                new Point(box.left() + TIP, box.bottom()),
                new Point(box.left(), box.middle()));
    }

    private static List<Point> slanted(Box box) {
        return List.of(
                new Point(box.left() + TIP, box.y()),
                new Point(box.right(), box.y()),
                new Point(box.right() - TIP, box.bottom()),
                new Point(box.left(), box.bottom()));
    }
}
