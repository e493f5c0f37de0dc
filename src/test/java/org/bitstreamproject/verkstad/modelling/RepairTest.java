// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.modelling.outline.AddNeighbour;
import org.bitstreamproject.verkstad.modelling.outline.AddStep;
import org.bitstreamproject.verkstad.modelling.outline.ChangeNeighbour;
import org.bitstreamproject.verkstad.modelling.outline.ChangeStep;
import org.bitstreamproject.verkstad.modelling.outline.Delete;
import org.bitstreamproject.verkstad.modelling.outline.Edit;
import org.junit.jupiter.api.Test;

class RepairTest {

    private static final Exercise E32 = Models.COURSE.exercise("E3.2").orElseThrow();

    private final Model start = Models.brokenSchoolTransport();
    private final Repair repair = Repair.of(Models.COURSE, E32, start);

    @Test
    void nothingIsRepairedAtTheStart() {
        var verdict = repair.judge(start);

        assertThat(verdict.repaired()).isZero();
        assertThat(verdict.items()).hasSize(6);
        assertThat(verdict.fresh()).isEmpty();
        assertThat(verdict.touched()).isEmpty();
        assertThat(verdict.passed()).isFalse();
    }

    @Test
    void theCoursesSolutionPasses() {
        assertThat(repair.judge(Models.schoolTransport()).passed()).isTrue();
    }

    @Test
    void sixEditsInTheOutlinePass() {
        var model = allButTheOutput();
        model = apply(model, new AddNeighbour("Besked om skolskjuts", "OUTPUT", "information"));

        var verdict = repair.judge(model);

        assertThat(verdict.repaired()).isEqualTo(6);
        assertThat(verdict.passed()).isTrue();
    }

    @Test
    void fiveRepairedAndOneNewErrorDoNotPass() {
        var model = Models.cut(allButTheOutput(), "w2", "a2");

        var verdict = repair.judge(model);

        assertThat(verdict.repaired()).isEqualTo(5);
        assertThat(verdict.fresh())
                .extracting(Finding::rule, Finding::elements)
                .containsExactly(tuple("PRO-05", List.of("a2")));
        assertThat(verdict.passed()).isFalse();
    }

    @Test
    void throwingTheLooseStepAwayRepairsNothing() {
        var verdict = repair.judge(apply(start, new Delete("a9")));

        assertThat(verdict.items())
                .filteredOn(item -> item.error().rule().equals("PRO-02"))
                .noneMatch(Repair.Item::repaired);
    }

    @Test
    void whatWasRightStaysAsItWas() {
        var model = Models.change(Models.schoolTransport(), "a6", node -> node.labelled("Något annat"));

        var verdict = repair.judge(model);

        assertThat(verdict.touched()).containsExactly("Lägga in i turplan");
        assertThat(verdict.passed()).isFalse();
    }

    private Model allButTheOutput() {
        var model = apply(start, new AddStep("END", "Avslag meddelat", "", "a5"));
        model = apply(
                model,
                new ChangeStep(
                        "a8",
                        "ACTIVITY",
                        "Bekräfta tur",
                        "w4",
                        Map.of("minutes", "2", "waitHours", "48", "mode", ""),
                        List.of(new ChangeStep.Way("a9", "", ""))));
        model = apply(model, new AddStep("END", "Elev har plats", "", "a9"));
        model = apply(
                model,
                new ChangeStep(
                        "d2",
                        "DECISION",
                        "Rätt till skjuts?",
                        "",
                        Map.of(),
                        List.of(new ChangeStep.Way("a5", "nej", "8"), new ChangeStep.Way("a6", "ja", "92"))));
        model = apply(
                model,
                new ChangeStep(
                        "a4",
                        "ACTIVITY",
                        "Mäta avstånd",
                        "w3",
                        Map.of("minutes", "6", "waitHours", "48", "mode", ""),
                        List.of(new ChangeStep.Way("d2", "", ""))));
        return apply(
                model, new ChangeNeighbour("go", "Skolskjuts är ordnad för alla före den 15 juni", "ACHIEVES", ""));
    }

    private static Model apply(Model model, Edit edit) {
        return edit.apply(model).model();
    }
}
