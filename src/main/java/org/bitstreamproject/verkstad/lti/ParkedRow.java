// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** A launch whose browser has still to show that it began the login. */
@Entity(name = "ParkedLaunch")
@Table(name = "lti_parked")
@NamedQuery(name = "ParkedLaunch.byRef", query = "SELECT p FROM ParkedLaunch p WHERE p.refHash = :ref")
@NamedQuery(name = "ParkedLaunch.byState", query = "SELECT p FROM ParkedLaunch p WHERE p.stateHash = :state")
class ParkedRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "ref_hash")
    private String refHash = "";

    /** Of the login it answers; null only in rows of an older version. */
    @Column(name = "state_hash")
    private @Nullable String stateHash;

    /** See {@link LaunchSource}; null only in rows of an older version. */
    @Column(name = "source_hash")
    @PersonalData(purpose = "one network cannot push out the launches of others; a hash, for minutes")
    private @Nullable String sourceHash;

    @Lob
    @Column(name = "answer_sealed")
    @PersonalData(purpose = "the launch itself, sealed, for the few seconds until its browser has shown whose it is")
    private String sealed = "";

    @Column(name = "expires_at")
    private Instant expires = Instant.EPOCH;

    @Column(name = "used_at")
    private @Nullable Instant used;

    protected ParkedRow() {}

    ParkedRow(String stateHash, String sourceHash) {
        this.stateHash = stateHash;
        this.sourceHash = sourceHash;
    }

    /** An answer to the login, in place of any earlier one. */
    void hold(String newRefHash, String newSealed, Instant until) {
        refHash = newRefHash;
        sealed = newSealed;
        expires = until;
        used = null;
    }

    long id() {
        return id == null ? 0 : id;
    }

    String sealed() {
        return sealed;
    }

    boolean isOver(Instant now) {
        return now.isAfter(expires);
    }

    boolean isUsed() {
        return used != null;
    }
}
