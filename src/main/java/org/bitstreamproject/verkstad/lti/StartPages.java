// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.shared.web.AllowAll;
import org.bitstreamproject.verkstad.shared.web.FramedCookie;
import org.bitstreamproject.verkstad.shared.web.OpenedSession;
import org.bitstreamproject.verkstad.shared.web.Pages;

/**
 * Login initiation answered by a page instead of a redirect, because only a page can let the browser keep something. The state is
 * made here and not before the redirect that leads here: so the token goes to the browser that begins the login, and to no other.
 */
@Path("/lti/1p3/start")
public class StartPages {
    static final String PATH = "/lti/1p3/start";
    private static final int LONGEST_QUERY = 6_000;
    private static final String PROBE = "__Host-verkstad-probe";

    @Inject
    private BeginLogin login;

    @Inject
    private KeptWays ways;

    @Inject
    private RecoveryTokens tokens;

    @Inject
    private Pages pages;

    @Inject
    private Refusals refusals;

    @Inject
    private Circumstances13 circumstances;

    @Inject
    private Clock clock;

    /** From a login in a frame to this page, with a cookie to see whether it comes back; empty when the platform should be asked directly. */
    static Optional<Response> insteadOf(Form form, HttpServletRequest request) {
        String query = form.fields().entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        if (!InFrame.asks(request) || !form.repeated().isEmpty() || query.length() > LONGEST_QUERY) {
            return Optional.empty();
        }
        return Optional.of(Response.status(Response.Status.SEE_OTHER)
                .header("Location", PATH + "?" + query)
                .header("Set-Cookie", FramedCookie.set(PROBE, "1", Duration.ofMinutes(1)))
                .build());
    }

    @GET
    @AllowAll
    public Response inFrame(@Context HttpServletRequest request, @Context HttpHeaders headers) {
        boolean cookies =
                headers.getCookies().containsKey(PROBE) || headers.getCookies().containsKey(OpenedSession.COOKIE);
        return begin(cookies, request, () -> Incoming.query(request, Reason.OIDC_BODY_INVALID));
    }

    /** Out of the frame before the platform was asked: the login begins once more, in a window of its own. */
    @POST
    @AllowAll
    public Response inOwnWindow(@Context HttpServletRequest request, InputStream body) throws IOException {
        return begin(true, request, () -> Incoming.form(request, body, Reason.OIDC_BODY_INVALID));
    }

    private <E extends Exception> Response begin(
            boolean cookies, HttpServletRequest request, Hearing.Finding<Form, E> reading) throws E {
        var hearing = new Hearing(clock.instant());
        Form form = Form.parse("");
        try {
            form = hearing.found(Check.LOGIN_FORM_READABLE, reading);
            BeginLogin.Begun begun = login.begin(form, hearing);
            ways.keep(begun.state());
            var page = new StartPage(
                    RecoveryTokens.key(begun.state()),
                    tokens.of(begun, clock.instant()),
                    begun.location(),
                    cookies,
                    form.fields());
            return Response.fromResponse(pages.page("lti/start.jte", page))
                    .header("Set-Cookie", begun.cookie())
                    .build();
        } catch (LaunchRefused refused) {
            return refusals.page(refused, circumstances.beforeLogin(form, request, hearing));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
