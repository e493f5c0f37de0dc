// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.notation.Connections;
import org.bitstreamproject.verkstad.modelling.notation.Fault;
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;

/** Where elements stand: under a higher goal, in a lane, as part of a unit. The notation says by which relation. */
final class Places {

    private final Metamodel metamodel;
    private final Model model;

    Places(Model model) {
        this.model = model;
        this.metamodel = Metamodel.of(model.type());
    }

    /** Why such an element cannot stand there, with what it can stand under; empty when it can. */
    static Optional<Fault> fault(Metamodel metamodel, String field, NodeType child, NodeType parent) {
        var relation = metamodel.habits(child).parent();
        var possible = relation.map(type -> parents(metamodel, child, type)).orElse(Set.of());
        if (possible.contains(parent)) {
            return Optional.empty();
        }
        var names = possible.stream().map(Enum::name).collect(Collectors.joining(", "));
        return Optional.of(
                possible.isEmpty()
                        ? Fault.of(field, "stands-nowhere", child)
                        : Fault.of(field, "cannot-stand", child, parent, names));
    }

    /** The relations by which an element stands where it stands. */
    List<Edge> of(Node node) {
        return metamodel
                .habits(node.type())
                .parent()
                .map(type -> isSource(metamodel, node.type(), type)
                        ? model.outgoing(node.id(), type)
                        : model.incoming(node.id(), type))
                .orElse(List.of());
    }

    /** The element at the other end. */
    static String above(Edge edge, String id) {
        return edge.source().equals(id) ? edge.target() : edge.source();
    }

    /** The relation that puts a child under a parent, the right way round. */
    Edge edge(String id, String child, NodeType childType, String parent) {
        var type = metamodel.habits(childType).parent().orElseThrow();
        return isSource(metamodel, childType, type)
                ? new Edge(id, type, child, parent)
                : new Edge(id, type, parent, child);
    }

    /** What the notation has against joining two elements once more. */
    Optional<Fault> fault(String field, EdgeType type, Node source, Node target) {
        var illegal = Connections.fault(metamodel, type, source, target, field);
        if (illegal.isPresent()) {
            return illegal;
        }
        var habits = metamodel.habits(type);
        boolean there = model.outgoing(source.id(), type).stream()
                .anyMatch(edge -> edge.target().equals(target.id()));
        if (there && !habits.several()) {
            return Optional.of(Fault.of(field, "already-joined", type));
        }
        if (habits.tree() && !model.outgoing(source.id(), type).isEmpty()) {
            return Optional.of(Fault.of(field, "second-parent", type));
        }
        if (habits.acyclic() && reaches(type, target.id(), source.id())) {
            return Optional.of(Fault.of(field, "circle", type));
        }
        return Optional.empty();
    }

    /** Why an element cannot stand as it does: under two, or in the end under itself; empty when it can. */
    Optional<Fault> trees(String field, String id) {
        for (var type : metamodel.edgeTypes()) {
            var habits = metamodel.habits(type);
            var above = habits.acyclic() ? model.outgoing(id, type) : List.<Edge>of();
            if (habits.tree() && above.size() > 1) {
                return Optional.of(Fault.of(field, "second-parent", type));
            }
            if (above.stream().anyMatch(edge -> reaches(type, edge.target(), id))) {
                return Optional.of(Fault.of(field, "circle", type));
            }
        }
        return Optional.empty();
    }

    private boolean reaches(EdgeType type, String from, String to) {
        var next = model.edges(type).stream()
                .collect(Collectors.groupingBy(Edge::source, Collectors.mapping(Edge::target, Collectors.toList())));
        var open = new ArrayDeque<String>();
        var seen = new HashSet<String>();
        open.add(from);
        while (!open.isEmpty()) {
            var id = open.removeFirst();
            if (id.equals(to)) {
                return true;
            }
            if (seen.add(id)) {
                open.addAll(next.getOrDefault(id, List.of()));
            }
        }
        return false;
    }

    private static Set<NodeType> parents(Metamodel metamodel, NodeType child, EdgeType type) {
        return isSource(metamodel, child, type) ? metamodel.targets(type) : metamodel.sources(type);
    }

    private static boolean isSource(Metamodel metamodel, NodeType child, EdgeType type) {
        return metamodel.sources(type).contains(child);
    }
}
