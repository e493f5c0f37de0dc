// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.task;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.course.LocalizedJson;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.Finding;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.check.Checker;
import org.bitstreamproject.verkstad.modelling.exercise.Assignment;
import org.bitstreamproject.verkstad.modelling.exercise.Hunt;
import org.bitstreamproject.verkstad.modelling.exercise.Places;
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every exercise that is done by building or mending a model, or by finding what is wrong in one: in each language solved
 * as the course suggests, and failed with exactly what is wrong told.
 */
class ModelSolutionsTest {

    private static final Checker CHECKER = new Checker(Models.COURSE.rules());
    private static final Texts TEXTS = new Texts();

    /**
     * One row.
     *
     * @param wrong from the suggested model to one that is not enough
     * @param told rules that speak, demands that are not met (by their number from 1), and keys of what is asked
     */
    record Row(String exercise, UnaryOperator<Model> wrong, List<String> told) {

        Exercise in() {
            return Models.COURSE.exercise(exercise).orElseThrow();
        }

        Model solution(Language language) {
            return model(in(), "solution", language);
        }

        @Override
        public String toString() {
            return exercise;
        }
    }

    static final List<Row> BUILT = List.of(
            new Row("E1.4", model -> Models.without(model, "a4"), List.of("demand 2", "demand 4")),
            new Row("E1.4", model -> Models.without(model, "f"), List.of("CTX-01", "CTX-03", "demand 1", "demand 4")),
            new Row("E2.4", model -> Models.cut(model, "g2", "g1"), List.of("GOA-02", "GOA-03")),
            new Row("E2.4", model -> Models.cut(model, "p1", "g2"), List.of("GOA-05")),
            new Row("E2.4", model -> Models.without(model, "c1"), List.of("demand 2")),
            new Row("E4.1", model -> Models.without(model, "p3"), List.of("modelling.build.absent")),
            new Row(
                    "E4.4",
                    model -> Models.mapEdges(
                            model, edge -> edge.source().equals("w4") ? ends(edge, "w3", edge.target()) : edge),
                    List.of("modelling.build.missing")),
            new Row("E4.4", model -> Models.cut(model, "a1", "a2"), List.of("PRO-02", "modelling.build.missing")));

    static Stream<Arguments> built() {
        return inEachLanguage(BUILT);
    }

    private static Stream<Arguments> inEachLanguage(List<Row> rows) {
        return rows.stream().flatMap(row -> Stream.of(Language.values()).map(language -> Arguments.of(row, language)));
    }

    @ParameterizedTest
    @MethodSource("built")
    void theSuggestedModelPassesAndItsTwinIsToldExactlyWhatIsWrong(Row row, Language language) {
        var right = judge(row, row.solution(language), language);
        var wrong = judge(row, row.wrong().apply(row.solution(language)), language);

        assertThat(told(right)).isEmpty();
        assertThat(isPassed(row, right)).isTrue();
        assertThat(told(wrong)).containsExactlyElementsOf(row.told());
        assertThat(isPassed(row, wrong)).isFalse();
    }

    /** Six seeded errors, told by six rules and nothing else; the suggestion mends them all. */
    @ParameterizedTest
    @MethodSource("languages")
    void theSixErrorsAreToldExactlyAndMended(Language language) {
        var exercise = Models.COURSE.exercise("E3.2").orElseThrow();
        var start = model(exercise, "start", language);
        var repair = Repair.of(Models.COURSE, exercise, start);

        var wrong = repair.judge(start);
        var right = repair.judge(model(exercise, "solution", language));

        assertThat(CHECKER.check(start, ExerciseModels.rules(exercise)).errors())
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("PRO-01", "PRO-02", "PRO-03", "PRO-05", "PRO-06", "PRO-07");
        assertThat(wrong.repaired()).isZero();
        assertThat(wrong.items())
                .extracting(item -> item.error().rule())
                .containsExactly("PRO-01", "PRO-02", "PRO-03", "PRO-05", "PRO-06", "PRO-07");
        assertThat(wrong.fresh()).isEmpty();
        assertThat(right.passed()).isTrue();
    }

