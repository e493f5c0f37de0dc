// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.ReviewId;
import org.bitstreamproject.verkstad.shared.domain.RoundId;
import org.bitstreamproject.verkstad.shared.domain.SubmissionId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** One person's review of one frozen case. It is a draft until it is complete, and then it never changes. */
@Entity(name = "Review")
@Table(name = "review")
class Review {
    /** Whether the author may read it. */
    enum State {
        DRAFT,
        COMPLETE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private @Nullable Long id;

    @Column(name = "uid")
    private String uid = UUID.randomUUID().toString();

    @Column(name = "round_id")
    private RoundId round = new RoundId(1);

    @Column(name = "allocation_id")
    private long allocation;

    @Column(name = "kase_id")
    private CaseId kase = new CaseId(1);

    @Column(name = "submission_id")
    private SubmissionId submission = new SubmissionId(1);

    @Column(name = "reviewer_id")
    @PersonalData(purpose = "who reviews the case")
    private EnrolmentId reviewer = new EnrolmentId(1);

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    @PersonalData(purpose = "whether the reviewer is done")
    private State state = State.DRAFT;

    @Column(name = "completed_at")
    @PersonalData(purpose = "when the reviewer was done")
    private @Nullable Instant completedAt;

    @Version
    @Column(name = "v")
    private int version;

    protected Review() {}

    Review(RoundId round, long allocation, CaseId kase, SubmissionId submission, EnrolmentId reviewer) {
        this.round = round;
        this.allocation = allocation;
        this.kase = kase;
        this.submission = submission;
        this.reviewer = reviewer;
    }

    /** From now on the author may read it. @throws AlreadyComplete when it was before */
    void complete(Instant now) {
        mustBeDraft();
        this.state = State.COMPLETE;
        this.completedAt = now;
    }

    void mustBeDraft() {
        if (isComplete()) {
            throw new AlreadyComplete();
        }
    }

    boolean isComplete() {
        return state == State.COMPLETE;
    }

    ReviewId id() {
        return new ReviewId(Objects.requireNonNull(id, "not stored yet"));
    }

    String uid() {
        return uid;
    }

    RoundId round() {
        return round;
    }

    CaseId kase() {
        return kase;
    }

    SubmissionId submission() {
        return submission;
    }

    EnrolmentId reviewer() {
        return reviewer;
    }

    @Nullable Instant completedAt() {
        return completedAt;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Review that && uid.equals(that.uid);
    }

    @Override
    public int hashCode() {
        return uid.hashCode();
    }
}
