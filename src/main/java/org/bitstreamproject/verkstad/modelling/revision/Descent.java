// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.revision;

import java.util.Map;
import java.util.Set;

/**
 * Which content goes on from which: what was changed from the one it was changed in, what was put back from the one put back.
 *
 * @param contents the content each revision shows, by the revision's number
 * @param before the content each content goes on from, always an older one; none for the first
 */
public record Descent(Map<Integer, Integer> contents, Map<Integer, Integer> before) {

    static final Descent NONE = new Descent(Map.of(), Map.of());

    /** The content an element that a revision shows came into being with; 0 when none of {@code births} led to it. */
    int born(Set<Integer> births, int revision) {
        int at = contents.getOrDefault(revision, 0);
        while (at != 0 && !births.contains(at)) {
            at = before.getOrDefault(at, 0);
        }
        return at;
    }
}
