// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.List;
import org.bitstreamproject.verkstad.modelling.Node;

/** A node with its place in pixels, its label in lines, and what stands under the label in smaller type. */
public record Box(Node node, int x, int y, int width, int height, List<String> lines, List<String> small) {

    public Box {
        lines = List.copyOf(lines);
        small = List.copyOf(small);
    }

    Box(Node node, int x, int y, int width, int height, List<String> lines) {
        this(node, x, y, width, height, lines, List.of());
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
        return new Box(node, newX, newY, width, height, lines, small);
    }

    Box sized(int newWidth, int newHeight) {
        return new Box(node, x, y, newWidth, newHeight, lines, small);
    }

    Box of(Node other) {
        return new Box(other, x, y, width, height, lines, small);
    }

    boolean holds(Box other) {
        return x <= other.x && y <= other.y && right() >= other.right() && bottom() >= other.bottom();
    }

    boolean meets(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
}
