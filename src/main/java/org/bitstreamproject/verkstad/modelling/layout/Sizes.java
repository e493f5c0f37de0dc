// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.Place;
import org.bitstreamproject.verkstad.modelling.notation.Hold;

/** How large a box is that a hand gave a size: as it asked, but never too small for its words. */
final class Sizes {
    private static final int NARROWEST = 80;

    private Sizes() {}

    static Box of(Model model, Box box, Place place) {
        if (Forms.of(box.node()).outline().round() > 0 || place.width() == 0 && place.height() == 0) {
            return box;
        }
        return asWide(model, box, place, place.width() == 0 ? box.width() : place.width());
    }

    static Box asWide(Model model, Box box, Place place, int wished) {
        int width = Math.max(NARROWEST, wished);
        var fresh = worded(model, box, width);
        int unasked = width == box.width() ? box.height() : fresh.height();
        int height = place.height() == 0 ? unasked : Math.max(place.height(), fresh.height());
        return fresh.sized(width, height);
    }

    private static Box worded(Model model, Box box, int width) {
        var node = box.node();
        return switch (Hold.of(model.type(), node.type())) {
            case STEP -> new Box(node, 0, 0, width, StepSize.height(node, width), StepSize.lines(node, width));
            case AROUND ->
                Sides.box(
                        node,
                        model.edges().stream()
                                .filter(edge -> edge.touches(node.id()))
                                .map(edge -> edge.source().equals(node.id()) ? edge.target() : edge.source())
                                .distinct()
                                .flatMap(id -> model.node(id).stream())
                                .filter(other -> other.type() == NodeType.ACTIVITY)
                                .toList(),
                        width);
            case FREE, COLUMN, LANE, FRAME, ORDER, GRID -> Measure.box(node, width);
        };
    }
}
