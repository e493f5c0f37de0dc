// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.Set;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;

/** One named change to a model. The list of them is the list of what any editor must be able to do. */
public sealed interface Edit
        permits NameProcess,
                AddLane,
                ChangeLane,
                AddStep,
                PasteActivities,
                ChangeStep,
                MoveStep,
                AddNeighbour,
                ChangeNeighbour,
                Delete {

    /** Kept with the revision it makes, such as {@code add-step}. */
    String name();

    /** Ids of the existing elements it changes: two edits that touch different ones can both be kept. */
    Set<String> touches();

    /** Which type of model it is for: a process, unless it says otherwise. */
    default boolean suits(ModelType model) {
        return model == ModelType.PROCESS;
    }

    /**
     * The changed model.
     *
     * @throws org.bitstreamproject.verkstad.modelling.notation.NotAModel when a field does not hold, named by the field
     */
    Changed apply(Model model);

    /** @param focus id of the element to go to afterwards */
    record Changed(Model model, String focus) {}
}
