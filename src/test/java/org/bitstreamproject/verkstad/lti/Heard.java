// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Outcomes of judgements, and the proof that each refusal was written down with the check that gave it. */
public final class Heard {
    private Heard() {}

    /** Empty when accepted. */
    public static Optional<Reason> outcome(Instant now, Consumer<Hearing> judgement) {
        var hearing = new Hearing(now);
        try {
            judgement.accept(hearing);
            assertThat(hearing.refusedBy()).isEmpty();
            return Optional.empty();
        } catch (LaunchRefused refused) {
            assertThat(hearing.refusedBy())
                    .as("the check that refuses with %s", refused.reason())
                    .isPresent();
            return Optional.of(refused.reason());
        }
    }
}
