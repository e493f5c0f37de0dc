// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.deeplinking;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.lti.SelectionRequest;
import org.bitstreamproject.verkstad.lti.oidc.Client;
import org.bitstreamproject.verkstad.shared.security.Secrets;

/** The answer of Deep Linking 2.0 (§3.5): a token of ours with the chosen links, none when the teacher cancelled. */
final class DeepLinkingResponse {
    /** Moodle refuses an {@code iat} a second ahead of its own clock. */
    private static final Duration ISSUED_EARLIER = Duration.ofSeconds(5);

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String DL = "https://purl.imsglobal.org/spec/lti-dl/claim/";
    /** What grades are out of; see lti.services.Scores. */
    static final int MAXIMUM = 100;

    private DeepLinkingResponse() {}

    static String signed(SelectionRequest request, Client client, List<Choice> chosen, Signing signing) {
        Instant issued = signing.now().minus(ISSUED_EARLIER);
        var claims = new JWTClaimsSet.Builder()
                .issuer(client.clientId())
                .audience(client.issuer())
                .issueTime(Date.from(issued))
                .expirationTime(Date.from(issued.plus(LIFE)))
                .claim("nonce", Secrets.word())
                .claim(LTI + "deployment_id", request.deployment())
                .claim(LTI + "message_type", "LtiDeepLinkingResponse")
                .claim(LTI + "version", "1.3.0")
                .claim(
                        DL + "content_items",
                        chosen.stream()
                                .map(choice -> item(choice, signing.target()))
                                .toList());
        if (request.data() != null) {
            claims.claim(DL + "data", request.data());
        }
        return signed(claims.build(), signing.key());
    }

    /** What signing takes besides the answer itself. */
    record Signing(RSAKey key, LinkTarget target, Instant now) {}

    static Map<String, Object> item(Choice choice, LinkTarget target) {
        var item = new LinkedHashMap<String, Object>();
        item.put("type", "ltiResourceLink");
        item.put("title", choice.title());
        item.put("text", choice.text());
        item.put("url", target.launch());
        item.put("icon", Map.of("url", target.icon(), "width", LinkTarget.ICON_SIZE, "height", LinkTarget.ICON_SIZE));
        item.put("custom", Map.of("verkstad", choice.key()));
        if (choice.graded()) {
            item.put(
                    "lineItem",
                    Map.of(
                            "scoreMaximum",
                            MAXIMUM,
                            "label",
                            choice.title(),
                            "resourceId",
                            choice.key(),
                            "tag",
                            "verkstad"));
        }
        return item;
    }

    private static String signed(JWTClaimsSet claims, RSAKey key) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("Could not sign with tool key " + key.getKeyID(), e);
        }
        return token.serialize();
    }
}
