// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import org.bitstreamproject.verkstad.modelling.layout.Box;
import org.bitstreamproject.verkstad.modelling.layout.Form;
import org.bitstreamproject.verkstad.modelling.layout.Forms;

/** The outline of each kind of node: form tells the kind, colour only repeats it, and it prints in black and white. */
final class Shapes {
    private static final double USUAL = 1.5;
    private static final double HEAVY = 3;

    private Shapes() {}

    static void draw(Svg svg, Box box) {
        var form = Forms.of(box.node());
        var shape = "m-shape m-tone-" + form.tone();
        double width = form.heavy() ? HEAVY : USUAL;
        if (form.outline().round() > 0) {
            round(svg, box, form, shape);
        } else if (form.outline().corners().isEmpty()) {
            rectangle(svg, box, 0, shape, form.fill(), form.stroke(), width, form.radius(box));
        } else {
            svg.empty(
                    "polygon",
                    "class",
                    shape,
                    "points",
                    Svg.points(form.corners(box)),
                    "fill",
                    form.fill(),
                    "stroke",
                    form.stroke(),
                    "stroke-width",
                    width);
        }
        form.outline().inner().forEach(inner -> inner(svg, box, form, inner));
    }

    private static void inner(Svg svg, Box box, Form form, Form.Inner inner) {
        if (inner.corners().isEmpty()) {
            rectangle(svg, box, inner.inset(), "m-inner", "none", form.stroke(), 1, 0);
            return;
        }
        svg.empty(
                "polyline",
                "class",
                "m-inner",
                "fill",
                "none",
                "stroke",
                form.stroke(),
                "points",
                Svg.points(form.corners(inner, box)));
    }

    private static void round(Svg svg, Box box, Form form, String shape) {
        svg.empty(
                "circle",
                "class",
                shape,
                "cx",
                box.centre(),
                "cy",
                box.middle(),
                "r",
                form.outline().round(),
                "fill",
                form.fill());
        if (form.outline().ring() > 0) {
            svg.empty(
                    "circle",
                    "class",
                    "m-inner",
                    "cx",
                    box.centre(),
                    "cy",
                    box.middle(),
                    "r",
                    form.outline().ring(),
                    "fill",
                    "none",
                    "stroke",
                    form.stroke(),
                    "stroke-width",
                    USUAL);
        }
    }

    private static void rectangle(
            Svg svg, Box box, int inset, String shape, String fill, String stroke, double width, int radius) {
        svg.empty(
                "rect",
                "class",
                shape,
                "x",
                box.x() + inset,
                "y",
                box.y() + inset,
                "width",
                box.width() - 2 * inset,
                "height",
                box.height() - 2 * inset,
                "rx",
                radius,
                "fill",
                fill,
                "stroke",
                stroke,
                "stroke-width",
                width);
    }
}
