// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.oidc;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.bitstreamproject.verkstad.lti.LaunchRefused;
import org.bitstreamproject.verkstad.lti.Reason;

/** The token's times against our clock. A platform a fraction of a second ahead is ordinary; one far off must be told. */
final class TimeChecks {
    private static final BigDecimal LEAD = BigDecimal.valueOf(5);
    private static final BigDecimal LAG = BigDecimal.valueOf(60);
    private static final BigDecimal OLDEST =
            BigDecimal.valueOf(Duration.ofHours(1).toSeconds());
    private static final BigDecimal LONGEST_LIFE =
            BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

    private TimeChecks() {}

    static void timesFit(Claims claims, Instant instant) {
        BigDecimal now = BigDecimal.valueOf(instant.toEpochMilli()).movePointLeft(3);
        BigDecimal issued = positive(claims, "iat", Reason.LTI13_IAT_INVALID);
        BigDecimal expires = positive(claims, "exp", Reason.LTI13_EXP_INVALID);
        LaunchRefused.unless(issued.compareTo(now.add(LEAD)) <= 0, Reason.LTI13_IAT_FUTURE);
        LaunchRefused.unless(expires.compareTo(issued) >= 0, Reason.LTI13_EXP_BEFORE_IAT);
        LaunchRefused.unless(expires.compareTo(now.subtract(LAG)) >= 0, Reason.LTI13_EXPIRED);
        LaunchRefused.unless(issued.compareTo(now.subtract(OLDEST)) >= 0, Reason.LTI13_IAT_OLD);
        LaunchRefused.unless(expires.subtract(issued).compareTo(LONGEST_LIFE) <= 0, Reason.LTI13_LIFETIME_TOO_LONG);
        claims.number("nbf", Reason.LTI13_NBF_INVALID)
                .ifPresent(start -> LaunchRefused.unless(start.compareTo(now.add(LEAD)) <= 0, Reason.LTI13_NBF_FUTURE));
    }

    private static BigDecimal positive(Claims claims, String name, Reason invalid) {
        return claims.number(name, invalid)
                .filter(seconds -> seconds.signum() > 0)
                .orElseThrow(() -> new LaunchRefused(invalid));
    }
}
