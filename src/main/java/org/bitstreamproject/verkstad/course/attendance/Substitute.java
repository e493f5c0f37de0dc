// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.attendance;

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
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** What a teacher and a participant agreed on instead of a meeting. What it was before stands in the audit trail. */
@Entity(name = "Substitute")
@Table(name = "meeting_substitute")
class Substitute {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "edition_id")
    private EditionId edition = new EditionId(1);

    @Enumerated(EnumType.STRING)
    @Column(name = "anchor")
    private Anchor anchor = Anchor.U;

    @Column(name = "enrolment_id")
    @PersonalData(purpose = "whose missed meeting it stands for")
    private EnrolmentId enrolment = new EnrolmentId(1);

    @Column(name = "reason")
    @PersonalData(purpose = "what was agreed instead of the meeting, shown to the person")
    private String reason = "";

    @Column(name = "agreed_by")
    @PersonalData(purpose = "which teacher agreed, shown to the other teachers")
    private PersonId by = new PersonId(1);

    @Column(name = "agreed_at")
    @PersonalData(purpose = "when it was agreed")
    private Instant at = Instant.EPOCH;

    @Column(name = "revoked_at")
    @PersonalData(purpose = "when the agreement was taken back")
    private @Nullable Instant revokedAt;

    @Version
    @Column(name = "v")
    private int version;

    protected Substitute() {}

    Substitute(EditionId edition, Anchor anchor, EnrolmentId enrolment) {
        this.edition = edition;
        this.anchor = anchor;
        this.enrolment = enrolment;
    }

    void agree(String words, PersonId teacher, Instant now) {
        this.reason = words;
        this.by = teacher;
        this.at = now;
        this.revokedAt = null;
    }

    void revoke(Instant now) {
        this.revokedAt = now;
    }

    boolean holds() {
        return revokedAt == null;
    }

    Anchor anchor() {
        return anchor;
    }

    EnrolmentId enrolment() {
        return enrolment;
    }

    String reason() {
        return reason;
    }

    PersonId by() {
        return by;
    }

    Instant at() {
        return at;
    }
}
