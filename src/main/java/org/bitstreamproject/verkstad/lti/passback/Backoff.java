// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.passback;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to stay away after a failed attempt: doubling, scattered so that many grades do not come back in one moment. */
final class Backoff {
    /** The last attempt; it comes about half a day after the first. */
    static final int ATTEMPTS = 20;

    static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration FIRST = Duration.ofSeconds(5);

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** @param attempt from 1 @return between half and one and a half of the doubled pause */
    Duration after(int attempt) {
        long doubled = FIRST.toMillis() << Math.min(attempt - 1, 20);
        long bounded = Math.min(doubled, LONGEST.toMillis());
        return Duration.ofMillis(Math.round(bounded * (0.5 + random.nextDouble())));
    }
}
