// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** A person's cell in the LMS gradebook: the newest launch through a link tells how to reach it. */
@Entity(name = "ResultHandle")
@Table(name = "result_handle")
class ResultHandle {
    private static final int LONGEST = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "link_id")
    private ResourceLink link = new ResourceLink();

    @Column(name = "enrolment_id")
    @PersonalData(purpose = "whose grade the address is for")
    private EnrolmentId enrolment = new EnrolmentId(1);

    @Column(name = "lms_user_id")
    @PersonalData(purpose = "names the person to the LMS when a grade is sent")
    private String lmsUserId = "";

    @Column(name = "sourced_id")
    @PersonalData(purpose = "the LMS's own address of the person's grade")
    private @Nullable String sourcedId;

    @Column(name = "seen_at")
    private Instant seenAt = Instant.EPOCH;

    @Version
    @Column(name = "v")
    private int v;

    protected ResultHandle() {}

    ResultHandle(ResourceLink link, EnrolmentId enrolment) {
        this.link = link;
        this.enrolment = enrolment;
    }

    /** The newest sourcedid wins: an LMS may change it at every launch and after a restore. */
    void follow(Launch launch, Instant now) {
        lmsUserId = launch.person().id();
        sourcedId = sourcedId(launch);
        seenAt = now;
    }

    /** The grade's address a launch tells, as it is kept. */
    static @Nullable String sourcedId(Launch launch) {
        String sent = launch.services().sourcedId();
        return sent == null || sent.length() > LONGEST ? null : sent;
    }

    /** True when a grade can be sent this way at all. */
    boolean reachesAGrade() {
        return link.takesScores() || (sourcedId != null && link.outcomeUrl() != null);
    }

    long id() {
        return id == null ? 0 : id;
    }

    EnrolmentId enrolment() {
        return enrolment;
    }

    ResourceLink link() {
        return link;
    }

    String lmsUserId() {
        return lmsUserId;
    }

    @Nullable String sourcedId() {
        return sourcedId;
    }
}
