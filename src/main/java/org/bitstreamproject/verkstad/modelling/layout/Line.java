// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bitstreamproject.verkstad.modelling.Edge;

/**
 * The way an edge takes, from its source to its target.
 *
 * @param label where words that only the picture knows stand: their right end, on the line
 * @param captions what the edge itself says
 * @param begins whether its source is at its first point, and not in the strip before or after
 * @param ends whether its target is at its last point
 */
public record Line(
        Edge edge, List<Point> points, Optional<Point> label, List<Caption> captions, boolean begins, boolean ends) {

    public Line {
        points = List.copyOf(points);
        captions = List.copyOf(captions);
    }

    Line(Edge edge, List<Point> points, Point label, List<Caption> captions) {
        this(edge, points, Optional.of(label), captions, true, true);
    }

    Line moved(UnaryOperator<Point> move) {
        return new Line(
                edge,
                points.stream().map(move).toList(),
                label.map(move),
                captions.stream()
                        .map(caption -> new Caption(move.apply(caption.at()), caption.anchor(), caption.lines()))
                        .toList(),
                begins,
                ends);
    }

    Line(Edge edge, List<Point> points, Point label) {
        this(edge, points, label, List.of());
    }
}
