// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Plays the platform: signs captured launches anew for another address, clock and nonce. Written from RFC 5849 and RFC 7515
 * alone; shares nothing with the code that verifies.
 */
public final class LaunchSigner {
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private LaunchSigner() {}

    /** A captured 1.1 launch as its platform would send it now: same fields, fresh time, nonce and signature. */
    public static Map<String, String> lti11(
            JsonObject capture, String url, Credentials credentials, Instant now, String nonce) {
        var fields = Captures.strings(capture.getJsonObject("params"));
        // what stands in the address is signed but not sent again in the body
        queryFields(capture.getString("url")).forEach(entry -> fields.remove(entry[0]));
        fields.put("oauth_consumer_key", credentials.key());
        fields.put("oauth_timestamp", Long.toString(now.getEpochSecond()));
        fields.put("oauth_nonce", nonce);
        return signed(fields, url, credentials.secret());
    }

    public record Credentials(String key, String secret) {}

    /** Adds oauth_signature by the method the fields name. */
    public static Map<String, String> signed(Map<String, String> fields, String url, String secret) {
        var result = new LinkedHashMap<>(fields);
        result.remove("oauth_signature");
        String method = result.getOrDefault("oauth_signature_method", "HMAC-SHA1");
        String algorithm = method.equals("HMAC-SHA256") ? "HmacSHA256" : "HmacSHA1";
        result.put("oauth_signature", hmac(algorithm, encoded(secret) + "&", baseString("POST", url, result)));
        return result;
    }

    /** application/x-www-form-urlencoded as browsers write it: blanks as '+'. */
    public static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(entry -> encoded(entry.getKey()).replace("%20", "+") + "="
                        + encoded(entry.getValue()).replace("%20", "+"))
                .collect(Collectors.joining("&"));
    }

    /** An RS256 token with these claims. */
    public static String jwt(JsonObject claims, String kid, PrivateKey key) {
        return jws(
                Json.createObjectBuilder()
                        .add("typ", "JWT")
                        .add("alg", "RS256")
                        .add("kid", kid)
                        .build(),
                claims.toString(),
                key);
    }

    /** Any header, any payload text, signed with SHA256withRSA whatever the header says. */
    public static String jws(JsonObject header, String payload, PrivateKey key) {
        String input = base64Url(header.toString()) + "." + base64Url(payload);
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(input.getBytes(StandardCharsets.US_ASCII));
            return input + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Captured claims as the platform would issue them now, for another address, client and nonce. */
    public static JsonObject lti13(
            JsonObject claims, String issuer, String clientId, String targetLinkUri, Instant now, String nonce) {
        return Json.createObjectBuilder(claims)
                .add("iss", issuer)
                .add("aud", clientId)
                .add("nonce", nonce)
                .add("iat", now.getEpochSecond())
                .add("exp", now.getEpochSecond() + 60)
                .add("https://purl.imsglobal.org/spec/lti/claim/target_link_uri", targetLinkUri)
                .build();
    }

    static String baseString(String method, String url, Map<String, String> body) {
        List<String[]> all = new ArrayList<>(queryFields(url));
        body.forEach((name, value) -> {
            if (!name.equals("oauth_signature")) {
                all.add(new String[] {name, value});
            }
        });
        String parameters = all.stream()
                .map(pair -> encoded(pair[0]) + "=" + encoded(pair[1]))
                .sorted(LaunchSigner::byNameThenValue)
                .collect(Collectors.joining("&"));
        int query = url.indexOf('?');
        String address = query < 0 ? url : url.substring(0, query);
        return method + "&" + encoded(address) + "&" + encoded(parameters);
    }

    private static int byNameThenValue(String left, String right) {
        String[] a = left.split("=", 2);
        String[] b = right.split("=", 2);
        int names = a[0].compareTo(b[0]);
        return names != 0 ? names : a[1].compareTo(b[1]);
    }

    private static List<String[]> queryFields(String url) {
        int query = url.indexOf('?');
        var fields = new ArrayList<String[]>();
        if (query >= 0) {
            for (String pair : url.substring(query + 1).split("&")) {
                String[] parts = (pair + "=").split("=", -1);
                fields.add(new String[] {decoded(parts[0]), decoded(parts[1])});
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        var result = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            result.append(UNRESERVED.indexOf(c) >= 0 ? String.valueOf(c) : String.format("%%%02X", b & 0xFF));
        }
        return result.toString();
    }

    private static String hmac(String algorithm, String key, String text) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64Url(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
