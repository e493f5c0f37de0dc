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
import java.util.Objects;
import java.util.UUID;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.CohortId;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * One process that a participant or a group brings from work. Its texts are rows of their own; what is kept here decides
 * who may read, and in which language it is written. It stays one draft all through the course.
 */
@Entity
@Table(name = "kase")
class ProcessCase {
    /** Whether the draft may still be written. */
    enum State {
        OPEN,
        CLOSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private @Nullable Long id;

    @Column(name = "uid")
    private String uid = UUID.randomUUID().toString();

    @Column(name = "edition_id")
    private EditionId edition = new EditionId(1);

    @Column(name = "cohort_id")
    private CohortId cohort = new CohortId(1);

    @Column(name = "organisation_id")
    private OrganisationId organisation = new OrganisationId(1);

    @Enumerated(EnumType.STRING)
    @Column(name = "confidentiality")
    private Confidentiality confidentiality = Confidentiality.REVIEWERS;

    @Enumerated(EnumType.STRING)
    @Column(name = "lang_code")
    private Language language = Language.EN;

    @Column(name = "course_version")
    private String courseVersion = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state = State.OPEN;

    @Column(name = "started_at")
    private Instant startedAt = Instant.EPOCH;

    @Version
    @Column(name = "version_no")
    private long version;

    protected ProcessCase() {}

    ProcessCase(EditionId edition, CohortId cohort, OrganisationId organisation, String courseVersion, Instant now) {
        this.edition = edition;
        this.cohort = cohort;
        this.organisation = organisation;
        this.courseVersion = courseVersion;
        this.startedAt = now;
    }

    /** From now on only these may read; what others were given to read before is closed to them at once. */
    void confide(Confidentiality to) {
        this.confidentiality = to;
    }

    /** The work is graded: from now on it is kept for reading. */
    void close() {
        this.state = State.CLOSED;
    }

    /** Somebody who may decide that wants more. */
    void reopen() {
        this.state = State.OPEN;
    }

    void writeIn(Language chosen) {
        this.language = chosen;
    }

    CaseId id() {
        return new CaseId(Objects.requireNonNull(id, "not stored yet"));
    }

    String uid() {
        return uid;
    }

    EditionId edition() {
        return edition;
    }

    CohortId cohort() {
        return cohort;
    }

    OrganisationId organisation() {
        return organisation;
    }

    Confidentiality confidentiality() {
        return confidentiality;
    }

    Language language() {
        return language;
    }

    String courseVersion() {
        return courseVersion;
    }

    State state() {
        return state;
    }

    Instant startedAt() {
        return startedAt;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProcessCase that && uid.equals(that.uid);
    }

    @Override
    public int hashCode() {
        return uid.hashCode();
    }
}
