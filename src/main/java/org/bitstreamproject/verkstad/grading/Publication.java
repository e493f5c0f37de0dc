// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;

/** Makes a decision public. Its key is the decision's, so that a decision is published once. Rows are never changed. */
@Entity(name = "Publication")
@Table(name = "decision_publication")
class Publication {
    @Id
    @Column(name = "decision_id")
    private long decision;

    @Column(name = "published_by")
    @PersonalData(purpose = "who published the grade")
    private PersonId by = new PersonId(1);

    @Column(name = "published_at")
    private Instant at = Instant.EPOCH;

    protected Publication() {}

    Publication(Decision decision, PersonId by, Instant at) {
        this.decision = decision.id();
        this.by = by;
        this.at = at;
    }

    long decision() {
        return decision;
    }

    Instant at() {
        return at;
    }
}
