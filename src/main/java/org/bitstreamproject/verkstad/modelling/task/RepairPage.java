// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.task;

import java.util.List;
import org.bitstreamproject.verkstad.exercise.ExerciseHead;
import org.bitstreamproject.verkstad.exercise.Illustrations;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * The exercise of repairing a model.
 *
 * @param modelPath where the reader's own model is changed
 * @param result null before the first check
 */
public record RepairPage(
        ExerciseHead head,
        String modelPath,
        Illustrations.Picture picture,
        @Nullable Result result,
        boolean wasReset,
        FieldErrors errors) {

    /**
     * The verdict on the model as it is now.
     *
     * @param fresh messages of new errors
     * @param touched names of what was changed without need
     */
    public record Result(
            long repaired, int total, boolean passed, List<Item> items, List<String> fresh, List<String> touched) {}

    public record Item(String hint, boolean repaired) {}
}
