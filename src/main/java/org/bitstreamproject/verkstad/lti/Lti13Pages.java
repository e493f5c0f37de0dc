// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

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
import java.time.Clock;
import java.util.Optional;
import org.bitstreamproject.verkstad.lti.oidc.Client;
import org.bitstreamproject.verkstad.lti.oidc.UnverifiedToken;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.web.AllowAll;
import org.jspecify.annotations.Nullable;

/** LTI 1.3: login initiation, the one redirect URI, and the tool's public keys. */
@Path("/lti/1p3")
public class Lti13Pages {
    private static final Form NO_FORM = Form.parse("");

    @Inject
    private BeginLogin login;

    @Inject
    private VerifyLti13 verify;

    @Inject
    private OpenLaunch open;

    @Inject
    private Registrations registrations;

    @Inject
    private LoginStates states;

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
        try {
            return begin(Incoming.query(request, Reason.OIDC_BODY_INVALID), request);
        } catch (LaunchRefused refused) {
            return refusals.page(refused, beforeLogin(NO_FORM, request));
        }
    }

    @POST
    @Path("login")
    @AllowAll
    public Response loginByPost(@Context HttpServletRequest request, InputStream body) throws IOException {
        try {
            Form form = Incoming.form(request, body, Reason.OIDC_BODY_INVALID);
            return begin(form.and(Incoming.query(request, Reason.OIDC_BODY_INVALID)), request);
        } catch (LaunchRefused refused) {
            return refusals.page(refused, beforeLogin(NO_FORM, request));
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
        try {
            form = Incoming.form(request, body, Reason.OIDC_BODY_INVALID);
            Launch launch = verify.verified(form, state -> browserWord(headers, state));
            return withoutCookie(LaunchAnswer.into(open.open(launch)), form).build();
        } catch (LaunchRefused refused) {
            Response page = refusals.page(refused, afterLogin(form, request));
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

    private Response begin(Form form, HttpServletRequest request) {
        try {
            BeginLogin.Begun begun = login.begin(form);
            return Response.status(Response.Status.FOUND)
                    .header("Location", begun.location())
                    .header("Set-Cookie", begun.cookie())
                    .build();
        } catch (LaunchRefused refused) {
            return refusals.page(refused, beforeLogin(form, request));
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

    private Refusals.Circumstances beforeLogin(Form form, HttpServletRequest request) {
        PlatformId platform = form.text("iss")
                .flatMap(issuer -> registrations.clients(issuer).stream().findFirst())
                .map(Client::registration)
                .flatMap(registrations::platform)
                .orElse(null);
        return new Refusals.Circumstances(
                Launch.Version.LTI13, platform, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), null);
    }

    private Refusals.Circumstances afterLogin(Form form, HttpServletRequest request) {
        UnverifiedToken token = UnverifiedToken.read(form.text("id_token").orElse(""));
        @Nullable PlatformId platform = form.text("state")
                .flatMap(states::find)
                .map(LoginStates.Login::registration)
                .flatMap(registrations::platform)
                .orElse(null);
        return new Refusals.Circumstances(
                Launch.Version.LTI13,
                platform,
                token.locale().orElse(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)),
                token.issuedAtMillis().map(issued -> issued - clock.millis()).orElse(null));
    }
}
