// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check.process;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.check.rule.Joined;
import org.bitstreamproject.verkstad.modelling.check.rule.Judge;
import org.bitstreamproject.verkstad.modelling.check.rule.Violation;
import org.bitstreamproject.verkstad.modelling.check.rule.Words;

/** Advice on processes beyond the course's rules: N-PROC, N-ACT and N-LEAN. */
public final class ProcessAdvice {

    public static final List<Judge> ALL = List.of(
            new Judge("N-PROC-05", ProcessAdvice::namedAsAPerformer),
            new Judge("N-PROC-07", ProcessAdvice::bothInputAndSupply),
            new Judge(
                    "N-PROC-14",
                    model -> Violation.each(model, NodeType.EVENT, event -> Words.startsWithVerb(event.label()))),
            new Judge("N-ACT-06", ProcessAdvice::sameConditions),
            new Judge("N-ACT-08", ProcessAdvice::silentSplit),
            new Judge("N-ACT-11", ProcessAdvice::twoPerformers),
            new Judge("N-ACT-12", ProcessAdvice::idleLane),
            new Judge("N-ACT-14", ProcessAdvice::handovers),
            new Judge(
                    "N-ACT-15",
                    model -> Violation.each(
                            model, NodeType.DECISION, decision -> Words.startsWithVerb(decision.label()))),
            new Judge("N-ACT-18", ProcessAdvice::longRun),
            new Judge("N-LEAN-03", ProcessAdvice::flowEfficiency));

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ProcessAdvice() {}

    private static List<Violation> namedAsAPerformer(Model model) {
        var performers = model.nodes(NodeType.LANE).stream()
                .map(lane -> lane.label().strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        return Stream.of(NodeType.PROCESS, NodeType.ACTIVITY)
                .flatMap(type ->
                        Violation.each(
                                model,
                                type,
                                node -> performers.contains(node.label().strip().toLowerCase(Locale.ROOT)))
                                .stream())
                .toList();
    }

    private static List<Violation> bothInputAndSupply(Model model) {
        var supplied = model.edges(EdgeType.SUPPLY).stream()
                .map(edge -> edge.source() + " " + edge.target())
                .collect(Collectors.toSet());
        return model.edges(EdgeType.INPUT).stream()
                .filter(edge -> supplied.contains(edge.source() + " " + edge.target()))
                .map(edge -> Violation.of(edge.source(), Violation.named(model, edge.source())))
                .toList();
    }

    private static List<Violation> sameConditions(Model model) {
        var exits = exits(model);
        return Violation.each(model, NodeType.DECISION, decision -> {
            var conditions = exits.getOrDefault(decision.id(), List.of()).stream()
                    .map(exit -> exit.label().strip().toLowerCase(Locale.ROOT))
                    .filter(condition -> !condition.isEmpty())
                    .toList();
            return conditions.stream().distinct().count() < conditions.size();
        });
    }

    private static List<Violation> silentSplit(Model model) {
        var exits = exits(model);
        return Violation.each(
                model,
                NodeType.ACTIVITY,
                activity -> exits.getOrDefault(activity.id(), List.of()).size() > 1);
    }

    private static List<Violation> twoPerformers(Model model) {
        var performers = new HashMap<String, Integer>();
        model.edges(EdgeType.PERFORMS).forEach(edge -> performers.merge(edge.target(), 1, Integer::sum));
        return Violation.each(model, NodeType.ACTIVITY, activity -> performers.getOrDefault(activity.id(), 0) > 1);
    }

    /** A customer may only begin and receive, and events stand in no lane. */
    private static List<Violation> idleLane(Model model) {
        var working = Joined.sources(model, EdgeType.PERFORMS);
        return Violation.each(
                model, NodeType.LANE, lane -> !working.contains(lane.id()) && !lane.is("kind", "customer"));
    }

    /** Only where there are enough steps for a share to mean something. */
    private static List<Violation> handovers(Model model) {
        var performers = new HashMap<String, String>();
        model.edges(EdgeType.PERFORMS).forEach(edge -> performers.put(edge.target(), edge.source()));
        var flows = model.edges(EdgeType.FLOW).stream()
                .filter(edge -> performers.containsKey(edge.source()) && performers.containsKey(edge.target()))
                .toList();
        long crossing = flows.stream()
                .filter(edge -> !Objects.equals(performers.get(edge.source()), performers.get(edge.target())))
                .count();
        boolean many = flows.size() >= Words.threshold("fewestFlowsForAShare")
                && crossing * 100 > (long) flows.size() * Words.threshold("manyHandoversPercent");
        return Violation.unless(!many, model.process().stream().toList(), String.valueOf(crossing));
    }

    private static List<Violation> longRun(Model model) {
        var runs = new Runs(model).longerThan(Words.threshold("longRun"));
        return runs.stream()
                .map(run -> new Violation(run, List.of(Violation.named(model, run.get(0)), String.valueOf(run.size()))))
                .toList();
    }

    /**
     * Working time as a share of all time, the decisions' shares left out: a first look, not the figure of the analysis.
     * A low share is the rule in administration and no news; a high one is.
     */
    private static List<Violation> flowEfficiency(Model model) {
        var work = sum(model, "minutes");
        var wait = sum(model, "waitHours").multiply(MINUTES);
        var all = work.add(wait);
        if (wait.signum() == 0 || work.signum() == 0) {
            return List.of();
        }
        var percent =
                work.multiply(HUNDRED).divide(all, 0, RoundingMode.HALF_UP).intValue();
        boolean usual = percent <= Words.threshold("highEfficiencyPercent");
        return Violation.unless(usual, model.process().stream().toList(), String.valueOf(percent));
    }

    private static BigDecimal sum(Model model, String figure) {
        return model.nodes(NodeType.ACTIVITY).stream()
                .flatMap(activity -> activity.number(figure).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, List<Edge>> exits(Model model) {
        return model.edges(EdgeType.FLOW).stream().collect(Collectors.groupingBy(Edge::source));
    }
}
