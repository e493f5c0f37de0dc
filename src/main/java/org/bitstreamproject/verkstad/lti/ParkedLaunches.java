// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.bitstreamproject.verkstad.shared.security.Secrets;
import org.bitstreamproject.verkstad.shared.security.Vault;

/**
 * Launches that came without their cookie, until the page we answered with has shown the recovery token. Sealed, for two minutes,
 * a thousand at most and one for each login; taken once, and the launch is gone from the row with that. When there are too many the
 * oldest goes of the source that has the most, so that no single network can push out the others.
 */
@Dependent
public class ParkedLaunches {
    static final Duration LIFE = Duration.ofMinutes(2);
    static final int MOST = 1_000;

    private final EntityManager entityManager;
    private final Vault vault;

    @Inject
    public ParkedLaunches(EntityManager entityManager, Vault vault) {
        this.entityManager = entityManager;
        this.vault = vault;
    }

    /**
     * Replaces what waits for the same login. Two answers at once may meet in its row: try again then.
     *
     * @param source {@link LaunchSource#of}
     * @return the reference the page sends back
     */
    @Transactional(TxType.REQUIRES_NEW)
    public String park(Form answer, String source, Instant now) {
        String reference = Secrets.word();
        String kept = field("state", answer) + "&" + field("id_token", answer);
        String state = Secrets.hash(answer.text("state").orElse(""));
        ParkedRow row = entityManager
                .createNamedQuery("ParkedLaunch.byState", ParkedRow.class)
                .setParameter("state", state)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> new ParkedRow(state, source));
        row.hold(Secrets.hash(reference), vault.seal(kept), now.plus(LIFE));
        entityManager.persist(row);
        entityManager.flush();
        return reference;
    }

    /** Call it after a launch was parked, outside its transaction: on Derby a count waits for every row that is being written. */
    @Transactional(TxType.REQUIRES_NEW)
    public void makeRoom() {
        long tooMany = entityManager
                        .createQuery("SELECT COUNT(p) FROM ParkedLaunch p", Long.class)
                        .getSingleResult()
                - MOST;
        for (long one = 0; one < tooMany; one++) {
            var ofLargest = (Object[]) entityManager
                    .createNativeQuery(
                            "SELECT MIN(id), COUNT(*) FROM lti_parked GROUP BY source_hash ORDER BY 2 DESC, 1")
                    .setMaxResults(1)
                    .getSingleResult();
            entityManager
                    .createQuery("DELETE FROM ParkedLaunch p WHERE p.id = :oldest")
                    .setParameter("oldest", ((Number) ofLargest[0]).longValue())
                    .executeUpdate();
        }
    }

    /** The launch, for exactly one caller. @throws LaunchRefused when there is none, it waited too long, or was taken */
    @Transactional(value = TxType.REQUIRES_NEW, dontRollbackOn = LaunchRefused.class)
    public Form take(String reference, Instant now) {
        String hash = Secrets.hash(reference);
        ParkedRow row = entityManager
                .createNamedQuery("ParkedLaunch.byRef", ParkedRow.class)
                .setParameter("ref", hash)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new LaunchRefused(Reason.OIDC_RECOVERY_LAUNCH_UNKNOWN));
        LaunchRefused.unless(!row.isUsed(), Reason.OIDC_RECOVERY_LAUNCH_REPLAYED);
        LaunchRefused.unless(!row.isOver(now), Reason.OIDC_RECOVERY_LAUNCH_EXPIRED);
        Form answer = Form.parse(vault.open(row.sealed()));
        int changed = entityManager
                .createQuery(
                        "UPDATE ParkedLaunch p SET p.used = :now, p.sealed = '' WHERE p.refHash = :ref AND p.used IS NULL")
                .setParameter("now", now)
                .setParameter("ref", hash)
                .executeUpdate();
        LaunchRefused.unless(changed == 1, Reason.OIDC_RECOVERY_LAUNCH_REPLAYED);
        return answer;
    }

    /** Its browser has shown nothing that could let it through: why keep it. */
    @Transactional(TxType.REQUIRES_NEW)
    public void forget(String reference) {
        entityManager
                .createQuery("DELETE FROM ParkedLaunch p WHERE p.refHash = :ref AND p.used IS NULL")
                .setParameter("ref", Secrets.hash(reference))
                .executeUpdate();
    }

    /** @return how many launches were too old and went */
    @Transactional(TxType.REQUIRES_NEW)
    public int forgetEnded(Instant now) {
        return entityManager
                .createQuery("DELETE FROM ParkedLaunch p WHERE p.expires < :limit")
                .setParameter("limit", now.minus(LIFE))
                .executeUpdate();
    }

    private static String field(String name, Form answer) {
        return name + "=" + URLEncoder.encode(answer.text(name).orElse(""), StandardCharsets.UTF_8);
    }
}
