// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.EditionWork;
import org.bitstreamproject.verkstad.shared.domain.EditionId;

/** Who has begun which exercise. */
@Dependent
public class ExerciseWork implements EditionWork {
    private final ItemStatuses statuses;

    @Inject
    public ExerciseWork(ItemStatuses statuses) {
        this.statuses = statuses;
    }

    @Override
    public Map<String, Long> exercises(EditionId edition) {
        return statuses.inEdition(edition).stream()
                .collect(Collectors.groupingBy(ItemStatus::item, Collectors.counting()));
    }
}
