// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bitstreamproject.verkstad.course.KnownPlatform;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.PlainSql;

/** One test launch for each platform: asked for by the operator, judged once within a quarter of an hour, whichever node it meets. */
@Dependent
@Transactional
public class TestLaunches {
    private static final Duration WAIT = Duration.ofMinutes(15);
    private static final String AWAITED = " AND judged_at IS NULL AND expires_at > ?";

    private final PlainSql sql;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public TestLaunches(EntityManager entityManager, AuditTrail audit, Clock clock) {
        this.sql = new PlainSql(entityManager);
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * From now on the next launch of somebody who teaches or administers is judged; an earlier report goes. Of two at once one is
     * to be tried again.
     */
    public void arm(KnownPlatform platform, String actor) {
        var now = clock.instant();
        sql.change(
                "DELETE FROM test_launch WHERE platform_id = ?", platform.id().value());
        sql.change(
                "INSERT INTO test_launch (platform_id, armed_at, expires_at) VALUES (?, ?, ?)",
                platform.id().value(),
                now,
                now.plus(WAIT));
        audit.append(actor, "lti.test-launch-armed", object(platform), null, null);
    }

    /** Nobody waits any longer. A report that is there stays. */
    public void cancel(KnownPlatform platform, String actor) {
        var waited = sql.change(
                "DELETE FROM test_launch WHERE platform_id = ?" + AWAITED,
                platform.id().value(),
                clock.instant());
        if (waited > 0) {
            audit.append(actor, "lti.test-launch-cancelled", object(platform), null, null);
        }
    }

    public Optional<TestLaunch> of(PlatformId platform) {
        return sql.first(
                "SELECT armed_at, expires_at, judged_at, lti_version, verdicts FROM test_launch WHERE platform_id = ?",
                row -> new TestLaunch(
                        Objects.requireNonNull(PlainSql.time(row, 1)),
                        Objects.requireNonNull(PlainSql.time(row, 2)),
                        PlainSql.time(row, 3),
                        Objects.requireNonNullElse(row.getString(4), ""),
                        TestLaunch.read(row.getString(5))),
                platform.value());
    }

    /** The platform of a registration, if a launch of it is waited for. */
    Optional<PlatformId> awaiting(RegistrationId registration, Instant now) {
        return sql.first(
                "SELECT t.platform_id FROM registration r JOIN test_launch t ON t.platform_id = r.platform_id"
                        + " WHERE r.id = ?" + AWAITED,
                row -> new PlatformId(row.getLong(1)),
                registration.value(),
                now);
    }

    /** @return false when another launch was first */
    boolean keep(PlatformId platform, Launch.Version version, Map<Quirk, Quirk.Sight> seen, Instant now) {
        var first = sql.change(
                        "UPDATE test_launch SET judged_at = ?, lti_version = ?, verdicts = ? WHERE platform_id = ?"
                                + AWAITED,
                        now,
                        version.number(),
                        TestLaunch.written(seen),
                        platform.value(),
                        now)
                == 1;
        if (first) {
            audit.append(
                    "lti",
                    "lti.test-launch-judged",
                    "platform-id:" + platform.value(),
                    null,
                    "LTI " + version.number());
        }
        return first;
    }

    private static String object(KnownPlatform platform) {
        return "platform:" + platform.key();
    }
}
