// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.AllowAll;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.HandOff;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.bitstreamproject.verkstad.shared.web.SameOrigin;
import org.jspecify.annotations.Nullable;

/**
 * Out of a frame where not even the session's cookie comes back. The page itself knows nobody and may be reloaded; its script shows
 * the token of the login and gets a one-time way into a window of its own for the session that login opened.
 */
@Path("/lti/1p3/window")
public class WindowPages {
    private static final String PATH = "/lti/1p3/window";

    @Inject
    private RecoveryTokens tokens;

    @Inject
    private KeptWays ways;

    @Inject
    private HandOff handOff;

    @Inject
    private CurrentSession current;

    @Inject
    private SameOrigin sameOrigin;

    @Inject
    private Refusals refusals;

    @Inject
    private Circumstances13 circumstances;

    @Inject
    private Pages pages;

    @Inject
    private Clock clock;

    /** Where a recovered launch goes: on, if the cookie comes back after all, else here. */
    static String after(String path, Language language) {
        return PATH + "?lang=" + language.code() + "&to=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    @GET
    @AllowAll
    public Response offer(
            @QueryParam("to") @Nullable String to,
            @QueryParam("lang") @Nullable String lang,
            @HeaderParam("Accept-Language") @Nullable String accepted) {
        String path = ownPath(to);
        if (current.maybe().isPresent()) {
            return pages.seeOther(path.isEmpty() ? "/home" : path);
        }
        Language language = Language.fromLaunch(lang == null ? accepted : lang);
        return Response.ok(
                        pages.render("lti/window.jte", language, WindowPage.asking(path)), "text/html; charset=utf-8")
                .build();
    }

    /** Asked by the page's script: a fresh one-time way for the session this token's login has opened. */
    @POST
    @Path("code")
    @AllowAll
    public Response code(@Context HttpServletRequest request, InputStream body) throws IOException {
        var hearing = new Hearing(clock.instant());
        try {
            hearing.check(
                    Check.RECOVERY_OWN_PAGE,
                    () -> LaunchRefused.unless(sameOrigin.sent(request), Reason.OIDC_RECOVERY_CROSS_SITE));
            Form shown = hearing.found(
                    Check.RECOVERY_FORM_READABLE, () -> Incoming.form(request, body, Reason.OIDC_BODY_INVALID));
            KeptWays.Arrival arrival = hearing.found(
                    Check.RECOVERY_TOKEN,
                    () -> ways.arrivalOf(tokens.read(shown.text("token").orElse(""), hearing.now())));
            HandOff.Way way = hearing.found(
                    Check.WINDOW_SESSION,
                    () -> handOff.into(arrival.sessionHandle())
                            .orElseThrow(() -> new LaunchRefused(Reason.OIDC_WINDOW_SESSION_MISSING)));
            return Response.ok(
                            Json.createObjectBuilder()
                                    .add("ticket", way.ticket())
                                    .add("person", way.person())
                                    .add("to", arrival.path())
                                    .build()
                                    .toString(),
                            "application/json")
                    .build();
        } catch (LaunchRefused refused) {
            return refusals.page(refused, circumstances.beforeLogin(Form.parse(""), request, hearing));
        }
    }

    /** A page for people; what stands under /lti/ belongs to a frame or a moment, and is nothing for a window of its own. */
    static String ownPath(@Nullable String path) {
        return Optional.ofNullable(path)
                .filter(own -> own.matches("/(?!lti/)[A-Za-z0-9].*"))
                .orElse("");
    }
}
