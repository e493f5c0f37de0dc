// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.bitstreamproject.verkstad.casework.CaseSummary;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** Who reads an annotation: a reviewer's whoever reads the review, an examiner's the group and its examiners once it is public. */
@Dependent
class AnnotationSight {
    private final Reviews reviews;
    private final Rounds rounds;

    @Inject
    AnnotationSight(Reviews reviews, Rounds rounds) {
        this.reviews = reviews;
        this.rounds = rounds;
    }

    /** @param kase the annotation's */
    Optional<ReviewView.Mode> of(SessionInfo who, Annotation annotation, CaseSummary kase) {
        var review = annotation.review();
        if (review != null) {
            return reviews.one(review).flatMap(found -> ReviewSight.of(who, found, rounds.one(found.round()), kase));
        }
        if (!annotation.isReleased()) {
            return Optional.empty();
        }
        if (kase.isMember(who.enrolment())) {
            return Optional.of(ReviewView.Mode.AUTHOR);
        }
        return Optional.of(ReviewView.Mode.TEACHER)
                .filter(any -> who.has(Grant.EXAMINER) && who.cohort().equals(kase.cohort()));
    }
}
