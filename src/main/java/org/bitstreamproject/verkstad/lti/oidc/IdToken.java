// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.oidc;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import org.bitstreamproject.verkstad.lti.LaunchRefused;
import org.bitstreamproject.verkstad.lti.Reason;

/** An id_token taken apart, nothing believed yet. */
record IdToken(Map<String, Object> header, Claims claims, byte[] signingInput, String signature) {
    /** Room for a thousand roles written in full. */
    private static final int LONGEST = 128 * 1024;

    static IdToken parsed(String token) {
        LaunchRefused.unless(!token.isBlank(), Reason.LTI13_TOKEN_MISSING);
        LaunchRefused.unless(token.length() <= LONGEST, Reason.LTI13_TOKEN_TOO_LARGE);
        String[] segments = token.strip().split("\\.", -1);
        LaunchRefused.unless(segments.length != 5, Reason.LTI13_TOKEN_ENCRYPTED);
        LaunchRefused.unless(segments.length == 3, Reason.LTI13_TOKEN_MALFORMED);
        byte[] signingInput = (segments[0] + "." + segments[1]).getBytes(StandardCharsets.US_ASCII);
        return new IdToken(json(segments[0]), new Claims(json(segments[1])), signingInput, segments[2]);
    }

    String header(String name) {
        return header.get(name) instanceof String text ? text : "";
    }

    /** Repeated names, arrays and broken JSON are all malformed. */
    private static Map<String, Object> json(String segment) {
        try {
            // the JDK's decoder: six times as fast as the library's, and it refuses what is no base64url
            String text = new String(Base64.getUrlDecoder().decode(segment), StandardCharsets.UTF_8).strip();
            // the parser would take an array of pairs for an object
            LaunchRefused.unless(text.startsWith("{"), Reason.LTI13_TOKEN_MALFORMED);
            return JSONObjectUtils.parse(text);
        } catch (ParseException | RuntimeException e) {
            throw new LaunchRefused(Reason.LTI13_TOKEN_MALFORMED);
        }
    }
}
