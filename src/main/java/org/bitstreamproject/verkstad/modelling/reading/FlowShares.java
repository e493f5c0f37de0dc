// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.notation.FlowOrder;
import org.bitstreamproject.verkstad.modelling.notation.Said;

/**
 * How the cases divide at every step. Where shares are missing, what is left of a hundred is divided evenly; where they do
 * not add up to a hundred, they count in proportion. Both are remarked on.
 */
final class FlowShares {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Map<String, List<Way>> ways = new LinkedHashMap<>();
    private final Map<String, Node> steps = new LinkedHashMap<>();
    private final Map<String, Double> starts = new LinkedHashMap<>();
    private final List<Remark> remarks = new ArrayList<>();

    FlowShares(Model model) {
        var order = new FlowOrder(model);
        order.steps().forEach(step -> steps.put(step.id(), step));
        for (var step : steps.values()) {
            ways.put(step.id(), ways(step, order.next(step.id())));
        }
        var begin = starts();
        begin.forEach(step -> starts.put(step.id(), 1.0 / begin.size()));
        if (begin.size() > 1) {
            remarks.add(Remark.of("several-starts", begin.size()));
        }
    }

    /** @param share of those that come to the step, more than 0 and at most 1 */
    record Way(Edge edge, String to, double share) {}

    Map<String, Node> steps() {
        return steps;
    }

    /** Where the cases begin, with shares that make 1; empty when there are no steps. */
    Map<String, Double> begin() {
        return starts;
    }

    List<Way> from(String step) {
        return ways.getOrDefault(step, List.of());
    }

    List<Remark> remarks() {
        return remarks;
    }

    private List<Node> starts() {
        var marked =
                steps.values().stream().filter(step -> step.is("kind", "start")).toList();
        if (!marked.isEmpty()) {
            return marked;
        }
        var reached = ways.values().stream().flatMap(List::stream).map(Way::to).toList();
        var ids = Set.copyOf(reached);
        var first =
                steps.values().stream().filter(step -> !ids.contains(step.id())).toList();
        if (!first.isEmpty() || steps.isEmpty()) {
            return first;
        }
        var assumed = steps.values().iterator().next();
        remarks.add(Remark.of("assumed-start", Said.of(assumed)));
        return List.of(assumed);
    }

    private List<Way> ways(Node step, List<Edge> edges) {
        if (edges.size() == 1) {
            return List.of(new Way(edges.get(0), edges.get(0).target(), 1));
        }
        var given = edges.stream().flatMap(edge -> edge.share().stream()).toList();
        var sum = given.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        int missing = edges.size() - given.size();
        if (missing > 0) {
            remarks.add(Remark.of("even-shares", Said.of(step)));
        } else if (!edges.isEmpty() && sum.compareTo(HUNDRED) != 0) {
            remarks.add(Remark.of("sum-of-shares", Said.of(step), sum));
        }
        double left = missing == 0 ? 0 : Math.max(0, HUNDRED.subtract(sum).doubleValue()) / missing;
        double whole = sum.doubleValue() + left * missing;
        var found = new ArrayList<Way>();
        for (var edge : edges) {
            double share = edge.share().map(BigDecimal::doubleValue).orElse(left);
            double counted = whole == 0 ? 1.0 / edges.size() : share / whole;
            if (counted > 0) {
                found.add(new Way(edge, edge.target(), counted));
            }
        }
        return found;
    }
}
