// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One diagram, immutable. Ids are unique and no edge dangles; that an edge is a legal one, the notation sees to.
 * The order of nodes and edges is the writer's own and is kept.
 */
public record Model(ModelType type, Stage stage, List<Node> nodes, List<Edge> edges) {

    public Model {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        var ids = new HashSet<String>();
        nodes.forEach(node -> require(ids.add(node.id()), "Two elements have the id " + node.id()));
        for (var edge : edges) {
            require(ids.contains(edge.source()) && ids.contains(edge.target()), "Edge " + edge.id() + " dangles");
        }
        edges.forEach(edge -> require(ids.add(edge.id()), "Two elements have the id " + edge.id()));
    }

    public static Model empty(ModelType type, Stage stage) {
        return new Model(type, stage, List.of(), List.of());
    }

    /** A process with a name and nothing else yet. */
    public static Model process(Stage stage, String name) {
        return new Model(ModelType.PROCESS, stage, List.of(new Node("p", NodeType.PROCESS, name)), List.of());
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
