// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.oidc;

import java.math.BigDecimal;
import java.util.Optional;
import org.bitstreamproject.verkstad.lti.LaunchRefused;
import org.bitstreamproject.verkstad.lti.Reason;

/** What a refusal may glean from a token nobody has verified: a language to answer in, a clock to compare. Never more. */
public record UnverifiedToken(Optional<String> locale, Optional<Long> issuedAtMillis, Optional<String> nonce) {
    private static final UnverifiedToken NOTHING =
            new UnverifiedToken(Optional.empty(), Optional.empty(), Optional.empty());
    private static final BigDecimal LAST_SECOND = BigDecimal.valueOf(100_000_000_000L);

    public static UnverifiedToken read(String token) {
        try {
            Claims claims = IdToken.parsed(token).claims();
            return new UnverifiedToken(
                    claims.object(Claims.lti("launch_presentation")).text("locale"),
                    claims.number("iat", Reason.LTI13_IAT_INVALID)
                            .filter(seconds -> seconds.abs().compareTo(LAST_SECOND) < 0)
                            .map(seconds -> seconds.movePointRight(3).longValue()),
                    claims.text("nonce"));
        } catch (LaunchRefused refused) {
            return NOTHING;
        }
    }
}
