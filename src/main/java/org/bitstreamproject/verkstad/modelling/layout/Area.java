// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.modelling.Node;

/**
 * A part of the drawing behind or around boxes.
 *
 * @param node the element it stands for, if it stands for one
 * @param key ending of the message that heads it, empty for none
 * @param lines what the model itself says there
 */
public record Area(
        Kind kind, Optional<Node> node, String key, int x, int y, int width, int height, List<String> lines) {

    /** What the part means, and so how it is drawn. */
    public enum Kind {
        COLUMN,
        CELL,
        ACROSS,
        UPWARD,
        LIFELINE,
        FRAGMENT,
        USE_CASE
    }

    public Area {
        lines = List.copyOf(lines);
    }

    Area high(int newHeight) {
        return new Area(kind, node, key, x, y, width, newHeight, lines);
    }

    Area(Kind kind, String key, int x, int y, int width, int height) {
        this(kind, Optional.empty(), key, x, y, width, height, List.of());
    }
}
