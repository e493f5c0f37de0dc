// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.GrantScope;
import org.bitstreamproject.verkstad.course.Grants;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.domain.Role;

/** Submission review: from the LMS gradebook straight to one person's work. */
@Dependent
@Transactional
public class ReviewedWork {
    private final EntityManager entityManager;
    private final Grants grants;

    @Inject
    public ReviewedWork(EntityManager entityManager, Grants grants) {
        this.entityManager = entityManager;
        this.grants = grants;
    }

    /**
     * Whose work a submission review is about. Asked before anything is stored of the reviewer.
     *
     * @throws LaunchRefused LTI13-FOR-USER-UNKNOWN when that person has never opened the activity
     */
    public EnrolmentId of(Launch review, PlatformId platform) {
        String lmsUser = String.valueOf(review.occasion().reviewOf());
        return new Handles(entityManager)
                .opener(platform, review.link().id(), lmsUser)
                .orElseThrow(() -> new LaunchRefused(Reason.LTI13_FOR_USER_UNKNOWN));
    }

    /** The grading sheet for an examiner; others who teach see what they always see. */
    public String page(EnrolmentId whose, Admission reviewer) {
        boolean examines = reviewer.role() == Role.TEACHER
                && grants.has(reviewer.person(), Grant.EXAMINER, GrantScope.of(reviewer.cohort()));
        if (examines) {
            return "/grading/" + whose.value();
        }
        return reviewer.role() == Role.ADMIN ? "/home" : "/teacher";
    }
}
