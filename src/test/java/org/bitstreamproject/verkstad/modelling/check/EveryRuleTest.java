// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.modelling.Models.as;
import static org.bitstreamproject.verkstad.modelling.Models.change;
import static org.bitstreamproject.verkstad.modelling.Models.cut;
import static org.bitstreamproject.verkstad.modelling.Models.joined;
import static org.bitstreamproject.verkstad.modelling.Models.mapEdges;
import static org.bitstreamproject.verkstad.modelling.Models.mapNodes;
import static org.bitstreamproject.verkstad.modelling.Models.with;
import static org.bitstreamproject.verkstad.modelling.Models.without;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.Rule;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Finding;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelCheck;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule there is, in every language: a model that breaks it, one that comes close and does not, and what is then said. */
class EveryRuleTest {

    private final Checker checker = new Checker(Models.COURSE.rules());

    @Test
    void noRuleIsWithoutARow() {
        var judged = new TreeSet<String>();
        Arrays.stream(ModelType.values()).forEach(type -> judged.addAll(Checker.rulesOf(type)));
        AcrossRules.ALL.forEach(rule -> judged.add(rule.id()));

        assertThat(rows().map(row -> row.get()[0]).distinct()).containsExactlyInAnyOrderElementsOf(judged);
        assertThat(Models.COURSE.rules())
                .filteredOn(rule -> rule.modelType() != null || rule.id().startsWith("N-"))
                .extracting(Rule::id)
                .isSubsetOf(judged);
    }

