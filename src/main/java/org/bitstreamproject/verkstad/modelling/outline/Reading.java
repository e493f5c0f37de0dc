// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.picture.Description;
import org.bitstreamproject.verkstad.modelling.picture.Words;

/** A model as sentences in reading order: the same as its picture, for those who read rather than look. */
public final class Reading {

    private final Model model;
    private final Words words;

    private Reading(Model model, Words words) {
        this.model = model;
        this.words = words;
    }

    public static List<String> lines(Model model, Words words) {
        var reading = new Reading(model, words);
        return model.type() == ModelType.PROCESS ? reading.process() : reading.elements();
    }

    /** One element in words: a step with its number, anything else by kind and name. */
    public static List<String> about(Model model, Node node, Words words) {
        var step = Outline.of(model).steps().stream()
                .filter(candidate -> candidate.node().id().equals(node.id()))
                .findFirst();
        return List.of(step.map(found -> step(found, words))
                .orElseGet(() -> Description.kind(node, words) + ": " + name(node, words)));
    }

    /** One step with who, how long and where to: {@code 3. Decision: Complete? Then, if no (20 %): 4. …} */
    static String step(Outline.Step step, Words words) {
        var said = new StringBuilder();
        said.append(step.number())
                .append(". ")
                .append(Description.kind(step.node(), words))
                .append(": ");
        said.append(name(step.node(), words));
        step.lane().ifPresent(lane -> said.append(" (").append(lane.label()).append(')'));
        step.node()
                .number("minutes")
                .ifPresent(n -> said.append(", ").append(words.text("modelling.picture.minutes", n)));
        step.node()
                .number("waitHours")
                .ifPresent(n -> said.append(", ").append(words.text("modelling.picture.wait", n)));
        if (!step.exits().isEmpty()) {
            said.append(". ").append(words.text("modelling.reading.then")).append(' ');
            said.append(step.exits().stream().map(exit -> exit(exit, words)).collect(Collectors.joining("; ")));
        }
        return said.append('.').toString();
    }

    private static String exit(Outline.Exit exit, Words words) {
        var to = exit.number() + ". " + name(exit.target(), words);
        var share = exit.edge()
                .share()
                .map(n -> " (" + words.text("modelling.picture.share", n) + ")")
                .orElse("");
        return exit.edge().label().isBlank() ? to + share : exit.edge().label() + share + " → " + to;
    }

    private List<String> process() {
        var lines = new ArrayList<String>();
        var outline = Outline.of(model);
        outline.steps().forEach(step -> lines.add(step(step, words)));
        for (var neighbour : outline.neighbours()) {
            var relation = neighbour
                    .relation()
                    .map(type -> words.text("modelling.role." + type))
                    .orElseGet(() -> words.text("modelling.role.none"));
            lines.add(relation + ": " + name(neighbour.node(), words)
                    + neighbour
                            .activity()
                            .map(activity -> " (" + activity.label() + ")")
                            .orElse("") + ".");
        }
        return lines;
    }

    private List<String> elements() {
        return model.nodes().stream()
                .map(node -> {
                    var relations = model.edges().stream()
                            .filter(edge -> edge.source().equals(node.id()))
                            .map(this::relation)
                            .collect(Collectors.joining("; "));
                    return Description.kind(node, words) + ": " + name(node, words)
                            + (relations.isEmpty() ? "" : " – " + relations) + ".";
                })
                .toList();
    }

    private String relation(Edge edge) {
        EdgeType type = edge.type();
        var target = model.node(edge.target()).map(node -> name(node, words)).orElse("");
        return model.type() == ModelType.GOAL
                ? words.text("modelling.relation." + type, target)
                : words.text("modelling.edge." + type) + ": " + target;
    }

    private static String name(Node node, Words words) {
        return node.label().isBlank() ? words.text("modelling.picture.unnamed") : node.label();
    }
}
