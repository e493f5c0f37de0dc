// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.attendance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.course.Participants;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/**
 * A teacher agrees with somebody who missed a meeting on something else that counts as much, or takes that back. The trail,
 * which is never erased, says that it happened; the words about the person stand in their own row alone.
 */
@Dependent
@Transactional
public class AgreeSubstitute {
    private final MeetingDays days;
    private final Participants participants;
    private final Substitutes substitutes;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    AgreeSubstitute(
            MeetingDays days, Participants participants, Substitutes substitutes, AuditTrail audit, Clock clock) {
        this.days = days;
        this.participants = participants;
        this.substitutes = substitutes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Nothing happens when the same is agreed already.
     *
     * @throws ReasonNeeded without a reason, or with one nobody reads to the end
     * @throws NationalIdRefused with an identity number in it
     * @throws NotVisible for a person or meeting the edition does not have
     */
    public void agree(SessionInfo teacher, String anchor, EnrolmentId enrolment, String typed) {
        var reason = typed.strip();
        if (reason.length() < ReasonNeeded.LEAST || reason.length() > ReasonNeeded.MOST) {
            throw new ReasonNeeded();
        }
        NationalIdRefused.check(List.of(reason));
        var meeting = meeting(teacher, anchor, enrolment);
        var substitute = substitutes
                .find(enrolment, meeting)
                .orElseGet(() -> new Substitute(teacher.edition(), meeting, enrolment));
        var before = substitute.reason().isEmpty() || !substitute.holds() ? null : substitute.reason();
        if (reason.equals(before)) {
            return;
        }
        substitute.agree(reason, teacher.person(), clock.instant());
        substitutes.keep(substitute);
        audit.append(teacher.actor(), "meetings.substitute-agreed", object(enrolment, meeting), null, null);
    }

    /** Nothing happens when nothing holds. */
    void revoke(SessionInfo teacher, String anchor, EnrolmentId enrolment) {
        var meeting = meeting(teacher, anchor, enrolment);
        substitutes.find(enrolment, meeting).filter(Substitute::holds).ifPresent(substitute -> {
            substitute.revoke(clock.instant());
            audit.append(teacher.actor(), "meetings.substitute-revoked", object(enrolment, meeting), null, null);
        });
    }

    private Anchor meeting(SessionInfo teacher, String anchor, EnrolmentId enrolment) {
        if (participants.inEdition(teacher.edition()).stream()
                .noneMatch(participant -> participant.enrolment().equals(enrolment))) {
            throw new NotVisible();
        }
        return days.of(teacher.edition(), anchor).get(0).anchor();
    }

    private static String object(EnrolmentId enrolment, Anchor anchor) {
        return "enrolment:" + enrolment.value() + " meeting:" + anchor;
    }
}
