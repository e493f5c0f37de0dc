// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.bitstreamproject.verkstad.casework.Readers;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;

/** Reviewers read the cases they were given. */
@Dependent
class ReviewReaders implements Readers {
    private final Reviews reviews;

    @Inject
    ReviewReaders(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public boolean mayRead(CaseId kase, EnrolmentId enrolment) {
        return reviews.isAssigned(kase, enrolment);
    }
}
