// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check.goal;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.check.rule.Joined;
import org.bitstreamproject.verkstad.modelling.check.rule.Judge;
import org.bitstreamproject.verkstad.modelling.check.rule.Violation;
import org.bitstreamproject.verkstad.modelling.check.rule.Words;

/** Advice on goal models beyond the course's rules: N-GOAL. */
public final class GoalAdvice {

    public static final List<Judge> ALL = List.of(
            new Judge("N-GOAL-05", GoalAdvice::baseline),
            new Judge("N-GOAL-07", GoalAdvice::singleChild),
            new Judge("N-GOAL-09", GoalAdvice::conflictWithinALine),
            new Judge("N-GOAL-11", GoalAdvice::nothingBehind),
            new Judge(
                    "N-GOAL-12",
                    model -> Violation.each(
                            model, NodeType.PROBLEM, problem -> Words.soundsLikeAMissingSolution(problem.label()))));

    private GoalAdvice() {}

    private static List<Violation> baseline(Model model) {
        return Violation.each(
                model,
                NodeType.GOAL,
                goal -> goal.prop("target").isPresent()
                        && !goal.is("kind", "qualitative")
                        && goal.prop("baseline").isEmpty());
    }

    private static List<Violation> singleChild(Model model) {
        var children = new HashMap<String, Integer>();
        model.edges(EdgeType.CONTRIBUTES_TO).forEach(edge -> children.merge(edge.target(), 1, Integer::sum));
        return Violation.each(model, NodeType.GOAL, goal -> children.getOrDefault(goal.id(), 0) == 1);
    }

    private static List<Violation> conflictWithinALine(Model model) {
        var hierarchy = new Hierarchy(model);
        return model.edges(EdgeType.CONFLICTS_WITH).stream()
                .filter(edge -> hierarchy.isAbove(edge.source(), edge.target())
                        || hierarchy.isAbove(edge.target(), edge.source()))
                .map(edge -> new Violation(
                        List.of(edge.source(), edge.target()),
                        List.of(Violation.named(model, edge.source()), Violation.named(model, edge.target()))))
                .toList();
    }

    private static List<Violation> nothingBehind(Model model) {
        var explained = Joined.targets(model, EdgeType.CAUSES, EdgeType.REMEDIES);
        return Stream.of(NodeType.PROBLEM, NodeType.CAUSE)
                .flatMap(type -> Violation.each(model, type, node -> !explained.contains(node.id())).stream())
                .toList();
    }
}
