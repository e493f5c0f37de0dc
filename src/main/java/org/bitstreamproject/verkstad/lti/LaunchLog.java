// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.CohortId;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.jspecify.annotations.Nullable;

/** Reads the kept launches, newest first: one query, one record per row. */
@Dependent
@Transactional
public class LaunchLog {
    private static final String ROWS =
            "SELECT a.id, a.happened_at, p.platform_key, p.name, a.lti_version, a.reason, a.correlation, a.skew_ms, a.checks_met"
                    + " FROM launch_attempt a LEFT JOIN platform p ON p.id = a.platform_id WHERE a.id < ?1";

    /** By what we know the LMS course as, whichever of its runs the row points at. */
    private static final String OF_COHORT = " AND a.reason <> ?2 AND a.context_id IN (SELECT run.id FROM context own"
            + " JOIN context run ON run.platform_id = own.platform_id AND run.lms_id = own.lms_id"
            + " WHERE own.cohort_id = ?3) ORDER BY a.id DESC";

    private final EntityManager entityManager;

    @Inject
    public LaunchLog(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Which launches are wanted; an empty text or null asks for all.
     *
     * @param outcome a code, or {@code refused} for everything but {@link LaunchAttempts#ACCEPTED}
     */
    public record Wanted(
            String platformKey,
            String outcome,
            @Nullable Instant from,
            @Nullable Instant to) {
        public static final Wanted ALL = new Wanted("", "", null, null);
        public static final String REFUSED = "refused";

        public static Wanted ofPlatform(String key) {
            return new Wanted(key, "", null, null);
        }
    }

    /** @param before only lower numbers; {@link Long#MAX_VALUE} for the newest @param most how many */
    public List<LaunchLine> find(Wanted wanted, long before, int most) {
        var sql = new StringBuilder(ROWS);
        var values = new ArrayList<Object>(List.of(before));
        if (!wanted.platformKey().isEmpty()) {
            values.add(wanted.platformKey());
            sql.append(" AND p.platform_key = ?").append(values.size());
        }
        if (!wanted.outcome().isEmpty()) {
            var refused = wanted.outcome().equals(Wanted.REFUSED);
            values.add(refused ? LaunchAttempts.ACCEPTED : wanted.outcome());
            sql.append(refused ? " AND a.reason <> ?" : " AND a.reason = ?").append(values.size());
        }
        if (wanted.from() != null) {
            values.add(timestamp(wanted.from()));
            sql.append(" AND a.happened_at >= ?").append(values.size());
        }
        if (wanted.to() != null) {
            values.add(timestamp(wanted.to()));
            sql.append(" AND a.happened_at < ?").append(values.size());
        }
        return rows(sql.append(" ORDER BY a.id DESC").toString(), values, most);
    }

    /** Refused launches of which it is proved that they came from this cohort's LMS course; most and before as above. */
    public List<LaunchLine> refusedIn(CohortId cohort, long before, int most) {
        return rows(ROWS + OF_COHORT, List.of(before, LaunchAttempts.ACCEPTED, cohort.value()), most);
    }

    /** How many refused launches of a platform belong to no LMS course that is proved and known. */
    public long refusedOutside(PlatformId platform) {
        return number(entityManager
                .createNativeQuery("SELECT COUNT(*) FROM launch_attempt a"
                        + " WHERE a.platform_id = ?1 AND a.reason <> ?2 AND a.context_id IS NULL")
                .setParameter(1, platform.value())
                .setParameter(2, LaunchAttempts.ACCEPTED)
                .getSingleResult());
    }

    /**
     * The newest launches of every platform that say something of its clock, by the platform's key, in one query.
     *
     * @param each how many of a platform at most
     */
    public Map<String, List<LaunchLine>> ofClocks(int each) {
        var sql = new StringBuilder(ROWS).append(" AND p.id IS NOT NULL AND a.skew_ms IS NOT NULL AND a.reason IN (");
        var values = new ArrayList<Object>(List.of(Long.MAX_VALUE));
        for (var outcome : ClockSkew.outcomes()) {
            sql.append(values.size() == 1 ? "?" : ", ?").append(values.size() + 1);
            values.add(outcome);
        }
        var latest = new HashMap<String, List<LaunchLine>>();
        for (var line : rows(sql.append(") ORDER BY a.id DESC").toString(), values, LaunchAttempts.MOST)) {
            var ofPlatform = latest.computeIfAbsent(String.valueOf(line.platformKey()), key -> new ArrayList<>());
            if (ofPlatform.size() < each) {
                ofPlatform.add(line);
            }
        }
        return latest;
    }

    /** The launch with this reference. */
    public Optional<LaunchLine> one(String correlation) {
        return rows(ROWS + " AND a.correlation = ?2", List.of(Long.MAX_VALUE, correlation), 1).stream()
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private List<LaunchLine> rows(String sql, List<Object> values, int most) {
        var query = entityManager.createNativeQuery(sql).setMaxResults(most);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return ((List<@Nullable Object[]>) query.getResultList())
                .stream().map(LaunchLog::line).toList();
    }

    private static LaunchLine line(@Nullable Object[] row) {
        return new LaunchLine(
                number(row[0]),
                ((Timestamp) row[1]).toLocalDateTime().toInstant(ZoneOffset.UTC),
                (String) row[2],
                (String) row[3],
                String.valueOf(row[4]),
                String.valueOf(row[5]),
                String.valueOf(row[6]),
                row[7] == null ? null : Long.valueOf(number(row[7])),
                row[8] == null ? "" : String.valueOf(row[8]));
    }

    private static Timestamp timestamp(Instant time) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
    }

    private static long number(@Nullable Object column) {
        return column instanceof Number number ? number.longValue() : 0;
    }
}
