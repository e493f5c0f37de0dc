// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.bitstreamproject.verkstad.modelling.Models.as;
import static org.bitstreamproject.verkstad.modelling.Models.brokenSchoolTransport;
import static org.bitstreamproject.verkstad.modelling.Models.change;
import static org.bitstreamproject.verkstad.modelling.Models.cut;
import static org.bitstreamproject.verkstad.modelling.Models.joined;
import static org.bitstreamproject.verkstad.modelling.Models.mapEdges;
import static org.bitstreamproject.verkstad.modelling.Models.mapNodes;
import static org.bitstreamproject.verkstad.modelling.Models.schoolTransport;
import static org.bitstreamproject.verkstad.modelling.Models.with;
import static org.bitstreamproject.verkstad.modelling.Models.without;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.course.Rule.Severity;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Finding;
import org.bitstreamproject.verkstad.modelling.Findings;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessRulesTest {

    private final Checker checker = new Checker(Models.COURSE.rules().stream()
            .filter(rule -> !rule.id().startsWith("N-"))
            .toList());

    @ParameterizedTest
    @ValueSource(strings = {"sv", "nb", "en"})
    void findsNothingInTheCourseSample(String language) {
        assertThat(check(schoolTransport(language)).all()).isEmpty();
    }

    @Test
    void findsTheSixSeededErrorsAndNothingElse() {
        var findings = check(brokenSchoolTransport());

        assertThat(findings.all())
                .extracting(Finding::rule, Finding::elements)
                .containsExactly(
                        tuple("PRO-01", List.of("p")),
                        tuple("PRO-02", List.of("a9")),
                        tuple("PRO-03", List.of("d2")),
                        tuple("PRO-05", List.of("a4")),
                        tuple("PRO-06", List.of("p")),
                        tuple("PRO-07", List.of("p")));
        assertThat(findings.notChecked()).isEmpty();
    }

    @Test
    void asksForAStart() {
        assertThat(rules(without(schoolTransport(), "s"))).containsExactly("PRO-01");
    }

    @Test
    void asksForAnEndOnceHoweverManyActivitiesLackOne() {
        assertThat(rules(without(schoolTransport(), "e1", "e2"))).containsExactly("PRO-01");
    }

    @Test
    void anIntermediateEventIsNoStart() {
        var model = change(schoolTransport(), "s", event -> event.with("kind", "intermediate"));

        assertThat(rules(model)).containsExactly("PRO-01");
    }

    @Test
    void namesTheActivityThatLeadsNowhereWhenThereIsAnEnd() {
        assertThat(elements(cut(schoolTransport(), "a5", "e2"), "PRO-02")).containsExactly("a5");
    }

    @Test
    void namesEveryActivityThatCannotBeReached() {
        var model = cut(schoolTransport(), "a6", "a7");

        assertThat(elements(model, "PRO-02")).containsExactly("a6", "a7", "a8", "a9");
    }

    @Test
    void aLoopBackIsAWayToTheEnd() {
        assertThat(elements(schoolTransport(), "PRO-02")).isEmpty();
    }

    @Test
    void asksForASecondExit() {
        var model = without(schoolTransport(), "a5", "e2");

        assertThat(elements(model, "PRO-03")).containsExactly("d2");
    }

    @Test
    void asksForAConditionOnEachExit() {
        var model = mapEdges(schoolTransport(), edge -> edge.target().equals("a5") ? edge.labelled(" ") : edge);

        assertThat(elements(model, "PRO-03")).containsExactly("d2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kontroll", "  Ansökan ", "Steg 2", ""})
    void asksForVerbAndObject(String label) {
        var model = change(schoolTransport(), "a4", activity -> activity.labelled(label));

        assertThat(elements(model, "PRO-04")).containsExactly("a4");
    }

    @Test
    void namesAnActivityWithoutANameByItsId() {
        var model = change(schoolTransport(), "a4", activity -> activity.labelled(""));

        assertThat(check(model).about("a4")).extracting(Finding::args).containsExactly(List.of("a4"));
    }

    @Test
    void twoWordsAreEnoughForVerbAndObject() {
        var model = change(schoolTransport(), "a4", activity -> activity.labelled("Mäta avstånd"));

        assertThat(rules(model)).isEmpty();
    }

    @Test
    void asksWhoPerforms() {
        assertThat(elements(cut(schoolTransport(), "w2", "a2"), "PRO-05")).containsExactly("a2");
    }

    @Test
    void aGoalThatIsOnlyThereIsNotAchieved() {
        assertThat(rules(cut(schoolTransport(), "p", "go"))).containsExactly("PRO-06");
    }

    @Test
    void asksForInputAndForOutput() {
        assertThat(rules(without(schoolTransport(), "i1"))).containsExactly("PRO-07");
        assertThat(rules(without(schoolTransport(), "o1"))).containsExactly("PRO-07");
    }

    @Test
    void anInputToOneActivityIsAnInput() {
        var model = joined(cut(schoolTransport(), "i1", "p"), EdgeType.INPUT, "i1", "a1");

        assertThat(rules(model)).isEmpty();
    }

    @Test
    void asksForControlAndForSupply() {
        assertThat(rules(without(schoolTransport(), "c1"))).containsExactly("PRO-08");
        assertThat(rules(without(schoolTransport(), "u1"))).containsExactly("PRO-08");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna Svensson", "Odd-Arne", "Berit", "Lars Erik Nilsen", "Sven J.", "Aili Sara"})
    void suggestsARoleInsteadOfAName(String label) {
        var model = change(schoolTransport(), "w2", lane -> lane.labelled(label));

        assertThat(check(model).all())
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple("PRO-09", Severity.WARN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sankt Anna skola", "Skolexpedition", "Handläggare", "Servicetorg", "Karin Boyes skola", "Bo och bygg",
                "Astrid Lindgrens Barnsjukhus", "NAV", "IT", "Bo", "Barne- og familieenheten", "Kommunens Växel"
            })
    void leavesRolesAndPlacesAlone(String label) {
        var model = change(schoolTransport(), "w2", lane -> lane.labelled(label));

        assertThat(rules(model)).isEmpty();
    }

    @Test
    void wantsFiveToFortyActivities() {
        assertThat(args(processOf(4), "PRO-10")).containsExactly(List.of("4"));
        assertThat(args(processOf(5), "PRO-10")).isEmpty();
        assertThat(args(processOf(40), "PRO-10")).isEmpty();
        assertThat(args(processOf(41), "PRO-10")).containsExactly(List.of("41"));
    }

    @Test
    void tellsHowManyActivitiesCarryATime() {
        var fiveOfNine = mapNodes(
                schoolTransport(),
                node -> List.of("a1", "a2", "a3", "a4").contains(node.id()) ? node.with("minutes", "") : node);
        var sixOfNine = mapNodes(
                schoolTransport(),
                node -> List.of("a1", "a2", "a3").contains(node.id()) ? node.with("minutes", "") : node);

        assertThat(args(fiveOfNine, "PRO-11")).containsExactly(List.of("55"));
        assertThat(args(sixOfNine, "PRO-11")).isEmpty();
    }

    @Test
    void addsUpTheShares() {
        assertThat(args(withShare("8.5"), "PRO-12")).isEmpty();
        assertThat(args(withShare("9"), "PRO-12")).isEmpty();
        assertThat(args(withShare("9.5"), "PRO-12")).containsExactly(List.of("Rätt till skjuts?", "101.5"));
        assertThat(args(withShare(""), "PRO-12")).containsExactly(List.of("Rätt till skjuts?", "92"));
    }

    @Test
    void leavesADecisionWithoutSharesAlone() {
        var model = mapEdges(schoolTransport(), edge -> edge.with("share", ""));

        assertThat(rules(model)).isEmpty();
    }

    @Test
    void asksWhatHappensToAnActivityInTheNewProcess() {
        var toBe = as(schoolTransport(), Stage.TO_BE);
        var decided =
                mapNodes(toBe, node -> node.type() == NodeType.ACTIVITY ? node.with("disposition", "kept") : node);

        assertThat(elements(toBe, "PRO-13")).hasSize(9);
        assertThat(rules(decided)).isEmpty();
    }

    @Test
    void asksWhereTheCustomerIs() {
        var model = change(schoolTransport(), "w1", lane -> lane.with("kind", "role"));
        var byEvent = change(model, "s", event -> event.with("customer", "true"));

        assertThat(rules(model)).containsExactly("PRO-14");
        assertThat(rules(byEvent)).isEmpty();
    }

    @Test
    void tellsOfAnEmptyModelWithoutElements() {
        var findings = check(Model.empty(ModelType.PROCESS, Stage.AS_IS));

        assertThat(findings.all())
                .extracting(Finding::rule)
                .containsExactly("PRO-01", "PRO-06", "PRO-07", "PRO-08", "PRO-10", "PRO-14");
        assertThat(findings.all()).allMatch(finding -> finding.elements().isEmpty());
    }

    @Test
    void saysWhichRulesItCouldNotJudge() {
        var findings = new Checker(Models.COURSE.rules().subList(0, 1)).check(schoolTransport());

        assertThat(findings.notChecked()).hasSize(14).contains("PRO-14");
    }

    private static Model withShare(String share) {
        return mapEdges(schoolTransport(), edge -> edge.target().equals("a5") ? edge.with("share", share) : edge);
    }

    private static Model processOf(int activities) {
        var nodes = new ArrayList<Node>();
        nodes.add(new Node("lane", NodeType.LANE, "Handläggare", Map.of("kind", "role")));
        for (int i = 0; i < activities; i++) {
            nodes.add(new Node("n" + i, NodeType.ACTIVITY, "Göra sak " + i));
        }
        return with(Model.empty(ModelType.PROCESS, Stage.AS_IS), nodes.toArray(Node[]::new));
    }

    private Findings check(Model model) {
        return checker.check(model);
    }

    private List<String> rules(Model model) {
        return check(model).all().stream().map(Finding::rule).toList();
    }

    private List<String> elements(Model model, String rule) {
        return check(model).all().stream()
                .filter(finding -> finding.rule().equals(rule))
                .flatMap(finding -> finding.elements().stream())
                .toList();
    }

    private List<List<String>> args(Model model, String rule) {
        return check(model).all().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(Finding::args)
                .toList();
    }
}
