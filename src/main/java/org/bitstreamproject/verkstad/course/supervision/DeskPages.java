// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.supervision;

import static org.bitstreamproject.verkstad.shared.domain.Role.ASSISTANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.TEACHER;

import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bitstreamproject.verkstad.shared.domain.DomainException;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.jspecify.annotations.Nullable;

/** Teachers offer times, see who comes, and write notes. */
@Path("/supervision")
public class DeskPages {
    private static final String DESK = "supervision/desk.jte";
    private static final String VISIT = "supervision/visit.jte";

    @Inject
    private ShowSupervision supervision;

    @Inject
    private OfferSlots offering;

    @Inject
    private BookSlot booking;

    @Inject
    private WriteVisit writing;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    @Inject
    private Clock clock;

    @POST
    @Path("slots")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(TEACHER)
    public Response offer(MultivaluedMap<String, String> sent) {
        var session = current.get();
        var form = SlotForm.of(sent::getFirst);
        var messages = new LinkedHashMap<String, String>();
        form.faults(session.zone(), clock.instant())
                .forEach((field, key) -> messages.put(field, pages.view().t(key)));
        if (!messages.isEmpty()) {
            return again(form, 422, messages);
        }
        var command = String.valueOf(sent.getFirst("_command"));
        if (!command.matches("[0-9a-f-]{36}")) {
            throw new BadRequestException("the form has no command");
        }
        try {
            Twice.done(() -> offering.offer(session, command, form));
            return pages.seeOther("/supervision?done=offered");
        } catch (TimesOverlap refused) {
            return again(form, 422, Map.of("time", words(refused)));
        }
    }

    @POST
    @Path("slots/{uid}/withdraw")
    @Allow(TEACHER)
    public Response withdraw(@PathParam("uid") String uid) {
        var session = current.get();
        try {
            Twice.done(() -> offering.withdraw(session, uid));
            return pages.seeOther("/supervision?done=withdrawn");
        } catch (SlotBooked refused) {
            return again(SlotForm.FRESH, 409, Map.of("bookings", words(refused)));
        }
    }

    @GET
    @Path("print")
    @Allow({TEACHER, ASSISTANT})
    public Response print() {
        return pages.page("supervision/print.jte", supervision.round(current.get()));
    }

    @GET
    @Path("group/{ref}")
    @Allow({TEACHER, ASSISTANT})
    public Response visit(@PathParam("ref") String ref, @QueryParam("saved") @Nullable String saved) {
        var page = supervision.one(current.get(), ref);
        return pages.page(VISIT, saved == null ? page : page.said());
    }

    @POST
    @Path("group/{ref}/release")
    @Allow(TEACHER)
    public Response release(@PathParam("ref") String ref) {
        var session = current.get();
        Twice.done(() -> booking.release(session, ref));
        return pages.seeOther("/supervision?done=released");
    }

    @POST
    @Path("group/{ref}/notes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow({TEACHER, ASSISTANT})
    public Response notes(
            @PathParam("ref") String ref,
            @FormParam("notes") @DefaultValue("") String text,
            @FormParam("_version") @DefaultValue("") String version,
            @FormParam("shared") @DefaultValue("") String shared) {
        var session = current.get();
        var edit = new WriteVisit.Edit(text, GroupPages.version(version));
        try {
            var outcome = Twice.tried(
                    () -> shared.equals("yes") ? writing.share(session, ref, edit) : writing.notes(session, ref, edit));
            if (outcome instanceof WriteVisit.Outcome.Conflict conflict) {
                var mine = new GroupPage.Text(text, conflict.version());
                var page = supervision.one(session, ref).typed(mine, conflict.theirs(), FieldErrors.NONE);
                return pages.page(409, VISIT, page);
            }
            return pages.seeOther("/supervision/group/" + ref + "?saved=1");
        } catch (NationalIdRefused | TextTooLong refused) {
            var errors = new FieldErrors(Map.of("notes", words(refused)));
            var mine = new GroupPage.Text(text, edit.version());
            return pages.page(422, VISIT, supervision.one(session, ref).typed(mine, null, errors));
        }
    }

    @POST
    @Path("group/{ref}/unshare")
    @Allow({TEACHER, ASSISTANT})
    public Response unshare(@PathParam("ref") String ref) {
        var session = current.get();
        Twice.done(() -> writing.unshare(session, ref));
        return pages.seeOther("/supervision/group/" + ref);
    }

    private Response again(SlotForm form, int status, Map<String, String> messages) {
        return pages.page(status, DESK, supervision.round(current.get()).refused(form, new FieldErrors(messages)));
    }

    private String words(DomainException refused) {
        return pages.view().t(refused.messageKey(), refused.args().toArray());
    }
}
