// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.oidc;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bitstreamproject.verkstad.lti.Check;
import org.bitstreamproject.verkstad.lti.Form;
import org.bitstreamproject.verkstad.lti.Hearing;
import org.bitstreamproject.verkstad.lti.LaunchRefused;
import org.bitstreamproject.verkstad.lti.Reason;

/** The checks of a third-party login initiation (1EdTech Security Framework 1.0 §5.1.1.1) in the order they are made. */
public final class LoginChecks {
    private static final int LONGEST_HINT = 4096;

    private final Function<String, List<Client>> clientsOfIssuer;
    private final OwnAddress own;

    /** @param clientsOfIssuer every registration of an issuer, disabled ones included */
    public LoginChecks(Function<String, List<Client>> clientsOfIssuer, OwnAddress own) {
        this.clientsOfIssuer = clientsOfIssuer;
        this.own = own;
    }

    /**
     * @return the one client that is meant; with several and no {@code client_id} nothing is guessed
     * @throws LaunchRefused with the reason of the first check that fails
     */
    public Client client(Form login, Hearing hearing) {
        hearing.check(
                Check.LOGIN_SENT_ONCE,
                () -> LaunchRefused.unless(login.repeated().isEmpty(), Reason.OIDC_PARAM_DUPLICATE));
        hearing.check(Check.LOGIN_COMPLETE, () -> isComplete(login));
        hearing.check(
                Check.LOGIN_TARGET,
                () -> LaunchRefused.unless(own.covers(text(login, "target_link_uri")), Reason.OIDC_TARGET_FOREIGN));
        Client client = hearing.found(
                Check.LOGIN_CLIENT, () -> meant(clientsOfIssuer.apply(text(login, "iss")), login.text("client_id")));
        hearing.check(Check.LOGIN_PLATFORM, client::mustBeOpen);
        hearing.check(Check.LOGIN_DEPLOYMENT, () -> deploymentFits(login, client));
        hearing.check(Check.LOGIN_IN_FORCE, () -> client.mustBeInForce(hearing.now()));
        return client;
    }

    private static void isComplete(Form login) {
        LaunchRefused.unless(login.text("iss").isPresent(), Reason.OIDC_ISS_MISSING);
        LaunchRefused.unless(login.text("login_hint").isPresent(), Reason.OIDC_LOGIN_HINT_MISSING);
        LaunchRefused.unless(login.text("target_link_uri").isPresent(), Reason.OIDC_TARGET_MISSING);
        LaunchRefused.unless(hintsAreShort(login), Reason.OIDC_HINT_TOO_LONG);
    }

    private static void deploymentFits(Form login, Client client) {
        boolean fits = login.text("lti_deployment_id")
                .map(client.deployments()::contains)
                .orElse(true);
        LaunchRefused.unless(fits, Reason.OIDC_DEPLOYMENT_UNKNOWN);
    }

    private static Client meant(List<Client> clients, Optional<String> clientId) {
        LaunchRefused.unless(!clients.isEmpty(), Reason.OIDC_ISS_UNKNOWN);
        if (clientId.isEmpty()) {
            LaunchRefused.unless(clients.size() == 1, Reason.OIDC_CLIENT_AMBIGUOUS);
            return clients.get(0);
        }
        return clients.stream()
                .filter(client -> client.clientId().equals(clientId.get()))
                .findFirst()
                .orElseThrow(() -> new LaunchRefused(Reason.OIDC_CLIENT_UNKNOWN));
    }

    private static boolean hintsAreShort(Form login) {
        return login.fields().getOrDefault("login_hint", "").length() <= LONGEST_HINT
                && login.fields().getOrDefault("lti_message_hint", "").length() <= LONGEST_HINT;
    }

    private static String text(Form login, String name) {
        return login.text(name).orElse("");
    }
}
