// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.Scale;
import org.bitstreamproject.verkstad.grading.scheme.Proposal;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.domain.SubmissionId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** An examiner's decision about one person. Rows are added and never changed; a correction replaces the one before. */
@Entity(name = "Decision")
@Table(name = "decision")
class Decision {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private @Nullable Long id;

    @Column(name = "uid")
    private String uid = UUID.randomUUID().toString();

    @Column(name = "enrolment_id")
    @PersonalData(purpose = "whose grade it is")
    private EnrolmentId enrolment = new EnrolmentId(1);

    @Column(name = "seq_no")
    private int number;

    @Column(name = "submission_id")
    private SubmissionId submission = new SubmissionId(1);

    @Column(name = "scale_code")
    private String scale = "";

    @Column(name = "grade_code")
    @PersonalData(purpose = "the grade")
    private String code = "";

    @Column(name = "reported")
    @PersonalData(purpose = "what the LMS is told, as a decimal string")
    private String reported = "0";

    @Column(name = "points")
    @PersonalData(purpose = "sum of weight and level when the decision was made")
    private int points;

    @Column(name = "levels")
    @PersonalData(purpose = "the levels the decision rests on")
    private String levels = "";

    @Column(name = "proposal")
    @PersonalData(purpose = "what the tool proposed, seen by examiners")
    private String proposal = "";

    @Lob
    @Column(name = "reason")
    @PersonalData(purpose = "the examiner's reason")
    private @Nullable String reason;

    @Column(name = "examiner_id")
    @PersonalData(purpose = "who decided")
    private PersonId examiner = new PersonId(1);

    @Column(name = "decided_at")
    private Instant at = Instant.EPOCH;

    @Column(name = "replaces")
    private @Nullable Long replaces;

    protected Decision() {}

    /** What it rests on. */
    record Ground(
            EnrolmentId enrolment,
            SubmissionId submission,
            Scale scale,
            Map<String, Integer> levels,
            Proposal proposal) {}

    /** @param before the decision it replaces; null for the first */
    Decision(Ground ground, Scale.Band band, String reason, PersonId examiner, Instant now, @Nullable Decision before) {
        this.enrolment = ground.enrolment();
        this.number = before == null ? 1 : before.number + 1;
        this.submission = ground.submission();
        this.scale = ground.scale().id();
        this.code = band.code();
        this.reported = band.reported().toPlainString();
        this.points = ground.proposal().standing().points();
        this.levels = text(ground.levels());
        this.proposal = ground.proposal().code();
        this.reason = reason.isEmpty() ? null : reason;
        this.examiner = examiner;
        this.at = now;
        this.replaces = before == null ? null : before.id();
    }

    /** Levels as they are stored: {@code K1=2 K2=3}. The same levels give the same text. */
    static String text(Map<String, Integer> levels) {
        return new TreeMap<>(levels)
                .entrySet().stream()
                        .map(level -> level.getKey() + "=" + level.getValue())
                        .collect(Collectors.joining(" "));
    }

    boolean says(String otherCode, String otherReason, String otherLevels) {
        return code.equals(otherCode) && reason().equals(otherReason) && levels.equals(otherLevels);
    }

    Map<String, Integer> levels() {
        return levels.isEmpty()
                ? Map.of()
                : Arrays.stream(levels.split(" "))
                        .map(level -> level.split("="))
                        .collect(Collectors.toMap(
                                pair -> pair[0], pair -> Integer.valueOf(pair[1]), (a, b) -> b, TreeMap::new));
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    String uid() {
        return uid;
    }

    SubmissionId submission() {
        return submission;
    }

    EnrolmentId enrolment() {
        return enrolment;
    }

    int number() {
        return number;
    }

    String scale() {
        return scale;
    }

    String code() {
        return code;
    }

    /** 0–1, as the LMS is told it. */
    BigDecimal reported() {
        return new BigDecimal(reported);
    }

    int points() {
        return points;
    }

    String proposal() {
        return proposal;
    }

    /** Empty when the proposal was followed without a word. */
    String reason() {
        return reason == null ? "" : reason;
    }

    PersonId examiner() {
        return examiner;
    }

    Instant at() {
        return at;
    }

    boolean isCorrection() {
        return replaces != null;
    }
}
