// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Finding;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.command.Add;
import org.bitstreamproject.verkstad.modelling.command.Command;
import org.bitstreamproject.verkstad.modelling.command.Connect;
import org.bitstreamproject.verkstad.modelling.command.Delete;
import org.bitstreamproject.verkstad.modelling.command.MoveToLane;
import org.bitstreamproject.verkstad.modelling.command.Name;
import org.bitstreamproject.verkstad.modelling.command.SetAttribute;
import org.bitstreamproject.verkstad.modelling.command.Together;
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
        model = apply(
                model,
                new Together(
                        "add-neighbour",
                        List.of(
                                new Add("RESOURCE.information", "Besked om skolskjuts", "", ""),
                                new Connect("OUTPUT", "p", "+1"))));

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
        var model = apply(start, new Add("EVENT.end", "Avslag meddelat", "a5", ""));
        model = apply(model, new Connect("FLOW", "a8", "a9"));
        model = apply(model, new Add("EVENT.end", "Elev har plats", "a9", ""));
        model = apply(model, new Name(way(model, "a5"), "nej"));
        model = apply(model, new SetAttribute(way(model, "a5"), "share", "8"));
        model = apply(model, new Name(way(model, "a6"), "ja"));
        model = apply(model, new SetAttribute(way(model, "a6"), "share", "92"));
        model = apply(model, new MoveToLane("a4", "w3"));
        return apply(model, new MoveToLane("go", "p"));
    }

    /** The flow from the decision to a step. */
    private static String way(Model model, String to) {
        return model.outgoing("d2", EdgeType.FLOW).stream()
                .filter(edge -> edge.target().equals(to))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Model apply(Model model, Command command) {
        return command.apply(model).model();
    }
}
