// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.security.Vault;

/**
 * The join code of an edition: at most one, shown to its examiners, sent on by them as they please. Stored sealed, and as a
 * keyed hash to find the edition by; neither says anything without VERKSTAD_SECRET.
 */
@Dependent
@Transactional
public class JoinCodes {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PURPOSE = "join code";
    private final EntityManager entityManager;
    private final Vault vault;
    private final AuditTrail audit;

    @Inject
    public JoinCodes(EntityManager entityManager, Vault vault, AuditTrail audit) {
        this.entityManager = entityManager;
        this.vault = vault;
        this.audit = audit;
    }

    /** The code in groups of four; empty while the edition has none. @throws NotVisible when there is no such edition */
    public Optional<String> of(EditionId edition) {
        return one(edition).sealedJoinCode().map(vault::open);
    }

    /** A new code; the one before is worth nothing from now on. @param actor such as {@code person:17} */
    public String renew(EditionId id, String actor) {
        var edition = one(id);
        var code = JoinCode.fresh(RANDOM);
        var replaced = edition.sealedJoinCode().isPresent();
        edition.joinBy(fingerprint(code), vault.seal(code.shown()));
        audit.append(actor, "course.join-code-made", object(id), replaced ? "a code" : null, "a code");
        return code.shown();
    }

    /** From now on nobody joins by a code; nothing happens when there is none. */
    public void revoke(EditionId id, String actor) {
        var edition = one(id);
        if (edition.sealedJoinCode().isPresent()) {
            edition.joinBy(null, null);
            audit.append(actor, "course.join-code-revoked", object(id), "a code", null);
        }
    }

    /** The edition a typed code opens. The work is the same for every text. */
    Optional<EditionId> opened(JoinCode code) {
        return entityManager
                .createQuery("SELECT e FROM Edition e WHERE e.joinCodeHash = :hash", Edition.class)
                .setParameter("hash", fingerprint(code))
                .getResultStream()
                .findFirst()
                .map(Edition::id);
    }

    private String fingerprint(JoinCode code) {
        return vault.fingerprint(PURPOSE, code.letters());
    }

    private Edition one(EditionId id) {
        var edition = entityManager.find(Edition.class, id.value());
        if (edition == null) {
            throw new NotVisible();
        }
        return edition;
    }

    private static String object(EditionId id) {
        return "edition:" + id.value();
    }
}
