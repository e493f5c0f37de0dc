// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Arrays;

/**
 * A platform as an operator types it; every field may be empty. Judged by the rules of platforms.json and by nothing else.
 *
 * @param deploymentIds with blanks or commas between
 * @param secret empty: the stored one is kept
 */
public record PlatformForm(
        String id,
        String name,
        String country,
        String issuer,
        boolean has13,
        Fields13 lti13,
        boolean has11,
        Fields11 lti11) {
    public static final PlatformForm EMPTY = new PlatformForm(
            "", "", "SE", "", true, new Fields13("", "", "", "", ""), false, new Fields11("", "", false));

    public record Fields13(
            String clientId,
            String deploymentIds,
            String authorizationEndpoint,
            String tokenEndpoint,
            String jwksUri) {}

    public record Fields11(String consumerKey, String secret, boolean hmacSha256) {
        /** Never shows the secret. */
        @Override
        public String toString() {
            return "Fields11[" + consumerKey + "]";
        }
    }

    /** One entry of platforms.json. @param sharedSecret empty: none is written */
    JsonObject json(String sharedSecret) {
        var platform = Json.createObjectBuilder()
                .add("id", id.strip())
                .add("name", name.strip())
                .add("country", country.strip())
                .add("issuer", issuer.strip());
        if (has13) {
            platform.add("lti13", json13());
        }
        if (has11) {
            var fields = Json.createObjectBuilder()
                    .add("consumerKey", lti11.consumerKey().strip())
                    .add("hmacSha256", lti11.hmacSha256());
            platform.add("lti11", sharedSecret.isEmpty() ? fields : fields.add("secret", sharedSecret));
        }
        return platform.build();
    }

    private JsonObject json13() {
        var deployments = Json.createArrayBuilder();
        Arrays.stream(lti13.deploymentIds().split("[\\s,;]+"))
                .filter(deployment -> !deployment.isEmpty())
                .forEach(deployments::add);
        return Json.createObjectBuilder()
                .add("clientId", lti13.clientId().strip())
                .add("deploymentIds", deployments)
                .add("authorizationEndpoint", lti13.authorizationEndpoint().strip())
                .add("tokenEndpoint", lti13.tokenEndpoint().strip())
                .add("jwksUri", lti13.jwksUri().strip())
                .build();
    }
}
