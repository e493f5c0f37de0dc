// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.bitstreamproject.verkstad.casework.Cases;
import org.bitstreamproject.verkstad.casework.Confidentiality;
import org.bitstreamproject.verkstad.casework.FrozenCase;
import org.bitstreamproject.verkstad.casework.Submissions;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.course.ReviewRound;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;

/** Lays a review beside its round, the frozen case and the form that goes with both. */
@Dependent
class ReviewDesk {
    private final Reviews reviews;
    private final Rounds rounds;
    private final Submissions submissions;
    private final Cases cases;
    private final CoursePackages packages;

    @Inject
    ReviewDesk(Reviews reviews, Rounds rounds, Submissions submissions, Cases cases, CoursePackages packages) {
        this.reviews = reviews;
        this.rounds = rounds;
        this.submissions = submissions;
        this.cases = cases;
        this.packages = packages;
    }

    /** Everything that belongs to one review. */
    record Sheet(Review review, Round round, ReviewRound plan, FrozenCase frozen, ReviewForm form) {}

    /**
     * The reviewer's own draft in an open round, held until the transaction is over: what is being written and the moment it
     * is complete never pass each other.
     *
     * @throws NotVisible for everybody else
     * @throws RoundClosed when the round is over
     * @throws AlreadyComplete when the review is
     */
    Sheet writable(String uid, EnrolmentId reviewer) {
        var sheet = sheet(reviews.locked(uid).orElseThrow(NotVisible::new));
        if (!sheet.review().reviewer().equals(reviewer) || !isReadable(sheet.review())) {
            throw new NotVisible();
        }
        sheet.review().mustBeDraft();
        sheet.round().mustBeOpen();
        return sheet;
    }

    /** False when the group has taken the case back from all but the teachers. */
    boolean isReadable(Review review) {
        return cases.one(review.kase())
                .filter(kase -> kase.confidentiality() != Confidentiality.TEACHERS)
                .isPresent();
    }

    /** @throws NotVisible when there is no such review; who may see it is the caller's question */
    Sheet sheet(String uid) {
        return sheet(reviews.find(uid).orElseThrow(NotVisible::new));
    }

    private Sheet sheet(Review review) {
        var round = rounds.one(review.round());
        var course = packages.of(round.edition());
        var plan = course.round(round.key()).orElseThrow(NotVisible::new);
        var frozen = submissions.one(review.submission()).orElseThrow(NotVisible::new);
        var pointers = FrozenReading.of(frozen, course.caseTemplate(), plan.sections(), Language.EN)
                .pointers();
        return new Sheet(
                review,
                round,
                plan,
                frozen,
                new ReviewForm(List.copyOf(plan.criteria()), plan.prompts().size(), pointers));
    }
}
