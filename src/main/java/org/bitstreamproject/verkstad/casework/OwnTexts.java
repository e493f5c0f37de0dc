// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.casework.page.SubmitPage;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.course.CaseTemplate.FieldType;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.course.Milestone;
import org.bitstreamproject.verkstad.exercise.ItemState;
import org.bitstreamproject.verkstad.exercise.ItemStatuses;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/**
 * Fields that each member fills alone (L4 and L5). They never hold the group back: nobody waits for another's reflection, and
 * nobody learns whether it is there. Its own writer is told, and waits for the own grade.
 */
@Dependent
class OwnTexts {
    private final ItemStatuses statuses;

    @Inject
    OwnTexts(ItemStatuses statuses) {
        this.statuses = statuses;
    }

    /** What this milestone asks of the reader alone, and is not handed in. */
    List<SubmitPage.Note> missing(Draft draft, Milestone milestone, SessionInfo session) {
        var wanted = draft.form()
                .fields()
                .filter(field -> field.type() == FieldType.OWN && draft.form().isDue(field, milestone))
                .filter(field -> field.from() != null)
                .collect(Collectors.groupingBy(field -> Objects.requireNonNull(field.from())));
        if (wanted.isEmpty()) {
            return List.of();
        }
        var done = statuses.of(session.enrolment());
        return draft.form().course().exercises().stream()
                .filter(exercise -> wanted.containsKey(exercise.id()))
                .filter(exercise -> Optional.ofNullable(done.get(exercise.id()))
                        .filter(status -> status.state() != ItemState.STARTED)
                        .isEmpty())
                .map(exercise -> note(exercise, wanted.getOrDefault(exercise.id(), List.of()), session))
                .toList();
    }

    private static SubmitPage.Note note(Exercise exercise, List<Field> fields, SessionInfo session) {
        var labels = fields.stream()
                .map(field -> field.id() + " " + field.label().in(session.language()))
                .collect(Collectors.joining(", "));
        return new SubmitPage.Note(
                "",
                exercise.id() + " " + exercise.title().in(session.language()) + " (" + labels + ")",
                "/exercise/" + exercise.id(),
                "",
                "");
    }
}
