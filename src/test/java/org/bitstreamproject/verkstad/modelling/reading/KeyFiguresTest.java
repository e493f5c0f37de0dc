// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.modelling.ModelBuilder.aProcess;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelBuilder;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.bitstreamproject.verkstad.modelling.TypeModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every figure here is computed by hand. */
class KeyFiguresTest {

    private final ModelBuilder process = aProcess();

    @Test
    void addsUpAStraightFlow() {
        step("a", "30", "2", "l1");
        step("b", "90", "6", "l2");
        flow("a", "b");

        var figures = figures();

        var totals = figures.totals().orElseThrow();
        assertThat(totals.work()).isEqualByComparingTo("120");
        assertThat(totals.waiting()).isEqualByComparingTo("8");
        assertThat(totals.lead()).isEqualByComparingTo("10");
        assertThat(totals.efficiency().orElseThrow()).isEqualByComparingTo("20");
        assertThat(totals.handovers().orElseThrow()).isEqualByComparingTo("1");
        assertThat(totals.bottleneck().orElseThrow().node().id()).isEqualTo("b");
        assertThat(figures.remarks()).isEmpty();
    }

    /** 10 + 0.7 × 20 + 0.3 × 40 = 36 minutes. */
    @Test
    void weighsTheWaysOfADecision() {
        step("a", "10", "0", "l1");
        decision("d");
        step("b", "20", "0", "l1");
        step("c", "40", "10", "l2");
        flow("a", "d");
        flow("d", "b", "70");
        flow("d", "c", "30");

        var totals = figures().totals().orElseThrow();

        assertThat(totals.work()).isEqualByComparingTo("36");
        assertThat(totals.waiting()).isEqualByComparingTo("3");
        assertThat(totals.handovers().orElseThrow()).isEqualByComparingTo("0.3");
    }

    /** Every fifth comes back: 1 / (1 − 0.2) = 1.25 times, and 0.25 times to the step that sends it back. */
    @Test
    void countsWhatIsDoneAgain() {
        step("a", "10", "4", "l1");
        decision("d");
        step("r", "8", "1", "l2");
        step("z", "1", "0", "l1");
        flow("a", "d");
        flow("d", "r", "20");
        flow("d", "z", "80");
        flow("r", "a");

        var figures = figures();

        assertThat(figures.steps())
                .extracting(step -> step.node().id() + " " + step.visits().toPlainString())
                .containsExactlyInAnyOrder("a 1.25", "r 0.25", "z 1");
        var totals = figures.totals().orElseThrow();
        assertThat(totals.work()).isEqualByComparingTo("15.5");
        assertThat(totals.waiting()).isEqualByComparingTo("5.25");
        assertThat(figures.remarks()).containsExactly(Remark.of("assumed-start", "Steg a"));
        assertThat(totals.handovers().orElseThrow()).isEqualByComparingTo("0.5");
    }

    /** Two returns into one another: the outer one repeats the inner. a = 1 + 0.5 b, b = a + 0.25 b. */
    @Test
    void solvesReturnsInsideReturns() {
        step("a", "3", "0", "l1");
        step("b", "6", "0", "l1");
        decision("d");
        flow("s0", "a");
        process.node("s0", NodeType.EVENT, "Start", "kind", "start");
        process.node("e0", NodeType.EVENT, "Slut", "kind", "end");
        flow("a", "b");
        flow("b", "d");
        flow("d", "a", "50");
        flow("d", "b", "25");
        flow("d", "e0", "25");

        var figures = figures();

        assertThat(figures.steps())
                .extracting(step -> step.node().id() + " " + step.visits().toPlainString())
                .containsExactly("a 3", "b 4");
        assertThat(figures.totals().orElseThrow().work()).isEqualByComparingTo("33");
    }

    @Test
    void computesTheCoursesOwnProcess() {
        var figures = KeyFigures.of(Models.schoolTransport());

        var totals = figures.totals().orElseThrow();
        assertThat(totals.work()).isEqualByComparingTo("49.46");
        assertThat(totals.byCustomer()).isEqualByComparingTo("15");
        assertThat(totals.waiting()).isEqualByComparingTo("162.24");
        assertThat(totals.lead().setScale(4, RoundingMode.HALF_UP)).isEqualByComparingTo("163.0643");
        assertThat(totals.efficiency().orElseThrow().setScale(3, RoundingMode.HALF_UP))
                .isEqualByComparingTo("0.506");
        assertThat(totals.handovers().orElseThrow()).isEqualByComparingTo("3.84");
        assertThat(totals.bottleneck().orElseThrow().node().id()).isEqualTo("a4");
        assertThat(figures.performers())
                .extracting(performer -> performer.performer().orElseThrow().id() + " " + performer.activities() + " "
                        + performer.work().stripTrailingZeros().toPlainString() + " "
                        + performer.waiting().stripTrailingZeros().toPlainString())
                .containsExactly("w1 1 15 0", "w2 3 18.18 48", "w3 4 14.44 70.08", "w4 1 1.84 44.16");
    }

