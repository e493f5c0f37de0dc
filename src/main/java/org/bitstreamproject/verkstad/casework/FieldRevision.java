// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** One attempt to write a field, kept whether it was stored or met somebody else's text. Rows are added and never changed. */
@Entity
@Table(name = "case_field_revision")
class FieldRevision {
    /** What became of the text. */
    enum Outcome {
        SAVED,
        /** The base was no longer the newest: kept here, the field left as it was. */
        CONFLICT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private @Nullable Long id;

    @Column(name = "kase_id")
    private CaseId kase = new CaseId(1);

    @Column(name = "field")
    private String slot = "";

    @Column(name = "owner_id")
    @PersonalData(purpose = "whose own text it is; 0 for the group's")
    private long owner = FieldText.GROUP;

    @Column(name = "base_version")
    private long baseVersion;

    @Lob
    @Column(name = "val")
    @PersonalData(purpose = "earlier text of the case")
    private String text = "";

    @Column(name = "written_by")
    @PersonalData(purpose = "who wrote the earlier text")
    private EnrolmentId writtenBy = new EnrolmentId(1);

    @Column(name = "written_at")
    private Instant writtenAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private Outcome outcome = Outcome.SAVED;

    @Column(name = "removal_id")
    private @Nullable Long removal;

    protected FieldRevision() {}

    FieldRevision(CaseId kase, FieldEdit edit, EnrolmentId who, Instant now, Outcome outcome) {
        this.kase = kase;
        this.slot = edit.slot();
        this.text = edit.text();
        this.baseVersion = edit.baseVersion();
        this.writtenBy = who;
        this.writtenAt = now;
        this.outcome = outcome;
    }

    /** The row this cell stands in is taken away. */
    FieldRevision removedWith(RowRemoval gone) {
        this.removal = gone.id();
        return this;
    }

    String slot() {
        return slot;
    }

    String text() {
        return text;
    }

    long baseVersion() {
        return baseVersion;
    }
}
