// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.exercise;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.notation.Said;

/** Every rule that can be turned round, for models of all types but a process: see {@link ProcessBreakers}. */
final class Breakers {

    private static final List<Breaker> OTHERS = List.of(
            of("CTX-03", ModelType.CONTEXT, eachNode(NodeType.ACTOR, Breakers::withoutItsFlows)),
            of("CTX-04", ModelType.CONTEXT, eachEdge(EdgeType.FLOW, flow -> flow.with("channel", ""))),
            of(
                    "CON-01",
                    ModelType.CONCEPT,
                    eachNode(
                            NodeType.CONCEPT, (model, node) -> changed(model, node.with("definition", Said.of(node))))),
            of("CON-02", ModelType.CONCEPT, eachNode(NodeType.CONCEPT, Breakers::withoutItsFlows)),
            of("CON-03", ModelType.CONCEPT, eachNode(NodeType.CONCEPT, Breakers::namedAsTheFirst)),
            of("CON-05", ModelType.CONCEPT, eachEdge(EdgeType.ASSOC, edge -> Change.silent(edge, Set.of("name")))),
            of("GOA-02", ModelType.GOAL, eachNode(NodeType.GOAL, without(EdgeType.CONTRIBUTES_TO))),
            of(
                    "GOA-04",
                    ModelType.GOAL,
                    eachNode(NodeType.GOAL, (model, node) -> changed(model, node.with("indicator", "")))),
            of("GOA-05", ModelType.GOAL, eachNode(NodeType.PROBLEM, without(EdgeType.OBSTRUCTS))),
            new Breaker(
                    "GOA-06",
                    ModelType.GOAL,
                    (model, words) -> model.nodes(NodeType.GOAL).stream()
                            .map(node -> changed(
                                    model, node.labelled(words.text("modelling.hunt.action", small(node.label())))))),
            of("GOA-08", ModelType.GOAL, eachNode(NodeType.ACTION, without(EdgeType.REMEDIES))),
            of("SEQ-02", ModelType.SEQUENCE, eachEdge(EdgeType.MESSAGE, edge -> Change.silent(edge, Set.of("text")))),
            new Breaker(
                    "SEQ-03",
                    ModelType.SEQUENCE,
                    (model, words) -> Stream.of(Change.with(
                            model,
                            new Node("put-in", NodeType.PARTICIPANT, words.text("modelling.hunt.participant"))
                                    .with("kind", "unit")))),
            of(
                    "SEQ-05",
                    ModelType.SEQUENCE,
                    model -> model.edges(EdgeType.MESSAGE).stream()
                            .map(gone -> Change.without(model, edge -> edge.equals(gone)))),
            of("SEQ-07", ModelType.SEQUENCE, eachEdge(EdgeType.MESSAGE, edge -> edge.with("channel", ""))),
            of(
                    "SEQ-08",
                    ModelType.SEQUENCE,
                    eachNode(
                            NodeType.FRAGMENT,
                            (model, node) -> changed(model, node.labelled("").with("guard", "")))),
            of("EFF-02", ModelType.EFFECT, Breakers::measuresUnderGroups),
            of("EFF-03", ModelType.EFFECT, eachNode(NodeType.MEASURE, without(EdgeType.CHILD_OF))),
            of("EFF-05", ModelType.EFFECT, Breakers::useGoalsMoved),
            new Breaker(
                    "EFF-06",
                    ModelType.EFFECT,
                    (model, words) -> model.nodes(NodeType.USE_GOAL).stream()
                            .map(node -> changed(model, node.labelled(words.text("modelling.hunt.function"))))),
            of("ARC-01", ModelType.ARCHITECTURE, eachEdgeGone(EdgeType.SUPPORTS)),
            of(
                    "ARC-02",
                    ModelType.ARCHITECTURE,
                    eachNode(NodeType.INFO, (model, node) -> changed(model, node.with("master", "")))),
            of(
                    "STK-02",
                    ModelType.STAKEHOLDER,
                    eachNode(NodeType.STAKEHOLDER, (model, node) -> changed(model, node.with("influence", "")))));

    static final List<Breaker> ALL =
            Stream.concat(ProcessBreakers.ALL.stream(), OTHERS.stream()).toList();

    private Breakers() {}

    static List<Breaker> of(ModelType type) {
        return ALL.stream().filter(breaker -> breaker.type() == type).toList();
    }

    static Breaker of(String rule, ModelType type, Function<Model, Stream<Model>> ways) {
        return new Breaker(rule, type, (model, words) -> ways.apply(model));
    }

    /** A change of a model at one of its elements. */
    interface At {
        Model change(Model model, Node node);
    }

    static Function<Model, Stream<Model>> eachNode(NodeType type, At at) {
        return model -> model.nodes(type).stream().map(node -> at.change(model, node));
    }

    static Function<Model, Stream<Model>> eachEdge(EdgeType type, Function<Edge, Edge> change) {
        return model -> model.edges(type).stream().map(edge -> Change.edge(model, edge.id(), change::apply));
    }

    static Function<Model, Stream<Model>> eachEdgeGone(EdgeType type) {
        return model -> model.edges(type).stream().map(gone -> Change.without(model, edge -> edge.equals(gone)));
    }

    static Model changed(Model model, Node changed) {
        return Change.node(model, changed.id(), node -> changed);
    }

    /** Nothing of this type leads from the element any more. */
    static At without(EdgeType type) {
        return (model, node) -> Change.without(
                model, edge -> edge.type() == type && edge.source().equals(node.id()));
    }

    private static Model withoutItsFlows(Model model, Node node) {
        return Change.without(model, edge -> edge.touches(node.id()));
    }

    private static Model namedAsTheFirst(Model model, Node node) {
        var first = model.nodes(node.type()).get(0);
        return changed(model, node.labelled(Said.of(first)).with("term", ""));
    }

    private static Stream<Model> measuresUnderGroups(Model model) {
        var group = model.nodes(NodeType.GROUP).stream().findFirst();
        return model.nodes(NodeType.MEASURE).stream()
                .flatMap(measure -> group.stream().map(under -> moved(model, measure.id(), under.id())));
    }

    /** What one group wants is said of another. */
    private static Stream<Model> useGoalsMoved(Model model) {
        var groups = model.nodes(NodeType.GROUP);
        return groups.stream()
                .flatMap(from -> groups.stream()
                        .filter(to -> !to.equals(from))
                        .map(to -> model.with(
                                model.nodes(),
                                model.edges().stream()
                                        .map(edge -> edge.target().equals(from.id()) ? edge.to(to.id()) : edge)
                                        .toList())));
    }

    private static Model moved(Model model, String child, String parent) {
        return model.with(
                model.nodes(),
                model.edges().stream()
                        .map(edge -> edge.source().equals(child) ? edge.to(parent) : edge)
                        .toList());
    }

    private static String small(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
