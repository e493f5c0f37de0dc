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

    /**
     * What is painted of one element at once.
     *
     * @param element id of the node or edge it belongs to, empty for none
     * @param svg elements, every text escaped
     * @param reach between which heights
     * @param uncut the heights within them where no sheet may end: of what stands behind only its words, of a line nothing
     */
    public record Part(Layer layer, String element, String svg, Reach reach, List<Reach> uncut) {

        public Part {
            uncut = List.copyOf(uncut);
        }

        static Part of(Layer layer, String element, Painted painted) {
            var uncut = switch (layer) {
                case BACK -> painted.words();
                case LINE -> List.<Reach>of();
                case NODE, OVER -> painted.all();
            };
            return new Part(layer, element, painted.svg(), painted.reach(), uncut);
        }

        /** Over the rest, and so large that a sheet may end within it. */
        static Part around(String element, Painted painted) {
            return new Part(Layer.OVER, element, painted.svg(), painted.reach(), painted.words());
        }
    }

    /** With more drawn over it. */
    Drawing with(String newDescription, List<Part> more) {
        var all = new ArrayList<>(parts);
        all.addAll(more);
        return new Drawing(width, height, title, newDescription, all, plan);
    }

    /** Painted from the first to the last. */
    public enum Layer {
        BACK,
        LINE,
        NODE,
        OVER
    }
}
