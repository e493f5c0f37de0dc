// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.AllowAll;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.jspecify.annotations.Nullable;

/** The two ways into an edition: a join code, or an edition of one's own; each is shown once more before it happens. */
@Path(ConnectTicket.PATH)
public class ConnectForms {
    private static final String EDITION_PAGE = "/edition";

    @Inject
    private ConnectDesk desk;

    @Inject
    private ShowConnect show;

    @Inject
    private ConnectCourse connect;

    @Inject
    private TryCode codes;

    /** A join code was typed: which edition it opens, and where the cohort is at home. */
    @POST
    @Path("code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response code(
            @CookieParam(ConnectTicket.COOKIE) @Nullable String token, MultivaluedMap<String, String> sent) {
        return opened(token, sent, (session, typed, edition) -> {
            var form = show.of(session, desk.platform(session)).proposed();
            return check(session, typed, edition, "", form, FieldErrors.NONE);
        });
    }

    /** Asks to join, once everything has been seen. */
    @POST
    @Path("join")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response join(
            @CookieParam(ConnectTicket.COOKIE) @Nullable String token, MultivaluedMap<String, String> sent) {
        return opened(token, sent, (session, typed, edition) -> {
            var form = form(sent);
            var errors = desk.errors(session, form.faults(show.course(), false));
            if (!errors.isEmpty()) {
                return check(session, typed, edition, text(sent, "share"), form, errors);
            }
            var share = show.chosen(session, edition, text(sent, "share"));
            Twice.done(() -> connect.ask(session, edition, form.place(), share));
            return desk.seeOther(ConnectTicket.PATH);
        });
    }

    /** An edition of one's own was described. */
    @POST
    @Path("edition")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response edition(
            @CookieParam(ConnectTicket.COOKIE) @Nullable String token, MultivaluedMap<String, String> sent) {
        return described(token, sent, (session, form) -> {
            var scale = show.course().scale(form.scale()).orElseThrow().title().in(session.language());
            var newRun = show.of(session, desk.platform(session)).situation() != Standing.Situation.NEW;
            return desk.page(
                    session,
                    200,
                    "course/connectEdition.jte",
                    new ConnectViews.CheckEdition(desk.frame(session), form, scale, newRun));
        });
    }

    /** Starts it. */
    @POST
    @Path("start")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response start(
            @CookieParam(ConnectTicket.COOKIE) @Nullable String token, MultivaluedMap<String, String> sent) {
        return described(token, sent, (session, form) -> {
            try {
                Twice.tried(() -> connect.start(session, form.name().strip(), form.place()));
            } catch (EditionNameTaken taken) {
                return again(session, form, Map.of("name", taken.messageKey()));
            }
            return desk.enter(session, EDITION_PAGE);
        });
    }

    private interface WithEdition {
        Response answer(ConnectSession session, String typed, EditionId edition);
    }

    /** With the edition that the typed code opens. */
    private Response opened(@Nullable String token, MultivaluedMap<String, String> sent, WithEdition next) {
        var session = desk.session(token, sent.getFirst("_handle"));
        var typed = text(sent, "code");
        var answer = codes.look(session, typed);
        return answer.edition()
                .map(edition -> next.answer(session, typed, edition))
                .orElseGet(() -> refused(session, typed, answer.slowed()));
    }

    private interface WithForm {
        Response answer(ConnectSession session, StartForm form);
    }

    /** With the description of an edition that has no fault. */
    private Response described(@Nullable String token, MultivaluedMap<String, String> sent, WithForm next) {
        var session = desk.session(token, sent.getFirst("_handle"));
        var form = form(sent);
        var faults = form.faults(show.course(), true);
        return faults.isEmpty() ? next.answer(session, form) : again(session, form, faults);
    }

    static ConnectViews.Choice choice(
            ConnectDesk desk, ConnectSession session, ShowConnect.Seen seen, String code, ConnectViews.Home home) {
        return new ConnectViews.Choice(
                desk.frame(session),
                seen.situation().name(),
                seen.earlier(),
                seen.held(),
                seen.since(),
                seen.ownRun(),
                code,
                home);
    }

    private Response refused(ConnectSession session, String typed, boolean slowed) {
        if (slowed) {
            var page = new ConnectViews.Slowed(desk.frame(session), TryCode.MOST_OF_COURSE);
            var answer = desk.page(session, 429, "course/connectSlowed.jte", page);
            return Response.fromResponse(answer)
                    .header("Retry-After", TryCode.WINDOW.toSeconds())
                    .build();
        }
        var seen = show.of(session, desk.platform(session));
        var errors = desk.errors(session, Map.of("code", "course.connect.fault.code"));
        var home = desk.home(session, seen.proposed(), show.course(), errors);
        return desk.page(session, 422, "course/connect.jte", choice(desk, session, seen, typed, home));
    }

    private Response again(ConnectSession session, StartForm form, Map<String, String> faults) {
        var seen = show.of(session, desk.platform(session));
        var home = desk.home(session, form, show.course(), desk.errors(session, faults));
        return desk.page(session, 422, "course/connect.jte", choice(desk, session, seen, "", home));
    }

    private Response check(
            ConnectSession session, String typed, EditionId edition, String share, StartForm form, FieldErrors errors) {
        var page = new ConnectViews.CheckCode(
                desk.frame(session),
                typed,
                show.nameOf(edition),
                show.shared(session, edition),
                share,
                desk.home(session, form, show.course(), errors));
        return desk.page(session, errors.isEmpty() ? 200 : 422, "course/connectCode.jte", page);
    }

    private static StartForm form(MultivaluedMap<String, String> sent) {
        return new StartForm(
                text(sent, "name"),
                text(sent, "country"),
                text(sent, "scale"),
                text(sent, "language"),
                text(sent, "zone"));
    }

    private static String text(MultivaluedMap<String, String> sent, String name) {
        var text = sent.getFirst(name);
        return text == null ? "" : text;
    }
}
