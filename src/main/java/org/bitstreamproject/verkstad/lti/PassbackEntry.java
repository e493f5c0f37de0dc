// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bitstreamproject.verkstad.lti.services.Fault;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** One grade on its way: what was decided, what the LMS was told, what it holds. Leases are taken by plain SQL only. */
@Entity(name = "PassbackEntry")
@Table(name = "passback")
class PassbackEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "enrolment_id")
    @PersonalData(purpose = "whose grade it is")
    private EnrolmentId enrolment = new EnrolmentId(1);

    @Column(name = "content_key")
    private String contentKey = "";

    @Column(name = "seq_no")
    private int seq;

    @Column(name = "decided")
    @PersonalData(purpose = "the grade the examiner decided, as a share of one")
    private BigDecimal decided = BigDecimal.ZERO;

    @Column(name = "decided_at")
    private Instant decidedAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private PassbackState state = PassbackState.WAITING;

    @Column(name = "handle_id")
    private @Nullable Long handleId;

    @Column(name = "told_at")
    private @Nullable Instant toldAt;

    @Column(name = "told_second")
    private @Nullable Long toldSecond;

    @Column(name = "held")
    @PersonalData(purpose = "the grade the LMS said it holds")
    private @Nullable BigDecimal held;

    @Column(name = "held_read_at")
    private @Nullable Instant heldReadAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "fault")
    private @Nullable Fault fault;

    @Column(name = "attempts")
    private int attempts;

    @Column(name = "next_at")
    private Instant nextAt = Instant.EPOCH;

    @Column(name = "lease_by")
    private @Nullable String leaseBy;

    @Column(name = "lease_until")
    private @Nullable Instant leaseUntil;

    protected PassbackEntry() {}

    PassbackEntry(EnrolmentId enrolment, String contentKey, int seq, BigDecimal decided, Instant now) {
        this.enrolment = enrolment;
        this.contentKey = contentKey;
        this.seq = seq;
        this.decided = decided;
        this.decidedAt = now;
        this.nextAt = now;
    }

    void queueFor(ResultHandle handle, Instant now) {
        handleId = handle.id();
        state = PassbackState.QUEUED;
        nextAt = now;
    }

    /** What the LMS has a newer grade for is not changed from here. */
    boolean canBeSentAgain() {
        return state == PassbackState.REFUSED && fault != Fault.NEWER_IN_LMS;
    }

    /** The link has lost its grade: the next launch through a graded one sends it. */
    void waitForALaunch() {
        state = PassbackState.WAITING;
        release();
    }

    /** Seconds rise strictly from grade to grade; a retry keeps its second, so that a lost answer shows as a conflict. */
    void stamp(long second) {
        if (toldSecond == null) {
            toldSecond = second;
        }
    }

    void delivered(@Nullable BigDecimal nowHeld, Instant now) {
        state = PassbackState.DELIVERED;
        toldAt = now;
        fault = null;
        release();
        if (nowHeld != null) {
            read(nowHeld, now);
        }
    }

    void retryAfter(Fault why, Duration pause, Instant now) {
        fault = why;
        nextAt = now.plus(pause);
        release();
    }

    void refused(Fault why, @Nullable BigDecimal nowHeld, Instant now) {
        state = PassbackState.REFUSED;
        fault = why;
        release();
        if (nowHeld != null) {
            read(nowHeld, now);
        }
    }

    private void read(BigDecimal value, Instant now) {
        held = value;
        heldReadAt = now;
    }

    private void release() {
        leaseBy = null;
        leaseUntil = null;
    }

    boolean isLeasedBy(String worker) {
        return worker.equals(leaseBy) && state == PassbackState.QUEUED;
    }

    long id() {
        return id == null ? 0 : id;
    }

    EnrolmentId enrolment() {
        return enrolment;
    }

    String contentKey() {
        return contentKey;
    }

    int seq() {
        return seq;
    }

    int attempts() {
        return attempts;
    }

    BigDecimal decided() {
        return decided;
    }

    Optional<Long> toldSecond() {
        return Optional.ofNullable(toldSecond);
    }

    Passback.Line line() {
        return new Passback.Line(
                enrolment,
                contentKey,
                seq,
                decided,
                decidedAt,
                state,
                toldAt,
                held,
                heldReadAt,
                fault == null ? null : fault.messageKey(),
                attempts,
                nextAt,
                canBeSentAgain());
    }
}
