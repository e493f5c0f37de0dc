// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check.goal;

import java.util.List;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.check.rule.Judge;
import org.bitstreamproject.verkstad.modelling.check.rule.Violation;
import org.bitstreamproject.verkstad.modelling.check.rule.Words;

/** The course's rules for a goal model: GOA-01 to GOA-08. */
public final class GoalRules {

    public static final List<Judge> ALL = List.of(
            new Judge("GOA-01", GoalRules::oneTop),
            new Judge("GOA-02", GoalRules::contribution),
            new Judge("GOA-03", GoalRules::levels),
            new Judge("GOA-04", GoalRules::followUp),
            new Judge("GOA-05", GoalRules::obstruction),
            new Judge("GOA-06", GoalRules::statesNotActions),
            new Judge("GOA-07", GoalRules::conflicts),
            new Judge("GOA-08", GoalRules::remedies));

    private GoalRules() {}

    private static List<Violation> oneTop(Model model) {
        var tops = tops(model);
        return tops.size() == 1 ? List.of() : List.of(new Violation(ids(tops), List.of()));
    }

    /** Goals at the top of a model without a vision are GOA-01's business, so that one fault is told once. */
    private static List<Violation> contribution(Model model) {
        var hierarchy = new Hierarchy(model);
        var tops = ids(tops(model));
        return Violation.each(
                model,
                NodeType.GOAL,
                goal -> hierarchy.isInACircle(goal.id())
                        || !tops.contains(goal.id())
                                && model.outgoing(goal.id(), EdgeType.CONTRIBUTES_TO)
                                        .isEmpty());
    }

    private static List<Violation> levels(Model model) {
        boolean deep = new Hierarchy(model).levels() >= Words.threshold("fewestGoalLevels");
        return deep ? List.of() : List.of(new Violation(ids(tops(model)), List.of()));
    }

    /** A qualitative goal says in its indicator how it will be judged. */
    private static List<Violation> followUp(Model model) {
        return Violation.each(
                model,
                NodeType.GOAL,
                goal -> model.incoming(goal.id(), EdgeType.CONTRIBUTES_TO).isEmpty() && !isFollowedUp(goal));
    }

    private static boolean isFollowedUp(Node goal) {
        boolean indicated = goal.prop("indicator").isPresent();
        boolean measured = Stream.of("target", "unit", "date")
                .allMatch(prop -> goal.prop(prop).isPresent());
        return indicated && (measured || goal.is("kind", "qualitative"));
    }

    private static List<Violation> obstruction(Model model) {
        return Violation.each(
                model,
                NodeType.PROBLEM,
                problem -> model.outgoing(problem.id(), EdgeType.OBSTRUCTS).isEmpty());
    }

    private static List<Violation> statesNotActions(Model model) {
        return Violation.each(model, NodeType.GOAL, goal -> Words.startsWithActionVerb(goal.label()));
    }

    private static List<Violation> conflicts(Model model) {
        boolean silent = model.nodes(NodeType.GOAL).size() > 1
                && model.edges(EdgeType.CONFLICTS_WITH).isEmpty();
        return silent ? List.of(new Violation(List.of(), List.of())) : List.of();
    }

    private static List<Violation> remedies(Model model) {
        return Violation.each(
                model,
                NodeType.ACTION,
                action -> model.outgoing(action.id(), EdgeType.REMEDIES).isEmpty());
    }

    /** The visions, or without any vision the goals that contribute to nothing higher. */
    private static List<Node> tops(Model model) {
        var visions = model.nodes(NodeType.VISION);
        return visions.isEmpty()
                ? model.nodes(NodeType.GOAL).stream()
                        .filter(goal -> model.outgoing(goal.id(), EdgeType.CONTRIBUTES_TO)
                                .isEmpty())
                        .toList()
                : visions;
    }

    private static List<String> ids(List<Node> nodes) {
        return nodes.stream().map(Node::id).toList();
    }
}
