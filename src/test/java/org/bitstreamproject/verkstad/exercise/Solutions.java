// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.content.TestPackages;
import org.bitstreamproject.verkstad.exercise.calculation.Calculation;
import org.bitstreamproject.verkstad.exercise.quiz.Quiz;
import org.bitstreamproject.verkstad.exercise.sort.CardSort;
import org.bitstreamproject.verkstad.exercise.sort.GoalTree;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** The course's exercises that a form with right and wrong answers does: how they are solved, and how they are failed. */
public final class Solutions {
    public static final CoursePackage COURSE = TestPackages.course();

    /**
     * One row.
     *
     * @param right field → what is chosen or typed, all of it right
     * @param wrong complete, and not enough
     * @param explained what is said about these answers, given the language's number signs as they are
     */
    public record Row(
            String exercise,
            Map<String, String> right,
            Map<String, String> wrong,
            BiFunction<JsonObject, Language, Task> reader,
            BiFunction<Task, Map<String, String>, List<String>> explained) {

        public Task task(Language language) {
            return reader.apply(COURSE.exercise(exercise).orElseThrow().content(), language);
        }

        /** What the page must say after these answers, one for each thing asked. */
        public List<String> explanations(Language language, Map<String, String> answers) {
            return explained.apply(task(language), answers);
        }

        @Override
        public String toString() {
            return exercise;
        }
    }

    private Solutions() {}

    public static List<Row> all() {
        return List.of(
                quiz("E1.1", each("q1 a", "q2 b", "q3 b", "q4 b", "q5 b", "q6 b", "q7 a", "q8 a"), "c"),
                new Row("E2.1", tree(), levelsWrong(), GoalTree::read, Solutions::ofTree),
                quiz("E3.1", statements("TFTNTFTNFT"), "N"),
                new Row("E3.5", parts(), partsWrong(), Quiz::read, (task, answers) -> ofQuiz((Quiz) task, answers)),
                calculation(
                        "E5.1",
                        each("hours 2\u00a0700", "fte 1,59", "flow 0.78", "rework 540", "fteAll 1,91"),
                        each("hours 162000", "fte 0,63", "flow 78", "rework 720", "fteAll 3")),
                calculation(
                        "E5.4",
                        each(
                                "times 1,25",
                                "work 114,5",
                                "waiting 114",
                                "lead 115.91",
                                "flow 1,65",
                                "handovers 3,5",
                                "longest a6",
                                "year 2\u00a0290"),
                        each(
                                "times 1,2",
                                "work 140",
                                "waiting 200",
                                "lead 228,5",
                                "flow 1,65",
                                "handovers 5",
                                "longest a5",
                                "year 137400")),
                new Row("E6.1", cards(Function.identity()), cards(pile -> "GROUP"), CardSort::read, Solutions::ofCards),
                calculation(
                        "E8.1",
                        each("cost 487\u00a0805", "income 1951220", "totalSaved 10,5", "totalMoved 40.5", "why once"),
                        each("cost 487\u00a0805", "income 1951220", "totalSaved 50,5", "totalMoved 40.5", "why once")));
    }

    private static Row quiz(String exercise, Map<String, String> right, String wrong) {
        return new Row(exercise, right, all(right, wrong), Quiz::read, (task, answers) -> ofQuiz((Quiz) task, answers));
    }

    private static Row calculation(String exercise, Map<String, String> right, Map<String, String> wrong) {
        return new Row(
                exercise,
                right,
                wrong,
                Calculation::read,
                (task, answers) -> ofQuiz(((Calculation) task).quiz(), answers));
    }

    private static List<String> ofQuiz(Quiz quiz, Map<String, String> answers) {
        return quiz.questions().stream()
                .map(question -> question.explanation(answers))
                .toList();
    }

    private static Map<String, String> parts() {
        return each(
                "q1 EVENT.start",
                "q2 DECISION",
                "q3 LANE",
                "q4 a3",
                "q5 g",
                "q6 RULE",
                "q7 INPUT",
                "q8 SUPPLY",
                "q9 CONTROL",
                "q10 FLOW",
                "q11 f17",
                "q12 e1");
    }

    /** Everything that goes to or comes from the process taken for flow, everything else for an activity. */
    private static Map<String, String> partsWrong() {
        var wrong = parts();
        wrong.replaceAll((question, answer) -> switch (answer) {
            case "a3", "g", "f17", "e1" -> "u1";
            case "INPUT", "SUPPLY", "CONTROL", "FLOW" -> "OUTPUT";
            default -> "ACTIVITY";
        });
        return wrong;
    }

    /** What lies right is explained, what does not gets a hint, unless the exercise is passed. */
    private static List<String> ofTree(Task task, Map<String, String> answers) {
        var tree = (GoalTree) task;
        var passed = tree.judge(answers).reaches(80);
        return tree.goals().stream()
                .map(goal -> passed || tree.fit(goal, answers) == GoalTree.Fit.RIGHT ? goal.explanation() : goal.hint())
                .toList();
    }

    private static List<String> ofCards(Task task, Map<String, String> answers) {
        var sort = (CardSort) task;
        var passed = sort.judge(answers).reaches(80);
        return sort.cards().stream()
                .map(card -> passed || sort.isRight(card, answers) ? card.explanation() : card.hint())
                .toList();
    }

    private static Map<String, String> each(String... answers) {
        var map = new LinkedHashMap<String, String>();
        for (var answer : answers) {
            var cut = answer.indexOf(' ');
            map.put(answer.substring(0, cut), answer.substring(cut + 1));
        }
        return map;
    }

    private static Map<String, String> all(Map<String, String> right, String wrong) {
        var map = new LinkedHashMap<String, String>();
        right.keySet().forEach(question -> map.put(question, wrong));
        return map;
    }

    private static Map<String, String> statements(String key) {
        var answers = new ArrayList<String>();
        for (var i = 0; i < key.length(); i++) {
            answers.add("s" + (i + 1) + " " + key.charAt(i));
        }
        return each(answers.toArray(String[]::new));
    }

    private static Map<String, String> tree() {
        return each(
                "g0 0",
                "g1 1",
                "g1.parent g0",
                "g2 1",
                "g2.parent g0",
                "g3 2",
                "g3.parent g1",
                "g4 2",
                "g4.parent g1",
                "g5 2",
                "g5.parent g1",
                "g6 3",
                "g6.parent g5",
                "g7 2",
                "g7.parent g1",
                "g8 2",
                "g8.parent g1",
                "g9 3",
                "g9.parent g3",
                "g10 3",
                "g10.parent g4",
                "g11 3",
                "g11.parent g2");
    }

    /** Right parents, but everything below the services a level too high. */
    private static Map<String, String> levelsWrong() {
        var wrong = tree();
        wrong.replaceAll((name, answer) -> answer.equals("3") ? "2" : answer);
        return wrong;
    }

    private static Map<String, String> cards(Function<String, String> pile) {
        var piles = new LinkedHashMap<String, String>();
        CardSort.read(COURSE.exercise("E6.1").orElseThrow().content(), Language.EN)
                .cards()
                .forEach(card -> piles.put(card.id(), pile.apply(card.pile())));
        return piles;
    }
}
