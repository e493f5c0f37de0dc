// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.bitstreamproject.verkstad.lti.oidc.AuthenticationRequest;
import org.bitstreamproject.verkstad.lti.oidc.Client;
import org.bitstreamproject.verkstad.lti.oidc.LoginChecks;
import org.bitstreamproject.verkstad.lti.oidc.OwnAddress;
import org.bitstreamproject.verkstad.shared.security.Secrets;
import org.bitstreamproject.verkstad.shared.settings.Settings;

/** Answers a platform's login initiation with the way to its authorization endpoint. */
@Dependent
public class BeginLogin {
    /** The one redirect URI, the same for every platform. */
    static final String LAUNCH_PATH = "/lti/1p3/launch";

    private final LoginChecks checks;
    private final LoginStates states;
    private final LoginFlood flood;
    private final Settings settings;

    @Inject
    public BeginLogin(Registrations registrations, LoginStates states, LoginFlood flood, Settings settings) {
        this.checks = new LoginChecks(registrations::clients, new OwnAddress(settings.baseUrl()));
        this.states = states;
        this.flood = flood;
        this.settings = settings;
    }

    /**
     * A login under way.
     *
     * @param location where the browser goes next
     * @param cookie a Set-Cookie line
     * @param browser the word in that cookie
     */
    public record Begun(String location, String cookie, RegistrationId registration, String state, String browser) {}

    /** @throws LaunchRefused with the reason of the first check that fails */
    @Transactional
    public Begun begin(Form login, Hearing hearing) {
        Client client = checks.client(login, hearing);
        hearing.check(
                Check.LOGIN_NO_FLOOD,
                () -> LaunchRefused.unless(flood.admits(hearing.now()), Reason.OIDC_TOO_MANY_LOGINS));
        login.text("lti_message_hint").ifPresent(hint -> writeDown(hint, hearing));
        var secrets = new AuthenticationRequest.Secrets(Secrets.word(), Secrets.word());
        String browser = Secrets.word();
        states.begin(client.registration(), secrets.state(), secrets.nonce(), browser, hearing);
        String location = AuthenticationRequest.url(client, login, settings.baseUrl() + LAUNCH_PATH, secrets);
        return new Begun(
                location, LoginCookie.set(secrets.state(), browser), client.registration(), secrets.state(), browser);
    }

    /** That there was a hint, and of which kind; never what it says. */
    private static void writeDown(String hint, Hearing hearing) {
        hearing.check(Check.LOGIN_HINT_KEPT, () -> {});
        if (hint.contains("\"launchid\"")) {
            hearing.check(Check.LOGIN_HINT_NAMES_LAUNCH, () -> {});
        }
    }
}
