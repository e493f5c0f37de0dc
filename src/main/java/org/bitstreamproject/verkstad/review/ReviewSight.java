// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import java.util.Optional;
import org.bitstreamproject.verkstad.casework.CaseSummary;
import org.bitstreamproject.verkstad.casework.Confidentiality;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** The one rule for who sees a review, and with it everything that was written in it. */
final class ReviewSight {
    private ReviewSight() {}

    /** Empty for everybody who has nothing to do with it, in this edition: its writer, the authors once it is complete, teachers then. */
    static Optional<ReviewView.Mode> of(SessionInfo who, Review review, Round round, CaseSummary kase) {
        if (!round.edition().equals(who.edition())) {
            return Optional.empty();
        }
        if (who.is(Role.TEACHER, Role.ASSISTANT)) {
            return Optional.of(ReviewView.Mode.TEACHER).filter(any -> review.isComplete());
        }
        if (kase.isMember(who.enrolment())) {
            return Optional.of(ReviewView.Mode.AUTHOR).filter(any -> review.isComplete());
        }
        var mine = review.reviewer().equals(who.enrolment()) && kase.confidentiality() != Confidentiality.TEACHERS;
        var writes = !review.isComplete() && round.isOpen();
        return Optional.of(writes ? ReviewView.Mode.WRITE : ReviewView.Mode.REVIEWER)
                .filter(any -> mine);
    }
}
