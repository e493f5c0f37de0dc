// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.List;
import org.bitstreamproject.verkstad.modelling.Edge;

/**
 * An edge as a layered drawing sees it.
 *
 * @param turned whether the target stands left of the source
 * @param soft whether it says nothing about where its ends stand
 * @param words at its left end, above the line
 * @param leftEnd short words under the line at its left end; {@code rightEnd} at its right
 * @param named whether the picture writes the kind of relation at its left end
 */
record Link(
        Edge edge, boolean turned, boolean soft, List<String> words, String leftEnd, String rightEnd, boolean named) {

    private static final int NAME = 90;

    Link {
        words = List.copyOf(words);
    }

    static Link of(Edge edge, boolean turned) {
        return new Link(edge, turned, false, List.of(), "", "", false);
    }

    static Link soft(Edge edge) {
        return new Link(edge, false, true, List.of(), "", "", false);
    }

    Link saying(List<String> said) {
        return new Link(edge, turned, soft, said, leftEnd, rightEnd, named);
    }

    Link ending(String left, String right) {
        return new Link(edge, turned, soft, words, left, right, named);
    }

    Link withName() {
        return new Link(edge, turned, soft, words, leftEnd, rightEnd, true);
    }

    /** Whether it may leave its box together with others; one whose kind is written must be told apart. */
    boolean branch() {
        return !soft && !named;
    }

    String from() {
        return turned ? edge.target() : edge.source();
    }

    String to() {
        return turned ? edge.source() : edge.target();
    }

    /** How much room the words need beside the box. */
    int wordsWidth() {
        int name = named ? NAME : 0;
        return Math.max(name, Wrap.widest(words) * 12 / 13) + (words.isEmpty() && leftEnd.isEmpty() && !named ? 0 : 12);
    }

    int wordsHeight() {
        int rows = words.size() + (named ? 1 : 0);
        return rows * Caption.LINE_HEIGHT + (leftEnd.isEmpty() ? 0 : Caption.LINE_HEIGHT) + 8;
    }
}
