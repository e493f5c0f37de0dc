// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.sort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.content.TestPackages;
import org.bitstreamproject.verkstad.exercise.Task;
import org.bitstreamproject.verkstad.exercise.sort.GoalTree.Fit;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The tree and the cards of the course. */
class SortTest {
    private static final CoursePackage COURSE = TestPackages.course();
    private static final GoalTree TREE = tree(Language.SV);
    private static final CardSort CARDS = cards(Language.SV);

    @Test
    void theTreeHasTwelveGoalsAndAFourthLevelWhereOneServiceIsPartOfAnother() {
        assertThat(TREE.goals()).hasSize(12);
        assertThat(TREE.judge(TREE.key())).isEqualTo(Score.of(12, 12));
        var deepest = TREE.goals().stream()
                .filter(goal -> goal.id().equals("g6"))
                .findFirst()
                .orElseThrow();
        assertThat(deepest.level()).isEqualTo(3);
        assertThat(deepest.parent()).isEqualTo("g5");
        assertThat(depths(TREE.outline(TREE.key()))).containsEntry("g6", 3).containsEntry("g11", 2);
    }

    @ParameterizedTest
    @CsvSource({"3,g5,RIGHT", "3,g1,LEVEL_ONLY", "2,g5,PARENT_ONLY", "2,g1,NEITHER", "0,,NEITHER"})
    void judgesLevelAndParentEach(String level, String parent, Fit fit) {
        var answers = new HashMap<>(TREE.key());
        answers.put("g6", level);
        answers.put("g6.parent", parent == null ? "" : parent);
        var goal = TREE.goals().stream()
                .filter(each -> each.id().equals("g6"))
                .findFirst()
                .orElseThrow();

        assertThat(TREE.fit(goal, answers)).isEqualTo(fit);
        assertThat(TREE.judge(answers)).isEqualTo(Score.of(fit == Fit.RIGHT ? 12 : 11, 12));
    }

    @Test
    void tenOfTwelvePassAndNineDoNot() {
        var pass = COURSE.exercise("E2.1").orElseThrow().pass();
        var answers = new HashMap<>(TREE.key());
        answers.put("g6.parent", "g1");
        answers.put("g11", "2");

        assertThat(pass.met(TREE.judge(answers))).isTrue();
        answers.put("g9.parent", "g4");
        assertThat(pass.met(TREE.judge(answers))).isFalse();
    }

    @Test
    void takesOnlyLevelsAndGoalsThatExist() {
        var answers = TREE.answers(Map.of(
                "g0", List.of("0"),
                "g0.parent", List.of("g1"),
                "g1", List.of("7"),
                "g2", List.of("1"),
                "g2.parent", List.of("g2"),
                "g3", List.of("2"),
                "g3.parent", List.of("g99")));

        assertThat(answers).containsOnly(Map.entry("g0", "0"), Map.entry("g2", "1"), Map.entry("g3", "2"));
        assertThat(TREE.placed(answers)).isEqualTo(1);
        assertThat(TREE.gaps(answers)).hasSize(11).extracting(Task.Gap::field).contains("g1", "g2.parent", "g3.parent");
    }

    @Test
    void outlinesWhatHangsTogetherAndLeavesCirclesOut() {
        var answers = new HashMap<>(TREE.key());
        answers.put("g3.parent", "g9");

        assertThat(depths(TREE.outline(answers))).hasSize(10).doesNotContainKeys("g3", "g9");
        assertThat(TREE.outline(Map.of("g1.parent", "g2", "g2.parent", "g1"))).isEmpty();
    }

    @Test
    void thirteenOfSixteenCardsPassAndTwelveDoNot() {
        var pass = COURSE.exercise("E6.1").orElseThrow().pass();
        var answers = new HashMap<>(cardKey());

        assertThat(CARDS.cards()).hasSize(16);
        assertThat(CARDS.judge(answers)).isEqualTo(Score.of(16, 16));
        for (var card : CARDS.cards().subList(0, 3)) answers.put(card.id(), another(card));
        assertThat(pass.met(CARDS.judge(answers))).isTrue();
        answers.put(CARDS.cards().get(3).id(), another(CARDS.cards().get(3)));
        assertThat(pass.met(CARDS.judge(answers))).isFalse();
    }

    @Test
    void asksForEveryCardAndTakesNoOtherPile() {
        var answers = CARDS.answers(Map.of("c1", List.of("NOWHERE"), "c2", List.of("GROUP"), "c99", List.of("GROUP")));

        assertThat(answers).isEqualTo(Map.of("c2", "GROUP"));
        assertThat(CARDS.gaps(answers)).hasSize(15);
        assertThat(CARDS.in(CARDS.piles().get(1), answers))
                .extracting(CardSort.Card::id)
                .containsExactly("c2");
    }

    /** Neither the order of the form nor a hint leads to the key. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void givesNothingAway(Language language) {
        var cards = cards(language);
        var names = cards.piles().stream().map(CardSort.Pile::name).toList();

        assertThat(cards.cards()).allSatisfy(card -> {
            assertThat(card.hint()).isNotEqualTo(card.explanation());
            assertThat(card.hint().toLowerCase(language.locale()))
                    .doesNotContain(names.stream()
                            .map(name -> name.toLowerCase(language.locale()))
                            .toList());
        });
        for (var i = 2; i < cards.cards().size(); i++) {
            assertThat(List.of(
                            cards.cards().get(i - 2).pile(),
                            cards.cards().get(i - 1).pile(),
                            cards.cards().get(i).pile()))
                    .as("three of a pile in a row")
                    .matches(three -> three.stream().distinct().count() > 1);
        }
        var tree = tree(language);
        assertThat(tree.goals()).allSatisfy(goal -> {
            assertThat(goal.hint()).isNotEqualTo(goal.explanation());
            assertThat(tree.goals())
                    .noneSatisfy(other -> assertThat(goal.hint()).contains(other.text()));
        });
    }

    private static Map<String, Integer> depths(List<GoalTree.Branch> branches) {
        var depths = new HashMap<String, Integer>();
        var open = new ArrayDeque<>(branches);
        branches.forEach(branch -> depths.put(branch.goal().id(), 0));
        while (!open.isEmpty()) {
            var branch = open.remove();
            branch.under().forEach(under -> {
                depths.put(under.goal().id(), depths.getOrDefault(branch.goal().id(), 0) + 1);
                open.add(under);
            });
        }
        return depths;
    }

    private static Map<String, String> cardKey() {
        return CARDS.cards().stream().collect(Collectors.toMap(CardSort.Card::id, CardSort.Card::pile));
    }

    private static String another(CardSort.Card card) {
        return card.pile().equals("GROUP") ? "EFFECT" : "GROUP";
    }

    private static GoalTree tree(Language language) {
        return GoalTree.read(COURSE.exercise("E2.1").orElseThrow().content(), language);
    }

    private static CardSort cards(Language language) {
        return CardSort.read(COURSE.exercise("E6.1").orElseThrow().content(), language);
    }
}
