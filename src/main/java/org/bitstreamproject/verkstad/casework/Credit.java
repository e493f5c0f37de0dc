// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.CourseModule;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.course.Milestone;
import org.bitstreamproject.verkstad.exercise.ItemState;
import org.bitstreamproject.verkstad.exercise.ItemStatuses;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;

/** What the group has done by handing in counts for every confirmed member. */
@Dependent
class Credit {
    private final ItemStatuses statuses;

    @Inject
    Credit(ItemStatuses statuses) {
        this.statuses = statuses;
    }

    /** A milestone's gate holds all earlier ones, so their group items are done as well. */
    void give(Draft draft, Milestone reached, List<EnrolmentId> members) {
        items(draft, reached)
                .forEach(item -> members.forEach(member -> statuses.record(member, item, ItemState.PASSED, null)));
    }

    static List<String> items(Draft draft, Milestone reached) {
        var modules = draft.form().course().modules();
        var last =
                modules.stream().map(module -> module.milestone().id()).toList().indexOf(reached.id());
        return modules.subList(0, last + 1).stream()
                .flatMap(module -> items(draft, module))
                .toList();
    }

    private static Stream<String> items(Draft draft, CourseModule module) {
        return Stream.concat(
                Stream.of(module.milestone().id()),
                module.exercises().stream()
                        .filter(Exercise::byGroup)
                        .filter(exercise -> exercise.kind().equals("CASE") || isDrawn(draft, exercise))
                        .map(Exercise::id));
    }

    private static boolean isDrawn(Draft draft, Exercise exercise) {
        var model = exercise.field() == null ? null : draft.models().get(exercise.field());
        return model != null && !model.isEmpty() && !model.findings().blocks();
    }
}
