// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import java.util.List;

/**
 * SVG elements with the heights they are drawn at.
 *
 * @param reach of all of them
 * @param all of each; those that meet are told as one
 * @param words of the words among them
 */
record Painted(String svg, Reach reach, List<Reach> all, List<Reach> words) {

    Painted {
        all = List.copyOf(all);
        words = List.copyOf(words);
    }

    boolean isEmpty() {
        return svg.isEmpty();
    }
}
