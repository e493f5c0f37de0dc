// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import org.bitstreamproject.verkstad.shared.persistence.PlainSql;
import org.bitstreamproject.verkstad.shared.security.Secrets;

/** Nonces of LTI 1.1 launches. The primary key lets one of any number of replays in; the others' INSERT fails. */
@Dependent
public class SpentNonces {
    /** Twice the time window in which a timestamp is accepted. */
    static final Duration KEPT = Duration.ofMinutes(10);

    private final PlainSql sql;

    @Inject
    public SpentNonces(EntityManager entityManager) {
        this.sql = new PlainSql(entityManager);
    }

    /**
     * Returns for the first caller only: everybody else's INSERT fails, whether at the same moment or later.
     *
     * @throws jakarta.persistence.PersistenceException the database's own refusal, see
     *     {@link org.bitstreamproject.verkstad.shared.persistence.Twice#isRace}
     */
    @Transactional
    public void spend(RegistrationId registration, String nonce, Instant now) {
        sql.change(
                "INSERT INTO lti_nonce (registration_id, nonce_hash, expires_at) VALUES (?, ?, ?)",
                registration.value(),
                Secrets.hash(nonce),
                now.plus(KEPT));
    }

    /** @return how many were removed */
    @Transactional(TxType.REQUIRES_NEW)
    public int forgetOld(Instant now) {
        return sql.change("DELETE FROM lti_nonce WHERE expires_at < ?", now);
    }
}
