// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check.process;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.bitstreamproject.verkstad.modelling.check.rule.Judge;
import org.bitstreamproject.verkstad.modelling.check.rule.Violation;
import org.bitstreamproject.verkstad.modelling.check.rule.Words;

/** The course's rules for a process: PRO-01 to PRO-14. */
public final class ProcessRules {

    public static final List<Judge> ALL = List.of(
            new Judge("PRO-01", ProcessRules::startAndEnd),
            new Judge("PRO-02", ProcessRules::wayFromStartToEnd),
            new Judge("PRO-03", ProcessRules::conditionsOnExits),
            new Judge("PRO-04", activities(ProcessRules::isNotVerbAndObject)),
            new Judge("PRO-05", ProcessRules::performer),
            new Judge("PRO-06", ProcessRules::goal),
            new Judge("PRO-07", ProcessRules::inputAndOutput),
            new Judge("PRO-08", ProcessRules::controlAndSupply),
            new Judge("PRO-09", ProcessRules::rolesNotPeople),
            new Judge("PRO-10", ProcessRules::size),
            new Judge("PRO-11", ProcessRules::times),
            new Judge("PRO-12", ProcessRules::shares),
            new Judge("PRO-13", ProcessRules::dispositions),
            new Judge("PRO-14", ProcessRules::customer));

    private ProcessRules() {}

    private static List<Violation> startAndEnd(Model model) {
        return unless(hasEvent(model, "start") && hasEvent(model, "end"), model);
    }

    /** Each half only if such an event exists, so that PRO-01 does not cascade. */
    private static List<Violation> wayFromStartToEnd(Model model) {
        var flow = new Flow(model);
        Predicate<Node> reached = hasEvent(model, "start") ? flow.reachedFromAStart() : node -> true;
        Predicate<Node> ends = hasEvent(model, "end") ? flow.reachingAnEnd() : node -> true;
        return activities(reached.and(ends).negate()).apply(model);
    }

    private static List<Violation> conditionsOnExits(Model model) {
        return Violation.each(model, NodeType.DECISION, decision -> {
            var exits = model.outgoing(decision.id(), EdgeType.FLOW);
            return exits.size() < 2
                    || exits.stream().anyMatch(exit -> exit.label().isBlank());
        });
    }

    private static boolean isNotVerbAndObject(Node activity) {
        return Words.count(activity.label()) < 2;
    }

    private static List<Violation> performer(Model model) {
        return Violation.each(
                model,
                NodeType.ACTIVITY,
                activity -> model.incoming(activity.id(), EdgeType.PERFORMS).isEmpty());
    }

    private static List<Violation> goal(Model model) {
        return unless(has(model, EdgeType.ACHIEVES), model);
    }

    private static List<Violation> inputAndOutput(Model model) {
        return unless(has(model, EdgeType.INPUT) && has(model, EdgeType.OUTPUT), model);
    }

    private static List<Violation> controlAndSupply(Model model) {
        return unless(has(model, EdgeType.CONTROL) && has(model, EdgeType.SUPPLY), model);
    }

    private static List<Violation> rolesNotPeople(Model model) {
        return Violation.each(model, NodeType.LANE, lane -> PersonNames.looksLikeOne(lane.label()));
    }

    private static List<Violation> size(Model model) {
        int count = model.nodes(NodeType.ACTIVITY).size();
        boolean fits = count >= Words.threshold("fewestActivities") && count <= Words.threshold("mostActivities");
        return unless(fits, model, String.valueOf(count));
    }

    /** Judges the time alone: how well a figure is known is said in the case, not in the model. */
    private static List<Violation> times(Model model) {
        var activities = model.nodes(NodeType.ACTIVITY);
        if (activities.isEmpty()) {
            return List.of();
        }
        long timed = activities.stream()
                .filter(activity -> activity.prop("minutes").isPresent())
                .count();
        long percent = timed * 100 / activities.size();
        return unless(percent >= Words.threshold("timedActivitiesPercent"), model, String.valueOf(percent));
    }

    /** Only where shares are given at all: a decision without figures is not yet wrong. */
    private static List<Violation> shares(Model model) {
        return model.nodes(NodeType.DECISION).stream()
                .flatMap(decision -> shareSum(model, decision)
                        .filter(sum ->
                                sum.subtract(BigDecimal.valueOf(100)).abs().compareTo(BigDecimal.ONE) > 0)
                        .map(sum -> Violation.of(decision.id(), Violation.named(decision), sum.toPlainString()))
                        .stream())
                .toList();
    }

    private static Optional<BigDecimal> shareSum(Model model, Node decision) {
        return model.outgoing(decision.id(), EdgeType.FLOW).stream()
                .map(Edge::share)
                .flatMap(Optional::stream)
                .reduce(BigDecimal::add);
    }

    private static List<Violation> dispositions(Model model) {
        return model.stage() == Stage.TO_BE
                ? activities(activity -> activity.prop("disposition").isEmpty()).apply(model)
                : List.of();
    }

    private static List<Violation> customer(Model model) {
        boolean visible = model.nodes(NodeType.LANE).stream().anyMatch(lane -> lane.is("kind", "customer"))
                || model.nodes(NodeType.EVENT).stream().anyMatch(event -> event.is("customer", "true"));
        return unless(visible, model);
    }

    private static Function<Model, List<Violation>> activities(Predicate<Node> wrong) {
        return model -> Violation.each(model, NodeType.ACTIVITY, wrong);
    }

    /** A finding about the whole process, told at its process node if there is one. */
    private static List<Violation> unless(boolean holds, Model model, String... args) {
        return Violation.unless(holds, model.process().stream().toList(), args);
    }

    private static boolean hasEvent(Model model, String kind) {
        return model.nodes(NodeType.EVENT).stream().anyMatch(event -> event.is("kind", kind));
    }

    private static boolean has(Model model, EdgeType type) {
        return model.edges().stream().anyMatch(edge -> edge.type() == type);
    }
}
