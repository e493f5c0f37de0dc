// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.course.content.TestPackages.changed;

import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.content.PackageFiles;
import org.bitstreamproject.verkstad.course.content.PackageReader;
import org.bitstreamproject.verkstad.course.content.TestPackages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An exercise nobody could do right is told with file, line, place and cure before anybody meets it. */
class ContentCheckTest {
    private static final PackageFiles GOOD = TestPackages.delivered();
    private static final String MATCH = """
        questions:
        - id: q1
          type: %s
          text: {sv: a, nb: b, en: c}
          explanation: {sv: a, nb: b, en: c}
        """;

    /** @param place within the file @param told what is said, with its cure */
    record Seeded(String file, String from, String to, String place, String told) {}

    static Stream<Seeded> faults() {
        return Stream.of(
                // a quiz
                new Seeded(
                        "exercises/E1.1.yaml",
                        "  correct: a",
                        "  correct: x",
                        "questions[0].correct",
                        "there is no option x. Known here: a, b, c"),
                new Seeded(
                        "exercises/E1.1.yaml",
                        "- id: q2",
                        "- id: q1",
                        "questions[1].id",
                        "q1 stands twice. Give one of them another name"),
                new Seeded(
                        "exercises/E1.1.yaml",
                        "  correct: a\n",
                        "",
                        "questions[0]",
                        "correct is missing. Write correct: here"),
                new Seeded("exercises/E3.1.yaml", "\noptions:", "\nchoices:", "choices", "nobody reads \"choices\""),
                // a calculation
                new Seeded("exercises/E8.1.yaml", "  correct: 487805\n", "", "questions[0]", "correct is missing"),
                new Seeded(
                        "exercises/E5.1.yaml",
                        "correct: 540",
                        "correct: 560",
                        "questions[3].correct",
                        "560 is expected and the process gives 540"),
                new Seeded(
                        "exercises/E5.1.yaml",
                        "waiting + touch",
                        "waiting + tuch",
                        "",
                        "there is no number tuch. Known here: "),
                new Seeded(
                        "exercises/E5.4.yaml",
                        "figure: bottleneck",
                        "figure: bottlenek",
                        "",
                        "there is no number bottlenek. Known here: "),
                // parts of a picture
                new Seeded("exercises/E3.5.yaml", "parts: [s, ", "parts: [x, ", "parts[0]", "there is no element x"),
                new Seeded("exercises/E3.5.yaml", "part: w2", "part: w9", "questions[2].part", "there is no part w9"),
                new Seeded(
                        "exercises/E5.1.yaml",
                        "  least: 0",
                        "  least: 3000",
                        "questions[0].correct",
                        "the right answer, 2700, lies outside least and most"),
                new Seeded(
                        "exercises/E5.1.yaml",
                        "'{volume}'",
                        "'{volyme}'",
                        "given[0].figure.sv",
                        "there is no number volyme"),
                new Seeded("exercises/E3.5.yaml", "g, f5,", "g, f10,", "parts", "f10 has no place in the picture"),
                // sorting
                new Seeded(
                        "exercises/E6.1.yaml",
                        "pile: USE_GOAL",
                        "pile: USEGOAL",
                        "cards[0].pile",
                        "there is no pile USEGOAL. Known here: EFFECT, GROUP"),
                new Seeded(
                        "exercises/E2.1.yaml", "parent: g3", "parent: g33", "goals[0].parent", "there is no goal g33"),
                new Seeded(
                        "exercises/E2.1.yaml",
                        "  level: 3",
                        "  level: 7",
                        "goals[0].level",
                        "there is no level 7. Write 0 to 3"),
                // a poll
                new Seeded(
                        "exercises/E0.2.yaml",
                        "  options:",
                        "  optionen:",
                        "questions[0].optionen",
                        "Did you mean options?"),
                new Seeded(
                        "exercises/E0.2.yaml",
                        "- id: unit",
                        "- id: head",
                        "questions[0].options[1].id",
                        "head stands twice"),
                new Seeded(
                        "exercises/E0.2.yaml",
                        "  steps: 5",
                        "  steps: 1",
                        "room[1].steps",
                        "1 is out of range. Write 2 to 10"),
                // a text
                new Seeded(
                        "exercises/E9.4.yaml",
                        "longest: 8000",
                        "longest: 800",
                        "texts[0].least",
                        "the least, 2000, is greater than the most, 800"),
                // a model to repair
                new Seeded(
                        "exercises/E3.2.yaml", "  - a9", "  - a99", "errors[1].elements[0]", "there is no element a99"),
                // a model to build, and one to find errors in
                new Seeded(
                        "exercises/E4.1.yaml",
                        "to: homecare",
                        "to: homecar",
                        "messages[5].to",
                        "there is no lane homecar"),
                new Seeded(
                        "exercises/E4.1.yaml",
                        "after: [books]",
                        "after: [visit]",
                        "messages[3].after",
                        "there is no message visit further up"),
                new Seeded("exercises/E3.4.yaml", "hidden: 4", "hidden: none", "hidden", ""),
                // a checklist
                new Seeded(
                        "exercises/E0.1.yaml",
                        "sign: LANGUAGE_CHOSEN",
                        "sign: LAUNCHED",
                        "steps[1].sign",
                        "LAUNCHED stands twice"),
                // instruments
                new Seeded(
                        "instruments/eservice.yaml",
                        "weight: 20",
                        "weight: 21",
                        "criteria",
                        "the weights add up to 101, not 100"),
                new Seeded(
                        "instruments/eservice.yaml", "- ES1\n", "- ES9\n", "quickScan[0]", "there is no criterion ES9"),
                new Seeded(
                        "instruments/eservice.yaml",
                        "develop: 45",
                        "develop: 75",
                        "borders.develop",
                        "develop begins above prioritise"),
                new Seeded("instruments/maturity.yaml", "from: 2.0", "from: 0", "phases[1].from", "lowest first"),
                new Seeded(
                        "instruments/maturity.yaml",
                        "- QCORE",
                        "- QCOER",
                        "phases[3].needs[0]",
                        "there is no question QCOER"),
                new Seeded(
                        "instruments/perspective.yaml",
                        "  - PER1",
                        "  - PER9",
                        "parts[0].contrasts[0]",
                        "there is no contrast PER9"),
                new Seeded(
                        "instruments/perspective.yaml",
                        "least: 200",
                        "least: 2000",
                        "reason.least",
                        "greater than the most"),
                new Seeded(
                        "instruments/principles.yaml",
                        "  - 1\n",
                        "  - 11\n",
                        "parts[0].principles[0]",
                        "there is no principle 11"),
                new Seeded(
                        "instruments/forms.yaml",
                        "  least: 1\n",
                        "  least: 9\n",
                        "scale.least",
                        "greater than the most"),
                // the module
                new Seeded(
                        "modules/M1.yaml",
                        "  content: exercises/E1.1.yaml\n",
                        "",
                        "exercises[0].kind",
                        "without content. Write content:"),
                new Seeded(
                        "modules/M1.yaml",
                        "instruments/perspective.yaml",
                        "instruments/perspectiv.yaml",
                        "exercises[1].content",
                        "the package has no file"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void saysWhereAndWhatToDo(Seeded seeded) {
        var faults = PackageReader.faults(changed(GOOD, seeded.file(), seeded.from(), seeded.to()));

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(seeded.file());
            assertThat(fault.line()).isGreaterThan(1);
            assertThat(fault.toString()).contains(seeded.told());
            assertThat(fault.place()).isEqualTo(seeded.place());
        });
    }

    @Test
    void saysOfABrokenProcessWhereItIsBrokenAndNothingInTheProgramsOwnWords() {
        var faults = PackageReader.faults(changed(GOOD, "models/case-flow.yaml", "type: FLOW\n", "type: FLOWS\n"));

        assertThat(faults)
                .filteredOn(fault -> fault.file().equals("exercises/E5.1.yaml"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.toString())
                        .contains("the model cannot be read at \"edges[0].type\"")
                        .contains("You can use: ACHIEVES, CONTROL, FLOW")
                        .doesNotContain("bitstreamproject")
                        .doesNotContain("Fault["));
    }

    @Test
    void findsNothingInWhatIsDelivered() {
        assertThat(PackageReader.faults(GOOD)).isEmpty();
    }

    @Test
    void asksTheQuestionsOfEveryTypeForWhatTheyNeed() {
        assertThat(told(MATCH.replace("%s", "MATCH"))).contains("rows is missing");
        assertThat(told(MATCH.replace("%s", "ORDER")))
                .contains("items is missing")
                .contains("correct is missing");
        assertThat(told(MATCH.replace("%s", "SEVERAL") + "  correct: []\n")).contains("only 0 here");
        assertThat(told(MATCH.replace("%s", "SINGLE") + "  correct: a\n")).contains("a question without options");
        assertThat(told(MATCH.replace("%s", "ORDER")
                        + "  items:\n"
                        + "  - {id: a, text: {sv: a, nb: b, en: c}}\n"
                        + "  - {id: b, text: {sv: a, nb: b, en: c}}\n"
                        + "  correct: [a, a]\n"))
                .contains("the right order is not of the same things");
    }

    @Test
    void findsGoalsThatLieUnderThemselves() {
        var circle = changed(
                changed(GOOD, "exercises/E2.1.yaml", "  parent: g1\n", "  parent: g3\n"),
                "exercises/E2.1.yaml",
                "  level: 2\n  parent: g1\n",
                "  level: 2\n  parent: g8\n");

        assertThat(PackageReader.faults(circle).toString()).contains("the goals above it lead back to it");
    }

    private static String told(String quiz) {
        return PackageReader.faults(TestPackages.with(GOOD, "exercises/E1.1.yaml", quiz))
                .toString();
    }
}
