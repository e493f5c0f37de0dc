// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.security.Secrets;

/**
 * OIDC logins under way, one row each. A state is spent by a conditional update in a transaction of its own: of any number of
 * replays at once, on any number of nodes, one changes the row. Only hashes are kept.
 */
@Dependent
public class LoginStates {
    static final Duration LIFE = Duration.ofMinutes(10);

    private final EntityManager entityManager;

    @Inject
    public LoginStates(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A login as it was begun. @param checks those it has met */
    public record Login(
            RegistrationId registration,
            String nonceHash,
            String browserHash,
            Instant expires,
            boolean used,
            String checks) {}

    /** @param browser the word in the cookie that only this browser holds */
    @Transactional(TxType.REQUIRES_NEW)
    public void begin(RegistrationId registration, String state, String nonce, String browser, Hearing hearing) {
        entityManager
                .createNativeQuery(
                        "INSERT INTO lti_state (state_hash, nonce_hash, registration_id, browser_hash, expires_at, checks_met)"
                                + " VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, Secrets.hash(state))
                .setParameter(2, Secrets.hash(nonce))
                .setParameter(3, registration.value())
                .setParameter(4, Secrets.hash(browser))
                .setParameter(5, Utc.of(hearing.now().plus(LIFE)))
                .setParameter(6, hearing.record())
                .executeUpdate();
    }

    public Optional<Login> find(String state) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "SELECT registration_id, nonce_hash, browser_hash, expires_at, used_at, checks_met FROM lti_state WHERE state_hash = ?1")
                .setParameter(1, Secrets.hash(state))
                .getResultList();
        return rows.stream().map(row -> login((Object[]) row)).findFirst();
    }

    /** True for exactly one caller. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean spend(String state, Instant now) {
        int changed = entityManager
                .createNativeQuery("UPDATE lti_state SET used_at = ?1 WHERE state_hash = ?2 AND used_at IS NULL")
                .setParameter(1, Utc.of(now))
                .setParameter(2, Secrets.hash(state))
                .executeUpdate();
        return changed == 1;
    }

    /** Why a nonce that is not this login's is refused: ours and used, ours for another login, or never ours. */
    @Transactional(TxType.REQUIRES_NEW)
    public Reason whyForeign(String nonce) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT used_at, nonce_hash FROM lti_state WHERE nonce_hash = ?1")
                .setParameter(1, Secrets.hash(nonce))
                .getResultList();
        if (rows.isEmpty()) {
            return Reason.LTI13_NONCE_UNKNOWN;
        }
        boolean used = ((Object[]) rows.get(0))[0] != null;
        return used ? Reason.LTI13_NONCE_REPLAYED : Reason.LTI13_NONCE_OF_OTHER_LOGIN;
    }

    /** @return how many ended logins were removed */
    @Transactional(TxType.REQUIRES_NEW)
    public int forgetEnded(Instant now) {
        return entityManager
                .createNativeQuery("DELETE FROM lti_state WHERE expires_at < ?1")
                .setParameter(1, Utc.of(now.minus(LIFE)))
                .executeUpdate();
    }

    private static Login login(Object[] row) {
        return new Login(
                new RegistrationId(((Number) row[0]).longValue()),
                (String) row[1],
                (String) row[2],
                Utc.from(row[3]),
                row[4] != null,
                row[5] == null ? "" : String.valueOf(row[5]));
    }
}
