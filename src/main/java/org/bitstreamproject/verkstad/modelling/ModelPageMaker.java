// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bitstreamproject.verkstad.modelling.drawing.DrawingJson;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;
import org.bitstreamproject.verkstad.modelling.outline.Opened;
import org.bitstreamproject.verkstad.modelling.outline.Outline;
import org.bitstreamproject.verkstad.modelling.outline.TypeOutline;
import org.bitstreamproject.verkstad.modelling.picture.Marks;
import org.bitstreamproject.verkstad.modelling.work.EditModel;
import org.bitstreamproject.verkstad.modelling.work.JudgeModel;
import org.bitstreamproject.verkstad.modelling.work.Noted;
import org.bitstreamproject.verkstad.shared.domain.DomainException;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.FormBody;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** Puts together what the page of a model shows. */
@Dependent
class ModelPageMaker {

    private final JudgeModel judge;
    private final ModelPicture picture;
    private final Noted noted;
    private final Texts texts;

    @Inject
    ModelPageMaker(JudgeModel judge, ModelPicture picture, Noted noted, Texts texts) {
        this.judge = judge;
        this.picture = picture;
        this.noted = noted;
        this.texts = texts;
    }

    /** What was said of it, numbered as in the picture. */
    static NoteList notes(Noted noted, SessionInfo reader, ModelVersion version) {
        var notes = noted.of(reader, version);
        return notes.isEmpty()
                ? NoteList.NOTHING
                : NoteList.of(
                        notes,
                        DrawingJson.inOrder(version.model()).stream()
                                .map(Node::id)
                                .toList());
    }

    ModelPage page(SessionInfo reader, EditModel.Seen seen, Asked asked) {
        var opened = seen.context().writable() ? Opened.at(seen.version().model(), asked.edit()) : Opened.NOTHING;
        return page(reader, seen, FieldErrors.NONE, Map.of(), opened, asked);
    }

    /** What the address of the page asks for. @param edit element or relation whose form is to be open; @param figures over the picture */
    record Asked(String edit, String query, String changed, String done, boolean figures) {

        static final Asked NOTHING = new Asked("", "", "", "", false);
    }

    /** The same page with what was typed and a message at each field that does not hold. @param refused told by fields */
    ModelPage refused(SessionInfo reader, EditModel.Seen seen, String command, FormBody form, NotAModel refused) {
        var messages = new LinkedHashMap<String, String>();
        var id = command.substring(command.indexOf(' ') + 1);
        var words = new FaultWords(texts, reader.language(), seen.version().model(), id);
        for (var fault : refused.faults()) {
            // what is given says so where it stands
            var where = fault.code().equals("locked") ? fault.args().get(1) : fault.where();
            messages.putIfAbsent(where, words.said(fault, fault.where()));
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

    private ModelPage refused(
            SessionInfo reader, EditModel.Seen seen, String command, FormBody form, Map<String, String> messages) {
        var opened = Opened.at(seen.version().model(), command.substring(command.indexOf(' ') + 1));
        return page(
                reader,
                seen,
                new FieldErrors(messages),
                typed(form),
                command.startsWith("change-step ") ? opened.typed(form.fields()) : opened,
                Asked.NOTHING);
    }

    private ModelPage page(
            SessionInfo reader,
            EditModel.Seen seen,
            FieldErrors errors,
            Map<String, String> typed,
            Opened opened,
            Asked asked) {
        var version = seen.version();
        var model = version.model();
        var judged = judge.judge(reader, version, seen.context());
        var notes = notes(noted, reader, version);
        return new ModelPage(
                version.uid(),
                version.number(),
                seen.context(),
                model,
                Outline.of(model),
                TypeOutline.of(model),
                picture.sheets(
                        model,
                        reader.language(),
                        new Marks(judged.findings().marked(), seen.given(), notes.numbered()),
                        asked.figures()),
                asked.figures(),
                judge.remarks(reader, version, judged),
                errors,
                typed,
                opened,
                asked.query().strip(),
                asked.changed(),
                known(asked.done()),
                seen.steps(),
                notes,
                seen.given());
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