    @ParameterizedTest
    @EnumSource
    void aSoundModelIsSoundInEveryLanguage(Language language) {
        for (var type : ModelType.values()) {
            assertThat(checker.check(Tongues.in(language, SoundModels.of(type))).all())
                    .as(type.name())
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void firesAndStaysSilentInEveryLanguage(
            String rule, Model sound, CaseModels beside, UnaryOperator<Model> breaks, UnaryOperator<Model> nearMiss) {
        for (var language : Language.values()) {
            var others = CaseModels.of(beside.all().stream()
                    .map(other -> Tongues.in(language, other))
                    .toList());
            var broken = found(rule, Tongues.in(language, breaks.apply(sound)), others);
            var near = found(rule, Tongues.in(language, nearMiss.apply(sound)), others);

            assertThat(broken).as(language.code()).isNotEmpty();
            assertThat(near).as(language.code()).isEmpty();
            for (var finding : broken) {
                assertThat(ModelCheck.message(Models.COURSE, finding, language))
                        .isNotBlank()
                        .isNotEqualTo(rule)
                        .doesNotContain("{", "}");
            }
        }
    }

    private List<Finding> found(String rule, Model model, CaseModels others) {
        return checker.check(model, others, RuleSet.ALL).all().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    static Stream<Arguments> rows() {
        var smaller = Stream.concat(NotationRulesTest.cases(), AdviceTest.cases())
                .map(Arguments::get)
                .map(row -> Arguments.of(row[0], SoundModels.of((ModelType) row[1]), CaseModels.NONE, row[2], row[4]));
        return Stream.of(smaller, goals(), processes(), benefits(), across()).flatMap(rows -> rows);
    }

    private static Stream<Arguments> goals() {
        return Stream.of(
                row("GOA-01", ModelType.GOAL, m -> with(m, new Node("v2", NodeType.VISION, "Två")), m -> m),
                row(
                        "GOA-02",
                        ModelType.GOAL,
                        m -> cut(m, "g3", "g1"),
                        m -> joined(cut(m, "g3", "g1"), EdgeType.CONTRIBUTES_TO, "g3", "v")),
                row("GOA-03", ModelType.GOAL, m -> without(m, "g2", "g3"), m -> without(m, "g2")),
                row(
                        "GOA-04",
                        ModelType.GOAL,
                        m -> change(m, "g2", n -> n.with("unit", "")),
                        m -> change(m, "g1", n -> n.with("unit", ""))),
                row(
                        "GOA-05",
                        ModelType.GOAL,
                        m -> cut(m, "p", "g2"),
                        m -> joined(cut(m, "p", "g2"), EdgeType.OBSTRUCTS, "p", "g3")),
                row(
                        "GOA-06",
                        ModelType.GOAL,
                        m -> label(m, "g1", "Införa e-tjänst"),
                        m -> label(m, "g1", "Infört stöd når alla")),
                row("GOA-07", ModelType.GOAL, m -> cut(m, "g2", "g3"), m -> without(cut(m, "g2", "g3"), "g1", "g3")),
                row(
                        "GOA-08",
                        ModelType.GOAL,
                        m -> cut(m, "a", "c"),
                        m -> joined(cut(m, "a", "c"), EdgeType.REMEDIES, "a", "p")));
    }

    private static Stream<Arguments> processes() {
        return Stream.of(
                row("PRO-01", ModelType.PROCESS, m -> without(m, "e"), m -> label(m, "e", "")),
                row("PRO-02", ModelType.PROCESS, m -> cut(m, "a4", "e"), m -> joined(m, EdgeType.FLOW, "a4", "a0")),
                row(
                        "PRO-03",
                        ModelType.PROCESS,
                        m -> mapEdges(m, e -> e.source().equals("d") ? e.labelled(" ") : e),
                        m -> mapEdges(m, e -> e.source().equals("a2") ? e.labelled(" ") : e)),
                row("PRO-04", ModelType.PROCESS, m -> label(m, "a1", "Kontroll"), m -> label(m, "a1", "Ringa hem")),
                row("PRO-05", ModelType.PROCESS, m -> cut(m, "l2", "a2"), m -> cut(m, "a2", "d")),
                row("PRO-06", ModelType.PROCESS, m -> cut(m, "p", "g"), m -> label(m, "g", "Annat mål")),
                row(
                        "PRO-07",
                        ModelType.PROCESS,
                        m -> cut(m, "i", "p"),
                        m -> joined(cut(m, "i", "p"), EdgeType.INPUT, "i", "a0")),
                row(
                        "PRO-08",
                        ModelType.PROCESS,
                        m -> cut(m, "r", "p"),
                        m -> joined(cut(m, "r", "p"), EdgeType.CONTROL, "r", "a0")),
                row(
                        "PRO-09",
                        ModelType.PROCESS,
                        m -> label(m, "l2", "Anna Svensson"),
                        m -> label(m, "l2", "Anna skola")),
                row("PRO-10", ModelType.PROCESS, m -> without(m, "a4"), m -> m),
                row("PRO-11", ModelType.PROCESS, m -> timed(m, 2), m -> timed(m, 3)),
                row("PRO-12", ModelType.PROCESS, m -> shares(m, "51.5"), m -> shares(m, "51")),
                row("PRO-13", ModelType.PROCESS, m -> as(m, Stage.TO_BE), m -> decided(as(m, Stage.TO_BE))),
                row(
                        "PRO-14",
                        ModelType.PROCESS,
                        m -> change(m, "l1", n -> n.with("kind", "role")),
                        m -> change(
                                change(m, "l1", n -> n.with("kind", "role")), "s", n -> n.with("customer", "true"))));
    }

    private static Stream<Arguments> benefits() {
        return Stream.of(
                row(
                        "BEN-02",
                        ModelType.BENEFITS,
                        m -> change(m, "b1", n -> n.with("ownerRole", "")),
                        m -> change(m, "b1", n -> n.with("ownerRole", "rektor"))),
                row(
                        "BEN-03",
                        ModelType.BENEFITS,
                        m -> change(m, "b1", n -> n.with("target", "")),
                        m -> change(m, "b1", n -> n.with("unit", ""))),
                row("BEN-04", ModelType.BENEFITS, m -> cut(m, "b1", "o"), m -> cut(m, "n", "c")));
    }

    /** Beside the other models of the case. */
    private static Stream<Arguments> across() {
        var process = SoundModels.of(ModelType.PROCESS);
        var toBe = decided(as(process, Stage.TO_BE));
        var asked = with(
                SoundModels.of(ModelType.CONCEPT),
                SoundModels.concept("c8", "Ansökan"),
                SoundModels.concept("c9", "Beslut"));
        var organised = change(SoundModels.of(ModelType.ORGANISATION), "r", n -> n.labelled("Handläggare"));
        var talking = without(SoundModels.of(ModelType.SEQUENCE), "p3", "p4");
        var digital = change(toBe, "a0", n -> n.with("mode", "digital"));
        return Stream.of(
                across("SEQ-04", talking, process, m -> with(m, new Node("p9", NodeType.PARTICIPANT, "Skola")), m -> m),
                across(
                        "PRO-06",
                        process,
                        SoundModels.of(ModelType.GOAL),
                        m -> label(m, "g", "Billigare bussar"),
                        m -> change(label(m, "g", "Billigare bussar"), "g", n -> n.with("goal", "g1"))),
                across(
                        "PRO-13",
                        toBe,
                        process,
                        m -> without(m, "a2"),
                        m -> change(without(m, "a2"), "a1", n -> n.with("asIsRef", "a1, a2"))),
                across(
                        "EFF-07",
                        SoundModels.of(ModelType.EFFECT),
                        SoundModels.of(ModelType.GOAL),
                        m -> change(m, "e", n -> n.with("goal", "Något annat")),
                        m -> change(m, "e", n -> n.with("goal", "g1"))),
                across(
                        "ARC-01",
                        SoundModels.of(ModelType.ARCHITECTURE),
                        digital,
                        m -> m,
                        m -> change(m, "a1", n -> n.with("activity", "a0"))),
                across("N-INF-11", process, asked, m -> label(m, "i", "Intyg"), m -> m),
                across(
                        "N-ASM-07",
                        SoundModels.of(ModelType.ASSEMBLY_LINE),
                        asked,
                        m -> label(m, "l1", "Intyg"),
                        m -> m),
                across("N-ORG-03", process, organised, m -> label(m, "l2", "Rektor"), m -> m),
                across(
                        "N-STA-04",
                        process,
                        SoundModels.of(ModelType.STATE),
                        m -> label(m, "o", "Beslut [glömt]"),
                        m -> label(m, "o", "Beslut")));
    }

    private static Arguments row(
            String rule, ModelType type, UnaryOperator<Model> breaks, UnaryOperator<Model> nearMiss) {
        return Arguments.of(rule, SoundModels.of(type), CaseModels.NONE, breaks, nearMiss);
    }

    private static Arguments across(
            String rule, Model sound, Model beside, UnaryOperator<Model> breaks, UnaryOperator<Model> nearMiss) {
        return Arguments.of(rule, sound, CaseModels.of(List.of(beside)), breaks, nearMiss);
    }

    private static Model label(Model model, String id, String label) {
        return change(model, id, node -> node.labelled(label));
    }

    /** So many of its activities have a time. */
    private static Model timed(Model model, int count) {
        return mapNodes(
                model,
                node -> node.type() == NodeType.ACTIVITY && node.id().compareTo("a" + count) >= 0
                        ? node.with("minutes", "")
                        : node);
    }

    private static Model shares(Model model, String one) {
        return mapEdges(
                model, e -> e.source().equals("d") ? e.with("share", e.target().equals("a3") ? one : "50") : e);
    }

    private static Model decided(Model model) {
        return mapNodes(model, node -> node.type() == NodeType.ACTIVITY ? node.with("disposition", "kept") : node);
    }
}
