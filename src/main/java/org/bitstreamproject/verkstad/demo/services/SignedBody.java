// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.services;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.demo.moodle.Encoding;
import org.bitstreamproject.verkstad.demo.moodle.Moodle;
import org.bitstreamproject.verkstad.demo.moodle.OAuthSignature;

/** The OAuth 1.0 header over a body: hash of the body, signature of the header. Moodle does not look at the nonce. */
record SignedBody(Map<String, String> header, String body) {
    private static final Pattern FIELD = Pattern.compile("([A-Za-z_]+)=\"([^\"]*)\"");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    static SignedBody of(ServiceCall call) {
        var header = new LinkedHashMap<String, String>();
        var written = call.authorization();
        if (written != null && written.startsWith("OAuth ")) {
            var field = FIELD.matcher(written);
            while (field.find()) header.put(field.group(1), URLDecoder.decode(field.group(2), StandardCharsets.UTF_8));
        }
        header.remove("realm");
        return new SignedBody(header, call.body());
    }

    boolean verified(Moodle moodle, Instant now) {
        var signed = new LinkedHashMap<>(header);
        var signature = signed.remove("oauth_signature");
        if (signature == null || !moodle.legacyTool().consumerKey().equals(header.get("oauth_consumer_key")))
            return false;
        var hash = Encoding.base64(Encoding.digest("SHA-1", body.getBytes(StandardCharsets.UTF_8)));
        var right = OAuthSignature.of(
                moodle.site().outcomes(), signed, moodle.legacyTool().secret());
        return timely(now) && same(hash, header.getOrDefault("oauth_body_hash", "")) && same(right, signature);
    }

    private boolean timely(Instant now) {
        var stamp = header.getOrDefault("oauth_timestamp", "");
        return stamp.matches("\\d{1,12}")
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(stamp)), now)
                                .abs()
                                .compareTo(PATIENCE)
                        <= 0;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
