// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One change somebody must be able to answer for; each row holds the hash of the row before it. */
@Entity(name = "Audit")
@Table(name = "audit_trail")
class AuditRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "seq_no")
    private @Nullable Long sequence;

    @Column(name = "happened_at")
    private Instant at = Instant.EPOCH;

    @Column(name = "actor")
    @PersonalData(purpose = "who answers for the change")
    private String actor = "";

    @Column(name = "action")
    private String action = "";

    @Column(name = "object_ref")
    private String object = "";

    @Lob
    @Column(name = "state_before")
    @PersonalData(purpose = "what the change replaced")
    private @Nullable String before;

    @Lob
    @Column(name = "state_after")
    @PersonalData(purpose = "what the change made")
    private @Nullable String after;

    @Column(name = "prev_hash")
    private String previousHash = "";

    @Column(name = "row_hash")
    private String hash = "";

    protected AuditRow() {}

    AuditRow(
            Instant at,
            String actor,
            String action,
            String object,
            @Nullable String before,
            @Nullable String after,
            String previousHash,
            String hash) {
        this.at = at;
        this.actor = actor;
        this.action = action;
        this.object = object;
        this.before = before;
        this.after = after;
        this.previousHash = previousHash;
        this.hash = hash;
    }

    AuditEntry entry() {
        return new AuditEntry(sequence == null ? 0 : sequence, at, actor, action, object, before, after);
    }
}
