// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import org.bitstreamproject.verkstad.lti.oidc.Client;
import org.bitstreamproject.verkstad.lti.oidc.UnverifiedToken;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.jspecify.annotations.Nullable;

/** What little is known about a login or launch of LTI 1.3 that failed. */
@Dependent
public class Circumstances13 {
    private final Registrations registrations;
    private final LoginStates states;
    private final Clock clock;

    @Inject
    public Circumstances13(Registrations registrations, LoginStates states, Clock clock) {
        this.registrations = registrations;
        this.states = states;
        this.clock = clock;
    }

    Refusals.Circumstances beforeLogin(Form form, HttpServletRequest request, Hearing hearing) {
        @Nullable PlatformId platform = form.text("iss")
                .flatMap(issuer -> registrations.clients(issuer).stream().findFirst())
                .map(Client::registration)
                .flatMap(registrations::platform)
                .orElse(null);
        return new Refusals.Circumstances(
                Launch.Version.LTI13, platform, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), null, hearing);
    }

    Refusals.Circumstances afterLogin(Form form, HttpServletRequest request, Hearing hearing) {
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
                token.issuedAtMillis().map(issued -> issued - clock.millis()).orElse(null),
                hearing);
    }
}
