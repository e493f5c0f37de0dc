// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.oauth1;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.lti.Form;

/** Signs an outgoing body (OAuth Request Body Hash): the hash is taken over exactly the bytes that are sent. */
public final class OauthHeader {
    private OauthHeader() {}

    /** @return the value of the Authorization header of a POST */
    public static String forPost(String url, byte[] body, Credentials credentials, Stamp stamp) {
        var oauth = new TreeMap<String, String>();
        oauth.put("oauth_body_hash", Base64.getEncoder().encodeToString(sha1(body)));
        oauth.put("oauth_consumer_key", credentials.key());
        oauth.put("oauth_nonce", stamp.nonce());
        oauth.put("oauth_signature_method", HmacSignature.SHA1);
        oauth.put("oauth_timestamp", Long.toString(stamp.at().getEpochSecond()));
        oauth.put("oauth_version", "1.0");
        byte[] signature = HmacSignature.of(HmacSignature.SHA1, baseString(url, oauth), credentials.secret());
        oauth.put("oauth_signature", HmacSignature.base64(signature));
        return oauth.entrySet().stream()
                .map(entry -> entry.getKey() + "=\"" + HmacSignature.percentEncoded(entry.getValue()) + "\"")
                .collect(Collectors.joining(",", "OAuth realm=\"\",", ""));
    }

    /** A consumer key with its secret. */
    public record Credentials(String key, String secret) {
        @Override
        public String toString() {
            return "Credentials[" + key + "]";
        }
    }

    /** When, and a word never used before. */
    public record Stamp(Instant at, String nonce) {}

    static String baseString(String url, Map<String, String> oauth) {
        URI uri = URI.create(url);
        var all = new TreeMap<String, String>();
        if (uri.getRawQuery() != null) {
            Form.parse(uri.getRawQuery()).fields().forEach((name, value) -> all.put(encoded(name), encoded(value)));
        }
        oauth.forEach((name, value) -> all.put(encoded(name), encoded(value)));
        String parameters = all.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
        return "POST&" + encoded(withoutQuery(uri)) + "&" + encoded(parameters);
    }

    private static String withoutQuery(URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        boolean usualPort = uri.getPort() < 0
                || (scheme.equals("https") && uri.getPort() == 443)
                || (scheme.equals("http") && uri.getPort() == 80);
        String port = usualPort ? "" : ":" + uri.getPort();
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port + path;
    }

    private static String encoded(String text) {
        return HmacSignature.percentEncoded(text);
    }

    private static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK lacks SHA-1", e);
        }
    }
}
