// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.checking;

import static org.bitstreamproject.verkstad.exercise.checking.Slips.each;
import static org.bitstreamproject.verkstad.exercise.checking.Slips.ids;
import static org.bitstreamproject.verkstad.exercise.checking.Slips.texts;

import jakarta.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.course.ExerciseCheck;
import org.bitstreamproject.verkstad.exercise.calculation.Calculation;
import org.bitstreamproject.verkstad.exercise.checklist.Checklist;
import org.bitstreamproject.verkstad.exercise.instrument.EService;
import org.bitstreamproject.verkstad.exercise.instrument.Maturity;
import org.bitstreamproject.verkstad.exercise.instrument.OrganisationForms;
import org.bitstreamproject.verkstad.exercise.instrument.Perspectives;
import org.bitstreamproject.verkstad.exercise.instrument.Principles;
import org.bitstreamproject.verkstad.exercise.quiz.Quiz;
import org.bitstreamproject.verkstad.exercise.sort.CardSort;
import org.bitstreamproject.verkstad.exercise.sort.GoalTree;
import org.bitstreamproject.verkstad.exercise.text.OwnText;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** Whether an exercise of the kinds built here can be done: first what can be told apart, then by making the task of it. */
public final class ContentCheck implements ExerciseCheck {
    @Override
    public List<Slip> slips(Exercise exercise) {
        var slips = new Slips();
        var content = exercise.content();
        new EveryContent(content, slips).look("", content);
        switch (exercise.kind()) {
            case "QUIZ" -> new QuestionCheck(content, slips).check();
            case "CALC" -> new CalculationCheck(content, slips).check();
            case "SORT" -> new SortCheck(content, slips).check();
            case "INSTRUMENT" -> new InstrumentCheck(content, slips).check(String.valueOf(exercise.instrument()));
            case "MODEL" -> repair(content, slips);
            default -> {
                // nothing in them refers to anything else
            }
        }
        if (slips.all().isEmpty()) {
            for (var language : Language.values()) {
                made(exercise, language, slips);
            }
        }
        return slips.all();
    }

    /** Every seeded error is about elements of the model to repair, or what it lacks. */
    private static void repair(JsonObject content, Slips slips) {
        var elements = new HashSet<String>();
        for (var model : List.of("start", "solution")) {
            if (content.get(model) instanceof JsonObject held) {
                elements.addAll(ids(held, "nodes"));
                elements.addAll(ids(held, "edges"));
            }
        }
        var errors = each(content, "errors");
        for (var index = 0; index < errors.size(); index++) {
            var named = texts(errors.get(index), "elements");
            for (var at = 0; at < named.size(); at++) {
                slips.known(
                        "errors[" + index + "].elements[" + at + "]", named.get(at), elements, "fault.unknown.element");
            }
        }
    }

    /** What nobody thought of above still keeps the task from being made. */
    private static void made(Exercise exercise, Language language, Slips slips) {
        try {
            var unused = task(exercise, exercise.content(), language);
        } catch (RuntimeException notDone) {
            slips.add("", "fault.task", exercise.kind(), language.code());
        }
    }

    private static @org.jspecify.annotations.Nullable Object task(
            Exercise exercise, JsonObject content, Language language) {
        return switch (exercise.kind()) {
            case "CHECKLIST" -> Checklist.read(content, language);
            case "QUIZ" -> Quiz.read(content, language);
            case "CALC" -> Calculation.read(content, language);
            case "SORT" ->
                content.containsKey("goals") ? GoalTree.read(content, language) : CardSort.read(content, language);
            case "REFLECTION" -> OwnText.read(content, language);
            case "INSTRUMENT" -> instrument(String.valueOf(exercise.instrument()), content, language);
            default -> null;
        };
    }

    private static @org.jspecify.annotations.Nullable Object instrument(
            String name, JsonObject content, Language language) {
        return switch (name) {
            case "PERSPECTIVE" -> Perspectives.read(content, language);
            case "MATURITY" -> Maturity.read(content, language);
            case "ESE" -> EService.read(content, language);
            case "ORGFORM" -> OrganisationForms.read(content, language);
            case "DIGG" -> Principles.read(content, language);
            default -> null;
        };
    }
}
