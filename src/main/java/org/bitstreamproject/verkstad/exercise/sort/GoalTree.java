// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.sort;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.LocalizedJson;
import org.bitstreamproject.verkstad.exercise.Task;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Score;

/** Goals to put at their level and under the goal they contribute to. Both must be right: a point for each such goal. */
public record GoalTree(List<Level> levels, List<Goal> goals) implements Task {
    /** Numbered from 0, the top. */
    public record Level(String name, String description) {}

    /**
     * @param parent id of the goal above it; empty at the top
     * @param explanation said when it lies right
     * @param hint said when it does not; gives nothing away
     */
    public record Goal(String id, String text, int level, String parent, String explanation, String hint) {}

    /** How a goal has been placed. */
    public enum Fit {
        RIGHT,
        LEVEL_ONLY,
        PARENT_ONLY,
        NEITHER
    }

    /** A goal with what lies under it. @param level as it was chosen */
    public record Branch(Goal goal, String level, List<Branch> under) {}

    public GoalTree {
        for (var goal : goals) {
            must(goal.level() >= 0 && goal.level() < levels.size(), goal, "no such level");
            must((goal.level() == 0) == goal.parent().isEmpty(), goal, "only the top has no parent");
            must(goal.level() == 0 || find(goals, goal.parent()).isPresent(), goal, "no such parent");
        }
    }

    /** @throws RuntimeException when the content is no tree */
    public static GoalTree read(JsonObject content, Language language) {
        var localized = LocalizedJson.in(language, content);
        return new GoalTree(
                localized.getJsonArray("levels").getValuesAs(JsonObject.class).stream()
                        .map(level -> new Level(level.getString("name"), level.getString("description")))
                        .toList(),
                localized.getJsonArray("goals").getValuesAs(JsonObject.class).stream()
                        .map(goal -> new Goal(
                                goal.getString("id"),
                                goal.getString("text"),
                                goal.getInt("level"),
                                goal.getString("parent", ""),
                                goal.getString("explanation"),
                                goal.getString("hint")))
                        .toList());
    }

    /** Name of the control for the goal above; that for the level has the goal's id. */
    public static String above(Goal goal) {
        return goal.id() + ".parent";
    }

    /** What is at the top lies under nothing, whatever was sent. */
    @Override
    public Map<String, String> answers(Map<String, List<String>> typed) {
        var answers = new LinkedHashMap<String, String>();
        for (var goal : goals) {
            var level = first(typed, goal.id()).filter(this::isLevel);
            level.ifPresent(chosen -> answers.put(goal.id(), chosen));
            if (!level.equals(Optional.of("0"))) {
                first(typed, above(goal))
                        .filter(parent -> !parent.equals(goal.id()))
                        .filter(parent -> find(goals, parent).isPresent())
                        .ifPresent(parent -> answers.put(above(goal), parent));
            }
        }
        return answers;
    }

    @Override
    public List<Gap> gaps(Map<String, String> answers) {
        var gaps = new ArrayList<Gap>();
        for (var goal : goals) {
            if (!answers.containsKey(goal.id())) {
                gaps.add(new Gap(goal.id(), "exercise.tree.noLevel", goal.text()));
            } else if (!isPlaced(goal, answers)) {
                gaps.add(new Gap(above(goal), "exercise.tree.noParent", goal.text()));
            }
        }
        return gaps;
    }

    @Override
    public Score judge(Map<String, String> answers) {
        return Score.of(
                goals.stream().filter(goal -> fit(goal, answers) == Fit.RIGHT).count(), goals.size());
    }

    public Fit fit(Goal goal, Map<String, String> answers) {
        var level = String.valueOf(goal.level()).equals(answers.get(goal.id()));
        var parent = goal.parent().equals(answers.getOrDefault(above(goal), ""));
        if (level) {
            return parent ? Fit.RIGHT : Fit.LEVEL_ONLY;
        }
        return parent ? Fit.PARENT_ONLY : Fit.NEITHER;
    }

    public boolean isPlaced(Goal goal, Map<String, String> answers) {
        return "0".equals(answers.get(goal.id())) || answers.containsKey(goal.id()) && answers.containsKey(above(goal));
    }

    public long placed(Map<String, String> answers) {
        return goals.stream().filter(goal -> isPlaced(goal, answers)).count();
    }

    /** Text of the goal above, as it was chosen; empty at the top. */
    public String aboveIt(Goal goal, Map<String, String> answers) {
        return find(goals, answers.getOrDefault(above(goal), ""))
                .map(Goal::text)
                .orElse("");
    }

    /** Name of the level, as it was chosen. */
    public String levelOf(Goal goal, Map<String, String> answers) {
        var level = answers.get(goal.id());
        return level == null ? "" : levels.get(Integer.parseInt(level)).name();
    }

    /** What hangs together from the top, as it was chosen. */
    public List<Branch> outline(Map<String, String> answers) {
        return goals.stream()
                .filter(goal -> "0".equals(answers.get(goal.id())))
                .map(goal -> branch(goal, answers))
                .toList();
    }

    /** Answers that are all right. */
    public Map<String, String> key() {
        var key = new LinkedHashMap<String, String>();
        for (var goal : goals) {
            key.put(goal.id(), String.valueOf(goal.level()));
            if (goal.level() > 0) {
                key.put(above(goal), goal.parent());
            }
        }
        return key;
    }

    /** Ends, for a goal has one goal above it at most and the top none: what goes in circles is reached from no top. */
    private Branch branch(Goal goal, Map<String, String> answers) {
        var under = goals.stream()
                .filter(other -> goal.id().equals(answers.get(above(other))))
                .map(other -> branch(other, answers))
                .toList();
        return new Branch(goal, levelOf(goal, answers), under);
    }

    private boolean isLevel(String level) {
        return Stream.iterate(0, i -> i + 1).limit(levels.size()).anyMatch(i -> level.equals(String.valueOf(i)));
    }

    private static Optional<String> first(Map<String, List<String>> typed, String name) {
        return typed.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static Optional<Goal> find(List<Goal> goals, String id) {
        return goals.stream().filter(goal -> goal.id().equals(id)).findFirst();
    }

    private static void must(boolean fine, Goal goal, String what) {
        if (!fine) {
            throw new IllegalArgumentException("goal " + goal.id() + ": " + what);
        }
    }
}
