// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.checklist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** A step somebody has done. Rows are added and never changed. */
@Entity(name = "ChecklistTick")
@Table(name = "checklist_tick")
class Tick {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "enrolment_id")
    @PersonalData(purpose = "whose rehearsal it is")
    private EnrolmentId enrolment = new EnrolmentId(1);

    @Column(name = "exercise")
    private String exercise = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "sign_code")
    private Sign sign = Sign.LAUNCHED;

    @Column(name = "ticked_at")
    @PersonalData(purpose = "when the step was done")
    private Instant at = Instant.EPOCH;

    @Column(name = "reason")
    @PersonalData(purpose = "why the person ticked the step off by hand")
    private @Nullable String reason;

    protected Tick() {}

    /** @param reason null when the tool saw it for itself, or nobody asks why */
    Tick(EnrolmentId enrolment, String exercise, Sign sign, Instant at, @Nullable String reason) {
        this.enrolment = enrolment;
        this.exercise = exercise;
        this.sign = sign;
        this.at = at;
        this.reason = reason;
    }

    Sign sign() {
        return sign;
    }

    Instant at() {
        return at;
    }

    /** Null when the tool saw it for itself. */
    @Nullable String reason() {
        return reason;
    }
}
