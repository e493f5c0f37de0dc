// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.agenda;

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
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** The secret address of a calendar: its hash finds it, the sealed text is shown to its owner again. */
@Entity(name = "CalendarFeed")
@Table(name = "calendar_feed")
class CalendarFeed {
    /** Whose dates it holds. */
    enum Scope {
        ENROLMENT,
        COHORT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "scope_kind")
    private Scope scope = Scope.ENROLMENT;

    @PersonalData(purpose = "whose dates a calendar feed holds, when it is one person's")
    @Column(name = "scope_id")
    private long scopeId;

    @Column(name = "token_hash")
    private String tokenHash = "";

    @Column(name = "token_sealed")
    private String tokenSealed = "";

    @PersonalData(purpose = "who made a calendar feed")
    @Column(name = "made_by")
    private PersonId madeBy = new PersonId(1);

    @Column(name = "made_at")
    private Instant madeAt = Instant.EPOCH;

    @Version
    @Column(name = "v")
    private int v;

    protected CalendarFeed() {}

    CalendarFeed(Scope scope, long scopeId) {
        this.scope = scope;
        this.scopeId = scopeId;
    }

    /** From now on only the new address opens it. */
    void open(String hash, String sealed, PersonId by, Instant now) {
        tokenHash = hash;
        tokenSealed = sealed;
        madeBy = by;
        madeAt = now;
    }

    Scope scope() {
        return scope;
    }

    long scopeId() {
        return scopeId;
    }

    String sealed() {
        return tokenSealed;
    }
}
