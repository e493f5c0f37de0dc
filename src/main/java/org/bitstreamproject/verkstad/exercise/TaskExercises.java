// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.exercise.TaskPage.Saving;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.FormBody;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.jspecify.annotations.Nullable;

/** What all kinds answered by a form share: as many attempts as one likes, the best counts, a draft until then. */
@Dependent
class TaskExercises implements ExerciseKind {
    private final Tasks tasks;
    private final AnswerTask answerTask;
    private final Attempts attempts;
    private final ItemStatuses statuses;
    private final Instance<Illustrations> illustrations;
    private final Pages pages;
    private final Texts texts;
    private final CoursePackages packages;
    private final Lateness lateness;

    @Inject
    TaskExercises(
            Tasks tasks,
            AnswerTask answerTask,
            Attempts attempts,
            ItemStatuses statuses,
            Instance<Illustrations> illustrations,
            Pages pages,
            Texts texts,
            CoursePackages packages,
            Lateness lateness) {
        this.tasks = tasks;
        this.answerTask = answerTask;
        this.attempts = attempts;
        this.statuses = statuses;
        this.illustrations = illustrations;
        this.pages = pages;
        this.texts = texts;
        this.packages = packages;
        this.lateness = lateness;
    }

    @Override
    public boolean handles(Exercise exercise) {
        return tasks.kind(exercise).isPresent();
    }

    /** The form as long as there is something to answer, else how the last attempt went, or the one asked for. */
    @Override
    public Response page(ExerciseVisit visit) {
        var kind = kind(visit);
        var task = kind.task(visit, attempts.next(visit));
        var enrolment = visit.session().enrolment();
        var draft = attempts.draft(enrolment, visit.exercise().id());
        var earlier = attempts.of(enrolment, visit.exercise().id());
        var asked = asked(visit.query(), earlier);
        var again = (draft.isPresent() || visit.query().first("again") != null) && !answerTask.isJudged(visit);
        if (earlier.isEmpty() || asked.isEmpty() && again) {
            var saved = visit.query().first("saved") != null;
            var saving = new Saving(draft.map(Draft::version).orElse(0L), saved, false);
            var answers = draft.map(Draft::answers).orElseGet(() -> begin(task, earlier));
            return pages.page(kind.template(), form(visit, task, answers, FieldErrors.NONE, saving));
        }
        var attempt = asked.orElse(earlier.get(0));
        var made = asMade(visit, attempt);
        return pages.page(kind.template(), result(made, kind.task(made, attempt.number()), attempt));
    }

    /** Keeps a draft, or judges complete answers; what has gaps is shown again, and kept. */
    @Override
    public Response answer(ExerciseVisit visit, FormBody form) {
        var kind = kind(visit);
        var task = kind.task(visit, attempt(visit, form));
        var answers = answers(visit, task, form);
        var refused = refused(visit, answers);
        if (!refused.isEmpty()) {
            return pages.page(422, kind.template(), form(visit, task, answers, refused, asSent(form)));
        }
        try {
            return take(visit, form, task, answers);
        } catch (AttemptOver over) {
            var saving = new Saving(Objects.requireNonNullElse(base(form), 0L), false, false, true);
            return pages.page(409, kind.template(), form(visit, task, answers, FieldErrors.NONE, saving));
        }
    }

    /** The one that was shown, so that the answers are about what was asked; a second click is about what the first answered. */
    private int attempt(ExerciseVisit visit, FormBody form) {
        var shown = form.first("_attempt");
        return shown != null && shown.matches("[1-9][0-9]{0,8}")
                ? Integer.parseInt(shown)
                : answerTask.counted(visit, command(form)).orElseGet(() -> attempts.next(visit));
    }

    private Response take(ExerciseVisit visit, FormBody form, Task task, Map<String, String> answers) {
        var kind = kind(visit);
        var here = "/exercise/" + visit.exercise().id();
        var there = StepAddress.asked(form, visit.query());
        if (there.isPresent()) {
            var kept = Twice.tried(() -> answerTask.keep(visit, task, answers, base(form)));
            return kept instanceof DraftOutcome.Newer
                    ? pages.page(409, kind.template(), form(visit, task, answers, FieldErrors.NONE, saving(kept)))
                    : pages.seeOther(here + there.get());
        }
        var gaps = task.gaps(answers);
        if (!gaps.isEmpty()) {
            var kept = Twice.tried(() -> answerTask.keep(visit, task, answers, base(form)));
            var shown = task.showing(gaps.get(0));
            var errors = errors(visit, gaps.stream().filter(shown::shows).toList());
            return pages.page(422, kind.template(), form(visit, shown, answers, errors, saving(kept)));
        }
        var command = command(form);
        var outcome = Twice.tried(() -> answerTask.answer(visit, command, task, answers, base(form)));
        if (outcome instanceof DraftOutcome.Newer newer) {
            return pages.page(409, kind.template(), form(visit, task, answers, FieldErrors.NONE, saving(newer)));
        }
        return pages.seeOther(here + "?attempt=" + ((AnswerOutcome.Counted) outcome).number());
    }

