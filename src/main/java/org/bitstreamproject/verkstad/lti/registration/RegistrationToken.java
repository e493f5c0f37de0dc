// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.registration;

import com.nimbusds.jose.util.Base64URL;
import java.time.Instant;
import org.bitstreamproject.verkstad.lti.LaunchRefused;
import org.bitstreamproject.verkstad.lti.Reason;
import org.jspecify.annotations.Nullable;

/** The platform's word that we may register. It is shown back to the platform, which alone judges it; nothing in it is believed. */
record RegistrationToken(String text, boolean isUpdate) {
    private static final int LONGEST = 8192;

    /** @throws LaunchRefused when it is missing, or has expired by its own account */
    static RegistrationToken read(@Nullable String text, Instant now) {
        LaunchRefused.unless(text != null && !text.isBlank(), Reason.REG_TOKEN_MISSING);
        String token = String.valueOf(text).strip();
        LaunchRefused.unless(token.length() <= LONGEST && token.matches("[\\x21-\\x7E]+"), Reason.REG_TOKEN_MISSING);
        String[] parts = token.split("\\.", -1);
        // other platforms may send a word that is no JWT
        Json claims = parts.length == 3
                ? Json.read(new Base64URL(parts[1]).decodeToString()).orElse(new Json(java.util.Map.of()))
                : new Json(java.util.Map.of());
        boolean fresh = claims.seconds("exp")
                .map(expires -> now.getEpochSecond() < expires)
                .orElse(true);
        LaunchRefused.unless(fresh, Reason.REG_TOKEN_EXPIRED);
        return new RegistrationToken(
                token, claims.text("scope").filter("reg-update"::equals).isPresent());
    }

    @Override
    public String toString() {
        return "RegistrationToken[isUpdate=" + isUpdate + "]";
    }
}
