// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import org.bitstreamproject.verkstad.lti.oidc.UnverifiedToken;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.AllowAll;
import org.bitstreamproject.verkstad.shared.web.SameOrigin;

/**
 * Takes the recovery token in place of the login cookie. Only a page of our own may send it (Origin and Sec-Fetch-Site), and after it
 * every check of a launch follows as usual.
 */
@Path("/lti/1p3/recover")
public class RecoverPages {
    private static final Form NOTHING = Form.parse("");

    @Inject
    private ParkedLaunches parked;

    @Inject
    private RecoveryTokens tokens;

    @Inject
    private AcceptLti13 accept;

    @Inject
    private Refusals refusals;

    @Inject
    private Circumstances13 circumstances;

    @Inject
    private SameOrigin sameOrigin;

    @Inject
    private Clock clock;

    @POST
    @AllowAll
    public Response recover(@Context HttpServletRequest request, InputStream body) throws IOException {
        Form launch = NOTHING;
        var hearing = new Hearing(clock.instant());
        try {
            hearing.check(
                    Check.RECOVERY_OWN_PAGE,
                    () -> LaunchRefused.unless(sameOrigin.sent(request), Reason.OIDC_RECOVERY_CROSS_SITE));
            Form shown = hearing.found(
                    Check.RECOVERY_FORM_READABLE, () -> Incoming.form(request, body, Reason.OIDC_BODY_INVALID));
            String reference = shown.text("launch").orElse("");
            Recovery token = hearing.found(Check.RECOVERY_TOKEN, () -> token(shown, reference, hearing.now()));
            launch = hearing.found(Check.RECOVERY_WAITS, () -> parked.take(reference, hearing.now()));
            Arrived arrived = accept.acceptInFrame(launch, token, hearing);
            // a choice cannot move to a window: without its cookie the list says so itself
            String next = arrived.choosing() ? arrived.path() : WindowPages.after(arrived.path(), language(launch));
            return Response.status(Response.Status.SEE_OTHER)
                    .header("Location", next)
                    .header("Set-Cookie", arrived.cookie())
                    .build();
        } catch (LaunchRefused refused) {
            return refusals.page(refused, circumstances.afterLogin(launch, request, hearing));
        }
    }

    /** Without a token of ours the launch that waits for it will never be let through. */
    private Recovery token(Form shown, String reference, Instant now) {
        try {
            return tokens.read(
                    shown.text("token").orElseThrow(() -> new LaunchRefused(Reason.OIDC_COOKIE_MISSING)), now);
        } catch (LaunchRefused refused) {
            parked.forget(reference);
            throw refused;
        }
    }

    private static Language language(Form launch) {
        return Language.fromLaunch(UnverifiedToken.read(launch.text("id_token").orElse(""))
                .locale()
                .orElse(null));
    }
}
