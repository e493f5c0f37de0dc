// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One diagram, immutable. Ids are unique and no edge dangles; that an edge is a legal one, the notation sees to.
 * The order of nodes and edges is the writer's own and is kept.
 *
 * @param places where a hand put elements, by id; no part of what the model says
 */
public record Model(ModelType type, Stage stage, List<Node> nodes, List<Edge> edges, Map<String, Place> places) {

    public Model {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        places = Collections.unmodifiableMap(new TreeMap<>(places));
        var ids = new HashSet<String>();
        nodes.forEach(node -> require(ids.add(node.id()), "Two elements have the id " + node.id()));
        for (var edge : edges) {
            require(ids.contains(edge.source()) && ids.contains(edge.target()), "Edge " + edge.id() + " dangles");
        }
        places.keySet().forEach(id -> require(ids.contains(id), "Nothing stands at the place of " + id));
        edges.forEach(edge -> require(ids.add(edge.id()), "Two elements have the id " + edge.id()));
    }

    /** Where nobody put anything by hand. */
    public Model(ModelType type, Stage stage, List<Node> nodes, List<Edge> edges) {
        this(type, stage, nodes, edges, Map.of());
    }

    public static Model empty(ModelType type, Stage stage) {
        return new Model(type, stage, List.of(), List.of());
    }

    /** A process with a name and nothing else yet. */
    public static Model process(Stage stage, String name) {
        return new Model(ModelType.PROCESS, stage, List.of(new Node("p", NodeType.PROCESS, name)), List.of());
    }

    /** The same model with other elements; those that stay keep their places. */
    public Model with(List<Node> otherNodes, List<Edge> otherEdges) {
        if (places.isEmpty()) {
            return new Model(type, stage, otherNodes, otherEdges);
        }
        var kept = otherNodes.stream().map(Node::id).collect(Collectors.toSet());
        var left = new TreeMap<>(places);
        left.keySet().retainAll(kept);
        return new Model(type, stage, otherNodes, otherEdges, left);
    }

    public Model placed(Map<String, Place> otherPlaces) {
        return new Model(type, stage, nodes, edges, otherPlaces);
    }

    /** Where a hand put it; empty where the layout does. */
    public Optional<Place> place(String id) {
        return Optional.ofNullable(places.get(id));
    }

    public Optional<Node> node(String id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
    }

    public Optional<Edge> edge(String id) {
        return edges.stream().filter(edge -> edge.id().equals(id)).findFirst();
    }

    public List<Node> nodes(NodeType wanted) {
        return nodes.stream().filter(node -> node.type() == wanted).toList();
    }

    public List<Edge> edges(EdgeType wanted) {
        return edges.stream().filter(edge -> edge.type() == wanted).toList();
    }

    public List<Edge> outgoing(String nodeId, EdgeType wanted) {
        return edgesWhere(edge -> edge.type() == wanted && edge.source().equals(nodeId));
    }

    public List<Edge> incoming(String nodeId, EdgeType wanted) {
        return edgesWhere(edge -> edge.type() == wanted && edge.target().equals(nodeId));
    }

    /** The process that a process model is about. */
    public Optional<Node> process() {
        return nodes(NodeType.PROCESS).stream().findFirst();
    }

    private List<Edge> edgesWhere(Predicate<Edge> wanted) {
        return edges.stream().filter(wanted).toList();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
