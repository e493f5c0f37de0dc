// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** Somebody outside the group opened the case, or tried to. Rows are added and never changed. */
@Entity
@Table(name = "case_access")
@NamedQuery(
        name = "CaseAccess.readSince",
        query = "SELECT COUNT(a) FROM CaseAccess a WHERE a.kase = :kase AND a.enrolment = :who AND a.at > :since"
                + " AND a.outcome = :read")
class CaseAccess {
    /** Whether the case was shown. */
    enum Outcome {
        READ,
        REFUSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private @Nullable Long id;

    @Column(name = "kase_id")
    private CaseId kase = new CaseId(1);

    @Column(name = "enrolment_id")
    @PersonalData(purpose = "who opened the case, shown to its group")
    private EnrolmentId enrolment = new EnrolmentId(1);

    @Column(name = "happened_at")
    private Instant at = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    @PersonalData(purpose = "whether the case was shown")
    private Outcome outcome = Outcome.READ;

    protected CaseAccess() {}

    CaseAccess(CaseId kase, EnrolmentId enrolment, Instant at, Outcome outcome) {
        this.kase = kase;
        this.enrolment = enrolment;
        this.at = at;
        this.outcome = outcome;
    }

    EnrolmentId enrolment() {
        return enrolment;
    }

    Instant at() {
        return at;
    }
}
