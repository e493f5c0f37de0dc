// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.AllowAll;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.HandOff;
import org.bitstreamproject.verkstad.shared.web.OpenedSession;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.jspecify.annotations.Nullable;

/**
 * Where an LTI 1.1 launch in a frame arrives when this browser has not yet shown that our cookies come back: on to its page if they
 * do, else the button out of the frame. LTI 1.1 binds a launch to no browser, so its one-time way may stand in the address.
 */
@Path("/lti/1p1/arrived")
public class Arrival11Pages {
    private static final String PATH = "/lti/1p1/arrived/";

    @Inject
    private CurrentSession current;

    @Inject
    private HandOff handOff;

    @Inject
    private Pages pages;

    /** This page instead of the launch's own; empty when cookies are known to come back, there is no frame, or no session. */
    static Optional<String> insteadOf(
            OpenLaunch.Opened opened, @Nullable String locale, HttpServletRequest request, HandOff handOff) {
        Cookie[] cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        boolean known = Stream.of(cookies).anyMatch(cookie -> cookie.getName().equals(OpenedSession.COOKIE));
        OpenedSession session = opened.session();
        // the set-up page of a course has no session to take along
        if (session == null || known || !InFrame.asks(request)) {
            return Optional.empty();
        }
        return handOff.into(session.handle())
                .map(way -> PATH + way.ticket() + "?lang="
                        + Language.fromLaunch(locale).code() + "&to="
                        + encoded(opened.path()));
    }

    @GET
    @Path("{ticket}")
    @AllowAll
    public Response arrive(
            @PathParam("ticket") String ticket,
            @QueryParam("to") @Nullable String to,
            @QueryParam("lang") @Nullable String lang) {
        String path = WindowPages.ownPath(to);
        if (current.maybe().isPresent()) {
            return pages.seeOther(path.isEmpty() ? "/home" : path);
        }
        var page = new WindowPage(path, ticket, handOff.personOf(ticket).orElse(""));
        return Response.ok(pages.render("lti/window.jte", Language.fromLaunch(lang), page), "text/html; charset=utf-8")
                .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
