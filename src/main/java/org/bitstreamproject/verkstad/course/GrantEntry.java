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
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** A right given inside: who gave it when, and who took it back. Given again, it is a new row. */
@Entity(name = "GrantEntry")
@Table(name = "grant_")
class GrantEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "person_id")
    @PersonalData(purpose = "who has the right")
    private PersonId person = new PersonId(1);

    @Enumerated(EnumType.STRING)
    @Column(name = "grant_code")
    @PersonalData(purpose = "which right")
    private Grant grant = Grant.EXAMINER;

    @Enumerated(EnumType.STRING)
    @Column(name = "scope_kind")
    private GrantScope.Kind scopeKind = GrantScope.Kind.COHORT;

    @Column(name = "scope_id")
    private long scopeId;

    @Column(name = "granted_by")
    @PersonalData(purpose = "who answers for giving it")
    private String grantedBy = "";

    @Column(name = "granted_at")
    private Instant grantedAt = Instant.EPOCH;

    @Column(name = "revoked_by")
    @PersonalData(purpose = "who answers for taking it back")
    private @Nullable String revokedBy;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Version
    @Column(name = "v")
    private int v;

    protected GrantEntry() {}

    GrantEntry(PersonId person, Grant grant, GrantScope scope, String by, Instant now) {
        this.person = person;
        this.grant = grant;
        this.scopeKind = scope.kind();
        this.scopeId = scope.id();
        this.grantedBy = by;
        this.grantedAt = now;
    }

    void revoke(String by, Instant now) {
        this.revokedBy = by;
        this.revokedAt = now;
    }

    PersonId person() {
        return person;
    }

    GrantScope scope() {
        return new GrantScope(scopeKind, scopeId);
    }

    boolean grantedBy(String actor) {
        return grantedBy.equals(actor);
    }
}
