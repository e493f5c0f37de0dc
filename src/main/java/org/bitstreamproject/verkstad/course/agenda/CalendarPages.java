// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.agenda;

import static org.bitstreamproject.verkstad.shared.domain.Role.ASSISTANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.PARTICIPANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.TEACHER;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.bitstreamproject.verkstad.course.ChangedDates;
import org.bitstreamproject.verkstad.course.OwnPath;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.security.Sha256;
import org.bitstreamproject.verkstad.shared.settings.Settings;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.AllowAll;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.jspecify.annotations.Nullable;

/** All dates on a page, and the address under which a calendar of one's own reads them. */
@Path("/calendar")
public class CalendarPages {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", "utf-8");
    private static final Set<String> TOLD = Set.of("made", "revoked");

    @Inject
    private ShowCalendar calendars;

    @Inject
    private Feeds feeds;

    @Inject
    private ChangedDates changed;

    @Inject
    private Settings settings;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    @GET
    @Allow({PARTICIPANT, TEACHER, ASSISTANT})
    public Response page(@QueryParam("saved") @Nullable String saved) {
        var session = current.get();
        return pages.page(
                "agenda/calendar.jte",
                new CalendarPage(
                        calendars.months(session),
                        changed.unseen(session),
                        feed(false),
                        session.is(TEACHER) ? feed(true) : null,
                        session.has(Grant.EXAMINER),
                        saved != null && TOLD.contains(saved) ? saved : null));
    }

    @POST
    @Path("seen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow({PARTICIPANT, TEACHER, ASSISTANT})
    public Response seen(@FormParam("return") @DefaultValue("/home") String back) {
        Twice.done(() -> changed.seen(current.get()));
        return pages.seeOther(OwnPath.of(back));
    }

    @POST
    @Path("feed/own")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow({PARTICIPANT, TEACHER, ASSISTANT})
    public Response own(@FormParam("change") @DefaultValue("") String change) {
        return change(change, false);
    }

    @POST
    @Path("feed/cohort")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(TEACHER)
    public Response cohort(@FormParam("change") @DefaultValue("") String change) {
        return change(change, true);
    }

    /** Read by calendars, without a session. */
    @GET
    @Path("feed/{token}.ics")
    @AllowAll
    public Response read(
            @PathParam("token") String token, @HeaderParam("If-None-Match") @DefaultValue("") String known) {
        var text = feeds.read(token).orElseThrow(NotVisible::new);
        var tag = "\"" + Sha256.of(text).substring(0, 32) + "\"";
        var same = known.contains(tag);
        var answer = same ? Response.notModified() : Response.ok(text, CALENDAR);
        return answer.header("ETag", tag)
                .header("Cache-Control", "private, no-cache")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    private Response change(String change, boolean cohort) {
        var session = current.get();
        if (change.equals("revoke")) {
            Twice.done(() -> feeds.revoke(session, cohort));
            return pages.seeOther("/calendar?saved=revoked#feed");
        }
        Twice.done(() -> feeds.make(session, cohort));
        return pages.seeOther("/calendar?saved=made#feed");
    }

    private CalendarPage.Feed feed(boolean cohort) {
        return new CalendarPage.Feed(
                cohort ? "cohort" : "own",
                feeds.token(current.get(), cohort)
                        .map(token -> settings.baseUrl() + "/calendar/feed/" + token + ".ics")
                        .orElse(null));
    }
}
