// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what of a model must stay as it is, as in an exercise where part of the model is given. */
@FunctionalInterface
public interface Guard {

    /** Everything may be changed. */
    Guard NONE = model -> Set.of();

    /**
     * Ids of the elements and relations that no command may change or take away. A relation that begins or ends at a locked
     * element is free unless it is named itself.
     */
    Set<String> locked(Model model);

    /** Those of them that the model has. */
    default Set<String> given(Model model) {
        return in(model, locked(model));
    }

    /** Those of these ids that the model has. */
    static Set<String> in(Model model, Set<String> locked) {
        return Stream.concat(
                        model.nodes().stream().map(Node::id),
                        model.edges().stream().map(Edge::id))
                .filter(locked::contains)
                .collect(Collectors.toUnmodifiableSet());
    }
}
