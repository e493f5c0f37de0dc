// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.Scale;
import org.bitstreamproject.verkstad.course.content.TestPackages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemeTest {
    private static final CoursePackage COURSE = TestPackages.course();
    private static final Delivered EVERYTHING = new Delivered(List.of(), true);

    static Stream<JsonObject> vectors() {
        return Json.createReader(SchemeTest.class.getResourceAsStream("/grading/vectors.json")).readArray().stream()
                .map(JsonValue::asJsonObject);
    }

    static Stream<Integer> seeds() {
        return IntStream.range(0, 300).boxed();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void gradesAsTheSyllabusSays(JsonObject vector) {
        var delivered = vector.getBoolean("mandatoryDone") ? EVERYTHING : new Delivered(List.of("E9.4"), true);
        var expected = vector.getJsonObject("output");

        var sweden = on("SE_UGVG").propose(levels(vector), delivered);
        var norway = on("NO_AF").propose(levels(vector), delivered);

        assertThat(sweden.code()).isEqualTo(expected.getString("SE_UGVG"));
        assertThat(norway.code()).isEqualTo(expected.getString("NO_AF"));
        assertThat(sweden.standing().score())
                .isEqualByComparingTo(expected.getJsonNumber("S").bigDecimalValue());
        assertThat(sweden.standing().gate() && delivered.missing().isEmpty()).isEqualTo(expected.getBoolean("gate"));
        assertThat(reported(sweden)).isEqualTo(number(expected, "reportedSE"));
        assertThat(reported(norway)).isEqualTo(number(expected, "reportedNO"));
    }

    @Test
    void hasReadEveryVector() {
        assertThat(vectors()).hasSize(8);
    }

    @ParameterizedTest
    @CsvSource({
        // points just below a border and on it, every criterion at least 1 and three of five sound
        "SE_UGVG, 145, U",
        "SE_UGVG, 150, G",
        "SE_UGVG, 235, G",
        "SE_UGVG, 240, VG",
        "SE_UG, 145, U",
        "SE_UG, 150, G",
        "NO_AF, 145, F",
        "NO_AF, 150, E",
        "NO_AF, 160, E",
        "NO_AF, 165, D",
        "NO_AF, 190, D",
        "NO_AF, 195, C",
        "NO_AF, 235, C",
        "NO_AF, 240, B",
        "NO_AF, 265, B",
        "NO_AF, 270, A",
        "NO_BIB, 145, IB",
        "NO_BIB, 150, B"
    })
    void putsTheBorderOnTheWholePoint(String scale, int points, String code) {
        var levels = reaching(points, scale.equals("SE_UGVG") && points >= 235 || points >= 265 ? 2 : 1);

        var proposal = on(scale).propose(levels, EVERYTHING);

        assertThat(proposal.standing().points()).isEqualTo(points);
        assertThat(proposal.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SE_UGVG", "SE_UG", "NO_AF", "NO_BIB"})
    void neverLowersAGradeForAHigherLevel(String scale) {
        var chance = new Random(7);
        for (var round = 0; round < 500; round++) {
            var levels = random(chance);
            var raised = new HashMap<>(levels);
            var criterion = "K" + (1 + chance.nextInt(8));
            raised.merge(criterion, 1, (level, one) -> Math.min(3, level + one));

            assertThat(rank(scale, raised)).isLessThanOrEqualTo(rank(scale, levels));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void passesTheSameWorkInBothCountriesOrInNone(int seed) {
        var levels = random(new Random(seed));

        var sweden = on("SE_UGVG").propose(levels, EVERYTHING).code().equals("U");
        var norway = on("NO_AF").propose(levels, EVERYTHING).code().equals("F");

        assertThat(sweden).isEqualTo(norway);
        assertThat(on("SE_UG").propose(levels, EVERYTHING).code().equals("U")).isEqualTo(sweden);
        assertThat(on("NO_BIB").propose(levels, EVERYTHING).code().equals("IB")).isEqualTo(sweden);
    }

    @Test
    void givesTheLetterOnlyToWhoNeverFallsBelowTwo() {
        var levels = levels(3, 3, 3, 3, 3, 1, 3, 3);

        assertThat(on("NO_AF").propose(levels, EVERYTHING).code()).isEqualTo("B");
        assertThat(on("SE_UGVG").propose(levels, EVERYTHING).code()).isEqualTo("G");
    }

    @Test
    void failsWhoDidNotPassTheGateWhateverThePoints() {
        var levels = levels(3, 3, 3, 3, 0, 3, 3, 3);

        var proposal = on("NO_AF").propose(levels, EVERYTHING);

        assertThat(proposal.code()).isEqualTo("F");
        assertThat(proposal.standing().points()).isEqualTo(255);
        assertThat(proposal.standing().tooLow()).containsExactly("K5");
    }

    @Test
    void namesWhatIsMissingInsteadOfProposing() {
        var proposal =
                on("SE_UGVG").propose(levels(3, 3, 3, 3, 3, 3, 3, 0), new Delivered(List.of("E4.3", "E9.4"), true));

        assertThat(proposal)
                .isInstanceOfSatisfying(
                        Proposal.Incomplete.class,
                        incomplete -> assertThat(incomplete.missing()).containsExactly("E4.3", "E9.4"));
        assertThat(proposal.standing().score()).isEqualTo(new BigDecimal("0.9500"));
    }

    @Test
    void proposesNothingUntilEveryCriterionHasALevel() {
        var levels = new HashMap<>(levels(2, 2, 2, 2, 2, 2, 2, 2));
        levels.remove("K7");
        levels.remove("K3");

        var proposal = on("SE_UGVG").propose(levels, EVERYTHING);

        assertThat(proposal)
                .isInstanceOfSatisfying(
                        Proposal.NotJudged.class,
                        open -> assertThat(open.criteria()).containsExactly("K3", "K7"));
    }

    @Test
    void asksAParticipationScaleForNoLevels() {
        assertThat(on("PART").propose(Map.of(), EVERYTHING).code()).isEqualTo("KL");
        assertThat(on("PART").propose(Map.of(), new Delivered(List.of(), false)).code())
                .isEqualTo("EJ");
        assertThat(on("PART")
                        .propose(Map.of(), new Delivered(List.of("E0.3"), true))
                        .code())
                .isEqualTo("INCOMPLETE");
    }

    @Test
    void refusesALevelTheRubricDoesNotHave() {
        assertThatThrownBy(() -> on("SE_UGVG").standing(Map.of("K1", 4))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> on("SE_UGVG").standing(Map.of("K1", -1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> on("SE_UGVG").standing(Map.of("K9", 1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAScaleThatCountsOtherwise() {
        var odd = new Scale(
                "ODD",
                Set.of(),
                COURSE.scales().get(0).title(),
                100,
                COURSE.scales().get(0).bands());

        assertThatThrownBy(() -> new Scheme(COURSE.rubric(), odd)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Scheme on(String scale) {
        return new Scheme(COURSE.rubric(), COURSE.scale(scale).orElseThrow());
    }

    private static String reported(Proposal proposal) {
        return proposal instanceof Proposal.Grade grade ? plain(grade.band().reported()) : "nothing";
    }

    private static String number(JsonObject expected, String name) {
        return expected.isNull(name)
                ? "nothing"
                : plain(expected.getJsonNumber(name).bigDecimalValue());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static Map<String, Integer> levels(JsonObject vector) {
        var levels = new HashMap<String, Integer>();
        vector.getJsonObject("levels").forEach((id, level) -> levels.put(id, Integer.valueOf(level.toString())));
        return levels;
    }

    private static Map<String, Integer> levels(int... of) {
        var levels = new HashMap<String, Integer>();
        for (var i = 0; i < of.length; i++) {
            levels.put("K" + (i + 1), of[i]);
        }
        return levels;
    }

    private static Map<String, Integer> random(Random chance) {
        return levels(chance.ints(8, 0, 4).toArray());
    }

    /** The first levels of at least {@code least} that pass the gate and add up to the points. */
    private static Map<String, Integer> reaching(int points, int least) {
        return IntStream.range(0, 1 << 16)
                .mapToObj(code ->
                        IntStream.range(0, 8).map(i -> code >> 2 * i & 3).toArray())
                .filter(levels -> IntStream.of(levels).allMatch(level -> level >= least))
                .filter(levels -> IntStream.of(levels)
                                .limit(5)
                                .filter(level -> level >= 2)
                                .count()
                        >= 3)
                .map(SchemeTest::levels)
                .filter(levels -> on("SE_UG").standing(levels).points() == points)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no levels add up to " + points));
    }

    private static int rank(String scale, Map<String, Integer> levels) {
        var code = on(scale).propose(levels, EVERYTHING).code();
        var bands = COURSE.scale(scale).orElseThrow().bands();
        return IntStream.range(0, bands.size())
                .filter(i -> bands.get(i).code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
