// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.util.Set;
import java.util.stream.Collectors;

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
        return locked(model).stream()
                .filter(id -> model.node(id).isPresent() || model.edge(id).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }
}
