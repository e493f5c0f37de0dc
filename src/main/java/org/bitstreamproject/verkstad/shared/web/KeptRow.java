// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** A form that could not be saved because the session had ended; waits for its person's next launch. */
@Entity(name = "KeptText")
@Table(name = "kept_text")
@NamedQuery(
        name = "KeptText.ofEnrolment",
        query = "SELECT k FROM KeptText k WHERE k.enrolment = :enrolment AND k.at > :since ORDER BY k.at DESC")
class KeptRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "uid")
    private String uid = UUID.randomUUID().toString();

    @Column(name = "person_id")
    @PersonalData(purpose = "whose text it is")
    private PersonId person = new PersonId(1);

    @Column(name = "enrolment_id")
    @PersonalData(purpose = "the edition it was written in")
    private EnrolmentId enrolment = new EnrolmentId(1);

    @Column(name = "path")
    private String path = "/";

    @Lob
    @Column(name = "fields")
    @PersonalData(purpose = "the text itself, until it is saved or a month has passed")
    private String fields = "";

    @Column(name = "kept_at")
    private Instant at = Instant.EPOCH;

    protected KeptRow() {}

    KeptRow(PersonId person, EnrolmentId enrolment, String path, String fields, Instant at) {
        this.person = person;
        this.enrolment = enrolment;
        this.path = path;
        this.fields = fields;
        this.at = at;
    }

    String uid() {
        return uid;
    }

    String path() {
        return path;
    }

    String fields() {
        return fields;
    }

    Instant at() {
        return at;
    }
}
