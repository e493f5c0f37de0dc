// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.security.Vault;

/**
 * Replaces the tool's key without a moment in which a platform meets a signature it cannot check: the new key, under a new kid, is
 * published at once, signs after a lead, and the old one stays published until the overlap ends.
 */
@Dependent
@Transactional
public class RotateToolKey {
    /** Longer than platforms keep our key set; Moodle fetches again whenever a signature does not fit. */
    public static final Duration LEAD = Duration.ofDays(1);

    /** Longer than an assertion lives and than any platform caches. */
    public static final Duration OVERLAP = Duration.ofDays(7);

    private final EntityManager entityManager;
    private final ToolKeys keys;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public RotateToolKey(EntityManager entityManager, Vault vault, AuditTrail audit, Clock clock) {
        this.entityManager = entityManager;
        this.keys = new ToolKeys(entityManager, vault, clock);
        this.audit = audit;
        this.clock = clock;
    }

    /** Every key that is published now, the one that will sign last first. */
    public List<ToolKeyState> keys() {
        Instant now = clock.instant();
        List<ToolKey> published = keys.published(now);
        String signing = published.stream()
                .filter(key -> !key.from().isAfter(now))
                .findFirst()
                .map(ToolKey::kid)
                .orElse("");
        return published.stream()
                .map(key -> new ToolKeyState(
                        key.kid(), key.from(), key.until(), key.kid().equals(signing)))
                .toList();
    }

    /**
     * The orderly way.
     *
     * @param actor such as {@code admin}
     * @throws RotationUnderWay while a new key waits for its turn
     */
    public ToolKeyState rotate(String actor) {
        Instant now = clock.instant();
        if (keys().stream().anyMatch(key -> key.signsFrom().isAfter(now))) {
            throw new RotationUnderWay();
        }
        return replaced(actor, now.plus(LEAD), OVERLAP);
    }

    /** For a key that has leaked: the new one signs now and every other one is gone. Grades wait until platforms fetch it. */
    public ToolKeyState replaceAtOnce(String actor) {
        return replaced(actor, clock.instant(), Duration.ZERO);
    }

    private ToolKeyState replaced(String actor, Instant signsFrom, Duration overlap) {
        List<ToolKey> old = keys.published(clock.instant());
        String kid = keys.made(signsFrom).getKeyID();
        old.forEach(key -> key.endBy(signsFrom.plus(overlap)));
        entityManager.flush();
        String before = String.join(" ", old.stream().map(ToolKey::kid).toList());
        audit.append(actor, "lti.key-rotated", "tool-key:" + kid, before, kid + " signs from " + signsFrom);
        return keys().stream()
                .filter(state -> state.kid().equals(kid))
                .findFirst()
                .orElseThrow();
    }
}
