// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** What stands in one slot of one case now. Each has its own version, so that two people write in two fields at once. */
@Entity
@Table(name = "case_field")
class FieldText {
    /** Owner of what the whole group writes. */
    static final long GROUP = 0;

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
    private long owner = GROUP;

    @Lob
    @Column(name = "val")
    @PersonalData(purpose = "text written for the case")
    private String text = "";

    @Column(name = "written_by")
    @PersonalData(purpose = "who wrote last, shown to the group")
    private EnrolmentId writtenBy = new EnrolmentId(1);

    @Column(name = "written_at")
    private Instant writtenAt = Instant.EPOCH;

    @Version
    @Column(name = "version_no")
    private long version;

    protected FieldText() {}

    FieldText(CaseId kase, String slot, String text, EnrolmentId who, Instant now) {
        this.kase = kase;
        this.slot = slot;
        write(text, who, now);
    }

    final void write(String newText, EnrolmentId who, Instant now) {
        this.text = newText;
        this.writtenBy = who;
        this.writtenAt = now;
    }

    CaseId kase() {
        return kase;
    }

    String slot() {
        return slot;
    }

    String text() {
        return text;
    }

    EnrolmentId writtenBy() {
        return writtenBy;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    /** 1 when first stored, one more with each change. */
    long version() {
        return version;
    }
}
