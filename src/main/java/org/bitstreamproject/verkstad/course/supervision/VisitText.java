// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** What a group asks beforehand, or what the teachers note. Each has its own version: nobody waits for the other. */
@Entity(name = "VisitText")
@Table(name = "supervision_text")
class VisitText {
    /** Whose text it is. */
    enum Kind {
        /** The group's, read by the teachers. */
        QUESTIONS,
        /** The teachers' own, read by nobody else. */
        NOTES,
        /** The notes as they were when they were shared, read by the group. */
        SHARED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "visit_id")
    private long visit;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Kind kind = Kind.QUESTIONS;

    @Lob
    @Column(name = "val")
    @PersonalData(
            purpose =
                    "questions of a group before supervision, and the teachers' notes; never part of review or grading")
    private String text = "";

    @Column(name = "written_by")
    @PersonalData(purpose = "who wrote last")
    private PersonId by = new PersonId(1);

    @Column(name = "written_at")
    private Instant at = Instant.EPOCH;

    @Version
    @Column(name = "version_no")
    private long version;

    protected VisitText() {}

    VisitText(Visit visit, Kind kind) {
        this.visit = visit.id();
        this.kind = kind;
    }

    void write(String words, PersonId who, Instant now) {
        this.text = words;
        this.by = who;
        this.at = now;
    }

    long visit() {
        return visit;
    }

    Kind kind() {
        return kind;
    }

    String text() {
        return text;
    }

    PersonId by() {
        return by;
    }

    Instant at() {
        return at;
    }

    /** 1 when first stored, one more with each change. */
    long version() {
        return version;
    }
}
