// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.ws.rs.core.Response;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.shared.web.FormBody;

/**
 * A way to show and judge exercises. Any bean of this type is found; the first that handles the exercise is asked. What is
 * answered by a form needs less: see {@link TaskKind}.
 */
public interface ExerciseKind {
    /** True for the exercises it takes care of. */
    boolean handles(Exercise exercise);

    /** The page at {@code GET /exercise/{id}}, or the way to it. */
    Response page(ExerciseVisit visit);

    /** What {@code POST /exercise/{id}} does; the session's handle has been checked. */
    Response answer(ExerciseVisit visit, FormBody form);
}
