// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.List;

/** Words beside a line, the first line's baseline at {@code at}. */
public record Caption(Point at, Anchor anchor, List<String> lines) {

    public static final int LINE_HEIGHT = 14;

    /** Which part of the words stands at the point. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    public Caption {
        lines = List.copyOf(lines);
    }
}
