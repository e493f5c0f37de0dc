// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.jspecify.annotations.Nullable;

/**
 * The outbox of grades to the LMS. {@link #enqueue} joins the caller's transaction: a grade is on its way exactly when its
 * publication is committed. A job sends it outside any transaction.
 */
@Dependent
@Transactional
public class Passback {
    private static final int SCALE = 6;

    private final EntityManager entityManager;
    private final Clock clock;

    @Inject
    public Passback(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /**
     * One grade as the teacher's ledger shows it.
     *
     * @param decided 0–1
     * @param toldAt when the LMS confirmed it
     * @param held what the LMS said it holds, 0–1; null when it was not asked
     * @param faultKey message key of why it is late or refused
     * @param canBeSentAgain true when {@link #resend} would do something
     */
    public record Line(
            EnrolmentId enrolment,
            String contentKey,
            int seq,
            BigDecimal decided,
            Instant decidedAt,
            PassbackState state,
            @Nullable Instant toldAt,
            @Nullable BigDecimal held,
            @Nullable Instant heldReadAt,
            @Nullable String faultKey,
            int attempts,
            Instant nextAt,
            boolean canBeSentAgain) {}

    /**
     * Sends this grade to the person's LMS, soon and once. An earlier grade for the same content that has not gone out yet is
     * superseded. Without a graded link that the person has opened, it waits for that launch.
     *
     * @param contentKey what the grade is for: {@code case} or {@code module:M3}
     * @param fraction 0–1, cut to six decimals
     * @return the grade's number within (enrolment, content), from 1
     */
    public int enqueue(EnrolmentId enrolment, String contentKey, BigDecimal fraction) {
        if (fraction.signum() < 0 || fraction.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("A grade for the LMS lies between 0 and 1");
        }
        Instant now = clock.instant();
        supersede(enrolment, contentKey, now);
        int seq = of(enrolment, contentKey).stream()
                        .findFirst()
                        .map(PassbackEntry::seq)
                        .orElse(0)
                + 1;
        var entry = new PassbackEntry(enrolment, contentKey, seq, fraction.setScale(SCALE, RoundingMode.HALF_UP), now);
        new Handles(entityManager).towards(enrolment, contentKey).ifPresent(handle -> entry.queueFor(handle, now));
        entityManager.persist(entry);
        entityManager.flush();
        return seq;
    }

    /**
     * Gives the newest grade for this content another chance after it was refused or given up. It keeps its second, so that
     * one whose answer was lost is recognised. A grade in any other state stays as it is, and so does one that the LMS has
     * overtaken.
     *
     * @return true when it is on its way again, or waits for the launch of a graded link
     */
    public boolean resend(EnrolmentId enrolment, String contentKey) {
        return of(enrolment, contentKey).stream()
                .findFirst()
                .filter(PassbackEntry::canBeSentAgain)
                .filter(this::reopened)
                .isPresent();
    }

    /** A conditional update: of two clicks one finds it refused. */
    private boolean reopened(PassbackEntry entry) {
        Instant now = clock.instant();
        int changed = entityManager
                .createQuery("UPDATE PassbackEntry e SET e.state = :waiting, e.attempts = 0, e.fault = NULL"
                        + " WHERE e.id = :id AND e.state = :refused")
                .setParameter("waiting", PassbackState.WAITING)
                .setParameter("id", entry.id())
                .setParameter("refused", PassbackState.REFUSED)
                .executeUpdate();
        if (changed == 0) {
            return false;
        }
        entityManager.refresh(entry);
        new Handles(entityManager)
                .towards(entry.enrolment(), entry.contentKey())
                .ifPresent(handle -> entry.queueFor(handle, now));
        entityManager.flush();
        return true;
    }

    /** The newest grade for this content; empty when none was ever decided. */
    public Optional<Line> stateOf(EnrolmentId enrolment, String contentKey) {
        return of(enrolment, contentKey).stream().findFirst().map(PassbackEntry::line);
    }

    /** The newest grade per content of each of these people, for a ledger. */
    public List<Line> newestOf(Collection<EnrolmentId> enrolments) {
        if (enrolments.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        "SELECT e FROM PassbackEntry e WHERE e.enrolment IN :enrolments AND e.seq = (SELECT MAX(n.seq) FROM PassbackEntry n"
                                + " WHERE n.enrolment = e.enrolment AND n.contentKey = e.contentKey) ORDER BY e.enrolment, e.contentKey",
                        PassbackEntry.class)
                .setParameter("enrolments", enrolments)
                .getResultStream()
                .map(PassbackEntry::line)
                .toList();
    }

    /** Lets what waited for this person's first launch go out. Part of the launch's transaction. */
    void release(EnrolmentId enrolment) {
        Instant now = clock.instant();
        var handles = new Handles(entityManager);
        entityManager
                .createQuery(
                        "SELECT e FROM PassbackEntry e WHERE e.enrolment = :enrolment AND e.state = :state",
                        PassbackEntry.class)
                .setParameter("enrolment", enrolment)
                .setParameter("state", PassbackState.WAITING)
                .getResultList()
                .forEach(entry -> handles.towards(enrolment, entry.contentKey())
                        .ifPresent(handle -> entry.queueFor(handle, now)));
    }

    /** A conditional update: what a sender has taken in this moment goes out first, and the new grade after it. */
    private void supersede(EnrolmentId enrolment, String contentKey, Instant now) {
        entityManager
                .createQuery(
                        "UPDATE PassbackEntry e SET e.state = :superseded WHERE e.enrolment = :enrolment AND e.contentKey = :key"
                                + " AND e.state IN (:waiting, :queued) AND (e.leaseUntil IS NULL OR e.leaseUntil < :now)")
                .setParameter("superseded", PassbackState.SUPERSEDED)
                .setParameter("enrolment", enrolment)
                .setParameter("key", contentKey)
                .setParameter("waiting", PassbackState.WAITING)
                .setParameter("queued", PassbackState.QUEUED)
                .setParameter("now", now)
                .executeUpdate();
    }

    private List<PassbackEntry> of(EnrolmentId enrolment, String contentKey) {
        return entityManager
                .createQuery(
                        "SELECT e FROM PassbackEntry e WHERE e.enrolment = :enrolment AND e.contentKey = :key ORDER BY e.seq DESC",
                        PassbackEntry.class)
                .setParameter("enrolment", enrolment)
                .setParameter("key", contentKey)
                .getResultList();
    }
}
