// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.modelling.Models.change;
import static org.bitstreamproject.verkstad.modelling.Models.cut;
import static org.bitstreamproject.verkstad.modelling.Models.joined;
import static org.bitstreamproject.verkstad.modelling.Models.mapEdges;
import static org.bitstreamproject.verkstad.modelling.Models.mapNodes;
import static org.bitstreamproject.verkstad.modelling.Models.with;
import static org.bitstreamproject.verkstad.modelling.Models.without;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Finding;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each advice: a change of a sound model that calls for it, and one that comes close and does not. */
class AdviceTest {

    private final Checker checker = new Checker(Models.COURSE.rules());

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void advisesWhereItShouldAndNotBesideIt(
            String rule,
            ModelType type,
            UnaryOperator<Model> breaks,
            List<String> elements,
            UnaryOperator<Model> nearMiss) {
        var found = checker.check(breaks.apply(SoundModels.of(type))).all();
        var near = checker.check(nearMiss.apply(SoundModels.of(type))).all();

        assertThat(found)
                .filteredOn(finding -> finding.rule().equals(rule))
                .first()
                .extracting(Finding::elements)
                .isEqualTo(elements);
        assertThat(found).filteredOn(Finding::isError).isEmpty();
        assertThat(near).extracting(Finding::rule).doesNotContain(rule);
    }

