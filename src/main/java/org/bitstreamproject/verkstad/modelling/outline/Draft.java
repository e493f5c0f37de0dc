// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;

/** A model while one edit is carried out on it. */
final class Draft {

    private final Model before;
    private final List<Node> nodes;
    private final List<Edge> edges;
    private final Set<String> ids = new HashSet<>();

    Draft(Model before) {
        this.before = before;
        this.nodes = new ArrayList<>(before.nodes());
        this.edges = new ArrayList<>(before.edges());
        nodes.forEach(node -> ids.add(node.id()));
        edges.forEach(edge -> ids.add(edge.id()));
    }

    Model done() {
        return new Model(before.type(), before.stage(), nodes, edges);
    }

    /** An id nobody has: the letter and the next free number. */
    String newId(String letter) {
        int number = 1;
        while (!ids.add(letter + number)) {
            number++;
        }
        return letter + number;
    }

    void add(Node node) {
        nodes.add(node);
        ids.add(node.id());
    }

    void add(Edge edge) {
        edges.add(edge);
        ids.add(edge.id());
    }

    String join(EdgeType type, String source, String target) {
        var id = newId("r");
        add(new Edge(id, type, source, target));
        return id;
    }

    void change(String nodeId, UnaryOperator<Node> change) {
        nodes.replaceAll(node -> node.id().equals(nodeId) ? change.apply(node) : node);
    }

    void changeEdges(Predicate<Edge> which, UnaryOperator<Edge> change) {
        edges.replaceAll(edge -> which.test(edge) ? change.apply(edge) : edge);
    }

    void cut(Predicate<Edge> which) {
        edges.removeIf(which);
    }

    void remove(String nodeId) {
        nodes.removeIf(node -> node.id().equals(nodeId));
        edges.removeIf(edge -> edge.touches(nodeId));
    }

    void swap(String one, String other) {
        int i = index(one);
        int j = index(other);
        var node = nodes.get(i);
        nodes.set(i, nodes.get(j));
        nodes.set(j, node);
    }

    List<Edge> outgoing(String nodeId) {
        return flows(edge -> edge.source().equals(nodeId));
    }

    List<Edge> incoming(String nodeId) {
        return flows(edge -> edge.target().equals(nodeId));
    }

    Optional<Node> node(String id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
    }

    private List<Edge> flows(Predicate<Edge> which) {
        return edges.stream()
                .filter(edge -> edge.type() == EdgeType.FLOW)
                .filter(which)
                .toList();
    }

    private int index(String id) {
        return nodes.indexOf(node(id).orElseThrow());
    }
}
