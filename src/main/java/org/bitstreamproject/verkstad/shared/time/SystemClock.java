// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Time for everybody: inject {@link Clock}. PostgreSQL rounds to microseconds and Derby does not, so ticks are milliseconds. */
@ApplicationScoped
class SystemClock {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }
}
