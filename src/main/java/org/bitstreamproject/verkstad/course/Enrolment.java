// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.bitstreamproject.verkstad.shared.domain.CohortId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** A person in a cohort. */
@Entity(name = "Enrolment")
@Table(name = "enrolment")
class Enrolment {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "person_id")
    @PersonalData(purpose = "who takes part")
    private PersonId person = new PersonId(1);

    @Column(name = "cohort_id")
    @PersonalData(purpose = "where the person takes part")
    private CohortId cohort = new CohortId(1);

    @Enumerated(EnumType.STRING)
    @Column(name = "role_code")
    @PersonalData(purpose = "what the person may do")
    private Role role = Role.PARTICIPANT;

    @Column(name = "organisation_id")
    @PersonalData(purpose = "whom the person works for: groups, and no review of one's own")
    private @Nullable OrganisationId organisation;

    @Column(name = "joined_at")
    @PersonalData(purpose = "when the person first came to the cohort")
    private Instant joinedAt = Instant.EPOCH;

    @Column(name = "left_at")
    @PersonalData(purpose = "when the person left the cohort")
    private @Nullable Instant leftAt;

    @Column(name = "last_launch_at")
    @PersonalData(purpose = "the day of the latest launch: tells a run that has gone silent from one that goes on")
    private @Nullable Instant lastLaunchAt;

    @Version
    @Column(name = "v")
    private int v;

    protected Enrolment() {}

    Enrolment(PersonId person, CohortId cohort, Role role, Instant now) {
        this.person = person;
        this.cohort = cohort;
        this.role = role;
        this.joinedAt = now;
        this.lastLaunchAt = now;
    }

    /** A teacher who looks as a student, or an administrator who does, stays what they were. */
    void launchedAs(Role launched, Instant now) {
        this.role = StoredRole.after(role, launched);
        this.leftAt = null;
        if (!isWrittenDown(lastLaunchAt, now)) {
            this.lastLaunchAt = now;
        }
    }

    /** One write a day is enough to know who still comes. */
    static boolean isWrittenDown(@Nullable Instant lastLaunchAt, Instant now) {
        return lastLaunchAt != null && !now.isAfter(lastLaunchAt.plus(Duration.ofDays(1)));
    }

    void belongTo(OrganisationId organisation) {
        this.organisation = organisation;
    }

    EnrolmentId id() {
        return new EnrolmentId(id == null ? 0 : id);
    }
}
