// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.notation.Said;
import org.bitstreamproject.verkstad.modelling.outline.TypeOutline;
import org.bitstreamproject.verkstad.modelling.picture.Words;

/** A model as sentences in reading order: the same as its picture, for those who read rather than look. */
public final class Prose {

    private final Model model;
    private final Phrases phrases;
    private final Predicates predicates;
    private final Map<String, Node> nodes;

    private Prose(Model model, Words words) {
        this.model = model;
        this.phrases = new Phrases(words);
        this.predicates = new Predicates(model, phrases);
        this.nodes = model.nodes().stream().collect(Collectors.toMap(Node::id, node -> node));
    }

    /** One line for each element or message, each of one or more whole sentences. */
    public static List<String> lines(Model model, Words words) {
        return switch (model.type()) {
            case PROCESS -> new ProcessProse(model, words).lines();
            case SEQUENCE -> new SequenceProse(model, words).lines();
            default -> new Prose(model, words).lines();
        };
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        var relations = model.edges().stream().collect(Collectors.groupingBy(Edge::source));
        for (var block : TypeOutline.of(model).blocks()) {
            for (var element : block.elements()) {
                lines.add(element(
                        element.node(), relations.getOrDefault(element.node().id(), List.of())));
            }
        }
        return lines;
    }

    private String element(Node node, List<Edge> relations) {
        var sentences = new ArrayList<String>();
        sentences.add(phrases.sentence(subject(node), predicates.of(node)));
        relations.forEach(edge -> {
            switch (edge.type()) {
                case FLOW ->
                    sentences.add(
                            model.type() == ModelType.CONTEXT
                                    ? exchange(edge)
                                    : phrases.say("next", subject(node(edge.target()))));
                case ASSOC -> sentences.add(association(edge));
                case TRANSITION -> sentences.add(transition(edge));
                default -> {
                    // told with the element itself
                }
            }
        });
        return Phrases.together(sentences);
    }

    /** What stands first: a point without a name is called what it is. */
    private String subject(Node node) {
        boolean isPoint =
                node.type() == NodeType.INITIAL || node.type() == NodeType.FINAL || node.type() == NodeType.CHOICE;
        return isPoint && Said.of(node).isBlank() ? phrases.say("point." + node.type()) : phrases.name(node);
    }

    private Node node(String id) {
        var node = nodes.get(id);
        if (node == null) {
            throw new IllegalStateException("no element " + id);
        }
        return node;
    }

    private String exchange(Edge edge) {
        var direction = edge.props().getOrDefault("direction", "both");
        var channel = edge.props().getOrDefault("channel", "");
        var content = Said.of(edge);
        var key = "exchange." + (direction.isBlank() ? "both" : direction);
        var actor = phrases.name(node(edge.source()));
        var focus = phrases.name(node(edge.target()));
        var what = content.isBlank() ? phrases.say("something") : phrases.quoted(content);
        return channel.isBlank()
                ? phrases.say(key, actor, focus, what)
                : phrases.say(key + ".channel", actor, focus, what, phrases.quoted(channel));
    }

    private String association(Edge edge) {
        var from = phrases.name(node(edge.source()));
        var to = phrases.name(node(edge.target()));
        var name = Said.of(edge);
        var said = name.isBlank() ? phrases.say("assoc.unnamed", from, to) : phrases.say("assoc", from, name, to);
        var here = edge.props().getOrDefault("multFrom", "");
        var there = edge.props().getOrDefault("multTo", "");
        if (here.isBlank() || there.isBlank()) {
            return said;
        }
        return Phrases.together(List.of(said, phrases.say("assoc.count", from, here, to, there)));
    }

    private String transition(Edge edge) {
        var said = phrases.say("transition", subject(node(edge.source())), subject(node(edge.target())));
        var more = new ArrayList<String>();
        var event = Said.of(edge);
        if (!event.isBlank()) {
            more.add(phrases.say("transition.event", phrases.quoted(event)));
        }
        for (var name : List.of("guard", "action")) {
            var value = edge.props().getOrDefault(name, "");
            if (!value.isBlank()) {
                more.add(phrases.say("transition." + name, phrases.quoted(value)));
            }
        }
        return more.isEmpty() ? said : Phrases.together(List.of(said, phrases.sentence(phrases.say("this"), more)));
    }
}
