// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.AllowAll;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.jspecify.annotations.Nullable;

/** Where a teacher's launch leads while its course is not connected: what is to become of it. */
@Path(ConnectTicket.PATH)
public class ConnectPages {
    @Inject
    private ConnectDesk desk;

    @Inject
    private ConnectSessions sessions;

    @Inject
    private ShowConnect show;

    @Inject
    private ConnectCourse connect;

    @GET
    @AllowAll
    public Response page(@CookieParam(ConnectTicket.COOKIE) @Nullable String token) {
        var session = desk.session(token);
        var frame = desk.frame(session);
        var seen = show.of(session, desk.platform(session));
        return switch (seen.situation()) {
            case ADMINISTRATOR ->
                desk.page(
                        session,
                        200,
                        "course/connectHelp.jte",
                        new ConnectViews.Help(
                                frame,
                                session.lmsContextId(),
                                desk.platform(session).key(),
                                false));
            case WAITING ->
                desk.page(
                        session,
                        200,
                        "course/connectWaiting.jte",
                        new ConnectViews.Waiting(frame, seen.edition(), seen.examiners()));
            case CONNECTED -> desk.page(session, 200, "course/connectDone.jte", new ConnectViews.Done(frame));
            case NEW, COPIED, UNCLEAR -> desk.page(session, 200, "course/connect.jte", choice(session, seen));
        };
    }

    @POST
    @Path("language")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response language(
            @CookieParam(ConnectTicket.COOKIE) @Nullable String token,
            @FormParam("_handle") @Nullable String handle,
            @FormParam("language") @DefaultValue("") String language) {
        sessions.speak(desk.session(token, handle), Language.fromLaunch(language));
        return desk.seeOther(ConnectTicket.PATH);
    }

    /** It is the run we know. */
    @POST
    @Path("same")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response same(
            @CookieParam(ConnectTicket.COOKIE) @Nullable String token, @FormParam("_handle") @Nullable String handle) {
        var session = desk.session(token, handle);
        Twice.tried(() -> {
            connect.sameRun(session);
            return true;
        });
        return connected(session) ? desk.enter(session, "/teacher") : desk.seeOther(ConnectTicket.PATH);
    }

    /** The teacher answers another day. */
    @POST
    @Path("later")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response later(
            @CookieParam(ConnectTicket.COOKIE) @Nullable String token, @FormParam("_handle") @Nullable String handle) {
        var session = desk.session(token, handle);
        connect.later(session);
        return desk.enter(session, "/teacher");
    }

    @POST
    @Path("withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response withdraw(
            @CookieParam(ConnectTicket.COOKIE) @Nullable String token, @FormParam("_handle") @Nullable String handle) {
        connect.withdraw(desk.session(token, handle));
        return desk.seeOther(ConnectTicket.PATH);
    }

    /** Somebody else has connected the course: go on into it. */
    @POST
    @Path("enter")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response enter(
            @CookieParam(ConnectTicket.COOKIE) @Nullable String token, @FormParam("_handle") @Nullable String handle) {
        var session = desk.session(token, handle);
        return connected(session) ? desk.enter(session, "/teacher") : desk.seeOther(ConnectTicket.PATH);
    }

    private boolean connected(ConnectSession session) {
        return show.of(session, desk.platform(session)).situation() == Standing.Situation.CONNECTED;
    }

    private ConnectViews.Choice choice(ConnectSession session, ShowConnect.Seen seen) {
        var home = desk.home(session, seen.proposed(), show.course(), FieldErrors.NONE);
        return ConnectForms.choice(desk, session, seen, "", home);
    }
}
