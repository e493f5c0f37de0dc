// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** A row somebody has begun in a table of a case: its number is nobody else's, also after it has been removed. */
@Entity
@Table(name = "case_row")
class CaseRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private @Nullable Long id;

    @Column(name = "kase_id")
    private CaseId kase = new CaseId(1);

    @Column(name = "field")
    private String field = "";

    @Column(name = "row_no")
    private int number;

    @Column(name = "uid")
    private String mark = "";

    @Column(name = "begun_by")
    @PersonalData(purpose = "who added the row")
    private EnrolmentId begunBy = new EnrolmentId(1);

    @Column(name = "begun_at")
    private Instant begunAt = Instant.EPOCH;

    protected CaseRow() {}

    /** @param mark the name the row had in the form before it got its number */
    CaseRow(CaseId kase, String field, int number, String mark, EnrolmentId who, Instant now) {
        this.kase = kase;
        this.field = field;
        this.number = number;
        this.mark = mark;
        this.begunBy = who;
        this.begunAt = now;
    }

    String field() {
        return field;
    }

    int number() {
        return number;
    }

    String mark() {
        return mark;
    }
}
