// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

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
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.ReviewId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** What the authors say about one comment they got. The mark may change, an answer in words is given once. */
@Entity(name = "ReviewAnswer")
@Table(name = "review_answer")
class ReviewAnswer {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private @Nullable Long id;

    @Column(name = "review_id")
    private ReviewId review = new ReviewId(1);

    @Column(name = "criterion")
    private String criterion = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "mark")
    @PersonalData(purpose = "how the authors took the comment")
    private Mark mark = Mark.NOTED;

    @Lob
    @Column(name = "reply")
    @PersonalData(purpose = "the authors' answer to the reviewer")
    private @Nullable String reply;

    @Column(name = "answered_by")
    @PersonalData(purpose = "which author answered")
    private EnrolmentId by = new EnrolmentId(1);

    @Column(name = "answered_at")
    private Instant at = Instant.EPOCH;

    @Version
    @Column(name = "v")
    private int version;

    protected ReviewAnswer() {}

    ReviewAnswer(ReviewId review, String criterion) {
        this.review = review;
        this.criterion = criterion;
    }

    /** @param words empty when the author only marks @throws ReplyStands when other words were sent before */
    void answer(Mark newMark, String words, EnrolmentId who, Instant now) {
        if (reply != null && !words.isEmpty() && !words.equals(reply)) {
            throw new ReplyStands();
        }
        this.mark = newMark;
        this.reply = words.isEmpty() ? reply : words;
        this.by = who;
        this.at = now;
    }

    String criterion() {
        return criterion;
    }

    Mark mark() {
        return mark;
    }

    /** Empty as long as nobody has answered in words. */
    String reply() {
        return reply == null ? "" : reply;
    }
}
