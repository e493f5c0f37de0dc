// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.course.LocalizedJson;
import org.bitstreamproject.verkstad.course.content.TestPackages;
import org.bitstreamproject.verkstad.exercise.quiz.Question;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two calculations of the course against its figures. */
class CalculationTest {
    private static final CoursePackage COURSE = TestPackages.course();

    /** To full precision. */
    private static final Map<String, String> FLOW =
            Map.of("hours", "2700", "fte", "1.5882", "flow", "0.78125", "rework", "540", "fteAll", "1.9059");

    private static final Map<String, String> KNOWN =
            Map.of("cost", "487805", "income", "1951220", "totalSaved", "10.5", "totalMoved", "40.5", "why", "once");

    @ParameterizedTest
    @CsvSource({
        "E5.1,hours,'2 700'",
        "E5.1,fte,'1,59'",
        "E5.1,flow,'0,78 %'",
        "E5.1,rework,540",
        "E5.1,fteAll,'1,91'",
        "E8.1,cost,'487 805 kr'",
        "E8.1,cost,488000",
        "E8.1,income,'1\u00a0951\u00a0220'",
        "E8.1,income,1950000",
        "E8.1,totalSaved,'10,5'",
        "E8.1,totalMoved,40.5"
    })
    void takesWhatPeopleWrite(String exercise, String question, String typed) {
        assertThat(question(exercise, question).given(Map.of(question, typed))).isEqualTo(1);
    }

    @Test
    void fourOfFivePassTheFlowAndThreeDoNot() {
        var flow = task("E5.1");
        var pass = exercise("E5.1").pass();

        assertThat(flow.judge(FLOW)).isEqualTo(Score.of(5, 5));
        assertThat(pass.met(flow.judge(with(FLOW, "fte", "7")))).isTrue();
        assertThat(pass.met(flow.judge(with(with(FLOW, "fte", "7"), "flow", "7"))))
                .isFalse();
    }

    @Test
    void allFiveMustBeRightInTheKnownExample() {
        var known = task("E8.1");
        var pass = exercise("E8.1").pass();

        assertThat(pass.met(known.judge(KNOWN))).isTrue();
        for (var question : KNOWN.keySet()) {
            var wrong = question.equals("why") ? "letters" : "1";
            assertThat(pass.met(known.judge(with(KNOWN, question, wrong))))
                    .as(question)
                    .isFalse();
        }
    }

    /** The 10 and the 40 millions are alternatives for the same hours. */
    @ParameterizedTest
    @CsvSource({"SV,'50,5'", "NB,'50,5'", "EN,50.5"})
    void explainsFiftyAndAHalfAsTheSameHoursCountedTwice(Language language, String wrong) {
        var twice = Map.of(Language.SV, "två gånger", Language.NB, "to ganger", Language.EN, "twice");
        var known = Calculation.read(exercise("E8.1").content(), language);

        for (var total : new String[] {"totalSaved", "totalMoved"}) {
            var question = known.quiz().questions().stream()
                    .filter(asked -> asked.id().equals(total))
                    .findFirst()
                    .orElseThrow();
            assertThat(question.given(Map.of(total, wrong))).isZero();
            assertThat(question.explanation(Map.of(total, wrong)))
                    .startsWith(wrong)
                    .contains(twice.get(language));
        }
    }

    @Test
    void saysWhichMistakeWasMade() {
        assertThat(question("E5.1", "hours").explanation(Map.of("hours", "162 000")))
                .startsWith("Du har svarat i minuter.");
        assertThat(question("E5.1", "flow").explanation(Map.of("flow", "0,0078")))
                .startsWith("Du har svarat med en andel");
    }

    @Test
    void showsTheFiguresInTheReadersWay() {
        assertThat(task("E5.1").given().get(0).figure()).isEqualTo("3\u00a0600");
        assertThat(Calculation.read(exercise("E5.1").content(), Language.EN)
                        .given()
                        .get(0)
                        .figure())
                .isEqualTo("3,600");
        assertThat(question("E8.1", "cost").explanation(Map.of())).contains("20,5", "487\u00a0805");
    }

    /** What the curriculum gives for E5.1, and the same read off the process that is drawn. */
    @ParameterizedTest
    @CsvSource({
        "volume,3600",
        "touch,45",
        "minutes,45",
        "days,12",
        "day,8",
        "leadHours,96",
        "leadMinutes,5760",
        "year,1700",
        "redo,20",
        "times.a4,0.2",
        "redone,720",
        "allMinutes,162000",
        "hours,2700",
        "fte,1.588235",
        "flow,0.78125",
        "rework,540",
        "total,3240",
        "fteAll,1.905882"
    })
    void theDrawnFlowIsTheOneThatIsGiven(String name, BigDecimal expected) {
        var numbers = worked("E5.1").numbers();

        assertThat(numbers.get(name)).isCloseTo(expected, within(new BigDecimal("0.000001")));
    }

    /** By hand: branches weighed by their shares, returns counted as often as they happen. */
    @ParameterizedTest
    @CsvSource({
        "times.a2,1.25",
        "times.a3,0.25",
        "times.a5,0.25",
        "work,114.5",
        "waiting,114",
        "lead,115.908333",
        "efficiency,1.646416",
        "handovers,3.5",
        "once,140",
        "waitOnce,200",
        "year,2290"
    })
    void theKeyOfTheDrawnProcessIsReadOffIt(String name, BigDecimal expected) {
        assertThat(worked("E5.4").numbers().get(name)).isCloseTo(expected, within(new BigDecimal("0.000001")));
    }

    @Test
    void writesTheSumOut() {
        assertThat(question("E5.4", "work").explanation(Map.of()))
                .contains("20 + 1,25 × 12 + 0,25 × 8 + 40 + 0,25 × 30 + 25 + 5 = 114,5 minuter");
        assertThat(question("E5.4", "waiting").explanation(Map.of()))
                .contains("1,25 × 16 + 0,25 × 40 + 24 + 0,25 × 80 + 32 + 8 = 114 timmar");
        assertThat(question("E5.4", "longest").explanation(Map.of())).startsWith("”Besluta om tillstånd”");
    }

    @Test
    void knowsTheMistakesThatAreOftenMade() {
        assertThat(question("E5.4", "work").explanation(Map.of("work", "140"))).startsWith("Du har räknat varje");
        assertThat(question("E5.4", "lead").explanation(Map.of("lead", "228,5")))
                .startsWith("Minuter och timmar");
        assertThat(question("E5.1", "hours").explanation(Map.of("hours", "162 000")))
                .startsWith("Du har svarat i minuter");
    }

    private static Worked worked(String exercise) {
        return Worked.out(LocalizedJson.in(Language.SV, exercise(exercise).content()));
    }

    private static Question question(String exercise, String id) {
        return task(exercise).quiz().questions().stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Calculation task(String exercise) {
        return Calculation.read(exercise(exercise).content(), Language.SV);
    }

    private static Exercise exercise(String id) {
        return COURSE.exercise(id).orElseThrow();
    }

    private static Map<String, String> with(Map<String, String> answers, String question, String answer) {
        var changed = new HashMap<>(answers);
        changed.put(question, answer);
        return changed;
    }
}
