// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.modelling.Models.change;
import static org.bitstreamproject.verkstad.modelling.Models.cut;
import static org.bitstreamproject.verkstad.modelling.Models.joined;
import static org.bitstreamproject.verkstad.modelling.Models.mapEdges;
import static org.bitstreamproject.verkstad.modelling.Models.with;
import static org.bitstreamproject.verkstad.modelling.Models.without;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.Rule;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of the smaller notations: a change of a sound model that breaks it, and one that comes close and does not. */
class NotationRulesTest {

    private final Checker checker = new Checker(Models.COURSE.rules());

    @ParameterizedTest
    @EnumSource
    void findsNothingInASoundModel(ModelType type) {
        assertThat(checker.check(SoundModels.of(type)).all()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void firesWhereItShouldAndNotBesideIt(
            String rule,
            ModelType type,
            UnaryOperator<Model> breaks,
            List<String> elements,
            UnaryOperator<Model> nearMiss) {
        var found = checker.check(breaks.apply(SoundModels.of(type))).all().stream()
                .filter(finding -> !finding.rule().startsWith("N-"))
                .toList();
        var near = checker.check(nearMiss.apply(SoundModels.of(type))).all();

        assertThat(found).extracting(Finding::rule).containsExactly(rule);
        assertThat(found).first().extracting(Finding::elements).isEqualTo(elements);
        assertThat(near).extracting(Finding::rule).doesNotContain(rule);
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                rule(
                        "CTX-01",
                        ModelType.CONTEXT,
                        m -> with(m, new Node("f2", NodeType.FOCUS, "Bygglov")),
                        List.of("f", "f2"),
                        m -> m),
                rule("CTX-02", ModelType.CONTEXT, m -> without(m, "a1"), List.of(), m -> kind(m, "a1", "business")),
                rule(
                        "CTX-02",
                        ModelType.CONTEXT,
                        m -> kind(m, "a1", "staff"),
                        List.of(),
                        m -> kind(kind(m, "a1", "staff"), "a2", "business")),
                rule(
                        "CTX-03",
                        ModelType.CONTEXT,
                        m -> with(m, actor("a9")),
                        List.of("a9"),
                        m -> joined(with(m, actor("a9")), EdgeType.FLOW, "a9", "f")),
                rule(
                        "CTX-04",
                        ModelType.CONTEXT,
                        m -> set(m, "a1", "channel", ""),
                        List.of("a1-FLOW-f", "a1"),
                        m -> mapEdges(
                                m, e -> e.source().equals("a1") ? e.labelled("").with("content", "Ansökan") : e)),
                rule("CTX-05", ModelType.CONTEXT, m -> actors(m, 13), List.of(), m -> actors(m, 12)),
                rule(
                        "CON-01",
                        ModelType.CONCEPT,
                        m -> change(m, "c1", n -> n.with("definition", "Skolskjuts – skolskjuts")),
                        List.of("c1"),
                        m -> change(m, "c1", n -> n.with("definition", "Resa mellan hem och skola"))),
                rule(
                        "CON-02",
                        ModelType.CONCEPT,
                        m -> with(m, SoundModels.concept("c9", "Beslut")),
                        List.of("c9"),
                        m -> joined(with(m, SoundModels.concept("c9", "Beslut")), EdgeType.PART_OF, "c9", "c1")),
                rule(
                        "CON-03",
                        ModelType.CONCEPT,
                        m -> change(m, "c2", n -> n.labelled("skolskjuts ")),
                        List.of("c1", "c2"),
                        m -> change(m, "c2", n -> n.labelled("Skolskjutsar"))),
                rule(
                        "CON-04",
                        ModelType.CONCEPT,
                        m -> change(m, "c1", n -> n.with("neighbourTerm", "")),
                        List.of(),
                        m -> with(joined(with(m, SoundModels.concept("c9", "Beslut")), EdgeType.IS_A, "c9", "c1"))),
                rule(
                        "CON-05",
                        ModelType.CONCEPT,
                        m -> mapEdges(m, e -> e.labelled("")),
                        List.of("c1-ASSOC-c2", "c1"),
                        m -> mapEdges(m, e -> e.labelled("").with("name", "gäller"))),
                rule("SEQ-01", ModelType.SEQUENCE, m -> kind(m, "p1", "role"), List.of(), m -> kind(m, "p2", "unit")),
                rule(
                        "SEQ-02",
                        ModelType.SEQUENCE,
                        m -> edge(m, "m2", e -> e.labelled("")),
                        List.of("m2", "p2"),
                        m -> edge(m, "m2", e -> e.labelled("").with("text", "Registrera"))),
                rule(
                        "SEQ-03",
                        ModelType.SEQUENCE,
                        m -> with(m, new Node("p9", NodeType.PARTICIPANT, "Arkiv")),
                        List.of("p9"),
                        m -> messages(
                                with(m, new Node("p9", NodeType.PARTICIPANT, "Arkiv", Map.of("kind", "system"))),
                                "p2",
                                "p9",
                                1)),
                rule(
                        "SEQ-05",
                        ModelType.SEQUENCE,
                        m -> edge(m, "m3", e -> e.with("order", "0")),
                        List.of("m1", "p1"),
                        m -> edge(m, "m3", e -> e.with("kind", "return"))),
                rule(
                        "SEQ-06",
                        ModelType.SEQUENCE,
                        m -> messages(m, "p2", "p4", 8),
                        List.of(),
                        m -> messages(m, "p2", "p4", 7)),
                rule(
                        "SEQ-07",
                        ModelType.SEQUENCE,
                        m -> edge(m, "m1", e -> e.with("channel", "")),
                        List.of("m1", "p1"),
                        m -> edge(m, "m1", e -> e.with("channel", "brev"))),
                rule(
                        "SEQ-08",
                        ModelType.SEQUENCE,
                        m -> with(m, new Node("f", NodeType.FRAGMENT, "", Map.of("kind", "opt"))),
                        List.of("f"),
                        m -> with(m, new Node("f", NodeType.FRAGMENT, "", Map.of("kind", "par")))),
                rule(
                        "EFF-01",
                        ModelType.EFFECT,
                        m -> change(m, "e", n -> n.with("indicators", "Tid till beslut")),
                        List.of("e"),
                        m -> change(m, "e", n -> n.with("indicators", "Tid till beslut\nAndel rätt från början"))),
                rule(
                        "EFF-02",
                        ModelType.EFFECT,
                        m -> joined(
                                with(m, new Node("m9", NodeType.MEASURE, "Checklista")), EdgeType.CHILD_OF, "m9", "g1"),
                        List.of("m9"),
                        m -> joined(
                                with(m, new Node("m9", NodeType.MEASURE, "Checklista")),
                                EdgeType.CHILD_OF,
                                "m9",
                                "u1")),
                rule(
                        "EFF-03",
                        ModelType.EFFECT,
                        m -> with(m, new Node("m9", NodeType.MEASURE, "Checklista")),
                        List.of("m9"),
                        m -> joined(
                                with(m, new Node("m9", NodeType.MEASURE, "Checklista")),
                                EdgeType.CHILD_OF,
                                "m9",
                                "u1")),
                rule(
                        "EFF-04",
                        ModelType.EFFECT,
                        m -> change(m, "g2", n -> n.with("priority", "")),
                        List.of("g1", "g2"),
                        m -> change(m, "g2", n -> n.with("priority", "1"))),
                rule(
                        "EFF-05",
                        ModelType.EFFECT,
                        m -> without(m, "u2", "m2"),
                        List.of("g2"),
                        m -> change(m, "u2", n -> n.labelled("Planera turerna i tid"))),
                rule(
                        "EFF-06",
                        ModelType.EFFECT,
                        m -> change(m, "u1", n -> n.labelled("Logga in och se sitt ärende")),
                        List.of("u1"),
                        m -> change(m, "u1", n -> n.labelled("Loggan ska kännas igen"))),
                rule(
                        "EFF-07",
                        ModelType.EFFECT,
                        m -> change(m, "e", n -> n.with("goal", "")),
                        List.of("e"),
                        m -> change(m, "e", n -> n.with("goal", "Trygg skolväg"))),
                rule(
                        "EFF-08",
                        ModelType.EFFECT,
                        m -> change(m, "g1", n -> n.with("internal", "true")),
                        List.of(),
                        m -> change(m, "g1", n -> n.with("internal", "false"))),
                rule(
                        "STK-01",
                        ModelType.STAKEHOLDER,
                        m -> kind(m, "s3", "partner"),
                        List.of(),
                        m -> kind(m, "s5", "partner")),
                rule("STK-01", ModelType.STAKEHOLDER, m -> without(m, "s5"), List.of(), m -> m),
                rule(
                        "STK-02",
                        ModelType.STAKEHOLDER,
                        m -> change(m, "s1", n -> n.with("interest", "")),
                        List.of("s1"),
                        m -> change(m, "s1", n -> n.with("attitude", ""))),
                rule(
                        "STK-03",
                        ModelType.STAKEHOLDER,
                        m -> change(m, "s1", n -> n.with("influence", "4").with("attitude", "-1")),
                        List.of("s1"),
                        m -> change(m, "s1", n -> n.with("influence", "3").with("attitude", "-2"))),
                rule(
                        "ARC-01",
                        ModelType.ARCHITECTURE,
                        m -> cut(m, "s", "a1"),
                        List.of("a1"),
                        m -> change(cut(m, "s", "a1"), "a1", n -> n.with("mode", "manual"))),
                rule(
                        "ARC-02",
                        ModelType.ARCHITECTURE,
                        m -> change(m, "i", n -> n.with("master", "Elevregistret; ärendesystemet")),
                        List.of("i"),
                        m -> change(m, "i", n -> n.with("master", "Ärendesystemet"))),
                rule(
                        "ARC-03",
                        ModelType.ARCHITECTURE,
                        m -> change(m, "s", n -> n.with("kind", "new")),
                        List.of("s"),
                        m -> change(m, "s", n -> n.with("kind", "new").with("search", "Frågade tre grannkommuner"))),
                rule(
                        "ARC-04",
                        ModelType.ARCHITECTURE,
                        m -> mapEdges(m, e -> e.labelled("")),
                        List.of("s-INTEGRATES-b", "s"),
                        m -> mapEdges(m, e -> e.labelled("").with("standard", "REST"))),
                rule(
                        "ARC-05",
                        ModelType.ARCHITECTURE,
                        m -> joined(m, EdgeType.WRITES, "a2", "i"),
                        List.of("i"),
                        m -> joined(m, EdgeType.WRITES, "s", "i")));
    }

    @Test
    void tellsThatTheProcessIsNeededToCompareParticipants() {
        assertThat(checker.check(SoundModels.of(ModelType.SEQUENCE)).notChecked())
                .containsExactly("SEQ-04");
    }

    @Test
    void judgesEveryRuleTheCourseHasForATypeOfModel() {
        var judged = Stream.concat(
                        Arrays.stream(ModelType.values()).flatMap(type -> Checker.rulesOf(type).stream()),
                        AcrossRules.ALL.stream().map(Across::id))
                .toList();

        assertThat(Models.COURSE.rules())
                .filteredOn(rule -> rule.modelType() != null)
                .extracting(Rule::id)
                .isSubsetOf(judged);
    }

    private static Arguments rule(
            String rule,
            ModelType type,
            UnaryOperator<Model> breaks,
            List<String> elements,
            UnaryOperator<Model> nearMiss) {
        return Arguments.of(rule, type, breaks, elements, nearMiss);
    }

    private static Node actor(String id) {
        return new Node(id, NodeType.ACTOR, "Revision " + id, Map.of("kind", "agency"));
    }

    private static Model actors(Model model, int more) {
        for (int i = 0; i < more; i++) {
            model = joined(with(model, actor("x" + i)), EdgeType.FLOW, "x" + i, "f");
        }
        return mapEdges(model, e -> e.labelled("Uppgift").with("channel", "e-post"));
    }

    private static Model messages(Model model, String from, String to, int more) {
        var edges = Stream.concat(
                        model.edges().stream(),
                        IntStream.range(0, more).mapToObj(i -> SoundModels.message("x" + i, from, to, "Fråga", 10 + i)))
                .toList();
        return new Model(model.type(), model.stage(), model.nodes(), edges);
    }

    private static Model kind(Model model, String id, String kind) {
        return change(model, id, node -> node.with("kind", kind));
    }

    private static Model set(Model model, String source, String prop, String value) {
        return mapEdges(model, e -> e.source().equals(source) ? e.with(prop, value) : e);
    }

    private static Model edge(Model model, String id, UnaryOperator<Edge> change) {
        return mapEdges(model, e -> e.id().equals(id) ? change.apply(e) : e);
    }
}
