// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.bitstreamproject.verkstad.shared.domain.ReviewId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** What stands in one slot of a review's form. */
@Entity(name = "ReviewDraft")
@Table(name = "review_draft")
class ReviewDraft {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private @Nullable Long id;

    @Column(name = "review_id")
    private ReviewId review = new ReviewId(1);

    @Column(name = "slot")
    private String slot = "";

    @Lob
    @Column(name = "val")
    @PersonalData(purpose = "what the reviewer has written so far")
    private String text = "";

    @Column(name = "written_at")
    @PersonalData(purpose = "when the reviewer wrote it")
    private Instant at = Instant.EPOCH;

    @Version
    @Column(name = "v")
    private int version;

    protected ReviewDraft() {}

    ReviewDraft(ReviewId review, String slot, String text, Instant now) {
        this.review = review;
        this.slot = slot;
        this.text = text;
        this.at = now;
    }

    void write(String newText, Instant now) {
        this.text = newText;
        this.at = now;
    }

    String slot() {
        return slot;
    }

    String text() {
        return text;
    }

    /** 1 when first stored, one more with each change. */
    int version() {
        return version;
    }
}