    /** What is wrong is made up for each attempt: the key finds it all, one place off finds one less. */
    @ParameterizedTest
    @MethodSource("languages")
    void theHuntIsSolvedByItsKey(Language language) {
        var exercise = Models.COURSE.exercise("E3.4").orElseThrow();
        for (int seed = 1; seed <= 5; seed++) {
            var hunt = Hunt.read(exercise.content(), language, seed, of -> (key, args) -> TEXTS.text(of, key, args));
            var right = key(hunt);
            var wrong = new LinkedHashMap<>(right);
            for (int row : hunt.rows().subList(0, 2)) {
                wrong.put(Hunt.wrong(row), "PRO-10");
            }

            assertThat(exercise.pass().met(hunt.judge(right))).isTrue();
            assertThat(hunt.judge(right).reaches(100)).isTrue();
            assertThat(exercise.pass().met(hunt.judge(wrong))).isFalse();
            assertThat(hunt.key().stream().filter(error -> !hunt.isFound(error, wrong)))
                    .hasSize(2);
            assertThat(hunt.key())
                    .allSatisfy(error -> assertThat(TEXTS.text(language, "modelling.hunt.wrong." + error.rule()))
                            .doesNotContain("modelling."));
        }
    }

    static Stream<Language> languages() {
        return Stream.of(Language.values());
    }

    /** Everything the course shows as right or gives to read, whoever reads it: no rule finds an error in it. */
    @ParameterizedTest
    @MethodSource("shown")
    void noModelShownAsRightHasAnError(Exercise exercise, String part) {
        for (var language : Language.values()) {
            var errors = CHECKER.check(model(exercise, part, language)).errors();

            assertThat(errors).as("%s %s %s", exercise.id(), part, language).isEmpty();
        }
    }

    static Stream<Arguments> shown() {
        return Models.COURSE.exercises().stream()
                .flatMap(exercise -> Stream.of("solution", "sound", "illustration", "beside")
                        .filter(part -> exercise.content().get(part) instanceof JsonObject)
                        .map(part -> Arguments.of(exercise, part)));
    }

    /** A new exercise on a model has a row here before it is delivered. */
    @Test
    void everyExerciseOfTheKindHasARow() {
        var rows = new ArrayList<>(List.of("E3.2", "E3.4"));
        BUILT.forEach(row -> rows.add(row.exercise()));

        assertThat(Models.COURSE.exercises().stream()
                        .filter(exercise -> exercise.kind().equals("MODEL") && exercise.field() == null)
                        .map(Exercise::id))
                .isNotEmpty()
                .allSatisfy(exercise -> assertThat(rows).contains(exercise));
    }

    @Test
    void whatIsGivenIsLockedAndPartOfTheSuggestion() {
        var exercise = Models.COURSE.exercise("E2.4").orElseThrow();
        var given = model(exercise, "start", Language.SV);
        var solution = model(exercise, "solution", Language.SV);

        assertThat(Assignment.locked(exercise.content())).containsExactlyInAnyOrder("v", "g1", "p1", "f1");
        assertThat(solution.nodes()).containsAll(given.nodes());
        assertThat(solution.edges()).containsAll(given.edges());
    }

    // ---- judging ----

    private static Assignment.Verdict judge(Row row, Model answer, Language language) {
        return Assignment.read(row.in().content(), language, (key, args) -> key)
                .judge(answer, CHECKER, ExerciseModels.rules(row.in()));
    }

    private static boolean isPassed(Row row, Assignment.Verdict verdict) {
        return verdict.isWhole() && row.in().pass().met(verdict.score());
    }

    private static List<String> told(Assignment.Verdict verdict) {
        var told = new ArrayList<String>();
        verdict.errors().stream().map(Finding::rule).distinct().forEach(told::add);
        for (int at = 0; at < verdict.points().size(); at++) {
            if (!verdict.points().get(at).met()) {
                assertThat(verdict.points().get(at).ask()).contains("?");
                told.add("demand " + (at + 1));
            }
        }
        told.addAll(verdict.open());
        return told;
    }

    private static Map<String, String> key(Hunt hunt) {
        var answers = new LinkedHashMap<String, String>();
        for (int row : hunt.rows()) {
            var error = hunt.key().get(row - 1);
            var place = error.elements().stream()
                    .filter(id -> !hunt.places().name(id).isEmpty())
                    .findFirst()
                    .orElse(Places.WHOLE);
            answers.put(Hunt.place(row), place);
            answers.put(Hunt.wrong(row), error.rule());
        }
        return answers;
    }

    private static Edge ends(Edge edge, String source, String target) {
        return new Edge(edge.id(), edge.type(), source, target, edge.label(), edge.props());
    }

    private static Model model(Exercise exercise, String part, Language language) {
        return ModelJson.readSelfTold(
                LocalizedJson.in(language, exercise.content().getJsonObject(part)));
    }
}
