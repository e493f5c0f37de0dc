// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import java.util.ArrayList;
import java.util.List;
import org.bitstreamproject.verkstad.modelling.layout.Plan;

/**
 * A picture before it is written as one: what is drawn, in the order it is painted, with the place of everything. The
 * picture on a page is these parts, one after the other; so is the drawing in the editor.
 */
public record Drawing(int width, int height, String title, String description, List<Part> parts, Plan plan) {

    public Drawing {
        parts = List.copyOf(parts);
    }

    /** With what was drawn over it, as large as that needs. */
    public Drawing under(Drawing over) {
        var all = new ArrayList<>(parts);
        all.addAll(over.parts());
        return new Drawing(over.width(), over.height(), over.title(), over.description(), all, plan);
    }

    /** @param element id of the node or edge it belongs to, empty for none; @param svg elements, every text escaped */
    public record Part(Layer layer, String element, String svg) {}

    /** Painted from the first to the last. */
    public enum Layer {
        BACK,
        LINE,
        NODE,
        OVER
    }
}
