// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.persistence.PlainSql;
import org.bitstreamproject.verkstad.shared.security.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * Every launch that was refused or accepted, for whoever looks for the cause or compares clocks: no claim and no person, 30 days
 * and 10,000 rows at most. The two kinds are bounded apart: a busy day pushes no refused launch out, a flood no accepted one.
 */
@Dependent
public class LaunchAttempts {
    /** The outcome of a launch that nothing was wrong with. */
    public static final String ACCEPTED = "OK";

    private static final Duration KEPT = Duration.ofDays(30);
    static final int MOST = 10_000;
    /** What a trim leaves of each kind: room for what every node adds until its next. */
    static final int REFUSED_LEFT = 8_000;

    static final int ACCEPTED_LEFT = 1_500;

    private static final int TRIM_EVERY = 100;
    private static final AtomicInteger ADDED = new AtomicInteger();

    private final EntityManager entityManager;
    private final PlainSql sql;

    @Inject
    public LaunchAttempts(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.sql = new PlainSql(entityManager);
    }

    /**
     * One login or launch.
     *
     * @param outcome a reason's code, or {@link #ACCEPTED}
     * @param skewMs the platform's clock minus ours, the way of the message included; null where no time was sent
     * @param checks what it met: {@link Hearing#record()}
     * @param lmsContext the LMS course a refused one was proved to come from; kept as our own row of it, or not at all
     */
    public record Attempt(
            Instant at,
            @Nullable PlatformId platform,
            String version,
            String outcome,
            String correlation,
            @Nullable Long skewMs,
            String checks,
            @Nullable String lmsContext) {
        /** Of something that was refused, as far as it was understood. */
        static Attempt refused(Instant now, Reason reason, Refusals.Circumstances circumstances, String reference) {
            return new Attempt(
                    now,
                    circumstances.platform(),
                    circumstances.version().number(),
                    reason.code(),
                    reference,
                    circumstances.skewMs(),
                    circumstances.hearing().record(),
                    circumstances.hearing().provedContext().orElse(null));
        }

        /** Of something that was let in. @param sent by the platform's clock; null when unknown */
        public static Attempt accepted(
                Instant now,
                Launch.Version version,
                @Nullable PlatformId platform,
                @Nullable Instant sent,
                Hearing hearing) {
            return new Attempt(
                    now,
                    platform,
                    version.number(),
                    ACCEPTED,
                    Secrets.reference(),
                    sent == null ? null : Duration.between(now, sent).toMillis(),
                    hearing.record(),
                    null);
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void add(Attempt attempt) {
        PlatformId platform = attempt.platform();
        sql.change(
                "INSERT INTO launch_attempt"
                        + " (happened_at, platform_id, lti_version, reason, correlation, skew_ms, checks_met, context_id)"
                        + " VALUES (?, CAST(? AS BIGINT), ?, ?, ?, CAST(? AS BIGINT), ?, CAST(? AS BIGINT))",
                attempt.at(),
                platform == null ? null : platform.value(),
                attempt.version(),
                attempt.outcome(),
                attempt.correlation(),
                attempt.skewMs(),
                attempt.checks(),
                context(attempt));
    }

    /** Our own row of the newest run in the LMS course; null for a course we do not know. */
    private @Nullable Long context(Attempt attempt) {
        PlatformId platform = attempt.platform();
        if (platform == null || attempt.lmsContext() == null) {
            return null;
        }
        return sql.first(
                        "SELECT id FROM context WHERE platform_id = ? AND lms_id = ? ORDER BY epoch DESC",
                        row -> row.getLong(1),
                        platform.value(),
                        attempt.lmsContext())
                .orElse(null);
    }

    /**
     * Call it once per row added, and {@link #trim} when it says so, outside the transaction that added it: a trim must never wait
     * for a launch, nor a launch for it.
     */
    public boolean isTrimDue() {
        return ADDED.incrementAndGet() % TRIM_EVERY == 0;
    }

    /** @return how many rows were too many and went */
    @Transactional(TxType.REQUIRES_NEW)
    public int trim() {
        return trim("= :ok", ACCEPTED_LEFT) + trim("<> :ok", REFUSED_LEFT);
    }

    private int trim(String kind, int left) {
        return entityManager
                .createQuery(
                        "SELECT a.id FROM LaunchAttempt a WHERE a.reason " + kind + " ORDER BY a.id DESC", Long.class)
                .setParameter("ok", ACCEPTED)
                .setFirstResult(left)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(tooMany -> entityManager
                        .createQuery("DELETE FROM LaunchAttempt a WHERE a.id <= :limit AND a.reason " + kind)
                        .setParameter("limit", tooMany)
                        .setParameter("ok", ACCEPTED)
                        .executeUpdate())
                .orElse(0);
    }

    /** @return how many rows were too old and went */
    @Transactional(TxType.REQUIRES_NEW)
    public int forgetOld(Instant now) {
        return entityManager
                .createQuery("DELETE FROM LaunchAttempt a WHERE a.at < :limit")
                .setParameter("limit", now.minus(KEPT))
                .executeUpdate();
    }
}
