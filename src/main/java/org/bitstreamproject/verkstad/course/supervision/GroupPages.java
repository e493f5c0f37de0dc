// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.supervision;

import static org.bitstreamproject.verkstad.shared.domain.Role.ASSISTANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.PARTICIPANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.TEACHER;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.shared.domain.DomainException;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.Pages;

/** The supervision round: a participant sees the own group's, a teacher everybody's. */
@Path("/supervision")
public class GroupPages {
    private static final String TEMPLATE = "supervision/group.jte";

    @Inject
    private ShowSupervision supervision;

    @Inject
    private BookSlot booking;

    @Inject
    private WriteVisit writing;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    @GET
    @Allow({PARTICIPANT, TEACHER, ASSISTANT})
    public Response page(@QueryParam("done") @DefaultValue("") String done) {
        var session = current.get();
        return session.is(PARTICIPANT)
                ? pages.page(TEMPLATE, supervision.own(session).said(known(done, "booked", "cancelled", "questions")))
                : pages.page(
                        "supervision/desk.jte",
                        supervision.round(session).said(known(done, "offered", "withdrawn", "released")));
    }

    @POST
    @Path("book")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(PARTICIPANT)
    public Response book(@FormParam("slot") @DefaultValue("") String slot) {
        var session = current.get();
        try {
            Twice.done(() -> booking.book(session, slot));
            return pages.seeOther("/supervision?done=booked");
        } catch (SlotTaken | SlotBegun | TooLateToChange | NoGroupYet refused) {
            return refused(refused, "times");
        }
    }

    @POST
    @Path("cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(PARTICIPANT)
    public Response cancel() {
        var session = current.get();
        try {
            Twice.done(() -> booking.cancel(session));
            return pages.seeOther("/supervision?done=cancelled");
        } catch (TooLateToChange | NoGroupYet refused) {
            return refused(refused, "times");
        }
    }

    @POST
    @Path("questions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(PARTICIPANT)
    public Response questions(
            @FormParam("questions") @DefaultValue("") String text,
            @FormParam("_version") @DefaultValue("") String version) {
        var session = current.get();
        var edit = new WriteVisit.Edit(text, version(version));
        try {
            var outcome = Twice.tried(() -> writing.questions(session, edit));
            if (outcome instanceof WriteVisit.Outcome.Conflict conflict) {
                var mine = new GroupPage.Text(text, conflict.version());
                var page = supervision.own(session).typed(mine, conflict.theirs(), FieldErrors.NONE);
                return pages.page(409, TEMPLATE, page);
            }
            return pages.seeOther("/supervision?done=questions");
        } catch (NationalIdRefused | TextTooLong | NoGroupYet refused) {
            var errors = new FieldErrors(Map.of("questions", words(refused)));
            var mine = new GroupPage.Text(text, edit.version());
            return pages.page(422, TEMPLATE, supervision.own(session).typed(mine, null, errors));
        }
    }

    private Response refused(DomainException refused, String field) {
        var errors = new FieldErrors(Map.of(field, words(refused)));
        return pages.page(
                refused.status(), TEMPLATE, supervision.own(current.get()).refused(errors));
    }

    private String words(DomainException refused) {
        return pages.view().t(refused.messageKey(), refused.args().toArray());
    }

    private static String known(String done, String... all) {
        return List.of(all).contains(done) ? done : "";
    }

    /** Anything else builds on nothing, and so meets what stands there. */
    static long version(String typed) {
        return typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : 0;
    }
}
