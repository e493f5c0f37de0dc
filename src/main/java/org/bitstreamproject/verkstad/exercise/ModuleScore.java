// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.course.CourseModule;
import org.bitstreamproject.verkstad.shared.domain.Score;

/** Passed required items of required items. Pure. */
public final class ModuleScore {
    private ModuleScore() {}

    /** Empty when the module requires nothing. @param statuses item → status of one person */
    public static Optional<Score> of(CourseModule module, Map<String, ItemStatus> statuses) {
        var required = module.required();
        if (required.isEmpty()) {
            return Optional.empty();
        }
        var passed = required.stream()
                .map(exercise -> statuses.get(exercise.id()))
                .filter(status -> status != null && status.passed())
                .count();
        return Optional.of(Score.of(passed, required.size()));
    }
}
