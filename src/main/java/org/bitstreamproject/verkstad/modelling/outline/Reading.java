// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.List;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.picture.Description;
import org.bitstreamproject.verkstad.modelling.picture.Words;

/** One element of a model in a line: what a conflict shows of it. */
public final class Reading {

    private Reading() {}

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

    private static String name(Node node, Words words) {
        return node.label().isBlank() ? words.text("modelling.picture.unnamed") : node.label();
    }
}
