// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.modelling.Models.as;
import static org.bitstreamproject.verkstad.modelling.Models.change;
import static org.bitstreamproject.verkstad.modelling.Models.mapNodes;
import static org.bitstreamproject.verkstad.modelling.Models.with;
import static org.bitstreamproject.verkstad.modelling.Models.without;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.Rule;
import org.bitstreamproject.verkstad.modelling.Finding;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.junit.jupiter.api.Test;

/** What the models of a case say about each other: each rule fires on a mismatch and is silent when the models agree. */
class AcrossRulesTest {

    private static final Set<String> ALL =
            Models.COURSE.rules().stream().map(Rule::id).collect(Collectors.toSet());

    private final Checker checker = new Checker(Models.COURSE.rules());

    private final Model process = SoundModels.of(ModelType.PROCESS);
    private final Model goals = SoundModels.of(ModelType.GOAL);

    @Test
    void findsNothingWhereTheModelsAgree() {
        assertThat(findings(process, goals)).isEmpty();
    }

    @Test
    void comparesParticipantsWithPerformersBothWays() {
        var sequence = SoundModels.of(ModelType.SEQUENCE);
        var agreeing = with(
                process,
                new Node("k2", NodeType.RESOURCE, "Ärendesystem"),
                new Node("l3", NodeType.LANE, "Trafikenhet", Map.of("kind", "unit")));
        var lacking = with(agreeing, new Node("l4", NodeType.LANE, "Skola", Map.of("kind", "unit")));

        assertThat(named("SEQ-04", sequence, agreeing)).isEmpty();
        assertThat(named("SEQ-04", sequence, lacking)).containsExactly("Skola");
        assertThat(named("SEQ-04", sequence, process)).containsExactly("Ärendesystem", "Trafikenhet");
    }

    @Test
    void tellsThatTheProcessIsMissingOnlyWhereItIs() {
        var sequence = SoundModels.of(ModelType.SEQUENCE);

        var alone = checker.check(sequence, CaseModels.NONE, ALL);
        var together = checker.check(sequence, CaseModels.of(List.of(process)), ALL);

        assertThat(alone.notChecked()).contains("SEQ-04");
        assertThat(together.notChecked()).doesNotContain("SEQ-04");
    }

    @Test
    void asksForAGoalThatIsInTheGoalModel() {
        var other = change(process, "g", node -> node.labelled("Billigare bussar"));
        var byId = change(other, "g", node -> node.with("goal", "g1"));

        assertThat(named("PRO-06", process, goals)).isEmpty();
        assertThat(findings(other, goals)).contains("PRO-06");
        assertThat(findings(byId, goals)).doesNotContain("PRO-06");
    }

    @Test
    void asksWhatBecomesOfEveryActivityOfToday() {
        var toBe = mapNodes(
                as(without(process, "a2"), Stage.TO_BE),
                node -> node.type() == NodeType.ACTIVITY ? node.with("disposition", "kept") : node);
        var merged = change(
                toBe,
                "a1",
                node -> node.with("asIsRef", "Kontrollera uppgifter, mäta skolvägen")
                        .labelled("Kontrollera allt"));

        assertThat(named("PRO-13", toBe, process)).containsExactly("Mäta skolvägen");
        assertThat(named("PRO-13", merged, process)).isEmpty();
    }

    @Test
    void asksWhichGoalTheEffectServes() {
        var effects = SoundModels.of(ModelType.EFFECT);
        var astray = change(effects, "e", node -> node.with("goal", "Något annat"));

        assertThat(named("EFF-07", effects, goals)).isEmpty();
        assertThat(named("EFF-07", astray, goals)).containsExactly("Besked i god tid");
    }

    @Test
    void asksWhichSystemSupportsADigitalActivityOfTomorrow() {
        var architecture = SoundModels.of(ModelType.ARCHITECTURE);
        var toBe = change(as(process, Stage.TO_BE), "a0", node -> node.with("mode", "digital"));
        var shown = change(architecture, "a1", node -> node.with("activity", "a0"));

        assertThat(named("ARC-01", architecture, toBe)).containsExactly("Ansöka om skjuts");
        assertThat(named("ARC-01", shown, toBe)).isEmpty();
    }

    @Test
    void comparesInformationWithTheConcepts() {
        var concepts = SoundModels.of(ModelType.CONCEPT);
        var knowing = with(concepts, SoundModels.concept("c8", "ansökan"), SoundModels.concept("c9", "Beslut"));

        assertThat(named("N-INF-11", process, concepts)).containsExactly("Ansökan", "Beslut");
        assertThat(named("N-INF-11", change(process, "i", n -> n.labelled("Ansökan [ny]")), knowing))
                .isEmpty();
        assertThat(named("N-ASM-07", SoundModels.of(ModelType.ASSEMBLY_LINE), concepts))
                .containsExactly("Ansökan");
        assertThat(named("N-ASM-07", SoundModels.of(ModelType.ASSEMBLY_LINE), knowing))
                .isEmpty();
    }

    @Test
    void comparesPerformersWithTheOrganisation() {
        var organisation = SoundModels.of(ModelType.ORGANISATION);
        var knowing = change(organisation, "r", node -> node.labelled("handläggare"));

        assertThat(named("N-ORG-03", process, organisation)).containsExactly("Handläggare");
        assertThat(named("N-ORG-03", process, knowing)).isEmpty();
    }

    @Test
    void comparesStatesInBracketsWithTheStateDiagram() {
        var states = SoundModels.of(ModelType.STATE);
        var right = change(process, "o", node -> node.labelled("Ansökan [beslutad]"));
        var wrong = change(process, "o", node -> node.labelled("Ansökan [klar]"));

        assertThat(named("N-STA-04", right, states)).isEmpty();
        assertThat(named("N-STA-04", wrong, states)).containsExactly("klar");
    }

    private List<String> findings(Model model, Model other) {
        return checker.check(model, CaseModels.of(List.of(other)), ALL).all().stream()
                .map(Finding::rule)
                .toList();
    }

    private List<String> named(String rule, Model model, Model other) {
        return checker.check(model, CaseModels.of(List.of(other)), ALL).all().stream()
                .filter(finding -> finding.rule().equals(rule))
                .flatMap(finding -> finding.args().stream())
                .toList();
    }
}
