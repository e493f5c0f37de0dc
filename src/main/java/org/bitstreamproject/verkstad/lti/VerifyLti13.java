// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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

    @Inject
    public VerifyLti13(Registrations registrations, LoginStates states, PlatformKeySource keys, OwnAddress own) {
        this.registrations = registrations;
        this.states = states;
        this.checks = new IdTokenChecks(keys, own);
    }

    /**
     * @param browser the word this browser was given with the state; see {@link LoginCookie}
     * @throws LaunchRefused with the reason of the first check that fails
     */
    public Verified verified(Form answer, Function<String, Optional<String>> browser, Hearing hearing) {
        return verified(answer, BrowserProof.cookie(browser), hearing);
    }

    /** @throws LaunchRefused with the reason of the first check that fails */
    Verified verified(Form answer, BrowserProof browser, Hearing hearing) {
        hearing.check(
                Check.ANSWER_SENT_ONCE,
                () -> LaunchRefused.unless(answer.repeated().isEmpty(), Reason.OIDC_PARAM_DUPLICATE));
        hearing.check(Check.ANSWER_NO_ERROR, () -> isNoError(answer, browser, hearing.now()));
        Begun begun = states.together(() -> {
            LoginStates.Login login = begun(answer, browser, hearing);
            return new Begun(login, registrations.client(login.registration()));
        });
        Client client = hearing.found(Check.ANSWER_PLATFORM, begun::openClient);
        hearing.check(Check.ANSWER_IN_FORCE, () -> client.mustBeInForce(hearing.now()));
        String token = answer.text("id_token").orElse("");
        return checks.verified(token, client, nonce -> isOf(begun.login(), nonce), hearing);
    }

    /** A login that has been spent, and who began it. */
    private record Begun(LoginStates.Login login, Optional<Client> client) {
        Client openClient() {
            Client found = client.orElseThrow(() -> new LaunchRefused(Reason.OIDC_CLIENT_UNKNOWN));
            found.mustBeOpen();
            return found;
        }
    }

    /** Finds the login, proves it is this browser's, and spends it: after this no answer to it is taken again. */
    private LoginStates.Login begun(Form answer, BrowserProof browser, Hearing hearing) {
        LoginStates.Login login = hearing.found(
                Check.ANSWER_STATE_KNOWN,
                () -> states.find(state(answer)).orElseThrow(() -> new LaunchRefused(Reason.OIDC_STATE_UNKNOWN)));
        hearing.after(login.checks());
        hearing.check(Check.ANSWER_STATE_UNUSED, () -> isUnused(!login.used(), login, answer));
        hearing.check(
                Check.ANSWER_STATE_FRESH,
                () -> LaunchRefused.unless(!hearing.now().isAfter(login.expires()), Reason.OIDC_STATE_EXPIRED));
        hearing.check(Check.ANSWER_BROWSER, () -> browser.check(state(answer), login));
        hearing.check(
                Check.ANSWER_STATE_SPENT, () -> isUnused(states.spend(state(answer), hearing.now()), login, answer));
        return login;
    }

    private static String state(Form answer) {
        return answer.text("state").orElseThrow(() -> new LaunchRefused(Reason.OIDC_STATE_MISSING));
    }

    private static void isUnused(boolean unused, LoginStates.Login login, Form answer) {
        if (!unused) {
            throw new LaunchRefused(replayed(login, answer));
        }
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

    private void isNoError(Form answer, BrowserProof browser, Instant now) {
        if (answer.text("error").isPresent()) {
            throw new LaunchRefused(platformError(answer, browser, now));
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
