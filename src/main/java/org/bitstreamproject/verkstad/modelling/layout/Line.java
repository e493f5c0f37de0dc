// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.List;
import org.bitstreamproject.verkstad.modelling.Edge;

/**
 * The way an edge takes, with its arrow at the last point.
 *
 * @param label where the edge's label stands: its right end, on the line
 */
public record Line(Edge edge, List<Point> points, Point label) {

    public Line {
        points = List.copyOf(points);
    }
}
