// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.command.CommandList;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;
import org.bitstreamproject.verkstad.modelling.notation.Said;
import org.bitstreamproject.verkstad.modelling.outline.Edit;
import org.bitstreamproject.verkstad.modelling.outline.EditForm;
import org.bitstreamproject.verkstad.modelling.outline.ElementForm;
import org.bitstreamproject.verkstad.modelling.outline.Outline;
import org.bitstreamproject.verkstad.modelling.outline.OutlineForm;
import org.bitstreamproject.verkstad.modelling.outline.Reading;
import org.bitstreamproject.verkstad.modelling.outline.TieForm;
import org.bitstreamproject.verkstad.modelling.outline.TypeOutline;
import org.bitstreamproject.verkstad.modelling.outline.Value;
import org.bitstreamproject.verkstad.shared.domain.DomainException;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.FormBody;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.jspecify.annotations.Nullable;

/** Puts together what the pages of a model show. */
@Dependent
class ModelPageMaker {

    /** So many elements are compared side by side at most. */
    private static final int MOST_COMPARED = 20;

    private final ModelCheck check;
    private final ModelPicture picture;
    private final Texts texts;

    @Inject
    ModelPageMaker(ModelCheck check, ModelPicture picture, Texts texts) {
        this.check = check;
        this.picture = picture;
        this.texts = texts;
    }

    ModelPage page(SessionInfo reader, EditModel.Seen seen, Asked asked) {
        var opened =
                seen.context().writable() ? opened(seen.version().model(), asked.edit()) : ModelPage.Opened.NOTHING;
        return page(reader, seen, FieldErrors.NONE, Map.of(), opened, asked);
    }

    /** What the address of the page asks for. @param edit element or relation whose form is to be open */
    record Asked(String edit, String query, String changed, String done) {

        static final Asked NOTHING = new Asked("", "", "", "");
    }

    /** The same page with what was typed and a message at each field that does not hold. */
    ModelPage refused(SessionInfo reader, EditModel.Seen seen, String command, FormBody form, NotAModel refused) {
        var messages = new LinkedHashMap<String, String>();
        var asked = asked(seen.version().model(), command, form);
        var id = command.substring(command.indexOf(' ') + 1);
        var words = new FaultWords(texts, reader.language(), seen.version().model(), id);
        for (var fault : refused.faults()) {
            var field = asked.map(known -> known.field(fault)).orElseGet(() -> place(fault.where(), command));
            messages.putIfAbsent(field, words.said(fault, field));
        }
        return refused(reader, seen, command, form, messages);
    }

    /** As above, for a text that must not be stored: the message stands at the first field that was typed. */
    ModelPage refused(SessionInfo reader, EditModel.Seen seen, String command, FormBody form, DomainException refused) {
        var first = form.typed().keySet().stream().findFirst().orElse("steps");
        var message = texts.text(
                reader.language(), refused.messageKey(), refused.args().toArray());
        return refused(reader, seen, command, form, Map.of(first, message));
    }

    private static Optional<OutlineForm.Asked> asked(Model model, String command, FormBody form) {
        try {
            return OutlineForm.read(model, command, form.fields());
        } catch (NotAModel unreadable) {
            // its faults already name the fields of the page
            return Optional.empty();
        }
    }

    private ModelPage refused(
            SessionInfo reader, EditModel.Seen seen, String command, FormBody form, Map<String, String> messages) {
        var typed = typed(form);
        var opened = opened(seen.version().model(), command.substring(command.indexOf(' ') + 1));
        var step = step(command, form);
        return page(
                reader,
                seen,
                new FieldErrors(messages),
                typed,
                step == null ? opened : new ModelPage.Opened(step, opened.element(), opened.tie()),
                Asked.NOTHING);
    }

    /** @param shown the model as it was on the reader's screen */
    ConflictPage conflict(
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
        var there = ids(shown).filter(touches::contains);
        return Stream.of(there, made.stream(), ties)
                .flatMap(Function.identity())
                .limit(MOST_COMPARED)
                .toList();
    }

    private static Set<String> touches(Model shown, String command, FormBody form) {
        try {
            return OutlineForm.read(shown, command, form.fields())
                    .map(known -> known.command().touches())
                    .or(() -> new EditForm(form.fields()).read(command).map(Edit::touches))
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

    private ModelPage page(
            SessionInfo reader,
            EditModel.Seen seen,
            FieldErrors errors,
            Map<String, String> typed,
            ModelPage.Opened opened,
            Asked asked) {
        var version = seen.version();
        var model = version.model();
        var findings = check.check(reader.edition(), model, seen.context().rules());
        return new ModelPage(
                version.uid(),
                version.number(),
                seen.context(),
                model,
                Outline.of(model),
                TypeOutline.of(model),
                picture.svg(model, reader.language(), findings),
                said(reader, model, findings),
                errors,
                typed,
                opened,
                asked.query().strip(),
                asked.changed(),
                known(asked.done()),
                seen.steps());
    }

    /** The form of an element or a relation; a step of a process has one more, in the words of a process. */
    private static ModelPage.Opened opened(Model model, String id) {
        var step = model.type() != ModelType.PROCESS
                ? null
                : Outline.of(model).steps().stream()
                        .filter(any -> any.node().id().equals(id))
                        .findFirst()
                        .map(ModelPage.StepForm::of)
                        .orElse(null);
        return new ModelPage.Opened(
                step,
                model.node(id).map(node -> ElementForm.of(model, node)).orElse(null),
                model.edge(id).map(edge -> TieForm.of(model, edge)).orElse(null));
    }

    private List<ModelPage.Remark> said(SessionInfo reader, Model model, Findings findings) {
        var course = check.course(reader.edition());
        var said = new ArrayList<ModelPage.Remark>();
        for (var finding : findings.all()) {
            var node = finding.elements().stream()
                    .flatMap(id -> model.node(id).stream())
                    .findFirst();
            var element = node.map(Node::id).orElse("");
            var rule = course.rule(finding.rule());
            var isProcess = node.isEmpty() || node.get().type() == NodeType.PROCESS;
            said.add(new ModelPage.Remark(
                    finding.rule(),
                    finding.severity(),
                    ModelCheck.message(course, finding, reader.language()),
                    rule.map(known -> known.why(reader.language())).orElse(""),
                    rule.map(known -> known.example(reader.language())).orElse(""),
                    isProcess ? "process" : element,
                    isProcess ? "" : Said.of(node.get())));
        }
        return said;
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

    private static ModelPage.@Nullable StepForm step(String command, FormBody form) {
        if (!command.startsWith("change-step ")) {
            return null;
        }
        var fields = new EditForm(form.fields());
        var ways = fields.ways().stream()
                .map(way -> new ModelPage.WayForm(way.to(), way.condition(), way.share()))
                .toList();
        return new ModelPage.StepForm(
                command.substring(command.indexOf(' ') + 1),
                fields.text("kind"),
                fields.text("label"),
                fields.text("lane"),
                fields.text("minutes"),
                fields.text("waitHours"),
                fields.text("mode"),
                ways);
    }

    /** Faults of buttons without a field are told at the element they belong to. */
    private static String place(String field, String command) {
        boolean isButton = field.equals("move") || field.equals("delete");
        return isButton && command.contains(" ") ? command.substring(command.indexOf(' ') + 1) : field;
    }

    private static Map<String, String> typed(FormBody form) {
        var typed = new LinkedHashMap<String, String>();
        form.typed().forEach((name, values) -> typed.put(name, values.get(0)));
        return typed;
    }

    private String known(String done) {
        return texts.has("modelling.done." + done) ? done : "";
    }
}
