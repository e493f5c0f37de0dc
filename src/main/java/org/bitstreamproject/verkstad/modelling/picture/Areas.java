// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import static org.bitstreamproject.verkstad.modelling.picture.Lettering.INK;

import java.util.List;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.layout.Area;
import org.bitstreamproject.verkstad.modelling.layout.Point;
import org.bitstreamproject.verkstad.modelling.layout.Wrap;

/** Draws what stands behind the boxes: columns, fields, axes, lines of life, frames. */
final class Areas {
    private static final String SOFT = "#7f8b98";
    private static final String PALE = "#f5f7f9";
    private static final int TAB = 20;
    private static final int FIRST_BOX = 93;

    private final Svg svg;
    private final Lettering lettering;
    private final Words words;

    Areas(Svg svg, Lettering lettering, Words words) {
        this.svg = svg;
        this.lettering = lettering;
        this.words = words;
    }

    void draw(Area area) {
        switch (area.kind()) {
            case COLUMN -> column(area);
            case CELL -> rectangle(area, "m-cell", "#ffffff", SOFT, "none");
            case ACROSS -> across(area);
            case UPWARD -> upward(area);
            case LIFELINE -> lifeline(area);
            case FRAGMENT -> fragment(area);
            case USE_CASE -> useCase(area);
        }
    }

    private void column(Area area) {
        rectangle(area, "m-column", PALE, SOFT, "none");
        lettering.heading(heading(area), headed(area), area.y() + 22);
    }

    /** In the middle; but over a row of boxes over the first of them, where lines pass between the boxes. */
    private static int headed(Area area) {
        return area.key().endsWith(".unplaced") ? area.x() + FIRST_BOX : area.x() + area.width() / 2;
    }

    private void across(Area area) {
        int y = area.y() + 10;
        arrow(List.of(new Point(area.x(), y), new Point(area.x() + area.width(), y)));
        lettering.heading(heading(area), area.x() + area.width() / 2, y + 18);
    }

    private void upward(Area area) {
        int x = area.x() + area.width() - 10;
        int middle = area.y() + area.height() / 2;
        arrow(List.of(new Point(x, area.y() + area.height()), new Point(x, area.y())));
        svg.open("g", "transform", "rotate(-90 " + (x - 8) + " " + middle + ")");
        lettering.heading(heading(area), x - 8, middle);
        svg.words(Reach.upright(heading(area), middle));
        svg.close("g");
    }

    private void arrow(List<Point> points) {
        var to = points.get(1);
        boolean up = points.get(0).x() == to.x();
        svg.empty(
                "polyline",
                "class",
                "m-axis",
                "points",
                Svg.points(points),
                "stroke",
                INK,
                "stroke-width",
                2,
                "fill",
                "none");
        svg.empty(
                "polygon",
                "class",
                "m-arrow",
                "fill",
                INK,
                "points",
                Svg.points(List.of(
                        to,
                        new Point(to.x() - (up ? 5 : 10), to.y() + (up ? 10 : 5)),
                        new Point(to.x() - (up ? -5 : 10), to.y() + (up ? 10 : -5)))));
    }

    private void lifeline(Area area) {
        svg.empty(
                "line",
                "class",
                "m-life",
                "x1",
                area.x(),
                "y1",
                area.y(),
                "x2",
                area.x(),
                "y2",
                area.y() + area.height(),
                "stroke",
                "#6b7885",
                "stroke-dasharray",
                "4 4");
    }

    /** A frame with its operator in a tab and the guard beside it. */
    private void fragment(Area area) {
        open(area);
        rectangle(area, "m-fragment", "none", "#33404d", "none");
        var operator = area.node().flatMap(node -> node.prop("kind")).orElse("");
        int width = Wrap.width(operator) + 26;
        svg.empty(
                "polygon",
                "class",
                "m-tab",
                "fill",
                "#eef1f4",
                "stroke",
                "#33404d",
                "points",
                Svg.points(List.of(
                        new Point(area.x(), area.y()),
                        new Point(area.x() + width, area.y()),
                        new Point(area.x() + width, area.y() + TAB - 8),
                        new Point(area.x() + width - 8, area.y() + TAB),
                        new Point(area.x(), area.y() + TAB))));
        lettering.heading(operator, area.x() + width / 2 - 2, area.y() + 15);
        if (!area.lines().isEmpty()) {
            lettering.beside(area.lines().get(0), new Point(area.x() + width + 8, area.y() + 15));
        }
        svg.close("g");
    }

    private void useCase(Area area) {
        svg.open("g", "class", "m-usecase");
        rectangle(area, "m-frame-case", "none", "#33404d", "7 3");
        lettering.heading(String.join("", area.lines()), area.x() + area.width() / 2, area.y() + area.height() + 14);
        svg.close("g");
    }

    private void open(Area area) {
        svg.open(
                "g",
                "class",
                "m-part",
                "data-element",
                area.node().map(Node::id).orElse(""));
        svg.text(
                "title",
                area.node()
                        .map(node -> Lettering.titled(Description.kind(node, words), String.join(" ", area.lines())))
                        .orElse(""));
    }

    private String heading(Area area) {
        return area.key().isEmpty() ? "" : words.text(area.key());
    }

    private void rectangle(Area area, String name, String fill, String stroke, String dash) {
        svg.empty(
                "rect",
                "class",
                name,
                "x",
                area.x(),
                "y",
                area.y(),
                "width",
                area.width(),
                "height",
                area.height(),
                "fill",
                fill,
                "stroke",
                stroke,
                "stroke-dasharray",
                dash);
    }
}
