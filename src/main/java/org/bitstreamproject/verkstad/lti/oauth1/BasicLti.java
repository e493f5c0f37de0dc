// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.oauth1;

import java.io.IOException;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import net.oauth.OAuthMessage;
import net.oauth.signature.OAuthSignatureMethod;
import oauth.signpost.exception.OAuthException;
import org.apache.http.util.EntityUtils;
import org.imsglobal.lti.launch.LtiOauthVerifier;
import org.imsglobal.lti.launch.LtiVerificationException;
import org.imsglobal.pox.IMSPOXRequest;

/**
 * The only class that touches basiclti-util. The library judges signatures and writes the Outcomes envelope; what it lets
 * through (replays, PLAINTEXT, blank secrets, repeated parameters) {@link LaunchChecks} stops before or after. Its failure
 * message holds every parameter of the launch and is dropped here. Never a bean: its classes need javax.servlet to be
 * reflected on.
 */
public final class BasicLti {
    private BasicLti() {}

    /**
     * Whether the launch carries the signature its parameters, our URL and the secret give.
     *
     * <p>The library reads the machine's clock and refuses what lies more than 300 s from it. Time is judged by our own clock
     * in a check of its own, so a "no" from the library is settled by the signature alone.
     */
    static boolean signatureHolds(SignedLaunch launch, String secret) {
        var parameters = new HashMap<>(launch.body().fields());
        // base64 knows no space: a '+' that came unescaped
        parameters.computeIfPresent("oauth_signature", (name, value) -> value.replace(' ', '+'));
        String method = parameters.getOrDefault("oauth_signature_method", "");
        if (method.equals(HmacSignature.SHA1) && libraryAgrees(launch, parameters, secret)) {
            return true;
        }
        byte[] expected = HmacSignature.of(method, baseString(launch, parameters), secret);
        return MessageDigest.isEqual(expected, decoded(parameters.getOrDefault("oauth_signature", "")));
    }

    /** The Outcomes 1.1 replaceResult envelope; the library's own request and signature are left aside. */
    public static String replaceResultEnvelope(String url, String sourcedId, String score, String messageId) {
        try {
            var post =
                    IMSPOXRequest.buildReplaceResult(url, "unused", "unused", sourcedId, score, null, false, messageId);
            return EntityUtils.toString(post.getEntity());
        } catch (IOException | GeneralSecurityException | OAuthException e) {
            throw new IllegalStateException("Could not write the Outcomes envelope", e);
        }
    }

    private static boolean libraryAgrees(SignedLaunch launch, Map<String, String> parameters, String secret) {
        try {
            return new LtiOauthVerifier()
                    .verifyParameters(parameters, launch.url(), launch.method(), secret)
                    .getSuccess();
        } catch (LtiVerificationException | RuntimeException e) {
            // it trips over absent optional parameters; the signature still decides
            return false;
        }
    }

    private static String baseString(SignedLaunch launch, Map<String, String> parameters) {
        try {
            return OAuthSignatureMethod.getBaseString(
                    new OAuthMessage(launch.method(), launch.url(), parameters.entrySet()));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalArgumentException("The launch URL gives no base string", e);
        }
    }

    private static byte[] decoded(String signature) {
        try {
            return Base64.getDecoder().decode(signature);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
