// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import java.util.List;
import java.util.Map;

/**
 * What is told in figures over the picture of a flow, in the reader's words.
 *
 * @param totals of the whole, to stand at its frame; or why there are none
 * @param steps by the id of the activity
 * @param shares by the id of the flow, of those that leave a step in several ways
 * @param notes what the signs mean, as far as the picture has them
 * @param said the most important of it in a sentence, for those who do not see it
 */
public record Figures(
        List<String> totals, Map<String, Step> steps, Map<String, Share> shares, List<String> notes, String said) {

    public static final Figures NONE = new Figures(List.of(), Map.of(), Map.of(), List.of(), "");

    public Figures {
        totals = List.copyOf(totals);
        steps = Map.copyOf(steps);
        shares = Map.copyOf(shares);
        notes = List.copyOf(notes);
    }

    /**
     * One activity, for an average case.
     *
     * @param work time somebody works there; empty when nothing says
     * @param waiting time it lies still before
     * @param often how many times a case comes there; empty for once
     * @param flag the word for the one that takes the most time; empty for the others
     */
    public record Step(String work, String waiting, String often, String flag) {

        public boolean isBottleneck() {
            return !flag.isEmpty();
        }
    }

    /** @param assumed whether the model says nothing about it */
    public record Share(String words, boolean assumed) {}
}
