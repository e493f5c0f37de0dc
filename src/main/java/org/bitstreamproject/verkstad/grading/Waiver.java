// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** A mandatory item that counts as done because an examiner says so. Rows are added and never changed. */
@Entity(name = "Waiver")
@Table(name = "item_waiver")
class Waiver {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private @Nullable Long id;

    @Column(name = "enrolment_id")
    @PersonalData(purpose = "who need not do the item")
    private EnrolmentId enrolment = new EnrolmentId(1);

    @Column(name = "item")
    @PersonalData(purpose = "what the person need not do")
    private String item = "";

    @Lob
    @Column(name = "reason")
    @PersonalData(purpose = "why the person need not do it")
    private String reason = "";

    @Column(name = "waived_by")
    @PersonalData(purpose = "the examiner who decided it")
    private PersonId by = new PersonId(1);

    @Column(name = "waived_at")
    private Instant at = Instant.EPOCH;

    protected Waiver() {}

    Waiver(EnrolmentId enrolment, String item, String reason, PersonId by, Instant at) {
        this.enrolment = enrolment;
        this.item = item;
        this.reason = reason;
        this.by = by;
        this.at = at;
    }

    String item() {
        return item;
    }

    String reason() {
        return reason;
    }
}
