// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.bitstreamproject.verkstad.lti.Passback;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;

/** Sends a published grade again that the LMS did not accept. */
@Dependent
@Transactional
public class ResendGrade {
    private final GradingDesk desk;
    private final Passback passback;
    private final AuditTrail audit;

    @Inject
    ResendGrade(GradingDesk desk, Passback passback, AuditTrail audit) {
        this.desk = desk;
        this.passback = passback;
        this.audit = audit;
    }

    /**
     * Does nothing unless the newest grade was refused, so that a second click sends nothing twice.
     *
     * @return true when it is on its way again
     * @throws NotVisible for somebody of another cohort
     */
    boolean resend(GradingDesk.Office office, EnrolmentId person, PersonId by) {
        var enrolment = desk.one(office, person).person().enrolment();
        if (!passback.resend(enrolment, PublishGrades.CONTENT)) {
            return false;
        }
        audit.append(
                "person:" + by.value(),
                "grading.resent",
                "enrolment:" + enrolment.value(),
                null,
                PublishGrades.CONTENT);
        return true;
    }
}
