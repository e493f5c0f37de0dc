// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.command.CommandList;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;
import org.bitstreamproject.verkstad.modelling.notation.Said;
import org.bitstreamproject.verkstad.modelling.outline.ElementForm;
import org.bitstreamproject.verkstad.modelling.outline.OutlineForm;
import org.bitstreamproject.verkstad.modelling.outline.Reading;
import org.bitstreamproject.verkstad.modelling.outline.TieForm;
import org.bitstreamproject.verkstad.modelling.outline.Value;
import org.bitstreamproject.verkstad.modelling.work.EditModel;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.FormBody;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** Puts side by side, in words, what somebody asked for and what somebody else did meanwhile. */
@Dependent
class ConflictPageMaker {

    /** So many elements are compared at most. */
    private static final int MOST_COMPARED = 20;

    private final Texts texts;

    @Inject
    ConflictPageMaker(Texts texts) {
        this.texts = texts;
    }

    /** @param shown the model as it was on the reader's screen */
    ConflictPage page(
            SessionInfo reader,
            EditModel.Seen seen,
            Model shown,
            String command,
            FormBody form,
            ModelChanged conflict) {
        var theirs = conflict.theirs().model();
        boolean isStep = command.equals(CommandList.UNDO) || command.equals(CommandList.REDO);
        // what is taken back or done again is what somebody changed meanwhile
        var mine = isStep ? shown : conflict.mine();
        var ids = isStep ? differing(shown, theirs) : touched(shown, mine, command, form);
        return new ConflictPage(
                seen.version().uid(),
                conflict.theirs().number(),
                seen.context(),
                command,
                form.typed(),
                words(mine, shown, ids, reader.language()),
                words(theirs, shown, ids, reader.language()));
    }

    /** What a form is about, in the model's order, and what it would make. */
    private static List<String> touched(Model shown, Model mine, String command, FormBody form) {
        var touches = touches(shown, command, form);
        var made = mine.nodes().stream()
                .map(Node::id)
                .filter(id -> shown.node(id).isEmpty())
                .toList();
        var ties = mine.edges().stream()
                .filter(edge -> shown.edge(edge.id()).isEmpty())
                .filter(edge -> Stream.of(edge.source(), edge.target())
                        .noneMatch(end -> touches.contains(end) || made.contains(end)))
                .map(Edge::id);
        // a relation of an element is told with the element
        var there = ids(shown)
                .filter(touches::contains)
                .filter(id -> shown.edge(id)
                        .filter(edge -> touches.contains(edge.source()) || touches.contains(edge.target()))
                        .isEmpty());
        return Stream.of(there, made.stream(), ties)
                .flatMap(Function.identity())
                .limit(MOST_COMPARED)
                .toList();
    }

    private static Set<String> touches(Model shown, String command, FormBody form) {
        try {
            return OutlineForm.read(shown, command, form.fields())
                    .map(known -> known.command().touches())
                    .orElse(Set.of());
        } catch (NotAModel unreadable) {
            return Set.of();
        }
    }

    private static List<String> differing(Model one, Model other) {
        return Stream.concat(ids(one), ids(other))
                .distinct()
                .filter(id ->
                        !one.node(id).equals(other.node(id)) || !one.edge(id).equals(other.edge(id)))
                .limit(MOST_COMPARED)
                .toList();
    }

    private static Stream<String> ids(Model model) {
        return Stream.concat(
                model.nodes().stream().map(Node::id), model.edges().stream().map(Edge::id));
    }

    /** Each element in words; one is gone only where it was there before. Empty when all of it is gone. */
    private List<String> words(Model model, Model shown, List<String> ids, Language language) {
        var lines = new ArrayList<String>();
        var gone = new ArrayList<String>();
        for (var id : ids) {
            model.node(id).ifPresent(node -> lines.addAll(words(model, node, language)));
            model.edge(id).ifPresent(edge -> lines.add(words(model, edge, language)));
            if (model.node(id).isEmpty() && model.edge(id).isEmpty()) {
                shown.node(id).ifPresent(node -> gone.add(Said.of(node)));
                shown.edge(id).ifPresent(edge -> gone.add(words(shown, edge, language)));
            }
        }
        if (lines.isEmpty() && gone.isEmpty()) {
            return List.of(texts.text(language, "modelling.conflict.notThere"));
        }
        if (!lines.isEmpty() || gone.size() > 1) {
            var said = texts.text(language, "modelling.conflict.gone");
            gone.forEach(name -> lines.add(name + ": " + said));
        }
        return lines;
    }

    private String words(Model model, Edge edge, Language language) {
        var said = new StringBuilder(texts.text(language, "modelling.edge." + edge.type()))
                .append(": ")
                .append(model.node(edge.source()).map(Said::of).orElse(""))
                .append(" → ")
                .append(model.node(edge.target()).map(Said::of).orElse(""));
        add(said, model, edge, language);
        return said.toString();
    }

    private List<String> words(Model model, Node node, Language language) {
        var lines = new ArrayList<>(Reading.about(model, node, (key, args) -> texts.text(language, key, args)));
        var form = ElementForm.of(model, node);
        form.values().stream()
                .filter(value -> !value.held().isEmpty())
                .forEach(value -> lines.add(words(value, language)));
        for (var tie : form.ties()) {
            var edge = tie.edge();
            var key = "modelling.edge." + edge.type() + (tie.outgoing() ? "" : ".back");
            var said = new StringBuilder(texts.text(language, key)).append(": ").append(Said.of(tie.other()));
            add(said, model, edge, language);
            lines.add(said.toString());
        }
        return lines;
    }

    private void add(StringBuilder said, Model model, Edge edge, Language language) {
        if (!Said.of(edge).isBlank()) {
            said.append(" – ").append(Said.of(edge));
        }
        TieForm.of(model, edge).values().stream()
                .filter(value -> !value.held().isEmpty())
                .forEach(value -> said.append("; ").append(words(value, language)));
    }

    private String words(Value value, Language language) {
        var held = value.isChoice()
                ? texts.text(language, value.key(value.held()))
                : value.held().replace("\n", "; ");
        return texts.text(language, value.key()) + ": " + held;
    }
}
