// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.modelling.EdgeType.CONFLICTS_WITH;
import static org.bitstreamproject.verkstad.modelling.EdgeType.CONTRIBUTES_TO;
import static org.bitstreamproject.verkstad.modelling.EdgeType.OBSTRUCTS;
import static org.bitstreamproject.verkstad.modelling.EdgeType.REMEDIES;
import static org.bitstreamproject.verkstad.modelling.Models.change;
import static org.bitstreamproject.verkstad.modelling.Models.cut;
import static org.bitstreamproject.verkstad.modelling.Models.joined;
import static org.bitstreamproject.verkstad.modelling.Models.with;
import static org.bitstreamproject.verkstad.modelling.Models.without;

import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.modelling.Finding;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoalRulesTest {

    private static final Map<String, String> MEASURED =
            Map.of("indicator", "andel", "target", "95", "unit", "%", "date", "2027-06-15");

    private final Checker checker = new Checker(Models.COURSE.rules().stream()
            .filter(rule -> !rule.id().startsWith("N-"))
            .toList());

    /** A vision, a goal, two measurable goals in conflict, a problem and an action. */
    private static Model goals() {
        var model = with(
                Model.empty(ModelType.GOAL, Stage.NONE),
                new Node("v", NodeType.VISION, "Ett gott liv"),
                new Node("g1", NodeType.GOAL, "Trygg skolväg"),
                new Node("g2", NodeType.GOAL, "Skjuts är ordnad före 15 juni", MEASURED),
                new Node("g3", NodeType.GOAL, "Ekonomin håller", MEASURED),
                new Node("p", NodeType.PROBLEM, "Ansökningar saknar uppgifter"),
                new Node("a", NodeType.ACTION, "Ge stöd i formuläret"));
        model = joined(model, CONTRIBUTES_TO, "g1", "v");
        model = joined(model, CONTRIBUTES_TO, "g2", "g1");
        model = joined(model, CONTRIBUTES_TO, "g3", "v");
        model = joined(model, CONFLICTS_WITH, "g2", "g3");
        model = joined(model, OBSTRUCTS, "p", "g2");
        return joined(model, REMEDIES, "a", "p");
    }

    @Test
    void findsNothingInAGoodModel() {
        assertThat(rules(goals())).isEmpty();
    }

    @Test
    void findsNoErrorInTheCourseSample() {
        assertThat(checker.check(courseTree()).errors()).isEmpty();
    }

    @Test
    void wantsOneVision() {
        var model = with(goals(), new Node("v2", NodeType.VISION, "En annan"));

        assertThat(elements(model, "GOA-01")).containsExactly("v", "v2");
    }

    @Test
    void oneTopGoalWillDoWithoutAVision() {
        var model = without(goals(), "v", "g3", "g2");

        assertThat(rules(model)).doesNotContain("GOA-01", "GOA-02");
    }

    @Test
    void tellsOfTwoTopsOnceAndNotAgainAsLooseGoals() {
        assertThat(rules(without(goals(), "v"))).contains("GOA-01").doesNotContain("GOA-02");
    }

    @Test
    void asksALooseGoalWhatItContributesTo() {
        assertThat(elements(cut(goals(), "g3", "v"), "GOA-02")).containsExactly("g3");
    }

    @Test
    void refusesGoalsThatSupportEachOtherInACircle() {
        var model = joined(cut(goals(), "g1", "v"), CONTRIBUTES_TO, "g1", "g2");

        assertThat(elements(model, "GOA-02")).containsExactly("g1", "g2");
    }

    @Test
    void aGoalMayContributeToTwo() {
        var model = joined(goals(), CONTRIBUTES_TO, "g2", "g3");

        assertThat(elements(model, "GOA-02")).isEmpty();
    }

    @Test
    void wantsThreeLevels() {
        assertThat(rules(without(goals(), "g2", "p", "a"))).contains("GOA-03");
        assertThat(rules(goals())).doesNotContain("GOA-03");
    }

    @ParameterizedTest
    @ValueSource(strings = {"indicator", "target", "unit", "date"})
    void asksHowALeafIsFollowedUp(String missing) {
        var model = change(goals(), "g2", goal -> goal.with(missing, ""));

        assertThat(elements(model, "GOA-04")).containsExactly("g2");
    }

    @Test
    void aQualitativeGoalNeedsOnlyAWayToJudge() {
        var judged = change(
                goals(),
                "g2",
                goal -> new Node(
                        "g2",
                        NodeType.GOAL,
                        goal.label(),
                        Map.of("kind", "qualitative", "indicator", "brukarråd varje år")));
        var unjudged = change(
                goals(), "g2", goal -> new Node("g2", NodeType.GOAL, goal.label(), Map.of("kind", "qualitative")));

        assertThat(elements(judged, "GOA-04")).isEmpty();
        assertThat(elements(unjudged, "GOA-04")).containsExactly("g2");
    }

    @Test
    void asksWhichGoalAProblemObstructs() {
        assertThat(elements(cut(goals(), "p", "g2"), "GOA-05")).containsExactly("p");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Införa e-tjänst",
                "Innføre digital tjeneste",
                "Ta i bruk ny løsning",
                "ta fram rutin",
                "Introduce an e-service"
            })
    void asksForTheStateBehindAnAction(String label) {
        var model = change(goals(), "g1", goal -> goal.labelled(label));

        assertThat(elements(model, "GOA-06")).containsExactly("g1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bygglov beslutas i tid",
                "Infört stöd når alla",
                "Byggesaker avgjøres i tide",
                "Buildings work every day"
            })
    void leavesStatesAlone(String label) {
        var model = change(goals(), "g1", goal -> goal.labelled(label));

        assertThat(elements(model, "GOA-06")).isEmpty();
    }

    @Test
    void hintsAtConflictsWhenNoneIsMarked() {
        assertThat(rules(cut(goals(), "g2", "g3"))).containsExactly("GOA-07");
    }

    @Test
    void asksWhichProblemAnActionSolves() {
        assertThat(elements(cut(goals(), "a", "p"), "GOA-08")).containsExactly("a");
    }

    private static Model courseTree() {
        try (var reader =
                jakarta.json.Json.createReader(Models.class.getResourceAsStream("/modelling/treeE2_1.json"))) {
            var model = Model.empty(ModelType.GOAL, Stage.NONE);
            var tree = reader.readArray().getValuesAs(jakarta.json.JsonObject.class);
            for (var json : tree) {
                var type = json.isNull("parent") ? NodeType.VISION : NodeType.GOAL;
                model = with(
                        model,
                        new Node(
                                json.getString("id"),
                                type,
                                json.getJsonObject("text").getString("sv")));
            }
            for (var json : tree) {
                if (!json.isNull("parent")) {
                    model = joined(model, CONTRIBUTES_TO, json.getString("id"), json.getString("parent"));
                }
            }
            return model;
        }
    }

    private List<String> rules(Model model) {
        return checker.check(model).all().stream().map(Finding::rule).toList();
    }

    private List<String> elements(Model model, String rule) {
        return checker.check(model).all().stream()
                .filter(finding -> finding.rule().equals(rule))
                .flatMap(finding -> finding.elements().stream())
                .toList();
    }
}
