// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.modelling.Model;

/** The models of one case beside the one that is judged; at most one of each type and stage counts. */
public record CaseModels(List<Model> all) {

    public static final CaseModels NONE = new CaseModels(List.of());

    public CaseModels {
        all = List.copyOf(all);
    }

    /** Those that hold something: an empty model is as good as none. */
    public static CaseModels of(Collection<Model> models) {
        return new CaseModels(
                models.stream().filter(model -> !model.nodes().isEmpty()).toList());
    }

    Optional<Model> the(Needed needed) {
        return all.stream().filter(needed::is).findFirst();
    }
}
