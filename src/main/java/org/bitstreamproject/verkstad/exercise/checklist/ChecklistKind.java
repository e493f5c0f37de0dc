// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.checklist;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.exercise.ExerciseHead;
import org.bitstreamproject.verkstad.exercise.ExerciseKind;
import org.bitstreamproject.verkstad.exercise.ExerciseVisit;
import org.bitstreamproject.verkstad.exercise.ItemStatuses;
import org.bitstreamproject.verkstad.exercise.NextExercise;
import org.bitstreamproject.verkstad.shared.domain.DomainException;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.FormBody;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.jspecify.annotations.Nullable;

/** A rehearsal the page itself leads through. */
@Dependent
class ChecklistKind implements ExerciseKind {
    static final String NAME = "CHECKLIST";
    private final TickOff tickOff;
    private final ItemStatuses statuses;
    private final Pages pages;

    @Inject
    ChecklistKind(TickOff tickOff, ItemStatuses statuses, Pages pages) {
        this.tickOff = tickOff;
        this.statuses = statuses;
        this.pages = pages;
    }

    @Override
    public boolean handles(Exercise exercise) {
        return exercise.kind().equals(NAME) && exercise.content().containsKey("steps");
    }

    @Override
    public Response page(ExerciseVisit visit) {
        return shown(200, visit, new Typed(null, "", FieldErrors.NONE));
    }

    /** What was typed before it was refused. @param line null when the stored one is shown */
    private record Typed(@Nullable String line, String reason, FieldErrors errors) {}

    @Override
    public Response answer(ExerciseVisit visit, FormBody form) {
        var rehearsal = rehearsal(visit);
        var line = Objects.requireNonNullElse(form.first("line"), "");
        var reason = Objects.requireNonNullElse(form.first("reason"), "");
        try {
            switch (Objects.requireNonNullElse(form.first("_action"), "")) {
                case "line" -> Twice.done(() -> tickOff.writeOver(rehearsal, line));
                case "offline" -> Twice.done(() -> tickOff.skipOffline(rehearsal, reason));
                case "seen" -> Twice.done(() -> tickOff.vouch(rehearsal));
                default -> {
                    // another button than the page has: the page again
                }
            }
            return pages.seeOther("/exercise/" + visit.exercise().id());
        } catch (ReasonTooShort | LineTooLong | NationalIdRefused refused) {
            var field = "line".equals(form.first("_action")) ? "line" : "reason";
            var errors = new FieldErrors(Map.of(field, said((DomainException) refused)));
            return shown(422, visit, new Typed(field.equals("line") ? line : null, reason, errors));
        }
    }

    static TickOff.Rehearsal rehearsal(ExerciseVisit visit) {
        return new TickOff.Rehearsal(visit.session().person(), visit.session().enrolment(), visit.exercise());
    }

    private String said(DomainException refused) {
        return pages.view().t(refused.messageKey(), refused.args().toArray());
    }

    private Response shown(int status, ExerciseVisit visit, Typed typed) {
        var standing = Twice.tried(() -> tickOff.open(rehearsal(visit)));
        var list = Checklist.read(visit.exercise().content(), visit.session().language());
        var next = list.next(standing.done().keySet()).orElse(null);
        var steps = list.steps().stream()
                .map(step -> {
                    var tick = standing.done().get(step.sign());
                    return new ChecklistPage.Line(
                            step.sign(),
                            step.title(),
                            step.how(),
                            tick == null ? null : tick.at(),
                            tick == null ? null : tick.reason(),
                            step.equals(next));
                })
                .toList();
        var line = standing.line();
        var after = NextExercise.after(visit, statuses.of(visit.session().enrolment()));
        var page = new ChecklistPage(
                ExerciseHead.of(visit),
                steps,
                typed.line() != null ? typed.line() : line == null ? "" : line.words(),
                line == null ? 0 : line.version(),
                line == null ? null : line.writtenAt(),
                typed.reason(),
                typed.errors(),
                after);
        return pages.page(status, "exercise/checklist.jte", page);
    }
}
