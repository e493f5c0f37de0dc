// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.task;

import java.util.List;
import org.bitstreamproject.verkstad.exercise.ExerciseHead;
import org.bitstreamproject.verkstad.exercise.Illustrations.Picture;
import org.bitstreamproject.verkstad.modelling.exercise.Assignment.Point;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * The exercise of building a model.
 *
 * @param modelPath where the reader's own model is changed
 * @param beside the model it is built after; null for none
 * @param mine the reader's own; null as long as it is empty
 * @param points what is asked for
 * @param result null before the first check, and when the model has been changed since
 * @param changedSince number of the attempt asked for, when the model or the exercise is another by now; else empty
 * @param solution how somebody might have built it; null until it may be seen
 */
public record BuildPage(
        ExerciseHead head,
        String modelPath,
        boolean begun,
        @Nullable Picture beside,
        @Nullable Picture mine,
        List<Point> points,
        @Nullable Result result,
        String changedSince,
        @Nullable Picture solution,
        boolean solutionOffered,
        boolean wasReset,
        FieldErrors errors) {

    /**
     * The verdict on the model as it is now.
     *
     * @param open questions that must be answered
     * @param remarks what may be right as it is
     * @param errors messages of the rules
     * @param found of the wanted exchanges; none where the content wants none
     */
    public record Result(
            boolean passed, List<String> open, List<String> remarks, List<String> errors, int found, int wanted) {}
}
