// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.exercise.instrument.EService;
import org.bitstreamproject.verkstad.exercise.instrument.Maturity;
import org.bitstreamproject.verkstad.exercise.instrument.OrganisationForms;
import org.bitstreamproject.verkstad.exercise.instrument.Perspectives;
import org.bitstreamproject.verkstad.exercise.instrument.Principles;
import org.bitstreamproject.verkstad.exercise.instrument.Step;
import org.bitstreamproject.verkstad.exercise.text.OwnText;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Exercises without a key, each done once as it is meant and once not enough, in each language: what is missing is said. */
class OpenSolutionsTest {
    private static final String WORDS = "Vi har talat om det länge. ".repeat(100);

    /**
     * @param right makes complete answers to the task
     * @param wrong takes away from them
     */
    private record Row(
            String exercise,
            BiFunction<JsonObject, Language, Task> reader,
            Function<Task, Map<String, String>> right,
            UnaryOperator<Map<String, String>> wrong) {
        Task task(Language language) {
            return reader.apply(
                    Solutions.COURSE.exercise(exercise).orElseThrow().content(), language);
        }

        @Override
        public String toString() {
            return exercise;
        }
    }

    static Stream<Arguments> everyOneInEachLanguage() {
        return Stream.of(
                        new Row("E1.2", Perspectives::read, OpenSolutionsTest::places, with("reason", "För kort.")),
                        new Row("E7.3", EService::read, OpenSolutionsTest::scores, without("ES1", "ES2", "ES3", "ES4")),
                        new Row("E9.1", Maturity::read, OpenSolutionsTest::degrees, with("IMP2", "2")),
                        new Row("E9.2", Principles::read, OpenSolutionsTest::statements, with("D1a-note", "")),
                        new Row("E9.3", OrganisationForms::read, OpenSolutionsTest::forms, without("chosen")),
                        new Row("E9.4", OwnText::read, OpenSolutionsTest::texts, with("reflection", "Lärorikt.")))
                .flatMap(row -> Stream.of(Language.values()).map(language -> Arguments.of(row, language)));
    }

    @ParameterizedTest
    @MethodSource("everyOneInEachLanguage")
    void enoughIsTakenAndLessIsNot(Row row, Language language) {
        var task = row.task(language);
        var complete = row.right().apply(task);
        var right = sent(task, complete);
        var wrong = sent(task, row.wrong().apply(new HashMap<>(complete)));

        assertThat(task.gaps(right)).isEmpty();
        assertThat(task.isEnough(right)).isTrue();
        assertThat(task.gaps(wrong).isEmpty()
                        && task.isEnough(wrong)
                        && task.judge(wrong).reaches(100))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("everyOneInEachLanguage")
    void answersGoThereAndBack(Row row, Language language) {
        var task = row.task(language);
        var stored = sent(task, row.right().apply(task));

        assertThat(task.answers(task.typed(stored))).isEqualTo(stored);
    }

    private static Map<String, String> places(Task task) {
        var fields = new HashMap<String, String>();
        ((Perspectives) task).contrasts().forEach(one -> fields.putAll(Map.of(one.today(), "2", one.wished(), "6")));
        fields.put("reason", WORDS.substring(0, 300));
        return fields;
    }

    private static Map<String, String> scores(Task task) {
        var fields = new HashMap<>(Map.of(EService.SCOPE, EService.FULL));
        ((EService) task)
                .criteria()
                .forEach(one -> fields.putAll(Map.of(
                        one.id(), "3", one.id() + "-evidence", "MEASURED", one.id() + "-reason", "Mätt i mars.")));
        return fields;
    }

    private static Map<String, String> degrees(Task task) {
        var fields = steps(((Maturity) task).steps(Map.of()), name -> name.startsWith("Q") ? "YES" : "4");
        fields.putAll(Map.of("IMP1", "2", "IMP2", "1", "IMP3", "3"));
        return fields;
    }

    private static Map<String, String> statements(Task task) {
        return steps(((Principles) task).steps(Map.of()), name -> name.endsWith("-note") ? "Rutin saknas." : "PARTLY");
    }

    private static Map<String, String> forms(Task task) {
        var forms = (OrganisationForms) task;
        var fields = new HashMap<String, String>();
        forms.forms()
                .forEach(form ->
                        forms.points().forEach(point -> fields.put(OrganisationForms.field(form, point), "4")));
        fields.putAll(Map.of("chosen", "COE", "reason", WORDS.substring(0, 400)));
        return fields;
    }

    private static Map<String, String> texts(Task task) {
        return new HashMap<>(Map.of("reflection", WORDS, "contribution", WORDS.substring(0, 300)));
    }

    private static Map<String, String> steps(List<Step> steps, UnaryOperator<String> answer) {
        var fields = new HashMap<String, String>();
        steps.stream().flatMap(step -> step.fields().stream()).forEach(name -> fields.put(name, answer.apply(name)));
        return fields;
    }

    private static UnaryOperator<Map<String, String>> with(String field, String answer) {
        return answers -> {
            answers.put(field, answer);
            return answers;
        };
    }

    private static UnaryOperator<Map<String, String>> without(String... fields) {
        return answers -> {
            List.of(fields).forEach(field -> answers.keySet().removeIf(name -> name.startsWith(field)));
            return answers;
        };
    }

    private static Map<String, String> sent(Task task, Map<String, String> fields) {
        var typed = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, text) -> typed.put(name, List.of(text)));
        return task.answers(typed);
    }
}
