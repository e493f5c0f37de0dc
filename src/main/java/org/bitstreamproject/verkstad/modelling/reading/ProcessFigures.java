// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.notation.Said;
import org.bitstreamproject.verkstad.modelling.reading.KeyFigures.PerformerFigure;
import org.bitstreamproject.verkstad.modelling.reading.KeyFigures.ShareFigure;
import org.bitstreamproject.verkstad.modelling.reading.KeyFigures.StepFigure;
import org.bitstreamproject.verkstad.modelling.reading.KeyFigures.Totals;

/** Adds up the times of a process. */
final class ProcessFigures {

    private static final BigDecimal MINUTES = new BigDecimal(60);
    private static final int DECIMALS = 6;

    private final FlowShares shares;
    private final Visits visits;
    private final Map<String, Node> performers;
    private final List<Node> activities;
    private final List<Remark> remarks = new ArrayList<>();

    ProcessFigures(Model model) {
        this.shares = new FlowShares(model);
        this.visits = new Visits(shares);
        this.performers = performers(model);
        this.activities = model.nodes(NodeType.ACTIVITY);
    }

    private static Map<String, Node> performers(Model model) {
        var nodes = model.nodes().stream().collect(Collectors.toMap(Node::id, Function.identity()));
        var found = new HashMap<String, Node>();
        for (var edge : model.edges(EdgeType.PERFORMS)) {
            var lane = nodes.get(edge.source());
            if (lane != null) {
                found.putIfAbsent(edge.target(), lane);
            }
        }
        return found;
    }

    KeyFigures figures() {
        if (activities.isEmpty()) {
            return new KeyFigures(Optional.empty(), List.of(), List.of(), List.of(), List.of());
        }
        var hindrance = hindrance();
        if (hindrance.isPresent()) {
            return new KeyFigures(Optional.empty(), List.of(), List.of(), List.of(), List.of(hindrance.get()));
        }
        var steps = steps();
        remark(steps);
        return new KeyFigures(Optional.of(totals(steps)), steps, byPerformer(steps), shares(), remarks);
    }

    /** Why nothing can be added up. */
    private Optional<Remark> hindrance() {
        if (!visits.endless().isEmpty()) {
            var first = shares.steps().get(visits.endless().get(0));
            return Optional.of(Remark.of("endless", first == null ? "" : Said.of(first)));
        }
        if (visits.isTangled()) {
            return Optional.of(Remark.of("tangled"));
        }
        boolean timed = activities.stream()
                .anyMatch(activity -> activity.number("minutes").isPresent()
                        || activity.number("waitHours").isPresent());
        return timed ? Optional.empty() : Optional.of(Remark.of("no-times", activities.size()));
    }

    private List<StepFigure> steps() {
        var steps = new ArrayList<StepFigure>();
        for (var node : shares.steps().values()) {
            var often = visits.expected().get(node.id());
            if (node.type() == NodeType.ACTIVITY && often != null) {
                var times = rounded(often);
                var work = times.multiply(node.number("minutes").orElse(BigDecimal.ZERO));
                var waiting = times.multiply(node.number("waitHours").orElse(BigDecimal.ZERO));
                steps.add(new StepFigure(
                        node,
                        Optional.ofNullable(performers.get(node.id())),
                        times,
                        work,
                        waiting,
                        lead(work, waiting)));
            }
        }
        return steps;
    }

    private Totals totals(List<StepFigure> steps) {
        var work = sum(steps, StepFigure::work);
        var waiting = sum(steps, StepFigure::waiting);
        var lead = lead(work, waiting);
        var customers = steps.stream()
                .filter(step -> step.performer()
                        .filter(lane -> lane.is("kind", "customer"))
                        .isPresent())
                .toList();
        return new Totals(
                work,
                sum(customers, StepFigure::work),
                waiting,
                lead,
                efficiency(work, waiting),
                new Handovers(shares, visits.expected(), performers).expected().map(ProcessFigures::rounded),
                longest(steps));
    }

    private static Optional<BigDecimal> efficiency(BigDecimal work, BigDecimal waiting) {
        var minutes = work.add(waiting.multiply(MINUTES));
        return minutes.signum() == 0
                ? Optional.empty()
                : Optional.of(work.multiply(new BigDecimal(100)).divide(minutes, DECIMALS, RoundingMode.HALF_UP));
    }

    /** The first of those that take longest. */
    private static Optional<StepFigure> longest(List<StepFigure> steps) {
        StepFigure longest = null;
        for (var step : steps) {
            if (step.lead().signum() > 0 && (longest == null || step.lead().compareTo(longest.lead()) > 0)) {
                longest = step;
            }
        }
        return Optional.ofNullable(longest);
    }

    private static List<PerformerFigure> byPerformer(List<StepFigure> steps) {
        var groups = new LinkedHashMap<Optional<Node>, List<StepFigure>>();
        steps.forEach(step -> groups.computeIfAbsent(step.performer(), any -> new ArrayList<>())
                .add(step));
        return groups.entrySet().stream()
                .map(group -> new PerformerFigure(
                        group.getKey(),
                        group.getValue().size(),
                        sum(group.getValue(), StepFigure::work),
                        sum(group.getValue(), StepFigure::waiting)))
                .toList();
    }

    private List<ShareFigure> shares() {
        var found = new ArrayList<ShareFigure>();
        for (var step : shares.steps().keySet()) {
            var ways = shares.from(step);
            for (var way : ways) {
                if (ways.size() > 1) {
                    var given = way.edge().share();
                    found.add(new ShareFigure(way.edge(), given.orElse(percent(way.share())), given.isEmpty()));
                }
            }
        }
        return found;
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(share * 100).setScale(1, RoundingMode.HALF_UP);
    }

    private void remark(List<StepFigure> steps) {
        remarks.addAll(shares.remarks());
        int all = activities.size();
        long untimed = activities.stream()
                .filter(activity -> activity.number("minutes").isEmpty())
                .count();
        long unwaited = activities.stream()
                .filter(activity -> activity.number("waitHours").isEmpty())
                .count();
        long unowned = activities.stream()
                .filter(activity -> !performers.containsKey(activity.id()))
                .count();
        remark("untimed", untimed, all);
        remark("unwaited", unwaited, all);
        remark("unowned", unowned, all);
        remark("unreached", all - steps.size(), all);
    }

    private void remark(String code, long some, int all) {
        if (some > 0) {
            remarks.add(Remark.of(code, some, all));
        }
    }

    private static BigDecimal lead(BigDecimal work, BigDecimal waiting) {
        return waiting.add(work.divide(MINUTES, DECIMALS, RoundingMode.HALF_UP));
    }

    private static BigDecimal sum(List<StepFigure> steps, Function<StepFigure, BigDecimal> figure) {
        return steps.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Cuts off what binary fractions add: 1.2500000000000002 is 1.25. */
    private static BigDecimal rounded(double number) {
        return new BigDecimal(number)
                .setScale(DECIMALS + 3, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }
}