    @Test
    void hasACaseForEveryAdviceAndATextForEveryJudge() {
        var judged = Arrays.stream(ModelType.values())
                .flatMap(type -> Checker.rulesOf(type).stream())
                .filter(rule -> rule.startsWith("N-"))
                .distinct()
                .toList();

        assertThat(cases().map(arguments -> arguments.get()[0]).distinct()).containsExactlyInAnyOrderElementsOf(judged);
        assertThat(judged).allMatch(rule -> Models.COURSE.rule(rule).isPresent());
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                rule(
                        "N-GEN-02",
                        ModelType.PROCESS,
                        m -> with(m, new Node("x", NodeType.RULE, "Kommunallagen")),
                        List.of("x"),
                        m -> joined(
                                with(m, new Node("x", NodeType.RULE, "Kommunallagen")), EdgeType.CONTROL, "x", "p")),
                rule("N-GEN-03", ModelType.STATE, m -> label(m, "s1", " "), List.of("s1"), m -> label(m, "s1", "Ny")),
                rule(
                        "N-GEN-04",
                        ModelType.STATE,
                        m -> label(m, "s2", "inkommen "),
                        List.of("s2", "s1"),
                        m -> label(m, "s2", "Inkommen åter")),
                rule("N-GEN-07", ModelType.ORGANISATION, m -> units(m, 47), List.of(), m -> units(m, 46)),
                rule(
                        "N-GEN-08",
                        ModelType.STATE,
                        m -> label(m, "s1", "en två tre fyra fem sex sju åtta nio"),
                        List.of("s1"),
                        m -> label(m, "s1", "en två tre fyra fem sex sju åtta")),
                rule(
                        "N-GEN-09",
                        ModelType.STATE,
                        m -> label(m, "s1", "Inkommen till KSAU"),
                        List.of("s1"),
                        m -> label(m, "s1", "Inkommen via SMS")),
                rule(
                        "N-GOAL-05",
                        ModelType.GOAL,
                        m -> change(m, "g2", n -> n.with("baseline", "")),
                        List.of("g2"),
                        m -> change(m, "g2", n -> n.with("baseline", "").with("kind", "qualitative"))),
                rule(
                        "N-GOAL-07",
                        ModelType.GOAL,
                        m -> joined(cut(m, "g3", "g1"), EdgeType.CONTRIBUTES_TO, "g3", "v"),
                        List.of("g1"),
                        m -> m),
                rule(
                        "N-GOAL-09",
                        ModelType.GOAL,
                        m -> joined(m, EdgeType.CONFLICTS_WITH, "g1", "g2"),
                        List.of("g1", "g2"),
                        m -> m),
                rule("N-GOAL-11", ModelType.GOAL, m -> cut(m, "c", "p"), List.of("p"), m -> m),
                rule(
                        "N-GOAL-12",
                        ModelType.GOAL,
                        m -> label(m, "p", "Saknar system för skjuts"),
                        List.of("p"),
                        m -> label(m, "p", "Vi saknar överblick över ärendena")),
                rule(
                        "N-PROC-05",
                        ModelType.PROCESS,
                        m -> label(m, "p", "handläggare"),
                        List.of("p"),
                        m -> label(m, "p", "Handläggarens arbete")),
                rule(
                        "N-PROC-07",
                        ModelType.PROCESS,
                        m -> joined(m, EdgeType.SUPPLY, "i", "p"),
                        List.of("i"),
                        m -> joined(m, EdgeType.SUPPLY, "i", "a1")),
                rule(
                        "N-PROC-14",
                        ModelType.PROCESS,
                        m -> label(m, "s", "Ansöka om skjuts i tid"),
                        List.of("s"),
                        m -> label(m, "s", "Klage mottatt")),
                rule(
                        "N-ACT-06",
                        ModelType.PROCESS,
                        m -> conditions(m, "ja", "Ja "),
                        List.of("d"),
                        m -> conditions(m, "ja", "ja, delvis")),
                rule("N-ACT-08", ModelType.PROCESS, m -> joined(m, EdgeType.FLOW, "a1", "a3"), List.of("a1"), m -> m),
                rule(
                        "N-ACT-11",
                        ModelType.PROCESS,
                        m -> joined(m, EdgeType.PERFORMS, "l1", "a1"),
                        List.of("a1"),
                        m -> m),
                rule(
                        "N-ACT-12",
                        ModelType.PROCESS,
                        m -> with(m, new Node("l3", NodeType.LANE, "Ekonomi", Map.of("kind", "unit"))),
                        List.of("l3"),
                        m -> m),
                rule(
                        "N-ACT-14",
                        ModelType.PROCESS,
                        m -> longFlow(m, 6, true),
                        List.of("p"),
                        m -> longFlow(m, 6, false)),
                rule(
                        "N-ACT-15",
                        ModelType.PROCESS,
                        m -> label(m, "d", "Kontrollera rätten"),
                        List.of("d"),
                        m -> label(m, "d", "Kontrollerad rätt?")),
                rule(
                        "N-ACT-18",
                        ModelType.PROCESS,
                        m -> longFlow(m, 5, false),
                        List.of("a0", "x0", "x1", "x2", "x3", "x4"),
                        m -> longFlow(m, 4, false)),
                rule("N-LEAN-03", ModelType.PROCESS, m -> waits(m, "0.05"), List.of("p"), m -> waits(m, "2")),
                rule(
                        "N-SEQ-03",
                        ModelType.SEQUENCE,
                        m -> message(m, "m2", "sync"),
                        List.of("m2", "p2"),
                        m -> message(m, "m2", "async")),
                rule(
                        "N-SEQ-04",
                        ModelType.SEQUENCE,
                        m -> message(m, "m4", "return"),
                        List.of("m4", "p4"),
                        m -> message(m, "m3", "return")),
                rule("N-SEQ-08", ModelType.SEQUENCE, m -> first(m, "m2"), List.of("m2", "p2"), m -> first(m, "m1")),
                rule(
                        "N-INF-02",
                        ModelType.CONCEPT,
                        m -> mapEdges(m, e -> e.with("multTo", "")),
                        List.of("c1-ASSOC-c2", "c1"),
                        m -> mapEdges(m, e -> e.with("multTo", "*"))),
                rule(
                        "N-INF-04",
                        ModelType.CONCEPT,
                        m -> joined(joined(m, EdgeType.IS_A, "c1", "c2"), EdgeType.IS_A, "c2", "c1"),
                        List.of("c1", "c2"),
                        m -> joined(joined(m, EdgeType.IS_A, "c1", "c2"), EdgeType.IS_A, "c3", "c2")),
                rule(
                        "N-INF-06",
                        ModelType.CONCEPT,
                        m -> joined(m, EdgeType.PART_OF, "c3", "c2"),
                        List.of("c3"),
                        m -> joined(m, EdgeType.PART_OF, "c2", "c1")),
                rule(
                        "N-INF-09",
                        ModelType.CONCEPT,
                        m -> label(m, "c2", "Ansökningsblankett"),
                        List.of("c2"),
                        m -> label(m, "c2", "Blankettlös ansökan")),
                rule(
                        "N-STA-01",
                        ModelType.STATE,
                        m -> with(m, new Node("s9", NodeType.STATE, "Vilande")),
                        List.of("s9"),
                        m -> joined(
                                with(m, new Node("s9", NodeType.STATE, "Vilande")), EdgeType.TRANSITION, "i", "s9")),
                rule(
                        "N-STA-02",
                        ModelType.STATE,
                        m -> mapEdges(m, e -> e.with("event", "")),
                        List.of("s1-TRANSITION-s2", "s1"),
                        m -> mapEdges(m, e -> e.with("event", "").with("guard", "komplett"))),
                rule(
                        "N-STA-03",
                        ModelType.STATE,
                        m -> label(m, "s1", "Granska ansökan"),
                        List.of("s1"),
                        m -> label(m, "s1", "Plan vedtatt")),
                rule(
                        "N-ORG-01",
                        ModelType.ORGANISATION,
                        m -> joined(with(m, new Node("u3", NodeType.UNIT, "Teknik")), EdgeType.PART_OF, "u2", "u3"),
                        List.of("u2"),
                        m -> joined(with(m, new Node("u3", NodeType.UNIT, "Teknik")), EdgeType.PART_OF, "u3", "u1")),
                rule(
                        "N-EFF-03",
                        ModelType.EFFECT,
                        m -> label(m, "e", "Ny e-tjänst för skjuts"),
                        List.of("e"),
                        m -> label(m, "e", "Nyinflyttade får skjuts i tid")),
                rule(
                        "N-EFF-04",
                        ModelType.EFFECT,
                        m -> label(m, "u2", "Minska samtalen"),
                        List.of("u2"),
                        m -> label(m, "u2", "Slippa ringa")),
                rule(
                        "N-EFF-05",
                        ModelType.EFFECT,
                        m -> label(m, "g1", "Alla invånare"),
                        List.of("g1"),
                        m -> label(m, "g1", "Alla nyinflyttade familjer")),
                rule("N-EFF-06", ModelType.EFFECT, m -> without(m, "m2"), List.of("u2"), m -> m),
                rule(
                        "N-STK-02",
                        ModelType.STAKEHOLDER,
                        m -> change(m, "s1", n -> n.with("interest", "4")),
                        List.of("s1"),
                        m -> change(m, "s1", n -> n.with("interest", "4").with("action", "Bjuds in"))),
                rule(
                        "N-STK-04",
                        ModelType.STAKEHOLDER,
                        m -> label(m, "s3", "Kommunen"),
                        List.of("s3"),
                        m -> label(m, "s3", "Kommunens trafikchef")),
                rule(
                        "N-BEN-05",
                        ModelType.BENEFITS,
                        m -> label(m, "b1", "Nytt system för skjuts"),
                        List.of("b1"),
                        m -> label(m, "b1", "Nya familjer får besked")),
                rule("N-BEN-06", ModelType.BENEFITS, m -> without(m, "d"), List.of(), m -> m),
                rule(
                        "N-BEN-07",
                        ModelType.BENEFITS,
                        m -> change(m, "b2", n -> n.with("indicator", "Dagar till beslut")),
                        List.of("b1", "b2"),
                        m -> change(
                                m,
                                "b2",
                                n -> n.with("indicator", "Dagar till beslut").with("unit", "arbetsdagar"))),
                rule(
                        "N-ASM-02",
                        ModelType.ASSEMBLY_LINE,
                        m -> change(m, "l2", n -> n.with("external", "")),
                        List.of("l2"),
                        m -> m),
                rule("N-ASM-03", ModelType.ASSEMBLY_LINE, m -> cut(m, "s2", "l1"), List.of("l1"), m -> m),
                rule(
                        "N-ASM-04",
                        ModelType.ASSEMBLY_LINE,
                        m -> joined(line(m), EdgeType.READS, "s1", "l3"),
                        List.of("s1", "l3"),
                        m -> joined(line(m), EdgeType.READS, "s2", "l3")),
                rule(
                        "N-ASM-06",
                        ModelType.ASSEMBLY_LINE,
                        m -> with(m, new Node("s3", NodeType.STEP, "Salta vägen")),
                        List.of("s3"),
                        m -> joined(with(m, new Node("s3", NodeType.STEP, "Salta vägen")), EdgeType.READS, "s3", "l1")),
                rule(
                        "N-ASM-08",
                        ModelType.ASSEMBLY_LINE,
                        m -> mapEdges(m, e -> e.with("useCase", "")),
                        List.of(),
                        m -> m));
    }

    private static Arguments rule(
            String rule,
            ModelType type,
            UnaryOperator<Model> breaks,
            List<String> elements,
            UnaryOperator<Model> nearMiss) {
        return Arguments.of(rule, type, breaks, elements, nearMiss);
    }

    private static Model label(Model model, String id, String label) {
        return change(model, id, node -> node.labelled(label));
    }

    private static Model units(Model model, int more) {
        for (int i = 0; i < more; i++) {
            model = joined(
                    with(model, new Node("x" + i, NodeType.UNIT, "Enhet " + i)), EdgeType.PART_OF, "x" + i, "u1");
        }
        return model;
    }

    private static Model conditions(Model model, String one, String other) {
        return mapEdges(
                model, e -> e.source().equals("d") ? e.labelled(e.target().equals("a3") ? one : other) : e);
    }

    /** A chain of activities after the first, by one performer or by the two in turn. */
    private static Model longFlow(Model model, int steps, boolean inTurn) {
        var longer = cut(model, "a0", "a1");
        for (int i = 0; i < steps; i++) {
            longer = with(longer, new Node("x" + i, NodeType.ACTIVITY, "Göra moment " + i, Map.of("minutes", "5")));
            longer = joined(longer, EdgeType.PERFORMS, inTurn && i % 2 == 1 || !inTurn ? "l1" : "l2", "x" + i);
            longer = joined(longer, EdgeType.FLOW, i == 0 ? "a0" : "x" + (i - 1), "x" + i);
        }
        return joined(longer, EdgeType.FLOW, "x" + (steps - 1), "a1");
    }

    private static Model waits(Model model, String hours) {
        return mapNodes(model, node -> node.type() == NodeType.ACTIVITY ? node.with("waitHours", hours) : node);
    }

    private static Model message(Model model, String id, String kind) {
        return mapEdges(model, e -> e.id().equals(id) ? e.with("kind", kind) : e);
    }

    private static Model first(Model model, String id) {
        return mapEdges(model, (Edge e) -> e.id().equals(id) ? e.with("order", "0") : e);
    }

    private static Model line(Model model) {
        return joined(
                with(model, new Node("l3", NodeType.LINE, "Beslut", Map.of("kind", "information"))),
                EdgeType.WRITES,
                "s2",
                "l3");
    }
}
