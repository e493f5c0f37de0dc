// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;

/** A model while one command is carried out on it. */
final class Draft {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}");

    private final Model before;
    private final List<Node> nodes;
    private final List<Edge> edges;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> unplaced = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    Draft(Model before) {
        this.before = before;
        this.nodes = new ArrayList<>(before.nodes());
        this.edges = new ArrayList<>(before.edges());
        nodes.forEach(node -> ids.add(node.id()));
        edges.forEach(edge -> ids.add(edge.id()));
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    Model done() {
        var model = before.with(nodes, edges);
        if (Collections.disjoint(model.places().keySet(), unplaced)) {
            return model;
        }
        var places = new HashMap<>(model.places());
        places.keySet().removeAll(unplaced);
        return model.placed(places);
    }

    /** An id nobody has: the letter and a free number, looked for from as many as there are with that letter. */
    String newId(String letter) {
        int number = numbers.computeIfAbsent(letter, this::numbered);
        do {
            number++;
        } while (!ids.add(letter + number));
        numbers.put(letter, number);
        return letter + number;
    }

    private int numbered(String letter) {
        return (int) ids.stream()
                .filter(id -> id.length() > letter.length()
                        && id.startsWith(letter)
                        && Character.isDigit(id.charAt(letter.length())))
                .count();
    }

    void add(Node node) {
        nodes.add(node);
        ids.add(node.id());
    }

    /** Adds it right behind another. */
    void addAfter(String id, Node node) {
        nodes.add(index(id) + 1, node);
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

    void changeEdge(String edgeId, UnaryOperator<Edge> change) {
        changeEdges(edge -> edge.id().equals(edgeId), change);
    }

    void changeEdges(Predicate<Edge> which, UnaryOperator<Edge> change) {
        edges.replaceAll(edge -> which.test(edge) ? change.apply(edge) : edge);
    }

    /** Forgets where a hand put it. */
    void unplace(String nodeId) {
        unplaced.add(nodeId);
    }

    void cut(Predicate<Edge> which) {
        edges.removeIf(which);
    }

    void remove(String nodeId) {
        nodes.removeIf(node -> node.id().equals(nodeId));
        edges.removeIf(edge -> edge.touches(nodeId));
    }

    /** Moves a node in the list to stand before another, or last. */
    void moveBefore(String id, Optional<String> other) {
        var node = nodes.remove(index(id));
        nodes.add(other.map(this::index).orElse(nodes.size()), node);
    }

    void order(List<Edge> inThisOrder) {
        edges.clear();
        edges.addAll(inThisOrder);
    }

    List<Node> nodes() {
        return List.copyOf(nodes);
    }

    List<Edge> edges() {
        return List.copyOf(edges);
    }

    List<Edge> outgoing(EdgeType type, String nodeId) {
        return edges.stream()
                .filter(edge -> edge.type() == type && edge.source().equals(nodeId))
                .toList();
    }

    List<Edge> incoming(EdgeType type, String nodeId) {
        return edges.stream()
                .filter(edge -> edge.type() == type && edge.target().equals(nodeId))
                .toList();
    }

    private int index(String id) {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no element " + id);
    }
}
