// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.AllowAll;

/** LTI 1.3: login initiation, the one redirect URI, and the tool's public keys. */
@ApplicationScoped
@Path("/lti/1p3")
public class Lti13Pages {
    private static final System.Logger LOG = System.getLogger(Lti13Pages.class.getName());
    private static final Form NO_FORM = Form.parse("");

    @Inject
    private BeginLogin login;

    @Inject
    private AcceptLti13 accept;

    @Inject
    private KeptWays ways;

    @Inject
    private LoginStates states;

    @Inject
    private ParkedLaunches parked;

    @Inject
    private Circumstances13 circumstances;

    @Inject
    private ToolKeys keys;

    @Inject
    private Refusals refusals;

    @Inject
    private Clock clock;

    @GET
    @Path("login")
    @AllowAll
    public Response loginByGet(@Context HttpServletRequest request) {
        var hearing = new Hearing(clock.instant());
        try {
            Form form =
                    hearing.found(Check.LOGIN_FORM_READABLE, () -> Incoming.query(request, Reason.OIDC_BODY_INVALID));
            return begin(form, request, hearing);
        } catch (LaunchRefused refused) {
            return refusals.page(refused, circumstances.beforeLogin(NO_FORM, request, hearing));
        }
    }

    @POST
    @Path("login")
    @AllowAll
    public Response loginByPost(@Context HttpServletRequest request, InputStream body) throws IOException {
        var hearing = new Hearing(clock.instant());
        try {
            Form form = hearing.found(
                    Check.LOGIN_FORM_READABLE,
                    () -> Incoming.form(request, body, Reason.OIDC_BODY_INVALID)
                            .and(Incoming.query(request, Reason.OIDC_BODY_INVALID)));
            return begin(form, request, hearing);
        } catch (LaunchRefused refused) {
            return refusals.page(refused, circumstances.beforeLogin(NO_FORM, request, hearing));
        }
    }

    /** Otherwise a HEAD would be answered by the GET above and leave a login behind. */
    @HEAD
    @Path("login")
    @AllowAll
    public Response loginByHead() {
        return Response.status(Response.Status.METHOD_NOT_ALLOWED)
                .header("Allow", "GET, POST")
                .build();
    }

    @POST
    @Path("launch")
    @AllowAll
    public Response launch(@Context HttpServletRequest request, @Context HttpHeaders headers, InputStream body)
            throws IOException {
        Form form = NO_FORM;
        var hearing = new Hearing(clock.instant());
        try {
            form = hearing.found(
                    Check.ANSWER_FORM_READABLE, () -> Incoming.form(request, body, Reason.OIDC_BODY_INVALID));
            BrowserProof browser = BrowserProof.cookie(state -> browserWord(headers, state));
            Arrived arrived = InFrame.asks(request)
                    ? accept.acceptInFrame(form, browser, hearing)
                    : accept.accept(form, browser, hearing);
            return withoutCookie(LaunchAnswer.into(arrived.path(), arrived.cookie()), form)
                    .build();
        } catch (LaunchRefused refused) {
            Response page = refused(refused, form, request, hearing);
            return withoutCookie(Response.fromResponse(page), form).build();
        }
    }

    @GET
    @Path("jwks.json")
    @Produces("application/json")
    @AllowAll
    public Response publicKeys() {
        return Response.ok(keys.publicSet())
                .header("Cache-Control", "public, max-age=600")
                .build();
    }

    private Response begin(Form form, HttpServletRequest request, Hearing hearing) {
        Optional<Response> ownPage = StartPages.insteadOf(form, request);
        if (ownPage.isPresent()) {
            return ownPage.get();
        }
        try {
            BeginLogin.Begun begun = login.begin(form, hearing);
            return Response.status(Response.Status.FOUND)
                    .header("Location", begun.location())
                    .header("Set-Cookie", begun.cookie())
                    .build();
        } catch (LaunchRefused refused) {
            return refusals.page(refused, circumstances.beforeLogin(form, request, hearing));
        }
    }

    /** A launch without its cookie waits while our own page looks for the token it kept; everything else is refused at once. */
    private Response refused(LaunchRefused refused, Form form, HttpServletRequest request, Hearing hearing) {
        String state = form.text("state").orElse("");
        if (refused.reason() != Reason.OIDC_COOKIE_MISSING || !ways.canRecover(state, clock.instant())) {
            return refusals.page(refused, circumstances.afterLogin(form, request, hearing));
        }
        String source = states.find(state)
                .map(login -> LaunchSource.of(login.registration(), request.getRemoteAddr()))
                .orElse("");
        String reference = Twice.tried(() -> parked.park(form, source, clock.instant()));
        makeRoom();
        return refusals.page(
                refused,
                circumstances.afterLogin(form, request, hearing),
                "lti/recover.jte",
                page -> new RecoverPage(reference, RecoveryTokens.key(state), page));
    }

    /** A table one row too large is better than a launch without an answer: the next one tries again. */
    private void makeRoom() {
        try {
            parked.makeRoom();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "parked launches could not be trimmed", failed);
        }
    }

    private static Optional<String> browserWord(HttpHeaders headers, String state) {
        return Optional.ofNullable(headers.getCookies().get(LoginCookie.name(state)))
                .map(Cookie::getValue)
                .filter(word -> !word.isBlank());
    }

    private static Response.ResponseBuilder withoutCookie(Response.ResponseBuilder answer, Form form) {
        form.text("state").ifPresent(state -> answer.header("Set-Cookie", LoginCookie.clear(state)));
        return answer;
    }
}
