// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.bitstreamproject.verkstad.shared.security.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The append-only audit trail, a chain of SHA-256 hashes over all nodes. A row that is changed or taken out later breaks
 * the chain. Call it inside the transaction of the change, late: it holds one row's lock until the commit.
 */
@Dependent
public class AuditTrail {
    private final EntityManager entityManager;
    private final Clock clock;

    @Inject
    public AuditTrail(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /**
     * @param actor {@code person:17}, {@code job:passback}, {@code file:platforms.json}
     * @param action past tense, feature first: {@code grading.published}
     * @param before null when nothing was replaced
     * @param after null when something was taken away
     */
    public void append(String actor, String action, String object, @Nullable String before, @Nullable String after) {
        // the update locks the one head row, so that two nodes cannot follow the same row
        entityManager
                .createNativeQuery("UPDATE audit_head SET turn = turn + 1 WHERE id = 1")
                .executeUpdate();
        var previous = (String) entityManager
                .createNativeQuery("SELECT last_hash FROM audit_head WHERE id = 1")
                .getSingleResult();
        var at = clock.instant();
        var hash = Sha256.of(String.join(
                "\n", previous, at.toString(), actor, action, object, String.valueOf(before), String.valueOf(after)));
        entityManager.persist(new AuditRow(at, actor, action, object, before, after, previous, hash));
        entityManager
                .createNativeQuery("UPDATE audit_head SET last_hash = ?1 WHERE id = 1")
                .setParameter(1, hash)
                .executeUpdate();
    }
}
