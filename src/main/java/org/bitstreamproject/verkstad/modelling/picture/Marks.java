// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import java.util.List;
import java.util.Set;

/**
 * The signs at the parts of a picture, by their ids.
 *
 * @param found those that a rule has something to say about
 * @param given those that stay as they are in an exercise
 * @param numbered those that somebody has said something about; the first is number 1
 */
public record Marks(Set<String> found, Set<String> given, List<String> numbered) {

    public static final Marks NONE = found(Set.of());

    public Marks {
        found = Set.copyOf(found);
        given = Set.copyOf(given);
        numbered = List.copyOf(numbered);
    }

    public static Marks found(Set<String> found) {
        return new Marks(found, Set.of(), List.of());
    }
}
