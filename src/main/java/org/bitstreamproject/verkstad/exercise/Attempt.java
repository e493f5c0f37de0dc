// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Score;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** One answered exercise. Rows are added and never changed. */
@Entity(name = "Attempt")
@Table(name = "attempt")
class Attempt {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "uid")
    private String uid = UUID.randomUUID().toString();

    @Column(name = "enrolment_id")
    @PersonalData(purpose = "whose answer it is")
    private EnrolmentId enrolment = new EnrolmentId(1);

    @Column(name = "exercise")
    private String exercise = "";

    @Column(name = "course_version")
    private String courseVersion = "";

    @Column(name = "attempt_no")
    private int number;

    @Lob
    @Column(name = "answer")
    @PersonalData(purpose = "what the person answered")
    private String answer = "{}";

    @Column(name = "figures")
    @PersonalData(purpose = "what the answer comes to, for values of groups of five and more")
    private @Nullable String figures;

    @Column(name = "score_given")
    @PersonalData(purpose = "result of the attempt")
    private BigDecimal scoreGiven = BigDecimal.ZERO;

    @Column(name = "score_maximum")
    private BigDecimal scoreMaximum = BigDecimal.ONE;

    @Column(name = "passed")
    @PersonalData(purpose = "result of the attempt")
    private boolean passed;

    @Column(name = "answered_at")
    @PersonalData(purpose = "when the person answered")
    private Instant answeredAt = Instant.EPOCH;

    protected Attempt() {}

    Attempt(NewAttempt attempt, int number, Instant now) {
        this.enrolment = attempt.enrolment();
        this.exercise = attempt.exercise();
        this.courseVersion = attempt.courseVersion();
        this.number = number;
        this.answer = attempt.answer().toString();
        this.figures = Figures.text(attempt.figures());
        this.scoreGiven = attempt.score().given();
        this.scoreMaximum = attempt.score().maximum();
        this.passed = attempt.passed();
        this.answeredAt = now;
    }

    EnrolmentId enrolment() {
        return enrolment;
    }

    AttemptInfo info() {
        return new AttemptInfo(
                number, Answers.parse(answer), new Score(scoreGiven, scoreMaximum), passed, answeredAt, courseVersion);
    }

    /** What is known before the attempt has a number. @param figures null when the answer comes to none */
    record NewAttempt(
            EnrolmentId enrolment,
            String exercise,
            String courseVersion,
            JsonObject answer,
            Score score,
            boolean passed,
            @Nullable Map<String, BigDecimal> figures) {
        /** Of a task that is compared with nothing. */
        NewAttempt(
                EnrolmentId enrolment,
                String exercise,
                String courseVersion,
                JsonObject answer,
                Score score,
                boolean passed) {
            this(enrolment, exercise, courseVersion, answer, score, passed, null);
        }
    }
}
