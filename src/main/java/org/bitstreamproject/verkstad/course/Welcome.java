// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.persistence.Twice;

/** Lets a person in after a verified launch. Call it outside a transaction: of two first launches at once, one is tried again. */
@Dependent
public class Welcome {
    private final Admit admit;
    private final RunWatch watch;

    @Inject
    Welcome(Admit admit, RunWatch watch) {
        this.admit = admit;
        this.watch = watch;
    }

    /**
     * Lets in a participant who was here today and about whom the LMS says nothing new, in the transaction of the caller: nothing is
     * written. Empty for every other launch, which {@link #admit} judges.
     */
    public Optional<Admission> returning(Arrival arrival) {
        return admit.returning(arrival);
    }

    /**
     * @throws ContextNotBound when the LMS course belongs to no edition
     * @throws CohortWaiting when it has asked to join one and nobody has accepted it yet
     * @throws RunUnconfirmed when it looks reset and no teacher has said yet what it is
     */
    public Admission admit(Arrival arrival) {
        try {
            return Twice.tried(() -> admit.admit(arrival));
        } catch (RunUnconfirmed held) {
            if (held.newcomer()) {
                watch.count(held.contextId());
            }
            throw held;
        }
    }
}
