// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import static org.bitstreamproject.verkstad.shared.domain.Role.ASSISTANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.PARTICIPANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.TEACHER;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.bitstreamproject.verkstad.modelling.drawing.DrawingJson;
import org.bitstreamproject.verkstad.modelling.drawing.FiguresJson;
import org.bitstreamproject.verkstad.modelling.drawing.FindingsJson;
import org.bitstreamproject.verkstad.modelling.drawing.NotesJson;
import org.bitstreamproject.verkstad.modelling.picture.Given;
import org.bitstreamproject.verkstad.modelling.picture.Marks;
import org.bitstreamproject.verkstad.modelling.picture.Overlay;
import org.bitstreamproject.verkstad.modelling.picture.Picture;
import org.bitstreamproject.verkstad.modelling.picture.Words;
import org.bitstreamproject.verkstad.modelling.reading.FigureWords;
import org.bitstreamproject.verkstad.modelling.reading.KeyFigures;
import org.bitstreamproject.verkstad.modelling.work.EditModel;
import org.bitstreamproject.verkstad.modelling.work.JudgeModel;
import org.bitstreamproject.verkstad.modelling.work.Noted;
import org.bitstreamproject.verkstad.modelling.work.Owners;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.Dates;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** The drawing of a model's current version, part by part, for whoever may see its page. */
@Path("/api/v1/models/{uid}/drawing")
public class DrawingResource {

    @Inject
    private EditModel edits;

    @Inject
    private JudgeModel judge;

    @Inject
    private Owners owners;

    @Inject
    private Noted noted;

    @Inject
    private Pages pages;

    @Inject
    private CurrentSession current;

    @Inject
    private Texts texts;

    @GET
    @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
    @Allow({PARTICIPANT, TEACHER, ASSISTANT})
    public String drawing(@PathParam("uid") String uid) {
        var reader = current.get();
        var seen = edits.open(reader, uid);
        var version = seen.version();
        Words words = (key, args) -> texts.text(reader.language(), key, args);
        var judged = judge.judge(reader, version, seen.context());
        var marked = judged.findings().marked();
        var remarks = judge.remarks(reader, version, judged);
        var drawing = Given.in(Picture.drawing(version.model(), words, marked), seen.given(), words);
        var json = DrawingJson.of(version.model(), drawing, words);
        var figures = KeyFigures.of(version.model());
        if (!figures.isEmpty()) {
            var told = new FigureWords(words).over(figures);
            var over = Overlay.over(drawing, told, words, new Marks(marked, seen.given(), List.of()));
            json.add("figures", FiguresJson.of(told, over)).add("gaps", DrawingJson.gaps(drawing.under(over)));
        } else {
            json.add("gaps", DrawingJson.gaps(drawing));
        }
        return json.add("format", DrawingJson.FORMAT)
                .add("uid", uid)
                .add("confidential", owners.isConfidential(version.owner()))
                .add("base", version.number())
                .add("type", version.model().type().name())
                .add("language", seen.context().written().code())
                .add("writable", seen.context().writable())
                .add("readOnly", Objects.requireNonNullElse(seen.context().readOnly(), ""))
                .add("undo", seen.steps().undo())
                .add("redo", seen.steps().redo())
                .add("given", Json.createArrayBuilder(new TreeSet<>(seen.given())))
                .add(
                        "findings",
                        FindingsJson.of(
                                remarks,
                                words,
                                when -> Dates.date(when.atZone(reader.zone()).toLocalDate(), reader.language())))
                .add("remarks", NotesJson.of(ModelPageMaker.notes(noted, reader, version), pages.view()::dateTime))
                .build()
                .toString();
    }
}
