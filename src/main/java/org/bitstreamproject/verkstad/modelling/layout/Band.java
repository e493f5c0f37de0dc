// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.modelling.Node;

/** A lane across the drawing; without a node it holds what nobody performs yet. */
public record Band(Optional<Node> lane, int y, int height, List<String> lines) {

    public Band {
        lines = List.copyOf(lines);
    }
}
