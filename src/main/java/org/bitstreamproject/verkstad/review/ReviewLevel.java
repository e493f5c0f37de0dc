// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.bitstreamproject.verkstad.shared.domain.ReviewId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** What a complete review says about one criterion. Rows are added and never changed. */
@Entity(name = "ReviewLevel")
@Table(name = "review_level")
class ReviewLevel {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private @Nullable Long id;

    @Column(name = "review_id")
    private ReviewId review = new ReviewId(1);

    @Column(name = "criterion")
    private String criterion = "";

    @Column(name = "level_no")
    @PersonalData(purpose = "the reviewer's advice, never part of a grade")
    private int level;

    @Lob
    @Column(name = "reason")
    @PersonalData(purpose = "the reviewer's reason, read by the authors")
    private String reason = "";

    @Column(name = "pointer")
    @PersonalData(purpose = "the place in the case the reason is about")
    private String pointer = "";

    protected ReviewLevel() {}

    ReviewLevel(ReviewId review, Judgement judgement) {
        this.review = review;
        this.criterion = judgement.criterion();
        this.level = judgement.level();
        this.reason = judgement.reason();
        this.pointer = judgement.pointer();
    }

    Judgement judgement() {
        return new Judgement(criterion, level, reason, pointer);
    }
}
