// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.jspecify.annotations.Nullable;

/** Notices a reset LMS course: looks only when somebody comes who is new to the run. */
@Dependent
class RunWatch {
    private final EntityManager entityManager;
    private final Clock clock;

    @Inject
    RunWatch(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** @throws RunUnconfirmed when a teacher has to be asked before this person goes on */
    void check(LmsContext context, Cohort cohort, boolean known, Arrival arrival) {
        // an administrator sees nobody's work; whom the file names as examiner is no stranger
        if (arrival.administrator() || context.examiners().contains(arrival.lmsUserId()) && !known) {
            return;
        }
        var now = clock.instant();
        if (known) {
            if (arrival.role() == Role.TEACHER && context.isToBeAsked(now)) {
                throw new RunUnconfirmed(context.id(), false);
            }
        } else if (signs(context, cohort, now).isUnclear(now)) {
            throw new RunUnconfirmed(context.id(), true);
        }
    }

    /** Counts a newcomer who was held, and nothing of who it was. In a transaction of its own: the launch's has failed. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void count(long contextId) {
        entityManager
                .createNativeQuery(
                        "UPDATE context SET held_count = held_count + 1, held_since = COALESCE(held_since, ?1) WHERE id = ?2")
                .setParameter(1, utc(clock.instant()))
                .setParameter(2, contextId)
                .executeUpdate();
    }

    private RunSigns signs(LmsContext context, Cohort cohort, Instant now) {
        var people = (Object[]) entityManager
                .createNativeQuery(
                        "SELECT COUNT(*), SUM(CASE WHEN COALESCE(last_launch_at, joined_at) < ?1 THEN 1 ELSE 0 END)"
                                + " FROM enrolment WHERE cohort_id = ?2 AND role_code = 'PARTICIPANT'")
                .setParameter(1, utc(now.minus(RunSigns.SILENCE)))
                .setParameter(2, cohort.id().value())
                .getSingleResult();
        return new RunSigns(
                number(people[0]),
                number(people[1]),
                cohort.closesAt().orElse(null),
                lastDeadline(cohort.edition()),
                context.confirmedAt().orElse(null));
    }

    private @Nullable Instant lastDeadline(EditionId edition) {
        return entityManager
                .createQuery(
                        "SELECT d.due FROM Deadline d WHERE d.edition = :edition ORDER BY d.due DESC", Instant.class)
                .setParameter("edition", edition)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private static Timestamp utc(Instant time) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
    }

    private static int number(@Nullable Object column) {
        return column instanceof Number number ? number.intValue() : 0;
    }
}