    @Test
    void dividesEvenlyWhereSharesAreMissingAndSaysSo() {
        step("a", "10", "0", "l1");
        decision("d");
        step("b", "20", "0", "l1");
        step("c", "40", "0", "l1");
        step("x", "60", "0", "l1");
        flow("a", "d");
        flow("d", "b", "40");
        flow("d", "c");
        flow("d", "x");

        var figures = figures();

        assertThat(figures.totals().orElseThrow().work()).isEqualByComparingTo("48");
        assertThat(figures.remarks()).containsExactly(Remark.of("even-shares", "Vilken väg?"));
    }

    @Test
    void countsInProportionWhatDoesNotAddUp() {
        step("a", "0", "0", "l1");
        decision("d");
        step("b", "20", "0", "l1");
        step("c", "40", "0", "l1");
        flow("a", "d");
        flow("d", "b", "60");
        flow("d", "c", "20");

        var figures = figures();

        assertThat(figures.totals().orElseThrow().work()).isEqualByComparingTo("25");
        assertThat(figures.remarks()).containsExactly(Remark.of("sum-of-shares", "Vilken väg?", new BigDecimal(80)));
    }

    @Test
    void saysWhatIsMissing() {
        step("a", "10", "1", "l1");
        process.node("b", NodeType.ACTIVITY, "Utan allt");
        process.node("loose", NodeType.ACTIVITY, "I en ring");
        flow("a", "b");
        flow("loose", "loose");

        assertThat(figures().remarks())
                .containsExactly(
                        Remark.of("untimed", 2L, 3),
                        Remark.of("unwaited", 2L, 3),
                        Remark.of("unowned", 2L, 3),
                        Remark.of("unreached", 1L, 3));
    }

    @Test
    void computesNothingWhereNoWayLeadsOut() {
        step("a", "10", "1", "l1");
        step("b", "10", "1", "l1");
        flow("s", "a");
        process.node("s", NodeType.EVENT, "Start", "kind", "start");
        flow("a", "b");
        flow("b", "a");

        var figures = figures();

        assertThat(figures.totals()).isEmpty();
        assertThat(figures.remarks()).containsExactly(Remark.of("endless", "Start"));
    }

    @Test
    void saysNothingOfAModelWithoutTimesOrActivities() {
        process.node("a", NodeType.ACTIVITY, "A");

        assertThat(figures().remarks()).containsExactly(Remark.of("no-times", 1));
        assertThat(KeyFigures.of(TypeModels.of(ModelType.GOAL)).isEmpty()).isTrue();
        assertThat(KeyFigures.of(Model.empty(ModelType.PROCESS, Stage.AS_IS)).isEmpty())
                .isTrue();
    }

    @Test
    @Timeout(60)
    void answersHoweverTangledTheFlowIs() {
        for (int i = 0; i < 1000; i++) {
            step("n" + i, "1", "1", i % 2 == 0 ? "l1" : "l2");
            decision("d" + i);
        }
        for (int i = 0; i < 1000; i++) {
            flow("n" + i, "d" + i);
            flow("d" + i, "d" + (i + 1) % 1000);
            flow("d" + i, "n" + (i * 7 + 1) % 1000);
            flow("d" + i, "n" + (i * 13 + 5) % 1000);
        }
        step("end", "1", "1", "l1");
        flow("d3", "end");
        process.node("s", NodeType.EVENT, "Start", "kind", "start");
        flow("s", "n0");

        var figures = figures();

        assertThat(figures.remarks()).isNotEmpty();
    }

    @Test
    void countsMessagesBetweenUnits() {
        var figures = ExchangeFigures.of(TypeModels.of(ModelType.SEQUENCE));

        assertThat(figures.messages()).isEqualTo(5);
        assertThat(figures.handovers()).isEqualTo(1);
        assertThat(figures.pairs())
                .extracting(pair -> pair.from().id() + pair.to().id() + pair.messages())
                .containsExactly("d2d31");
    }

    private void step(String id, String minutes, String wait, String lane) {
        if (!process.has(lane)) {
            process.node(lane, NodeType.LANE, lane, "kind", "unit");
        }
        process.node(id, NodeType.ACTIVITY, "Steg " + id, "minutes", minutes, "waitHours", wait)
                .edge(EdgeType.PERFORMS, lane, id);
    }

    private void decision(String id) {
        process.node(id, NodeType.DECISION, "Vilken väg?");
    }

    private void flow(String from, String to) {
        process.edge(EdgeType.FLOW, from, to);
    }

    private void flow(String from, String to, String share) {
        process.edge(EdgeType.FLOW, from, to, "share", share);
    }

    private KeyFigures figures() {
        return KeyFigures.of(process.build());
    }
}
