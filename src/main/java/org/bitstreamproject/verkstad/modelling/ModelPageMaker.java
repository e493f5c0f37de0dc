// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;
import org.bitstreamproject.verkstad.modelling.outline.EditForm;
import org.bitstreamproject.verkstad.modelling.outline.GoalOutline;
import org.bitstreamproject.verkstad.modelling.outline.Outline;
import org.bitstreamproject.verkstad.modelling.outline.Reading;
import org.bitstreamproject.verkstad.modelling.outline.Upward;
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

    private final ModelCheck check;
    private final ModelPicture picture;
    private final Texts texts;

    @Inject
    ModelPageMaker(ModelCheck check, ModelPicture picture, Texts texts) {
        this.check = check;
        this.picture = picture;
        this.texts = texts;
    }

    ModelPage page(SessionInfo reader, EditModel.Seen seen, String edit, String changed, String done) {
        var outline = Outline.of(seen.version().model());
        var open = outline.steps().stream()
                .filter(step -> seen.context().writable() && step.node().id().equals(edit))
                .findFirst()
                .map(ModelPage.StepForm::of)
                .orElse(null);
        return page(reader, seen, FieldErrors.NONE, Map.of(), new Open(open, goal(seen, edit)), changed, known(done));
    }

    /** The same page with what was typed and a message at each field that does not hold. */
    ModelPage refused(SessionInfo reader, EditModel.Seen seen, String command, FormBody form, NotAModel refused) {
        var messages = new LinkedHashMap<String, String>();
        for (var fault : refused.faults()) {
            messages.putIfAbsent(
                    place(fault.where(), command),
                    texts.text(
                            reader.language(),
                            "modelling.fault." + fault.code(),
                            fault.args().toArray()));
        }
        return page(
                reader,
                seen,
                new FieldErrors(messages),
                typed(form),
                new Open(open(command, form), goal(seen, command, form)),
                "",
                "");
    }

    /** As above, for a text that must not be stored: the message stands at the first field that was typed. */
    ModelPage refused(SessionInfo reader, EditModel.Seen seen, String command, FormBody form, DomainException refused) {
        var first = form.typed().keySet().stream().findFirst().orElse("steps");
        var message = texts.text(
                reader.language(), refused.messageKey(), refused.args().toArray());
        return page(
                reader,
                seen,
                new FieldErrors(Map.of(first, message)),
                typed(form),
                new Open(open(command, form), goal(seen, command, form)),
                "",
                "");
    }

    ConflictPage conflict(
            SessionInfo reader, EditModel.Seen seen, String command, FormBody form, ModelChanged conflict) {
        var id = command.contains(" ") ? command.substring(command.indexOf(' ') + 1) : form.first("new-step-after");
        return new ConflictPage(
                seen.version().uid(),
                conflict.theirs().number(),
                seen.context(),
                command,
                form.typed(),
                words(conflict.mine(), id, reader.language()),
                words(conflict.theirs().model(), id, reader.language()));
    }

    private ModelPage page(
            SessionInfo reader,
            EditModel.Seen seen,
            FieldErrors errors,
            Map<String, String> typed,
            Open open,
            String changed,
            String done) {
        var version = seen.version();
        var findings =
                check.check(reader.edition(), version.model(), seen.context().rules());
        return new ModelPage(
                version.uid(),
                version.number(),
                seen.context(),
                version.model().type(),
                Outline.of(version.model()),
                version.model().type() == ModelType.GOAL ? GoalOutline.of(version.model()) : new GoalOutline(List.of()),
                picture.svg(version.model(), reader.language(), findings),
                said(reader, version.model(), findings),
                errors,
                typed,
                open.step(),
                open.goal(),
                changed,
                done);
    }

    /** Which form stands open, if any. */
    private record Open(ModelPage.@Nullable StepForm step, ModelPage.@Nullable GoalForm goal) {}

    private static ModelPage.@Nullable GoalForm goal(EditModel.Seen seen, String edit) {
        var model = seen.version().model();
        if (model.type() != ModelType.GOAL || !seen.context().writable()) {
            return null;
        }
        return GoalOutline.of(model).rows().stream()
                .filter(row -> row.node().id().equals(edit))
                .findFirst()
                .map(row -> new ModelPage.GoalForm(
                        edit,
                        row.node().type(),
                        row.node().label(),
                        row.above().map(Node::id).orElse(""),
                        row.conflict().map(Node::id).orElse(""),
                        row.node().props(),
                        possible(model, row.node())))
                .orElse(null);
    }

    private static ModelPage.@Nullable GoalForm goal(EditModel.Seen seen, String command, FormBody form) {
        var model = seen.version().model();
        var id = command.substring(command.indexOf(' ') + 1);
        var node = model.node(id).orElse(null);
        if (!command.startsWith("change-goal ") || node == null) {
            return null;
        }
        var typed = typed(form);
        return new ModelPage.GoalForm(
                id,
                node.type(),
                typed.getOrDefault("label", ""),
                typed.getOrDefault("above", ""),
                typed.getOrDefault("conflict", ""),
                typed,
                possible(model, node));
    }

    private static List<Node> possible(Model model, Node node) {
        return Upward.possible(model, node.type()).stream()
                .filter(other -> !other.id().equals(node.id()))
                .toList();
    }

    private List<ModelPage.Said> said(SessionInfo reader, Model model, Findings findings) {
        var said = new ArrayList<ModelPage.Said>();
        for (var finding : findings.all()) {
            var node = finding.elements().stream()
                    .flatMap(id -> model.node(id).stream())
                    .findFirst();
            var element = node.map(Node::id).orElse("");
            var rule = check.rule(reader.edition(), finding.rule());
            var isProcess = node.isEmpty() || node.get().type() == NodeType.PROCESS;
            said.add(new ModelPage.Said(
                    finding.rule(),
                    finding.severity(),
                    check.message(reader.edition(), finding, reader.language()),
                    rule.map(known -> known.why(reader.language())).orElse(""),
                    rule.map(known -> known.example(reader.language())).orElse(""),
                    isProcess ? "process" : element,
                    isProcess ? "" : node.get().label()));
        }
        return said;
    }

    private List<String> words(Model model, @Nullable String id, Language language) {
        var node = id == null ? null : model.node(id).orElse(null);
        if (node == null) {
            return List.of();
        }
        return Reading.about(model, node, (key, args) -> texts.text(language, key, args));
    }

    private static ModelPage.@Nullable StepForm open(String command, FormBody form) {
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
