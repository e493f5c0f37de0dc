// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.util.List;
import org.bitstreamproject.verkstad.shared.domain.Trouble;

/**
 * Says what is wrong with the content of an exercise that only its kind can see. Found by {@link java.util.ServiceLoader}, so
 * that a package is judged alike in the build, on the command line, at start and when it is sent.
 */
public interface ExerciseCheck {
    /** What keeps the exercise from being done; empty when nothing does. The content has the shape its schema asks for. */
    List<Slip> slips(Exercise exercise);

    /** @param place within the content, such as {@code questions[2].correct}; empty for the whole */
    record Slip(String place, Trouble trouble) {}
}
