// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.checklist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** What somebody wrote to see that it is kept. */
@Entity(name = "PracticeLine")
@Table(name = "practice_line")
class PracticeLine {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "enrolment_id")
    @PersonalData(purpose = "whose line it is")
    private EnrolmentId enrolment = new EnrolmentId(1);

    @Column(name = "exercise")
    private String exercise = "";

    @Column(name = "words")
    @PersonalData(purpose = "what the person wrote to try the tool")
    private String words = "";

    @Column(name = "written_at")
    @PersonalData(purpose = "when the person last wrote")
    private Instant writtenAt = Instant.EPOCH;

    @Version
    @Column(name = "version_no")
    private long version;

    protected PracticeLine() {}

    PracticeLine(EnrolmentId enrolment, String exercise) {
        this.enrolment = enrolment;
        this.exercise = exercise;
    }

    void write(String newWords, Instant now) {
        this.words = newWords;
        this.writtenAt = now;
    }

    String words() {
        return words;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    /** 1 when first stored, one more with each change. */
    long version() {
        return version;
    }
}
