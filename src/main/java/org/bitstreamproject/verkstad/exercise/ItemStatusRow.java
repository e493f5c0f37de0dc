// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Score;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** One person, one item. */
@Entity(name = "ItemStatus")
@Table(name = "item_status")
class ItemStatusRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "enrolment_id")
    @PersonalData(purpose = "whose progress it is")
    private EnrolmentId enrolment = new EnrolmentId(1);

    @Column(name = "item")
    private String item = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    @PersonalData(purpose = "how far the person has come")
    private ItemState state = ItemState.STARTED;

    @Column(name = "score_given")
    @PersonalData(purpose = "best result")
    private @Nullable BigDecimal scoreGiven;

    @Column(name = "score_maximum")
    private @Nullable BigDecimal scoreMaximum;

    @Column(name = "changed_at")
    @PersonalData(purpose = "when the person came this far")
    private Instant changedAt = Instant.EPOCH;

    @Column(name = "judged_no")
    @PersonalData(purpose = "which version of the person's text a teacher passed")
    private @Nullable Integer judged;

    @Version
    @Column(name = "v")
    private int v;

    protected ItemStatusRow() {}

    ItemStatusRow(EnrolmentId enrolment, String item, ItemState state, @Nullable Score score, Instant now) {
        this.enrolment = enrolment;
        this.item = item;
        set(new ItemProgress(state, score), now);
    }

    /** True when the person has come further. */
    boolean reach(ItemState reached, @Nullable Score score, Instant now) {
        var before = new ItemProgress(state, score());
        var after = before.after(reached, score);
        if (after.equals(before)) {
            return false;
        }
        set(after, now);
        return true;
    }

    /** A teacher has passed this version. True when the person has come further. */
    boolean judge(int version, Instant now) {
        this.judged = version;
        return reach(ItemState.PASSED, null, now);
    }

    /** The teacher thought better of it. @param passed whether it counts as done all the same */
    void takeBack(boolean passed, Instant now) {
        this.judged = null;
        set(new ItemProgress(passed ? ItemState.PASSED : ItemState.SUBMITTED, score()), now);
    }

    boolean isJudged() {
        return judged != null && state == ItemState.PASSED;
    }

    ItemStatus status() {
        return new ItemStatus(enrolment, item, state, score(), changedAt);
    }

    private void set(ItemProgress progress, Instant now) {
        var best = progress.best();
        this.state = progress.state();
        this.scoreGiven = best == null ? null : best.given();
        this.scoreMaximum = best == null ? null : best.maximum();
        this.changedAt = now;
    }

    private @Nullable Score score() {
        return scoreGiven == null || scoreMaximum == null ? null : new Score(scoreGiven, scoreMaximum);
    }
}
