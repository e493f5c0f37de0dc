// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.List;
import org.bitstreamproject.verkstad.modelling.Node;

/** A node with its place in pixels and its label in lines. */
public record Box(Node node, int x, int y, int width, int height, List<String> lines) {

    public Box {
        lines = List.copyOf(lines);
    }

    public int left() {
        return x;
    }

    public int right() {
        return x + width;
    }

    public int bottom() {
        return y + height;
    }

    public int centre() {
        return x + width / 2;
    }

    public int middle() {
        return y + height / 2;
    }

    Box at(int newX, int newY) {
        return new Box(node, newX, newY, width, height, lines);
    }
}
