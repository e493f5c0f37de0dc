// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import static org.bitstreamproject.verkstad.shared.domain.Role.ASSISTANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.PARTICIPANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.TEACHER;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.bitstreamproject.verkstad.modelling.command.CommandList;
import org.bitstreamproject.verkstad.modelling.command.Connect;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;
import org.bitstreamproject.verkstad.modelling.outline.Asked;
import org.bitstreamproject.verkstad.modelling.outline.OutlineForm;
import org.bitstreamproject.verkstad.modelling.work.EditModel;
import org.bitstreamproject.verkstad.modelling.work.ReadStored;
import org.bitstreamproject.verkstad.shared.domain.FaultLog;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.FormBody;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.jspecify.annotations.Nullable;

/** A model as a form: every edit is one POST that works without script and leads back to the element it changed. */
@Path("/model/{uid}")
public class ModelPages {

    private static final String PAGE = "modelling/model.jte";

    @Inject
    private EditModel edits;

    @Inject
    private ReadStored stored;

    @Inject
    private ModelPageMaker maker;

    @Inject
    private ConflictPageMaker conflicts;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    @GET
    @Allow({PARTICIPANT, TEACHER, ASSISTANT})
    public Response show(
            @PathParam("uid") String uid,
            @QueryParam("edit") @DefaultValue("") String edit,
            @QueryParam("q") @DefaultValue("") String query,
            @QueryParam("changed") @DefaultValue("") String changed,
            @QueryParam("done") @DefaultValue("") String done,
            @QueryParam("figures") @DefaultValue("") String figures) {
        try {
            var seen = edits.open(current.get(), uid);
            var asked = new ModelPageMaker.Asked(edit, query, changed, done, figures.equals("1"));
            return pages.page(PAGE, maker.page(current.get(), seen, asked));
        } catch (UnreadableModel unreadable) {
            var kept = stored.of(current.get(), uid);
            FaultLog.tell(unreadable);
            var page = new UnreadablePage(uid, kept.context(), kept.number(), kept.whole());
            return pages.page("modelling/unreadable.jte", page);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow({PARTICIPANT, TEACHER, ASSISTANT})
    public Response change(@PathParam("uid") String uid, String body) {
        var form = FormBody.parse(body);
        var command = Objects.requireNonNullElse(form.first("_do"), "");
        int base = number(form.first("_base"));
        try {
            return switch (command) {
                case CommandList.UNDO -> undo(uid, base);
                case CommandList.REDO -> redo(uid, base);
                default -> edit(uid, base, command, form);
            };
        } catch (NotAModel refused) {
            var seen = edits.open(current.get(), uid);
            return pages.page(422, PAGE, maker.refused(current.get(), seen, command, form, refused));
        } catch (NationalIdRefused refused) {
            var seen = edits.open(current.get(), uid);
            return pages.page(422, PAGE, maker.refused(current.get(), seen, command, form, refused));
        } catch (ModelChanged conflict) {
            var seen = edits.see(current.get(), uid);
            var shown = edits.shown(current.get(), uid, base);
            var page = conflicts.page(current.get(), seen, shown, command, form, conflict);
            return pages.page(409, "modelling/conflict.jte", page);
        }
    }

    private Response edit(String uid, int base, String command, FormBody form) {
        var shown = edits.shown(current.get(), uid, base);
        var asked = OutlineForm.read(shown, command, form.fields()).orElseThrow(NotVisible::new);
        var focus = carryOut(uid, base, asked);
        var model = edits.see(current.get(), uid).version().model();
        boolean isOwn = asked.focus().isEmpty() && asked.command() instanceof Connect;
        var made = model.edge(focus).filter(edge -> isOwn);
        boolean hasMore = made.filter(edge -> OutlineForm.hasMore(model, edge)).isPresent();
        return hasMore
                ? pages.seeOther(address(uid, focus, "connect") + "&edit=" + encoded(focus) + "#form-" + encoded(focus))
                : back(uid, asked.focus().isEmpty() ? focus : asked.focus(), asked.name());
    }

    private String carryOut(String uid, int base, Asked asked) {
        try {
            return Twice.tried(() -> edits.carryOut(current.get(), uid, base, asked.command()));
        } catch (NotAModel refused) {
            throw asked.told(refused);
        }
    }

    private Response undo(String uid, int base) {
        boolean undone = Twice.tried(() -> edits.undo(current.get(), uid, base));
        return back(uid, "", undone ? "undo" : "nothing-to-undo");
    }

    private Response redo(String uid, int base) {
        boolean redone = Twice.tried(() -> edits.redo(current.get(), uid, base));
        return back(uid, "", redone ? "redo" : "nothing-to-redo");
    }

    private Response back(String uid, String focus, String done) {
        return pages.seeOther(address(uid, focus, done) + (focus.isEmpty() ? "" : "#" + encoded(focus)));
    }

    private static String address(String uid, String focus, String done) {
        return "/model/" + uid + "?changed=" + encoded(focus) + "&done=" + done;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
