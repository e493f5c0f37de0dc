// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** The task of any exercise that is answered by a form. */
@Dependent
public class Tasks {
    private final List<TaskKind> kinds;

    @Inject
    Tasks(Instance<TaskKind> kinds) {
        this.kinds = kinds.stream().toList();
    }

    /** Empty when the exercise is not answered by a form. */
    public Optional<Task> of(Exercise exercise, Language language) {
        return kind(exercise).map(kind -> kind.task(exercise, language));
    }

    Optional<TaskKind> kind(Exercise exercise) {
        return kinds.stream().filter(kind -> kind.handles(exercise)).findFirst();
    }
}
