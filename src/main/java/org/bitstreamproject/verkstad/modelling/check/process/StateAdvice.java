// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check.process;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.check.rule.Judge;
import org.bitstreamproject.verkstad.modelling.check.rule.Violation;
import org.bitstreamproject.verkstad.modelling.check.rule.Words;
import org.bitstreamproject.verkstad.modelling.notation.Said;

/** Advice on state diagrams: N-STA. */
public final class StateAdvice {

    public static final List<Judge> ALL = List.of(
            new Judge("N-STA-01", StateAdvice::reachable),
            new Judge("N-STA-02", StateAdvice::causes),
            new Judge(
                    "N-STA-03",
                    model -> Violation.each(model, NodeType.STATE, state -> Words.startsWithVerb(state.label()))));

    private StateAdvice() {}

    /** From a beginning; without any, the first state is where it has to be shown. */
    private static List<Violation> reachable(Model model) {
        var reached = new HashSet<String>();
        var open = new ArrayDeque<String>();
        model.nodes(NodeType.INITIAL).forEach(node -> open.add(node.id()));
        var next = model.edges(EdgeType.TRANSITION).stream()
                .collect(Collectors.groupingBy(Edge::source, Collectors.mapping(Edge::target, Collectors.toList())));
        boolean begins = !open.isEmpty();
        while (!open.isEmpty()) {
            var id = open.remove();
            if (reached.add(id)) {
                open.addAll(next.getOrDefault(id, List.of()));
            }
        }
        var lost = Violation.each(model, NodeType.STATE, state -> !reached.contains(state.id()));
        return begins ? lost : lost.stream().limit(1).toList();
    }

    private static List<Violation> causes(Model model) {
        var named = model.nodes(NodeType.STATE).stream().map(Node::id).collect(Collectors.toSet());
        return model.edges(EdgeType.TRANSITION).stream()
                .filter(edge -> named.contains(edge.source()) && named.contains(edge.target()))
                .filter(edge -> Said.of(edge).isBlank()
                        && edge.props().getOrDefault("guard", "").isBlank())
                .map(edge -> Violation.of(
                        edge, Violation.named(model, edge.source()), Violation.named(model, edge.target())))
                .toList();
    }
}
