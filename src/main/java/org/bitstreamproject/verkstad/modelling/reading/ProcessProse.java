// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.outline.Outline;
import org.bitstreamproject.verkstad.modelling.picture.Words;

/** The process and what is around it, then every step in the order of the flow with where it leads. */
final class ProcessProse {

    /** What is told of a process or an activity, in this order; the word says from which end. */
    private static final List<Relation> RELATIONS = List.of(
            new Relation(EdgeType.ACHIEVES, false),
            new Relation(EdgeType.PERFORMS, true),
            new Relation(EdgeType.INPUT, true),
            new Relation(EdgeType.OUTPUT, false),
            new Relation(EdgeType.SUPPLY, true),
            new Relation(EdgeType.CONTROL, true));

    private final Model model;
    private final Phrases phrases;
    private final Predicates predicates;
    private final Map<String, Node> nodes;
    private final Map<String, List<Edge>> edges;

    ProcessProse(Model model, Words words) {
        this.model = model;
        this.phrases = new Phrases(words);
        this.predicates = new Predicates(model, phrases);
        this.nodes = model.nodes().stream().collect(Collectors.toMap(Node::id, Function.identity()));
        this.edges = new LinkedHashMap<>();
        for (var edge : model.edges()) {
            edges.computeIfAbsent(edge.source(), id -> new ArrayList<>()).add(edge);
            edges.computeIfAbsent(edge.target(), id -> new ArrayList<>()).add(edge);
        }
    }

    private record Relation(EdgeType type, boolean incoming) {}

    List<String> lines() {
        var lines = new ArrayList<String>();
        var outline = Outline.of(model);
        outline.process().map(this::process).ifPresent(lines::add);
        outline.steps().forEach(step -> lines.add(step(step)));
        outline.neighbours().stream()
                .filter(neighbour -> neighbour.relation().isEmpty())
                .forEach(neighbour -> lines.add(phrases.say("loose", phrases.name(neighbour.node()))));
        return lines;
    }

    private String process(Node process) {
        var said = relations(process);
        var name = phrases.name(process);
        return said.isEmpty() ? phrases.say("process.alone", name) : phrases.say("process", name, phrases.joined(said));
    }

    private List<String> relations(Node node) {
        var said = new ArrayList<String>();
        for (var relation : RELATIONS) {
            var others = edges.getOrDefault(node.id(), List.of()).stream()
                    .filter(edge -> edge.type() == relation.type())
                    .filter(edge -> relation.incoming()
                            ? edge.target().equals(node.id())
                            : edge.source().equals(node.id()))
                    .map(edge -> phrases.name(node(relation.incoming() ? edge.source() : edge.target())))
                    .toList();
            if (!others.isEmpty()) {
                said.add(phrases.say("process." + relation.type(), phrases.joined(others)));
            }
        }
        return said;
    }

    private String step(Outline.Step step) {
        var sentences = new ArrayList<String>();
        sentences.add(phrases.say("numbered", step.number(), itself(step.node())));
        boolean isOne = step.exits().size() == 1 && step.node().type() != NodeType.DECISION;
        for (var exit : step.exits()) {
            sentences.add(isOne && exit.edge().label().isBlank() ? next(step, exit) : branch(step, exit));
        }
        if (step.exits().isEmpty() && !step.node().is("kind", "end")) {
            sentences.add(phrases.say("nowhere"));
        }
        return Phrases.together(sentences);
    }

    private String itself(Node node) {
        var name = phrases.name(node);
        return switch (node.type()) {
            case DECISION -> phrases.say("decision", name);
            case EVENT -> {
                var kind = node.prop("kind").orElse("intermediate");
                var customer = node.is("customer", "true") ? ".customer" : "";
                yield phrases.say("event." + kind + customer, name);
            }
            default -> {
                var said = relations(node);
                said.addAll(predicates.held(node));
                yield phrases.sentence(name, said);
            }
        };
    }

    private String next(Outline.Step step, Outline.Exit exit) {
        var key = isBack(step, exit) ? "then.back" : "then";
        return phrases.say(key, exit.number(), phrases.name(exit.target()));
    }

    private String branch(Outline.Step step, Outline.Exit exit) {
        var edge = exit.edge();
        var key = "branch"
                + (edge.label().isBlank() ? ".plain" : "")
                + (edge.share().isPresent() ? ".share" : "")
                + (isBack(step, exit) ? ".back" : "");
        return phrases.say(
                key,
                phrases.quoted(edge.label()),
                exit.number(),
                phrases.name(exit.target()),
                edge.share().map(Number.class::cast).orElse(0));
    }

    private static boolean isBack(Outline.Step step, Outline.Exit exit) {
        return exit.number() > 0 && exit.number() <= step.number();
    }

    private Node node(String id) {
        var node = nodes.get(id);
        if (node == null) {
            throw new IllegalStateException("no element " + id);
        }
        return node;
    }
}