    /** Of a form that builds on what is stored, what this step asks for: other steps may be newer than its hidden fields. */
    private Map<String, String> answers(ExerciseVisit visit, Task task, FormBody form) {
        var base = base(form);
        return attempts.draft(visit.session().enrolment(), visit.exercise().id())
                .filter(draft -> base != null && base == draft.version())
                .map(draft -> task.together(draft.answers(), form.typed()))
                .orElseGet(() -> task.answers(form.typed()));
    }

    /** Nothing was stored: the answers still build on what they built on. */
    private static Saving asSent(FormBody form) {
        return new Saving(Objects.requireNonNullElse(base(form), 0L), false, false);
    }

    private static Saving saving(DraftOutcome kept) {
        return new Saving(kept.version(), false, kept instanceof DraftOutcome.Newer);
    }

    /** Version the answers build on; null for a form that does not say. */
    private static @Nullable Long base(FormBody form) {
        var version = form.first("_version");
        return version != null && version.matches("[0-9]{1,18}") ? Long.valueOf(version) : null;
    }

    /** What may not be stored at all, not even as a draft. */
    private FieldErrors refused(ExerciseVisit visit, Map<String, String> answers) {
        var language = visit.session().language();
        var messages = new LinkedHashMap<String, String>();
        answers.forEach((name, answer) -> {
            if (answerTask.isJudged(visit)) {
                messages.putIfAbsent(name, texts.text(language, "text.judged"));
            } else {
                try {
                    NationalIdRefused.check(List.of(answer));
                } catch (NationalIdRefused number) {
                    messages.put(name, texts.text(language, number.messageKey()));
                }
            }
        });
        return new FieldErrors(messages);
    }

    /** The exercise in the version the attempt was made with, so that its answers and explanations belong together. */
    private ExerciseVisit asMade(ExerciseVisit visit, AttemptInfo attempt) {
        if (attempt.courseVersion().equals(visit.course().version())) {
            return visit;
        }
        return packages.version(visit.course().course(), attempt.courseVersion())
                .flatMap(course -> course.exercise(visit.exercise().id()))
                .filter(exercise -> exercise.kind().equals(visit.exercise().kind()))
                .map(exercise -> new ExerciseVisit(
                        visit.session(), visit.course(), visit.module(), exercise, visit.due(), visit.query()))
                .orElse(visit);
    }

    private TaskKind kind(ExerciseVisit visit) {
        return tasks.kind(visit.exercise()).orElseThrow();
    }

    private static Map<String, String> begin(Task task, List<AttemptInfo> earlier) {
        return task.goesOnFromTheLast() && !earlier.isEmpty() ? earlier.get(0).answers() : Map.of();
    }

    private static String command(FormBody form) {
        var command = form.first("_command");
        return command == null || command.isBlank() || command.length() > 80
                ? UUID.randomUUID().toString()
                : command;
    }

    private FieldErrors errors(ExerciseVisit visit, List<Task.Gap> gaps) {
        var messages = new LinkedHashMap<String, String>();
        for (var gap : gaps) {
            messages.put(
                    gap.field(),
                    texts.text(
                            visit.session().language(),
                            gap.message(),
                            gap.arguments().toArray()));
        }
        return new FieldErrors(messages);
    }

    private <T extends Task> TaskPage<T> form(
            ExerciseVisit visit, T task, Map<String, String> answers, FieldErrors errors, Saving saving) {
        return new TaskPage<>(
                ExerciseHead.of(visit),
                task,
                picture(visit, task, false),
                answers,
                errors,
                null,
                saving,
                lateness.isLate(visit));
    }

    private <T extends Task> TaskPage<T> result(ExerciseVisit visit, T task, AttemptInfo attempt) {
        var mine = statuses.of(visit.session().enrolment());
        var status = mine.get(visit.exercise().id());
        var next = NextExercise.after(visit, mine);
        var changed = !AnswerTask.isAsked(task, attempt.answers());
        var result = new TaskPage.Result(
                attempt.number(),
                attempt.score(),
                attempt.passed() || answerTask.isJudged(visit),
                attempt.at(),
                status == null ? null : status.score(),
                next.href(),
                next.title(),
                changed);
        return new TaskPage<>(
                ExerciseHead.of(visit),
                task,
                changed ? null : picture(visit, task, true),
                attempt.answers(),
                FieldErrors.NONE,
                result,
                Saving.NOTHING,
                lateness.isLate(visit));
    }

    private static Optional<AttemptInfo> asked(FormBody query, List<AttemptInfo> earlier) {
        return earlier.stream()
                .filter(attempt -> String.valueOf(attempt.number()).equals(query.first("attempt")))
                .findFirst();
    }

    /** @param answered whether it may say what was asked */
    private Illustrations.@Nullable Picture picture(ExerciseVisit visit, Task task, boolean answered) {
        var content = visit.exercise().content();
        JsonObject model = task instanceof Illustrated own ? own.illustration() : content.getJsonObject("illustration");
        if (model == null || illustrations.isUnsatisfied()) {
            return null;
        }
        var language = visit.session().language();
        return content.containsKey("parts")
                ? illustrations
                        .get()
                        .numbered(
                                model,
                                content.getJsonArray("parts").getValuesAs(JsonString::getString),
                                language,
                                answered)
                : illustrations.get().draw(model, language);
    }
}
