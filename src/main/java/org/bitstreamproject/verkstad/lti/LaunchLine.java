// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One launch as it is kept: no claim and no person.
 *
 * @param number grows with time
 * @param version {@code 1.1} or {@code 1.3}
 * @param outcome a reason's code, or {@link LaunchAttempts#ACCEPTED}
 * @param skewMs the platform's clock minus ours; null where no time was sent
 * @param checks what it met, see {@link Hearing#record()}; empty for what is no launch
 */
public record LaunchLine(
        long number,
        Instant at,
        @Nullable String platformKey,
        @Nullable String platformName,
        String version,
        String outcome,
        String correlation,
        @Nullable Long skewMs,
        String checks) {
    public boolean accepted() {
        return outcome.equals(LaunchAttempts.ACCEPTED);
    }

    /** Why it was refused; empty when it was not, or by a code of another version of Verkstad. */
    public Optional<Reason> reason() {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.code().equals(outcome))
                .findFirst();
    }
}
