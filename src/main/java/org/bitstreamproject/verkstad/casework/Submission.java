// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.SubmissionId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.bitstreamproject.verkstad.shared.security.Sha256;
import org.jspecify.annotations.Nullable;

/** A frozen copy of a case as it was handed in. Rows are added and never changed. */
@Entity
@Table(name = "submission")
class Submission {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private @Nullable Long id;

    @Column(name = "uid")
    private String uid = "";

    @Column(name = "kase_id")
    private CaseId kase = new CaseId(1);

    @Column(name = "milestone")
    private String milestone = "";

    @Column(name = "seq_no")
    private int number;

    @Lob
    @Column(name = "canonical")
    @PersonalData(purpose = "the work as it was handed in")
    private String canonical = "";

    @Column(name = "sha256")
    private String sha256 = "";

    @Column(name = "submitted_by")
    @PersonalData(purpose = "who handed in for the group")
    private EnrolmentId by = new EnrolmentId(1);

    @Column(name = "submitted_at")
    private Instant at = Instant.EPOCH;

    @Column(name = "late")
    private boolean late;

    protected Submission() {}

    /** @param canonical everything that was handed in, as one text that hashes the same everywhere */
    Submission(Receipt receipt, CaseId kase, String canonical, EnrolmentId by) {
        this.uid = receipt.uid();
        this.kase = kase;
        this.milestone = receipt.milestone();
        this.number = receipt.number();
        this.canonical = canonical;
        this.sha256 = Sha256.of(canonical);
        this.by = by;
        this.at = receipt.at();
        this.late = receipt.late();
    }

    SubmissionId id() {
        return new SubmissionId(Objects.requireNonNull(id, "not stored yet"));
    }

    FrozenCase frozen() {
        return new FrozenCase(id(), kase, new Receipt(uid, milestone, number, at, late, sha256), by, canonical);
    }
}
