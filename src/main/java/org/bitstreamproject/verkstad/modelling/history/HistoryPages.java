// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.history;

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
import java.util.Map;
import java.util.Objects;
import org.bitstreamproject.verkstad.modelling.ModelChanged;
import org.bitstreamproject.verkstad.modelling.notation.Labels;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;
import org.bitstreamproject.verkstad.modelling.work.EditModel;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.FormBody;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.jspecify.annotations.Nullable;

/** The history of a model: seen by those who see the model, named and put back by those who may change it. */
@Path("/model/{uid}/history")
public class HistoryPages {

    private static final String PAGE = "modelling/history.jte";
    private static final int LONGEST_TITLE = 120;

    @Inject
    private EditModel edits;

    @Inject
    private HistoryPageMaker maker;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    @GET
    @Allow({PARTICIPANT, TEACHER, ASSISTANT})
    public Response show(
            @PathParam("uid") String uid,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("restore") @DefaultValue("") String restore,
            @QueryParam("done") @DefaultValue("") String done) {
        var seen = edits.see(current.get(), uid);
        var asked = new HistoryPageMaker.Asked(number(from), number(restore), done);
        return pages.page(PAGE, maker.page(current.get(), seen, asked, HistoryPageMaker.Refused.NOTHING));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow({PARTICIPANT, TEACHER, ASSISTANT})
    public Response change(@PathParam("uid") String uid, String body) {
        var form = FormBody.parse(body);
        int number = number(form.first("number"));
        return "restore".equals(form.first("_do")) ? restore(uid, number, form) : name(uid, number, form);
    }

    private Response restore(String uid, int number, FormBody form) {
        try {
            return Twice.tried(() -> {
                edits.restore(current.get(), uid, number(form.first("_base")), number);
                return back(uid, "restored");
            });
        } catch (NotAModel kept) {
            var fault = kept.faults().get(0);
            var why = pages.view()
                    .t("modelling.fault." + fault.code(), fault.args().toArray());
            return refused(
                    uid,
                    new HistoryPageMaker.Asked(0, number, ""),
                    new HistoryPageMaker.Refused(new FieldErrors(Map.of("restore", why)), Map.of()));
        } catch (ModelChanged changed) {
            var errors = new FieldErrors(Map.of("restore", pages.view().t("modelling.history.changedMeanwhile")));
            return refused(
                    uid, new HistoryPageMaker.Asked(0, number, ""), new HistoryPageMaker.Refused(errors, Map.of()));
        }
    }

    private Response name(String uid, int number, FormBody form) {
        var title = Labels.clean(Objects.requireNonNullElse(form.first("title-" + number), ""));
        if (title.isEmpty()) {
            return unnamed(uid, number, form, pages.view().t("modelling.history.titleMissing"));
        }
        if (title.length() > LONGEST_TITLE) {
            return unnamed(uid, number, form, pages.view().t("modelling.history.titleLong", LONGEST_TITLE));
        }
        try {
            Twice.done(() -> edits.nameVersion(current.get(), uid, number, title));
        } catch (NationalIdRefused refused) {
            return unnamed(uid, number, form, pages.view().t(refused.messageKey()));
        }
        return back(uid, "named");
    }

    /** The same part of the list again, with what was typed. */
    private Response unnamed(String uid, int number, FormBody form, String why) {
        var field = "title-" + number;
        var typed = Map.of(field, Objects.requireNonNullElse(form.first(field), ""));
        var refused = new HistoryPageMaker.Refused(new FieldErrors(Map.of(field, why)), typed);
        return refused(uid, new HistoryPageMaker.Asked(number(form.first("from")), 0, ""), refused);
    }

    private Response refused(String uid, HistoryPageMaker.Asked asked, HistoryPageMaker.Refused refused) {
        var seen = edits.see(current.get(), uid);
        return pages.page(422, PAGE, maker.page(current.get(), seen, asked, refused));
    }

    private Response back(String uid, String done) {
        return pages.seeOther("/model/" + uid + "/history?done=" + done);
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
