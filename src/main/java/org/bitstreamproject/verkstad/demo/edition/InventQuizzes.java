// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.edition;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.exercise.AnswerTask;
import org.bitstreamproject.verkstad.exercise.ExerciseVisit;
import org.bitstreamproject.verkstad.exercise.Tasks;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.FormBody;

/** Answers the first quiz as well as the script says. */
@Dependent
public class InventQuizzes {
    private static final String QUIZ = "E1.1";

    private final CoursePackages packages;
    private final Tasks tasks;
    private final AnswerTask answerTask;

    @Inject
    public InventQuizzes(CoursePackages packages, Tasks tasks, AnswerTask answerTask) {
        this.packages = packages;
        this.tasks = tasks;
        this.answerTask = answerTask;
    }

    void invent(Cast.Player player, int right) {
        var course = packages.of(player.edition());
        var exercise = course.exercise(QUIZ).orElseThrow();
        var module = course.moduleOf(QUIZ).orElseThrow();
        var visit = new ExerciseVisit(player.session(), course, module, exercise, null, new FormBody(Map.of()));
        var quiz = tasks.of(exercise, Language.SV).orElseThrow();
        answerTask.answer(visit, "demo-quiz-" + player.enrolment().value(), quiz, answers(exercise, right));
    }

    private static Map<String, String> answers(Exercise exercise, int right) {
        var answers = new LinkedHashMap<String, String>();
        for (var question : exercise.content().getJsonArray("questions").getValuesAs(JsonObject.class)) {
            var correct = question.getString("correct");
            var wrong = question.getJsonArray("options").getValuesAs(JsonObject.class).stream()
                    .map(option -> option.getString("id"))
                    .filter(option -> !option.equals(correct))
                    .findFirst()
                    .orElse(correct);
            answers.put(question.getString("id"), answers.size() < right ? correct : wrong);
        }
        return answers;
    }
}
