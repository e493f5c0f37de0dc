// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.security.Secrets;
import org.bitstreamproject.verkstad.shared.web.OpenedSession;

/** Which logins a browser can be recognised by without its cookie, and the session each has led to. Parts of the login's own row. */
@Dependent
public class KeptWays {
    private final EntityManager entityManager;

    @Inject
    public KeptWays(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** What a login has led to. @param path on our own origin */
    record Arrival(String sessionHandle, String path) {}

    /** Our own page has answered this login, so that the browser could keep a token. */
    @Transactional(TxType.REQUIRES_NEW)
    public void keep(String state) {
        entityManager
                .createNativeQuery("UPDATE lti_state SET kept_way = TRUE WHERE state_hash = ?1")
                .setParameter(1, Secrets.hash(state))
                .executeUpdate();
    }

    /** True while an answer to this login may still be recovered: begun on our page, not over, not answered. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean canRecover(String state, Instant now) {
        return !entityManager
                .createNativeQuery("SELECT state_hash FROM lti_state WHERE state_hash = ?1 AND kept_way = TRUE"
                        + " AND used_at IS NULL AND expires_at >= ?2")
                .setParameter(1, Secrets.hash(state))
                .setParameter(2, Utc.of(now))
                .getResultList()
                .isEmpty();
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void arrived(String state, OpenedSession session, String path) {
        entityManager
                .createNativeQuery(
                        "UPDATE lti_state SET session_handle = ?1, led_to = ?2 WHERE state_hash = ?3 AND kept_way = TRUE")
                .setParameter(1, session.handle())
                .setParameter(2, path)
                .setParameter(3, Secrets.hash(state))
                .executeUpdate();
    }

    /**
     * Where the login of this token has led.
     *
     * @throws LaunchRefused when the token is another login's, or its login opened no session
     */
    @Transactional(value = TxType.REQUIRES_NEW, dontRollbackOn = LaunchRefused.class)
    public Arrival arrivalOf(Recovery token) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "SELECT registration_id, browser_hash, session_handle, led_to FROM lti_state WHERE state_hash = ?1")
                .setParameter(1, token.stateHash())
                .getResultList();
        Object[] row = rows.stream()
                .findFirst()
                .map(Object[].class::cast)
                .orElseThrow(() -> new LaunchRefused(Reason.OIDC_STATE_UNKNOWN));
        token.check(token.stateHash(), new RegistrationId(((Number) row[0]).longValue()), (String) row[1]);
        return Optional.ofNullable((String) row[2])
                .map(handle -> new Arrival(handle, String.valueOf(row[3])))
                .orElseThrow(() -> new LaunchRefused(Reason.OIDC_WINDOW_SESSION_MISSING));
    }
}
