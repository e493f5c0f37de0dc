// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.bitstreamproject.verkstad.shared.jobs.RecurringJob;

/** Keeps the short-lived tables bounded: ended sessions, waiting texts and command ids older than thirty days. */
@Dependent
@Transactional
public class Cleaning implements RecurringJob {
    private static final Duration KEEP = Duration.ofDays(30);
    private final EntityManager entityManager;
    private final Clock clock;

    @Inject
    public Cleaning(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "shared.cleaning";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var limit = Timestamp.valueOf(LocalDateTime.ofInstant(clock.instant().minus(KEEP), ZoneOffset.UTC));
        for (var sql : List.of(
                "DELETE FROM web_session WHERE expires_at < ?1",
                "DELETE FROM kept_text WHERE kept_at < ?1",
                "DELETE FROM command_log WHERE happened_at < ?1")) {
            entityManager.createNativeQuery(sql).setParameter(1, limit).executeUpdate();
        }
    }
}
