// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.registration;

import java.util.List;
import org.bitstreamproject.verkstad.lti.KeepRegistration.Described;
import org.bitstreamproject.verkstad.lti.LaunchRefused;
import org.bitstreamproject.verkstad.lti.Reason;
import org.bitstreamproject.verkstad.lti.services.OutgoingFailed;
import org.bitstreamproject.verkstad.lti.services.OutgoingGuard;

/** A platform's OpenID configuration (Dynamic Registration 1.0 §2.2): everything it names lies on its own origin. */
record PlatformConfiguration(Described described, String registration) {
    /** @param address where it was fetched @throws LaunchRefused with the first thing in it that cannot be trusted or used */
    static PlatformConfiguration read(Json json, String address) {
        String issuer = needed(json, "issuer");
        LaunchRefused.unless(
                address.startsWith(issuer + "/") && sameOrigin(issuer, address), Reason.REG_ISSUER_FOREIGN);
        var described = new Described(
                issuer,
                needed(json, "authorization_endpoint"),
                needed(json, "token_endpoint"),
                needed(json, "jwks_uri"));
        String registration = needed(json, "registration_endpoint");
        boolean athome = List.of(described.authorization(), described.token(), described.jwks(), registration).stream()
                .allMatch(endpoint -> sameOrigin(issuer, endpoint));
        LaunchRefused.unless(athome, Reason.REG_ENDPOINT_FOREIGN);
        boolean rs256 = json.lists("id_token_signing_alg_values_supported", "RS256");
        boolean assertions = !json.has("token_endpoint_auth_signing_alg_values_supported")
                || json.lists("token_endpoint_auth_signing_alg_values_supported", "RS256");
        LaunchRefused.unless(rs256 && assertions, Reason.REG_RS256_MISSING);
        return new PlatformConfiguration(described, registration);
    }

    private static String needed(Json json, String name) {
        return json.text(name).orElseThrow(() -> new LaunchRefused(Reason.REG_ENDPOINT_MISSING));
    }

    private static boolean sameOrigin(String issuer, String endpoint) {
        try {
            return OutgoingGuard.sameOrigin(issuer, endpoint);
        } catch (OutgoingFailed notAnAddress) {
            return false;
        }
    }
}
