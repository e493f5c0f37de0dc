// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.jspecify.annotations.Nullable;

/** The append-only learning log. Call it inside the transaction of what happened. */
@Dependent
public class EventLog {
    private final EntityManager entityManager;
    private final Clock clock;

    @Inject
    public EventLog(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /**
     * @param type past tense, feature first: {@code exercise.attempted}
     * @param object what it was done to: {@code exercise:E1.1}
     * @param data facts for research, never names or people's texts
     */
    public void append(@Nullable EnrolmentId enrolment, String type, String object, JsonObject data) {
        entityManager.persist(new EventRow(clock.instant(), enrolment, type, object, data.toString()));
    }
}
