// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** Somebody's place in the group of a case. Everyone says yes in person; confirmed members own the case equally. */
@Entity
@Table(name = "case_member")
class Membership {
    /** Where an invitation stands. */
    enum State {
        INVITED,
        CONFIRMED,
        DECLINED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private @Nullable Long id;

    @Column(name = "kase_id")
    private CaseId kase = new CaseId(1);

    @Column(name = "enrolment_id")
    @PersonalData(purpose = "who belongs to the group of a case")
    private EnrolmentId enrolment = new EnrolmentId(1);

    /** The enrolment while confirmed, else null: unique, so that nobody is in two cases. */
    @Column(name = "active_enrolment")
    @PersonalData(purpose = "keeps a person in one case only")
    private @Nullable EnrolmentId active;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    @PersonalData(purpose = "whether the person said yes to the group")
    private State state = State.INVITED;

    @Column(name = "invited_by")
    @PersonalData(purpose = "who asked the person to join")
    private @Nullable EnrolmentId invitedBy;

    @Column(name = "changed_at")
    private Instant changedAt = Instant.EPOCH;

    @Version
    @Column(name = "version_no")
    private long version;

    protected Membership() {}

    private Membership(CaseId kase, EnrolmentId enrolment) {
        this.kase = kase;
        this.enrolment = enrolment;
    }

    /** The one who starts the case needs no invitation. */
    static Membership founder(CaseId kase, EnrolmentId enrolment, Instant now) {
        var member = new Membership(kase, enrolment);
        member.confirm(now);
        return member;
    }

    static Membership invited(CaseId kase, EnrolmentId enrolment, EnrolmentId by, Instant now) {
        var member = new Membership(kase, enrolment);
        member.invite(by, now);
        return member;
    }

    /** Asks again after a no; does nothing to somebody who said yes. */
    void invite(EnrolmentId by, Instant now) {
        if (state != State.CONFIRMED) {
            this.state = State.INVITED;
            this.invitedBy = by;
            this.changedAt = now;
        }
    }

    void confirm(Instant now) {
        this.state = State.CONFIRMED;
        this.active = enrolment;
        this.changedAt = now;
    }

    void decline(Instant now) {
        this.state = State.DECLINED;
        this.active = null;
        this.changedAt = now;
    }

    CaseId kase() {
        return kase;
    }

    EnrolmentId enrolment() {
        return enrolment;
    }

    @Nullable EnrolmentId invitedBy() {
        return invitedBy;
    }

    boolean isConfirmed() {
        return state == State.CONFIRMED;
    }

    /** Takes a place in the group: said yes, or has not answered. */
    boolean counts() {
        return state != State.DECLINED;
    }

    boolean isInvited() {
        return state == State.INVITED;
    }
}
