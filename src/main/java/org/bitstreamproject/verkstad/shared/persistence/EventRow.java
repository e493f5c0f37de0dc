// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.jspecify.annotations.Nullable;

/** One thing somebody did. Rows are added and never changed. */
@Entity(name = "Event")
@Table(name = "event_log")
class EventRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "seq_no")
    private @Nullable Long sequence;

    @Column(name = "uid")
    private String uid = UUID.randomUUID().toString();

    @Column(name = "happened_at")
    private Instant at = Instant.EPOCH;

    @Column(name = "enrolment_id")
    @PersonalData(purpose = "learning history of an enrolment")
    private @Nullable EnrolmentId enrolment;

    @Column(name = "event_type")
    private String type = "";

    @Column(name = "object_ref")
    private String object = "";

    @Lob
    @Column(name = "data")
    @PersonalData(purpose = "facts of the event, never texts or names")
    private String data = "{}";

    protected EventRow() {}

    EventRow(Instant at, @Nullable EnrolmentId enrolment, String type, String object, String data) {
        this.at = at;
        this.enrolment = enrolment;
        this.type = type;
        this.object = object;
        this.data = data;
    }
}
