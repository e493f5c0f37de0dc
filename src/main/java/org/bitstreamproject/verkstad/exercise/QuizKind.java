// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bitstreamproject.verkstad.exercise.quiz.Quiz;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.FormBody;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.jspecify.annotations.Nullable;

/** Multiple choice: as many attempts as one likes, the best counts, explanations after each. */
@Dependent
class QuizKind implements ExerciseKind {
    private final AnswerQuiz answerQuiz;
    private final Attempts attempts;
    private final ItemStatuses statuses;
    private final Instance<Illustrations> illustrations;
    private final Pages pages;
    private final Texts texts;

    @Inject
    QuizKind(
            AnswerQuiz answerQuiz,
            Attempts attempts,
            ItemStatuses statuses,
            Instance<Illustrations> illustrations,
            Pages pages,
            Texts texts) {
        this.answerQuiz = answerQuiz;
        this.attempts = attempts;
        this.statuses = statuses;
        this.illustrations = illustrations;
        this.pages = pages;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "QUIZ";
    }

    @Override
    public Response page(ExerciseVisit visit) {
        var draft = attempts.draft(visit.session().enrolment(), visit.exercise().id())
                .map(Draft::answers);
        var earlier = attempts.of(visit.session().enrolment(), visit.exercise().id());
        if (draft.isPresent() || earlier.isEmpty() || visit.query().first("again") != null) {
            return pages.page(
                    "exercise/quiz.jte",
                    form(
                            visit,
                            draft.orElse(Map.of()),
                            FieldErrors.NONE,
                            visit.query().first("saved") != null));
        }
        return pages.page("exercise/quiz.jte", result(visit, asked(visit.query(), earlier)));
    }

    @Override
    public Response answer(ExerciseVisit visit, FormBody form) {
        var quiz = quiz(visit);
        var given = new LinkedHashMap<String, String>();
        form.typed().forEach((name, values) -> given.put(name, values.get(0)));
        var answers = quiz.answers(given);
        var here = "/exercise/" + visit.exercise().id();
        if ("save".equals(form.first("_action"))) {
            keep(visit, answers);
            return pages.seeOther(here + "?saved=1");
        }
        var errors = errors(visit, quiz, answers);
        if (!errors.isEmpty()) {
            keep(visit, answers);
            return pages.page(422, "exercise/quiz.jte", form(visit, answers, errors, false));
        }
        int number = Twice.tried(() -> answerQuiz.answer(visit, command(form), answers));
        return pages.seeOther(here + "?attempt=" + number);
    }

    private void keep(ExerciseVisit visit, Map<String, String> answers) {
        Twice.done(() -> answerQuiz.keep(visit, answers));
    }

    private static String command(FormBody form) {
        var command = form.first("_command");
        return command == null || command.isBlank() || command.length() > 80
                ? UUID.randomUUID().toString()
                : command;
    }

    private FieldErrors errors(ExerciseVisit visit, Quiz quiz, Map<String, String> answers) {
        var messages = new LinkedHashMap<String, String>();
        for (var question : quiz.unanswered(answers)) {
            var number = quiz.questions().indexOf(question) + 1;
            messages.put(question.id(), texts.text(visit.session().language(), "exercise.quiz.unanswered", number));
        }
        return new FieldErrors(messages);
    }

    private QuizPage form(ExerciseVisit visit, Map<String, String> answers, FieldErrors errors, boolean saved) {
        return new QuizPage(ExerciseHead.of(visit), quiz(visit), picture(visit), answers, errors, null, saved);
    }

    private QuizPage result(ExerciseVisit visit, AttemptInfo attempt) {
        var mine = statuses.of(visit.session().enrolment());
        var status = mine.get(visit.exercise().id());
        var next = NextExercise.after(visit, mine);
        var result = new QuizPage.Result(
                attempt.number(),
                attempt.score(),
                attempt.passed(),
                attempt.at(),
                status == null ? null : status.score(),
                next.href(),
                next.title());
        return new QuizPage(
                ExerciseHead.of(visit),
                quiz(visit),
                picture(visit),
                attempt.answers(),
                FieldErrors.NONE,
                result,
                false);
    }

    private static AttemptInfo asked(FormBody query, List<AttemptInfo> earlier) {
        return earlier.stream()
                .filter(attempt -> String.valueOf(attempt.number()).equals(query.first("attempt")))
                .findFirst()
                .orElse(earlier.get(0));
    }

    private static Quiz quiz(ExerciseVisit visit) {
        return Quiz.read(visit.exercise().content(), visit.session().language());
    }

    private Illustrations.@Nullable Picture picture(ExerciseVisit visit) {
        JsonObject model = visit.exercise().content().getJsonObject("illustration");
        return model == null || illustrations.isUnsatisfied()
                ? null
                : illustrations.get().draw(model, visit.session().language());
    }
}
