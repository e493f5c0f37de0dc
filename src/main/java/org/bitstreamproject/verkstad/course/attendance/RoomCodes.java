// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.attendance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;

/** The codes of meeting days, and the tries that were wrong. */
@Dependent
class RoomCodes {
    private final EntityManager entityManager;

    @Inject
    RoomCodes(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<RoomCode> of(EditionId edition, MeetingDay day) {
        return entityManager
                .createQuery(
                        "SELECT c FROM RoomCode c WHERE c.edition = :edition AND c.anchor = :anchor AND c.day = :day",
                        RoomCode.class)
                .setParameter("edition", edition)
                .setParameter("anchor", day.anchor())
                .setParameter("day", day.number())
                .getResultStream()
                .findFirst();
    }

    void keep(RoomCode code) {
        entityManager.persist(code);
        entityManager.flush();
    }

    void close(RoomCode code) {
        entityManager.remove(code);
    }

    /** Written before it is counted, so that many at once do not get past a limit. */
    RoomCodeTry tried(EnrolmentId enrolment, Instant now) {
        var attempt = new RoomCodeTry(enrolment, now);
        entityManager.persist(attempt);
        entityManager.flush();
        return attempt;
    }

    void forget(RoomCodeTry attempt) {
        entityManager.remove(attempt);
    }

    long triesSince(EnrolmentId enrolment, Instant since) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(t) FROM RoomCodeTry t WHERE t.enrolment = :enrolment AND t.at > :since",
                        Long.class)
                .setParameter("enrolment", enrolment)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** This person's tries that do not count any more. */
    void forgetOld(EnrolmentId enrolment, Instant until) {
        entityManager
                .createQuery("DELETE FROM RoomCodeTry t WHERE t.enrolment = :enrolment AND t.at <= :until")
                .setParameter("enrolment", enrolment)
                .setParameter("until", until)
                .executeUpdate();
    }
}
