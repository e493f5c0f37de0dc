// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.oidc;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bitstreamproject.verkstad.lti.Form;
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
    public Client client(Form login) {
        LaunchRefused.unless(login.repeated().isEmpty(), Reason.OIDC_PARAM_DUPLICATE);
        String issuer = needed(login, "iss", Reason.OIDC_ISS_MISSING);
        needed(login, "login_hint", Reason.OIDC_LOGIN_HINT_MISSING);
        String target = needed(login, "target_link_uri", Reason.OIDC_TARGET_MISSING);
        LaunchRefused.unless(hintsAreShort(login), Reason.OIDC_HINT_TOO_LONG);
        LaunchRefused.unless(own.covers(target), Reason.OIDC_TARGET_FOREIGN);

        Client client = meant(clientsOfIssuer.apply(issuer), login.text("client_id"));
        client.mustBeOpen();
        boolean deploymentFits = login.text("lti_deployment_id")
                .map(client.deployments()::contains)
                .orElse(true);
        LaunchRefused.unless(deploymentFits, Reason.OIDC_DEPLOYMENT_UNKNOWN);
        return client;
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

    private static String needed(Form login, String name, Reason missing) {
        return login.text(name).orElseThrow(() -> new LaunchRefused(missing));
    }
}
