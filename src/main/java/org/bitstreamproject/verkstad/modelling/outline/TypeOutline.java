// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.outline.Arrangement.Part;
import org.jspecify.annotations.Nullable;

/** A model read as text: its parts in the order of its arrangement, each with its elements or relations. */
public record TypeOutline(List<Block> blocks) {

    /** Told at the element they lead to as well: what reads as something it has. */
    private static final Set<EdgeType> TOLD_BACK =
            EnumSet.of(EdgeType.SUPPORTS, EdgeType.RESPONSIBLE_FOR, EdgeType.MANAGES);

    public TypeOutline {
        blocks = List.copyOf(blocks);
    }

    /** @param arrows the relations of a part that lists them, in their order */
    public record Block(Part part, List<Element> elements, List<Arrow> arrows) {

        public boolean isEmpty() {
            return elements.isEmpty() && arrows.isEmpty();
        }
    }

    /**
     * One element.
     *
     * @param depth 0 at the top
     * @param above what it hangs on in a tree, the first if there are several
     * @param ties what is told of its relations
     */
    public record Element(Node node, int depth, Optional<Node> above, List<Tie> ties) {}

    /** A relation seen from one of its ends. */
    public record Tie(Edge edge, Node other, boolean outgoing) {}

    /** A relation by itself. @param number from 1 @param fragment the frame it stands in */
    public record Arrow(int number, Edge edge, Node from, Node to, Optional<Node> fragment) {}

    public static TypeOutline of(Model model) {
        var reading = new Reader(model);
        return new TypeOutline(Arrangement.of(model.type()).parts().stream()
                .map(reading::block)
                .toList());
    }

    /** Only what holds the words, whoever wrote them how; all of it for a blank question. */
    public TypeOutline about(String words) {
        var wanted = Search.of(words);
        return new TypeOutline(blocks.stream()
                .map(block -> new Block(
                        block.part(),
                        block.elements().stream().filter(wanted::finds).toList(),
                        block.arrows().stream().filter(wanted::finds).toList()))
                .toList());
    }

    public Optional<Element> element(String id) {
        return blocks.stream()
                .flatMap(block -> block.elements().stream())
                .filter(element -> element.node().id().equals(id))
                .findFirst();
    }

    public int size() {
        return blocks.stream()
                .mapToInt(block -> block.elements().size() + block.arrows().size())
                .sum();
    }

    /** The first part that has nothing in it: where to go on. */
    public Optional<Part> firstEmpty() {
        return blocks.stream().filter(Block::isEmpty).map(Block::part).findFirst();
    }

    private static final class Reader {

        private final Model model;
        private final Map<String, Node> nodes;
        private final Map<String, List<Edge>> out;
        private final Map<String, List<Edge>> in;

        Reader(Model model) {
            this.model = model;
            this.nodes = model.nodes().stream().collect(Collectors.toMap(Node::id, node -> node));
            this.out = model.edges().stream().collect(Collectors.groupingBy(Edge::source));
            this.in = model.edges().stream().collect(Collectors.groupingBy(Edge::target));
        }

        Block block(Part part) {
            return switch (part.shape()) {
                case LIST -> new Block(part, list(part), List.of());
                case TREE -> new Block(part, tree(part), List.of());
                case RELATIONS -> new Block(part, List.of(), arrows(part));
            };
        }

        private List<Element> list(Part part) {
            return model.nodes().stream()
                    .filter(node -> part.types().contains(node.type()))
                    .map(node -> new Element(node, 0, Optional.empty(), ties(node, Optional.empty())))
                    .toList();
        }

        private List<Element> tree(Part part) {
            var below = new LinkedHashMap<String, List<Node>>();
            var tops = new ArrayList<Node>();
            var members = model.nodes().stream()
                    .filter(node -> part.types().contains(node.type()))
                    .toList();
            for (var node : members) {
                hanging(part, node)
                        .ifPresentOrElse(
                                edge -> below.computeIfAbsent(Hanging.above(edge), above -> new ArrayList<>())
                                        .add(node),
                                () -> tops.add(node));
            }
            var found = new ArrayList<Element>();
            var seen = new HashSet<String>();
            tops.forEach(top -> grow(part, top, below, found, seen));
            // what hangs on itself in a circle has no top
            members.forEach(node -> grow(part, node, below, found, seen));
            return found;
        }

        /** Without recursion: a chain may be as long as the model. */
        private void grow(Part part, Node top, Map<String, List<Node>> below, List<Element> found, Set<String> seen) {
            var waiting = new ArrayList<Map.Entry<Node, Integer>>();
            waiting.add(Map.entry(top, 0));
            while (!waiting.isEmpty()) {
                var next = waiting.remove(waiting.size() - 1);
                var node = next.getKey();
                if (!seen.add(node.id())) {
                    continue;
                }
                var hanging = hanging(part, node);
                found.add(new Element(
                        node,
                        next.getValue(),
                        hanging.map(edge -> nodes.get(Hanging.above(edge))),
                        ties(node, hanging)));
                var children = below.getOrDefault(node.id(), List.of());
                for (int i = children.size() - 1; i >= 0; i--) {
                    waiting.add(Map.entry(children.get(i), next.getValue() + 1));
                }
            }
        }

        private Optional<Edge> hanging(Part part, Node node) {
            return Hanging.edges(model.type(), node, edgesOf(node)).stream()
                    .filter(edge -> part.relations().contains(edge.type()))
                    .findFirst();
        }

        private List<Edge> edgesOf(Node node) {
            var edges = new ArrayList<>(out.getOrDefault(node.id(), List.of()));
            edges.addAll(in.getOrDefault(node.id(), List.of()));
            return edges;
        }

        private List<Tie> ties(Node node, Optional<Edge> told) {
            var ties = new ArrayList<Tie>();
            for (var edge : out.getOrDefault(node.id(), List.of())) {
                boolean nested = told.filter(edge::equals).isPresent() || edge.type() == EdgeType.REQUIRES;
                if (!nested && edge.type() != EdgeType.MESSAGE) {
                    ties.add(new Tie(edge, node(edge.target()), true));
                }
            }
            for (var edge : in.getOrDefault(node.id(), List.of())) {
                boolean second = edge.type() == EdgeType.REQUIRES
                        && told.filter(edge::equals).isEmpty();
                if (TOLD_BACK.contains(edge.type()) || second) {
                    ties.add(new Tie(edge, node(edge.source()), false));
                }
            }
            return ties;
        }

        /** No edge of a model dangles. */
        private Node node(String id) {
            return Objects.requireNonNull(nodes.get(id));
        }

        private List<Arrow> arrows(Part part) {
            var edges = new ArrayList<>(model.edges().stream()
                    .filter(edge -> part.relations().contains(edge.type()))
                    .toList());
            edges.sort(Comparator.comparing(Reader::order, Comparator.nullsLast(Comparator.naturalOrder())));
            var arrows = new ArrayList<Arrow>();
            for (var edge : edges) {
                var fragment = Optional.ofNullable(edge.props().get("fragment"))
                        .map(nodes::get)
                        .filter(node -> node.type() == NodeType.FRAGMENT);
                arrows.add(new Arrow(arrows.size() + 1, edge, node(edge.source()), node(edge.target()), fragment));
            }
            return arrows;
        }

        private static @Nullable BigDecimal order(Edge edge) {
            var order = edge.props().getOrDefault("order", "");
            return order.isBlank() ? null : new BigDecimal(order);
        }
    }
}
