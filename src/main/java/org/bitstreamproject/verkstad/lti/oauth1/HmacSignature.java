// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.oauth1;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The keyed hash of RFC 5849 §3.4.2 over a finished base string. */
final class HmacSignature {
    static final String SHA1 = "HMAC-SHA1";
    static final String SHA256 = "HMAC-SHA256";

    private HmacSignature() {}

    /** @param method {@link #SHA1} or {@link #SHA256} */
    static byte[] of(String method, String baseString, String secret) {
        String algorithm = method.equals(SHA256) ? "HmacSHA256" : "HmacSHA1";
        // the key is the percent-encoded secret, '&' and an empty token secret
        byte[] key = (percentEncoded(secret) + "&").getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(baseString.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK lacks " + algorithm, e);
        }
    }

    static String base64(byte[] signature) {
        return Base64.getEncoder().encodeToString(signature);
    }

    /** RFC 5849 §3.6: all but letters, digits and {@code - . _ ~}. */
    static String percentEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
