// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** A row was taken away; the revisions that emptied its cells name it. It is put back once at most. */
@Entity
@Table(name = "case_row_removal")
class RowRemoval {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private @Nullable Long id;

    @Column(name = "uid")
    private String uid = "";

    @Column(name = "kase_id")
    private CaseId kase = new CaseId(1);

    @Column(name = "field")
    private String field = "";

    @Column(name = "row_no")
    private int number;

    @Column(name = "removed_by")
    @PersonalData(purpose = "who removed the row")
    private EnrolmentId removedBy = new EnrolmentId(1);

    @Column(name = "removed_at")
    private Instant removedAt = Instant.EPOCH;

    @Column(name = "restored_at")
    private @Nullable Instant restoredAt;

    @Version
    @Column(name = "version_no")
    private long version;

    protected RowRemoval() {}

    RowRemoval(String uid, CaseId kase, String field, int number, EnrolmentId who, Instant now) {
        this.uid = uid;
        this.kase = kase;
        this.field = field;
        this.number = number;
        this.removedBy = who;
        this.removedAt = now;
    }

    /** Of a stored one. */
    long id() {
        return Objects.requireNonNull(id);
    }

    /** As forms name it, such as {@code E1.r0a1b2c3d4e5f}. */
    String name() {
        return field + "." + uid;
    }

    String field() {
        return field;
    }

    void restore(Instant now) {
        this.restoredAt = now;
    }
}
