// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.course.Exercise;

/** Every way to do exercises, made once: there are many, and pages ask them for each exercise of the course. */
@ApplicationScoped
public class ExerciseKinds {
    @Inject
    private Instance<ExerciseKind> beans;

    private List<ExerciseKind> kinds = List.of();

    @PostConstruct
    void make() {
        kinds = beans.stream().toList();
    }

    /** The first that takes care of it; empty when it has only a brief. */
    public Optional<ExerciseKind> of(Exercise exercise) {
        return kinds.stream().filter(kind -> kind.handles(exercise)).findFirst();
    }
}
