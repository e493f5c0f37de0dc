// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check.goal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.check.rule.Joined;
import org.bitstreamproject.verkstad.modelling.check.rule.Judge;
import org.bitstreamproject.verkstad.modelling.check.rule.Violation;
import org.bitstreamproject.verkstad.modelling.check.rule.Words;
import org.bitstreamproject.verkstad.modelling.notation.PropRule;

/** The course's rules for an effect map: EFF-01 to EFF-08. */
public final class EffectRules {

    public static final List<Judge> ALL = List.of(
            new Judge("EFF-01", EffectRules::purpose),
            new Judge("EFF-02", EffectRules::levels),
            new Judge("EFF-03", EffectRules::measures),
            new Judge("EFF-04", EffectRules::priorities),
            new Judge("EFF-05", EffectRules::useGoals),
            new Judge(
                    "EFF-06",
                    model -> Violation.each(
                            model, NodeType.USE_GOAL, useGoal -> Words.soundsLikeAFunction(useGoal.label()))),
            new Judge("EFF-07", EffectRules::goal),
            new Judge("EFF-08", EffectRules::outsiders));

    private static final Map<NodeType, NodeType> ABOVE = Map.of(
            NodeType.GROUP, NodeType.EFFECT,
            NodeType.USE_GOAL, NodeType.GROUP,
            NodeType.MEASURE, NodeType.USE_GOAL);

    private EffectRules() {}

    private static List<Violation> purpose(Model model) {
        var effects = model.nodes(NodeType.EFFECT);
        boolean measured = effects.size() == 1 && indicators(effects.get(0)) >= Words.threshold("fewestIndicators");
        return Violation.unless(measured, effects);
    }

    private static int indicators(Node effect) {
        return effect.prop("indicators").map(PropRule::lines).map(List::size).orElse(0);
    }

    private static List<Violation> levels(Model model) {
        return model.edges(EdgeType.CHILD_OF).stream()
                .filter(edge -> !isOneLevelUp(model, edge))
                .map(edge -> Violation.of(edge.source(), Violation.named(model, edge.source())))
                .distinct()
                .toList();
    }

    private static boolean isOneLevelUp(Model model, Edge edge) {
        Optional<NodeType> wanted = model.node(edge.source()).map(Node::type).map(ABOVE::get);
        return wanted.isPresent() && wanted.equals(model.node(edge.target()).map(Node::type));
    }

    /** One that hangs at the wrong level is EFF-02's business, so that one fault is told once. */
    private static List<Violation> measures(Model model) {
        var placed = Joined.sources(model, EdgeType.CHILD_OF);
        return Violation.each(model, NodeType.MEASURE, measure -> !placed.contains(measure.id()));
    }

    private static List<Violation> priorities(Model model) {
        var groups = model.nodes(NodeType.GROUP);
        boolean ranked =
                groups.stream().allMatch(group -> group.prop("priority").isPresent());
        return Violation.unless(ranked && groups.size() >= Words.threshold("fewestGroups"), groups);
    }

    private static List<Violation> useGoals(Model model) {
        var wanting = Joined.targets(model, EdgeType.CHILD_OF);
        return Violation.each(model, NodeType.GROUP, group -> !wanting.contains(group.id()));
    }

    private static List<Violation> goal(Model model) {
        var effects = model.nodes(NodeType.EFFECT);
        boolean linked = effects.stream().anyMatch(effect -> effect.prop("goal").isPresent());
        return Violation.unless(linked || effects.isEmpty(), effects);
    }

    private static List<Violation> outsiders(Model model) {
        var groups = model.nodes(NodeType.GROUP);
        boolean allInternal = !groups.isEmpty() && groups.stream().allMatch(group -> group.is("internal", "true"));
        return Violation.unless(!allInternal, List.<Node>of());
    }
}
