// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import org.bitstreamproject.verkstad.shared.security.Secrets;

/** Nonces of LTI 1.1 launches. The primary key lets one of any number of replays in; the others' INSERT fails. */
@Dependent
public class SpentNonces {
    /** Twice the time window in which a timestamp is accepted. */
    static final Duration KEPT = Duration.ofMinutes(10);

    private final EntityManager entityManager;

    @Inject
    public SpentNonces(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * True for the first caller. Of several at the same moment the slower ones' INSERT fails; the failure is the database's, see
     * {@link org.bitstreamproject.verkstad.shared.persistence.Twice#isRace}.
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean spend(RegistrationId registration, String nonce, Instant now) {
        // a plain reload is answered without a failing statement, which the persistence layer would log at length
        if (isSpent(registration, nonce)) {
            return false;
        }
        entityManager
                .createNativeQuery(
                        "INSERT INTO lti_nonce (registration_id, nonce_hash, expires_at) VALUES (?1, ?2, ?3)")
                .setParameter(1, registration.value())
                .setParameter(2, Secrets.hash(nonce))
                .setParameter(3, Utc.of(now.plus(KEPT)))
                .executeUpdate();
        return true;
    }

    private boolean isSpent(RegistrationId registration, String nonce) {
        Object known = entityManager
                .createNativeQuery("SELECT COUNT(*) FROM lti_nonce WHERE registration_id = ?1 AND nonce_hash = ?2")
                .setParameter(1, registration.value())
                .setParameter(2, Secrets.hash(nonce))
                .getSingleResult();
        return ((Number) known).intValue() > 0;
    }

    /** @return how many were removed */
    @Transactional(TxType.REQUIRES_NEW)
    public int forgetOld(Instant now) {
        return entityManager
                .createNativeQuery("DELETE FROM lti_nonce WHERE expires_at < ?1")
                .setParameter(1, Utc.of(now))
                .executeUpdate();
    }
}
