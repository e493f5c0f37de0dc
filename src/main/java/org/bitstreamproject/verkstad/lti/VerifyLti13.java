// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.bitstreamproject.verkstad.lti.oidc.Client;
import org.bitstreamproject.verkstad.lti.oidc.IdTokenChecks;
import org.bitstreamproject.verkstad.lti.oidc.OwnAddress;
import org.bitstreamproject.verkstad.lti.oidc.PlatformKeySource;
import org.bitstreamproject.verkstad.lti.oidc.UnverifiedToken;
import org.bitstreamproject.verkstad.shared.security.Secrets;

/** The platform's answer to a login: state, browser and token, in this order, to a {@link Verified}. */
@Dependent
public class VerifyLti13 {
    private final Registrations registrations;
    private final LoginStates states;
    private final IdTokenChecks checks;
    private final Clock clock;

    @Inject
    public VerifyLti13(
            Registrations registrations, LoginStates states, PlatformKeySource keys, OwnAddress own, Clock clock) {
        this.registrations = registrations;
        this.states = states;
        this.checks = new IdTokenChecks(keys, own);
        this.clock = clock;
    }

    /**
     * @param browser the word this browser was given with the state; see {@link LoginCookie}
     * @throws LaunchRefused with the reason of the first check that fails
     */
    public Verified verified(Form answer, Function<String, Optional<String>> browser) {
        return verified(answer, BrowserProof.cookie(browser));
    }

    /** @throws LaunchRefused with the reason of the first check that fails */
    Verified verified(Form answer, BrowserProof browser) {
        LaunchRefused.unless(answer.repeated().isEmpty(), Reason.OIDC_PARAM_DUPLICATE);
        Instant now = clock.instant();
        if (answer.text("error").isPresent()) {
            throw new LaunchRefused(platformError(answer, browser, now));
        }
        String state = answer.text("state").orElseThrow(() -> new LaunchRefused(Reason.OIDC_STATE_MISSING));
        LoginStates.Login login = begun(state, answer, browser, now);
        Client client = registrations
                .client(login.registration())
                .orElseThrow(() -> new LaunchRefused(Reason.OIDC_CLIENT_UNKNOWN));
        client.mustBeOpen();
        client.mustBeInForce(now);
        return checks.verified(answer.text("id_token").orElse(""), client, nonce -> isOf(login, nonce), now);
    }

    /** Finds the login, proves it is this browser's, and spends it: after this no answer to it is taken again. */
    private LoginStates.Login begun(String state, Form answer, BrowserProof browser, Instant now) {
        LoginStates.Login login = states.find(state).orElseThrow(() -> new LaunchRefused(Reason.OIDC_STATE_UNKNOWN));
        if (login.used()) {
            throw new LaunchRefused(replayed(login, answer));
        }
        LaunchRefused.unless(!now.isAfter(login.expires()), Reason.OIDC_STATE_EXPIRED);
        browser.check(state, login);
        if (!states.spend(state, now)) {
            throw new LaunchRefused(replayed(login, answer));
        }
        return login;
    }

    /** The same answer again, or another answer to a login that is over. */
    private static Reason replayed(LoginStates.Login login, Form answer) {
        boolean sameToken = UnverifiedToken.read(answer.text("id_token").orElse(""))
                .nonce()
                .filter(nonce -> Secrets.same(Secrets.hash(nonce), login.nonceHash()))
                .isPresent();
        return sameToken ? Reason.LTI13_NONCE_REPLAYED : Reason.OIDC_STATE_REPLAYED;
    }

    private void isOf(LoginStates.Login login, String nonce) {
        if (!Secrets.same(Secrets.hash(nonce), login.nonceHash())) {
            throw new LaunchRefused(states.whyForeign(nonce));
        }
    }

    private Reason platformError(Form answer, BrowserProof browser, Instant now) {
        answer.text("state").filter(state -> isOurs(state, browser)).ifPresent(state -> states.spend(state, now));
        return switch (answer.text("error").orElse("")) {
            case "login_required", "interaction_required" -> Reason.OIDC_LOGIN_REQUIRED;
            case "access_denied" -> Reason.OIDC_ACCESS_DENIED;
            default -> Reason.OIDC_PLATFORM_ERROR;
        };
    }

    private boolean isOurs(String state, BrowserProof browser) {
        try {
            states.find(state).ifPresent(login -> browser.check(state, login));
            return true;
        } catch (LaunchRefused foreign) {
            return false;
        }
    }
}
