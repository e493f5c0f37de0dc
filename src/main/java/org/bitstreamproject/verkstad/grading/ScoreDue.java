// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** A score of this person's has changed. The same may stand here many times: a row costs less than waiting for another's. */
@Entity(name = "ScoreDue")
@Table(name = "score_due")
class ScoreDue {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private @Nullable Long id;

    @Column(name = "enrolment_id")
    @PersonalData(purpose = "whose score has changed")
    private EnrolmentId enrolment = new EnrolmentId(1);

    @Column(name = "content_key")
    private String contentKey = "";

    @Column(name = "marked_at")
    @PersonalData(purpose = "when the score changed; the row is deleted after minutes")
    private Instant at = Instant.EPOCH;

    protected ScoreDue() {}

    ScoreDue(EnrolmentId enrolment, String contentKey, Instant at) {
        this.enrolment = enrolment;
        this.contentKey = contentKey;
        this.at = at;
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    EnrolmentId enrolment() {
        return enrolment;
    }

    String contentKey() {
        return contentKey;
    }
}
