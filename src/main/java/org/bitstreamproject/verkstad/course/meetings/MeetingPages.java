// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.meetings;

import static org.bitstreamproject.verkstad.shared.domain.Role.ASSISTANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.PARTICIPANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.TEACHER;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bitstreamproject.verkstad.course.People;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.jspecify.annotations.Nullable;

/** The meetings: everybody of the edition reads about them, its examiners write. */
@Path("/meetings")
public class MeetingPages {
    private static final String FORM = "meetings/edit.jte";

    @Inject
    private ShowMeetings meetings;

    @Inject
    private DescribeMeeting describe;

    @Inject
    private People people;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    @GET
    @Allow({PARTICIPANT, TEACHER, ASSISTANT})
    public Response all() {
        return pages.page("meetings/meetings.jte", meetings.all(current.get()));
    }

    @GET
    @Path("{anchor}")
    @Allow({PARTICIPANT, TEACHER, ASSISTANT})
    public Response one(@PathParam("anchor") String anchor) {
        return pages.page("meetings/meeting.jte", meetings.one(current.get(), anchor));
    }

    @GET
    @Path("{anchor}/edit")
    @Allow(grants = Grant.EXAMINER)
    public Response edit(@PathParam("anchor") String anchor) {
        var page = meetings.one(current.get(), anchor);
        return pages.page(FORM, form(page, page.words(), page.version(), FieldErrors.NONE));
    }

    @POST
    @Path("{anchor}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(grants = Grant.EXAMINER)
    public Response save(@PathParam("anchor") String anchor, MultivaluedMap<String, String> sent) {
        var session = current.get();
        var page = meetings.one(session, anchor);
        var words = MeetingWords.of(field -> sent.getFirst(field) == null ? "" : sent.getFirst(field));
        var version = number(sent.getFirst("_version"));
        var faults = words.faults();
        if (!faults.isEmpty()) {
            return pages.page(422, FORM, form(page, words, version, errors(faults)));
        }
        var change = new DescribeMeeting.Change(
                session.edition(),
                meetings.gathering(session, anchor).anchor(),
                session.language(),
                session.person(),
                version);
        return Twice.tried(() -> describe.write(change, words))
                .map(other -> pages.page(409, FORM, conflict(page, words, other)))
                .orElseGet(() -> pages.seeOther("/meetings/" + anchor));
    }

    private FieldErrors errors(Map<String, MeetingWords.Fault> faults) {
        var messages = new LinkedHashMap<String, String>();
        faults.forEach((field, fault) ->
                messages.put(field, pages.view().t(fault.key(), fault.args().toArray())));
        return new FieldErrors(messages);
    }

    private static MeetingFormPage form(MeetingPage page, MeetingWords words, int version, FieldErrors errors) {
        return new MeetingFormPage(page.meeting(), page.planned(), words, version, errors, null, Map.of());
    }

    /** Both texts side by side; sent again, mine stands. */
    private MeetingFormPage conflict(MeetingPage page, MeetingWords words, DescribeMeeting.Other other) {
        var others = new LinkedHashMap<>(other.words().texts());
        others.entrySet().removeIf(field -> field.getValue().equals(words.text(field.getKey())));
        return new MeetingFormPage(
                page.meeting(),
                page.planned(),
                words,
                other.version(),
                FieldErrors.NONE,
                people.nameOf(other.by()),
                others);
    }

    /** Anything else than a small number builds on nothing, and so meets what stands there. */
    private static int number(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : 0;
    }
}
