// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;

/**
 * How often the units of a sequence hand something over to one another. The customer is not one of them, and a system is a
 * tool.
 *
 * @param messages all there are
 * @param pairs who hands over to whom, in the order of their first message
 */
public record ExchangeFigures(int messages, List<Pair> pairs) {

    private static final Set<String> OUTSIDE = Set.of("customer", "system");

    public ExchangeFigures {
        pairs = List.copyOf(pairs);
    }

    public record Pair(Node from, Node to, int messages) {}

    private record Way(String from, String to) {}

    public static ExchangeFigures of(Model model) {
        Map<String, Node> inside = model.nodes(NodeType.PARTICIPANT).stream()
                .filter(node -> node.prop("kind").filter(OUTSIDE::contains).isEmpty())
                .collect(Collectors.toMap(Node::id, node -> node));
        var counts = new LinkedHashMap<Way, Integer>();
        var messages = model.edges(EdgeType.MESSAGE);
        messages.stream()
                .filter(edge -> !edge.source().equals(edge.target()))
                .filter(edge -> inside.containsKey(edge.source()) && inside.containsKey(edge.target()))
                .forEach(edge -> counts.merge(new Way(edge.source(), edge.target()), 1, Integer::sum));
        var pairs = counts.entrySet().stream()
                .flatMap(count -> pair(inside, count.getKey(), count.getValue()).stream())
                .toList();
        return new ExchangeFigures(messages.size(), pairs);
    }

    public int handovers() {
        return pairs.stream().mapToInt(Pair::messages).sum();
    }

    private static Optional<Pair> pair(Map<String, Node> nodes, Way way, int messages) {
        var from = nodes.get(way.from());
        var to = nodes.get(way.to());
        return from == null || to == null ? Optional.empty() : Optional.of(new Pair(from, to, messages));
    }
}
