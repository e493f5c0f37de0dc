// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.oauth1;

import java.util.LinkedHashMap;
import java.util.Map;

/** Signs a form the browser posts to the platform (OAuth 1.0 with HMAC-SHA1); the address's query is signed too. */
public final class SignedForm {
    private SignedForm() {}

    /** @return the fields and the OAuth ones, the signature last */
    public static Map<String, String> of(
            String url, Map<String, String> fields, OauthHeader.Credentials credentials, OauthHeader.Stamp stamp) {
        var signed = new LinkedHashMap<>(fields);
        signed.put("oauth_version", "1.0");
        signed.put("oauth_nonce", stamp.nonce());
        signed.put("oauth_timestamp", Long.toString(stamp.at().getEpochSecond()));
        signed.put("oauth_consumer_key", credentials.key());
        signed.put("oauth_signature_method", HmacSignature.SHA1);
        signed.put("oauth_callback", "about:blank");
        byte[] signature =
                HmacSignature.of(HmacSignature.SHA1, OauthHeader.baseString(url, signed), credentials.secret());
        signed.put("oauth_signature", HmacSignature.base64(signature));
        return signed;
    }
}
