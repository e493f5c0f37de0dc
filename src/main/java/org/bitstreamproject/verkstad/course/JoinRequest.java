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
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.bitstreamproject.verkstad.shared.domain.CohortId;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** An LMS course that asks to take part in an edition. Until it is accepted there is no cohort, and so it is in no list. */
@Entity(name = "JoinRequest")
@Table(name = "join_request")
class JoinRequest {
    enum State {
        WAITING,
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "uid")
    private String uid = UUID.randomUUID().toString();

    @Column(name = "context_id")
    private long contextId;

    /** The course while the request waits, else null: unique, so that a course asks once at a time. */
    @Column(name = "waiting_context")
    private @Nullable Long waitingContext;

    @Column(name = "edition_id")
    private EditionId edition = new EditionId(1);

    @Column(name = "cohort_id")
    private @Nullable CohortId cohort;

    @Column(name = "same_run")
    private boolean sameRun;

    @Enumerated(EnumType.STRING)
    @Column(name = "country")
    private Country country = Country.SE;

    @Enumerated(EnumType.STRING)
    @Column(name = "lang")
    private Language language = Language.SV;

    @Column(name = "zone")
    private String zone = "";

    @Column(name = "scale")
    private String scale = "";

    @Column(name = "asked_by")
    @PersonalData(purpose = "who asks for the course to join: shown to those who decide")
    private PersonId askedBy = new PersonId(1);

    @Column(name = "asked_at")
    private Instant askedAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state = State.WAITING;

    @Column(name = "decided_by")
    @PersonalData(purpose = "who answers for the decision")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Version
    @Column(name = "v")
    private int v;

    protected JoinRequest() {}

    JoinRequest(long contextId, EditionId edition, Place place, PersonId askedBy, Instant now) {
        this.contextId = contextId;
        this.waitingContext = contextId;
        this.edition = edition;
        this.country = place.country();
        this.language = place.language();
        this.zone = place.zone().getId();
        this.scale = place.scale();
        this.askedBy = askedBy;
        this.askedAt = now;
    }

    /** The course asks to share a cohort that exists: the same run in another LMS course. */
    void share(CohortId existing) {
        this.cohort = existing;
        this.sameRun = true;
    }

    /** @throws RequestDecided when it is not this state's turn any more */
    void decide(State decision, String by, Instant now) {
        require(State.WAITING);
        this.state = decision;
        this.waitingContext = null;
        this.decidedBy = by;
        this.decidedAt = now;
    }

    /** The cohort its acceptance has made. */
    void lead(CohortId made) {
        this.cohort = made;
    }

    /** Undoes a decision. */
    void reopen() {
        if (state != State.ACCEPTED && state != State.DECLINED) {
            throw new RequestDecided();
        }
        this.state = State.WAITING;
        this.waitingContext = contextId;
        this.decidedBy = null;
        this.decidedAt = null;
    }

    private void require(State needed) {
        if (state != needed) {
            throw new RequestDecided();
        }
    }

    String uid() {
        return uid;
    }

    long contextId() {
        return contextId;
    }

    EditionId edition() {
        return edition;
    }

    Optional<CohortId> cohort() {
        return Optional.ofNullable(cohort);
    }

    boolean isSameRun() {
        return sameRun;
    }

    Place place() {
        return new Place(country, language, ZoneId.of(zone), scale);
    }

    State state() {
        return state;
    }

    PersonId askedBy() {
        return askedBy;
    }

    Instant decidedAt() {
        return decidedAt == null ? askedAt : decidedAt;
    }
}
