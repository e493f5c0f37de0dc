// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.revision;

import java.util.Map;
import java.util.Set;

/**
 * Where elements of some models came from.
 *
 * @param shown the revision each model shows
 * @param births when the ids that are kept count of came into being
 * @param descents of the models in which an id was given more than once
 */
public record Lineage(
        Map<Long, Integer> shown, Map<Long, Map<String, Set<Integer>>> births, Map<Long, Descent> descents) {

    public Lineage {
        shown = Map.copyOf(shown);
        births = Map.copyOf(births);
        descents = Map.copyOf(descents);
    }

    /** The content with which the element came into being that the model shows; 0 when it never did. */
    public int born(long model, String element) {
        var of = births.getOrDefault(model, Map.of()).getOrDefault(element, Set.of());
        return of.size() == 1
                ? of.iterator().next()
                : descents.getOrDefault(model, Descent.NONE).born(of, shown.getOrDefault(model, 0));
    }
}
