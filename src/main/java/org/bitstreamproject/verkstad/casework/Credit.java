// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.CaseTemplate.FieldType;
import org.bitstreamproject.verkstad.course.CourseModule;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.course.Milestone;
import org.bitstreamproject.verkstad.course.PassRule;
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
                .forEach(item -> members.forEach(member -> statuses.record(member, item, state(draft, item), null)));
    }

    /** The case as a whole waits for those who grade it. */
    private static ItemState state(Draft draft, String item) {
        return draft.form()
                        .course()
                        .exercise(item)
                        .filter(exercise -> exercise.pass().kind() == PassRule.Kind.RUBRIC_GATE)
                        .isPresent()
                ? ItemState.SUBMITTED
                : ItemState.PASSED;
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
                        .filter(exercise -> exercise.kind().equals("CASE")
                                || isDrawn(draft, exercise)
                                || isWritten(draft, exercise))
                        .map(Exercise::id));
    }

    /** What stands in the case has passed its rules when the milestone that asks for it is handed in. */
    private static boolean isWritten(Draft draft, Exercise exercise) {
        return exercise.field() != null
                && draft.form()
                        .fields()
                        .anyMatch(field -> field.id().equals(exercise.field()) && field.type() != FieldType.MODEL);
    }

    private static boolean isDrawn(Draft draft, Exercise exercise) {
        var model = exercise.field() == null ? null : draft.models().get(exercise.field());
        return model != null && !model.isEmpty() && !model.findings().blocks();
    }
}
