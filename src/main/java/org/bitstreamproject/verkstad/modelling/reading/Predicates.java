// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
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
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;
import org.bitstreamproject.verkstad.modelling.notation.PropRule;

/** What is said of one element: what it is, what it holds, and what it has to do with others. */
final class Predicates {

    /** Told by what the element is called, or by a sentence of their own; the rest point into another model. */
    private static final Set<String> NOT_TOLD = Set.of(
            "CONCEPT.term",
            "GOALREF.goal",
            "EFFECT.goal",
            "ACTIVITYREF.activity",
            "PROCESSREF.process",
            "ACTIVITY.asIsRef");

    /** Kinds that are part of what the element is; at others they are something it has. */
    private static final Set<NodeType> NAMED_BY_KIND = EnumSet.of(
            NodeType.EVENT,
            NodeType.LANE,
            NodeType.RESOURCE,
            NodeType.ACTOR,
            NodeType.PARTICIPANT,
            NodeType.FRAGMENT,
            NodeType.APPLICATION,
            NodeType.STAKEHOLDER,
            NodeType.LINE);

    private static final Set<String> FIGURES = Set.of("baseline", "target", "date");

    private static final Set<EdgeType> SENTENCES = EnumSet.of(
            EdgeType.FLOW, EdgeType.MESSAGE, EdgeType.ASSOC, EdgeType.TRANSITION, EdgeType.PERFORMS, EdgeType.ACHIEVES);

    /** Told at the element they lead to as well: what reads as something it has. */
    private static final Set<EdgeType> TOLD_BACK =
            EnumSet.of(EdgeType.SUPPORTS, EdgeType.MANAGES, EdgeType.RESPONSIBLE_FOR);

    private final Metamodel metamodel;
    private final Phrases phrases;
    private final Map<String, Node> nodes;
    private final Map<String, List<Edge>> out;
    private final Map<String, List<Edge>> in;

    Predicates(Model model, Phrases phrases) {
        this.metamodel = Metamodel.of(model.type());
        this.phrases = phrases;
        this.nodes = model.nodes().stream().collect(Collectors.toMap(Node::id, node -> node));
        this.out = model.edges().stream().collect(Collectors.groupingBy(Edge::source));
        this.in = model.edges().stream().collect(Collectors.groupingBy(Edge::target));
    }

    /** What it is, holds and does, in this order. */
    List<String> of(Node node) {
        var said = new ArrayList<String>();
        said.add(kind(node));
        said.addAll(held(node));
        said.addAll(relations(out.getOrDefault(node.id(), List.of()), true));
        said.addAll(relations(in.getOrDefault(node.id(), List.of()), false));
        return said;
    }

    private String kind(Node node) {
        var key = "is." + node.type();
        var kind = node.prop("kind").filter(any -> NAMED_BY_KIND.contains(node.type()));
        return phrases.say(kind.map(value -> key + "." + value).orElse(key));
    }

    /** What the attributes say; a case waits before it is worked on. */
    List<String> held(Node node) {
        var rules = metamodel.props(node.type());
        return rules.keySet().stream()
                .sorted(Comparator.comparing(name -> !name.equals("waitHours")))
                .filter(name -> !NOT_TOLD.contains(node.type() + "." + name))
                .filter(name -> !name.equals("kind") || !NAMED_BY_KIND.contains(node.type()))
                .flatMap(name -> node.prop(name).stream()
                        .flatMap(value -> held(node, name, Objects.requireNonNull(rules.get(name)), value).stream()))
                .toList();
    }

    private Optional<String> held(Node node, String name, PropRule rule, String value) {
        var key = "has." + (name.equals("kind") ? node.type() + "." : "") + name;
        return switch (rule.kind()) {
            case CHOICE -> Optional.of(phrases.say(key + "." + value));
            case YES_NO -> value.equals("true") ? Optional.of(phrases.say(key)) : Optional.empty();
            case NUMBER, PERCENT -> Optional.of(phrases.say(key, new BigDecimal(value)));
            case LIST ->
                Optional.of(phrases.say(
                        key,
                        phrases.joined(PropRule.lines(value).stream()
                                .map(phrases::quoted)
                                .toList())));
            case TEXT -> text(node, name, key, value);
        };
    }

    /** A value with its unit; the unit alone says nothing. */
    private Optional<String> text(Node node, String name, String key, String value) {
        if (name.equals("unit")) {
            return Optional.empty();
        }
        boolean isAmount = name.equals("baseline") || name.equals("target");
        var unit = isAmount ? node.prop("unit") : Optional.<String>empty();
        var amount = unit.map(known -> phrases.say("amount", value, known)).orElse(value);
        return Optional.of(phrases.say(key, FIGURES.contains(name) ? amount : phrases.quoted(amount)));
    }

    private List<String> relations(List<Edge> edges, boolean outgoing) {
        var others = new LinkedHashMap<EdgeType, List<String>>();
        for (var edge : edges) {
            boolean told = outgoing ? !SENTENCES.contains(edge.type()) : TOLD_BACK.contains(edge.type());
            if (told) {
                others.computeIfAbsent(edge.type(), type -> new ArrayList<>()).add(other(edge, outgoing));
            }
        }
        var said = new ArrayList<String>();
        others.forEach((type, names) ->
                said.add(phrases.say("edge." + type + (outgoing ? "" : ".back"), phrases.joined(names))));
        return said;
    }

    private String other(Edge edge, boolean outgoing) {
        var node = Objects.requireNonNull(nodes.get(outgoing ? edge.target() : edge.source()));
        var name = phrases.name(node);
        var useCase = edge.props().getOrDefault("useCase", "");
        var standard = edge.props().getOrDefault("standard", "");
        if (!standard.isBlank()) {
            return phrases.say("by", name, phrases.quoted(standard));
        }
        return useCase.isBlank() ? name : phrases.say("for", name, phrases.quoted(useCaseName(useCase)));
    }

    /** Use cases are referred to by id or by name. */
    private String useCaseName(String useCase) {
        var node = nodes.get(useCase);
        return node == null ? useCase : node.label();
    }
}
