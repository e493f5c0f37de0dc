// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.registration;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.bitstreamproject.verkstad.lti.KeepRegistration.Kept;
import org.bitstreamproject.verkstad.lti.KeepRegistration.Outcome;
import org.bitstreamproject.verkstad.lti.Launch;
import org.bitstreamproject.verkstad.lti.LaunchRefused;
import org.bitstreamproject.verkstad.lti.Reason;
import org.bitstreamproject.verkstad.lti.Refusals;
import org.bitstreamproject.verkstad.lti.SetUpCodes;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.AllowAll;
import org.bitstreamproject.verkstad.shared.web.ContentPolicy;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.jspecify.annotations.Nullable;

/** Dynamic Registration, as an LMS opens it in a frame for its administrator. */
@Path(SetUpCodes.PATH)
public class RegistrationPages {
    @Inject
    private ConnectPlatform connect;

    @Inject
    private Refusals refusals;

    @Inject
    private Pages pages;

    @Inject
    private ContentPolicy policy;

    @GET
    @AllowAll
    public Response register(
            @QueryParam("code") @Nullable String code,
            @QueryParam("openid_configuration") @Nullable String configuration,
            @QueryParam("registration_token") @Nullable String token,
            @HeaderParam("Accept-Language") @Nullable String languages) {
        var asked = new ConnectPlatform.Asked(code, configuration, token);
        Response.ResponseBuilder answer;
        try {
            answer = connected(connect.connect(asked), Language.fromLaunch(languages));
        } catch (RegistrationRefused refused) {
            answer = refused(refused.refusal(), refused.said(), languages);
        } catch (LaunchRefused refused) {
            answer = refused(refused, "", languages);
        }
        // a platform that is not registered yet shows this page in its frame: it holds nothing anyone could be led to
        // click
        return framed(answer, configuration).build();
    }

    /** Otherwise a HEAD would be answered by the GET above and connect a platform. */
    @HEAD
    @AllowAll
    public Response head() {
        return Response.status(Response.Status.METHOD_NOT_ALLOWED)
                .header("Allow", "GET")
                .build();
    }

    private Response.ResponseBuilder framed(Response.ResponseBuilder answer, @Nullable String configuration) {
        origin(configuration).ifPresent(origin -> answer.header("Content-Security-Policy", policy.framedBy(origin)));
        return answer;
    }

    private Response.ResponseBuilder connected(Kept kept, Language language) {
        var page = new RegisteredPage(
                kept.outcome().messageKey(),
                kept.outcome() == Outcome.WAITING,
                kept.platformName(),
                kept.issuer(),
                kept.clientId(),
                kept.deployments(),
                origin(kept.issuer()).orElse(""));
        return Response.ok(pages.render("lti/registered.jte", language, page), "text/html; charset=utf-8");
    }

    private Response.ResponseBuilder refused(LaunchRefused refused, String said, @Nullable String languages) {
        var circumstances = new Refusals.Circumstances(Launch.Version.LTI13, null, languages, null);
        Response page = refusals.page(
                refused,
                circumstances,
                "lti/notRegistered.jte",
                known -> new NotRegisteredPage(known, whyKey(refused.reason()), said));
        return Response.fromResponse(page);
    }

    static String whyKey(Reason reason) {
        return "lti.register.why." + reason.code().toLowerCase(Locale.ROOT);
    }

    /** Of the address the LMS gave; empty when it is no web address. */
    private static Optional<String> origin(@Nullable String address) {
        try {
            URI uri = URI.create(address == null ? "" : address.strip());
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            boolean plain = web && uri.getHost() != null && uri.getRawUserInfo() == null;
            return plain ? Optional.of(uri.getScheme() + "://" + uri.getRawAuthority()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
