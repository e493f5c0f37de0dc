// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** An answer that is not finished. */
@Entity(name = "ExerciseDraft")
@Table(name = "exercise_draft")
class Draft {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "enrolment_id")
    @PersonalData(purpose = "whose answer it is")
    private EnrolmentId enrolment = new EnrolmentId(1);

    @Column(name = "exercise")
    private String exercise = "";

    @Lob
    @Column(name = "answer")
    @PersonalData(purpose = "what the person has answered so far")
    private String answer = "{}";

    @Column(name = "saved_at")
    @PersonalData(purpose = "when the person last wrote")
    private Instant savedAt = Instant.EPOCH;

    @Version
    @Column(name = "v")
    private int v;

    protected Draft() {}

    Draft(EnrolmentId enrolment, String exercise) {
        this.enrolment = enrolment;
        this.exercise = exercise;
    }

    /** @param now moved on by a millisecond where it must be, so that no two versions are alike */
    void save(Map<String, String> answers, Instant now) {
        this.answer = Answers.json(answers).toString();
        this.savedAt = now.isAfter(savedAt) ? now : savedAt.plusMillis(1);
    }

    /** Of the answers as they are now; never that of an earlier draft, never 0. */
    long version() {
        return savedAt.toEpochMilli();
    }

    Instant savedAt() {
        return savedAt;
    }

    Map<String, String> answers() {
        return Answers.parse(answer);
    }
}
