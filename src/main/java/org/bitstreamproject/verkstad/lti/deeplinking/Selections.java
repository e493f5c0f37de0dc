// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.deeplinking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.lti.LaunchRefused;
import org.bitstreamproject.verkstad.lti.Reason;
import org.bitstreamproject.verkstad.lti.SelectionRequest;
import org.bitstreamproject.verkstad.lti.Utc;
import org.bitstreamproject.verkstad.shared.security.Secrets;
import org.bitstreamproject.verkstad.shared.security.Vault;

/** Choices under way: single-use, bound to the browser that began them, an hour and {@value #MOST} rows at most. */
@Dependent
@Transactional
public class Selections {
    static final Duration LIFE = Duration.ofHours(1);
    private static final int MOST = 5_000;
    private final EntityManager entityManager;
    private final Vault vault;

    @Inject
    public Selections(EntityManager entityManager, Vault vault) {
        this.entityManager = entityManager;
        this.vault = vault;
    }

    void begin(String token, String browser, SelectionRequest request, Instant now) {
        entityManager
                .createNativeQuery(
                        "INSERT INTO lti_selection (token_hash, browser_hash, request_sealed, expires_at) VALUES (?1, ?2, ?3, ?4)")
                .setParameter(1, Secrets.hash(token))
                .setParameter(2, Secrets.hash(browser))
                .setParameter(3, vault.seal(PendingChoice.written(request)))
                .setParameter(4, Utc.of(now.plus(LIFE)))
                .executeUpdate();
        entityManager
                .createNativeQuery(
                        "DELETE FROM lti_selection WHERE id <= (SELECT MAX(s.id) FROM lti_selection s) - " + MOST)
                .executeUpdate();
    }

    /** The request this browser may answer now. @throws LaunchRefused with the reason why not */
    SelectionRequest open(String token, Optional<String> browser, Instant now) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "SELECT browser_hash, request_sealed, expires_at, used_at FROM lti_selection WHERE token_hash = ?1")
                .setParameter(1, Secrets.hash(token))
                .getResultList();
        LaunchRefused.unless(!rows.isEmpty(), Reason.PICK_UNKNOWN);
        var row = (Object[]) rows.get(0);
        String word = browser.orElseThrow(() -> new LaunchRefused(Reason.PICK_COOKIE_MISSING));
        LaunchRefused.unless(Secrets.same(Secrets.hash(word), (String) row[0]), Reason.PICK_COOKIE_MISMATCH);
        LaunchRefused.unless(row[3] == null, Reason.PICK_USED);
        LaunchRefused.unless(!now.isAfter(Utc.from(row[2])), Reason.PICK_EXPIRED);
        return PendingChoice.read(vault.open(text(row[1])));
    }

    /** The request behind a token, whoever shows it and however late: for telling what was refused, never for answering it. */
    Optional<SelectionRequest> kept(String token) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT request_sealed FROM lti_selection WHERE token_hash = ?1")
                .setParameter(1, Secrets.hash(token))
                .getResultList();
        return rows.stream().findFirst().map(row -> PendingChoice.read(vault.open(text(row))));
    }

    /** @throws LaunchRefused for everybody but the first */
    void spend(String token, Instant now) {
        int changed = entityManager
                .createNativeQuery("UPDATE lti_selection SET used_at = ?1 WHERE token_hash = ?2 AND used_at IS NULL")
                .setParameter(1, Utc.of(now))
                .setParameter(2, Secrets.hash(token))
                .executeUpdate();
        LaunchRefused.unless(changed == 1, Reason.PICK_USED);
    }

    /** @return how many rows were over and went */
    @Transactional(TxType.REQUIRES_NEW)
    public int forgetEnded(Instant now) {
        return entityManager
                .createNativeQuery("DELETE FROM lti_selection WHERE expires_at < ?1")
                .setParameter(1, Utc.of(now.minus(LIFE)))
                .executeUpdate();
    }

    /** Derby hands out a CLOB, PostgreSQL text. */
    private static String text(Object column) {
        if (column instanceof java.sql.Clob clob) {
            try {
                return clob.getSubString(1, (int) clob.length());
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException("A stored choice cannot be read", e);
            }
        }
        return (String) column;
    }
}
