// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.jspecify.annotations.Nullable;

/** LMS courses that have asked to join an edition. */
@Dependent
@Transactional
public class WaitingCohorts {
    /** A request whose course has been connected otherwise in the meantime asks for nothing any more. */
    private static final String WAITS = " AND r.state = 'WAITING' AND c.cohort_id IS NULL";

    /** Undoable: the course is still where the decision has put it, and no participant has come since. */
    private static final String ROWS =
            "SELECT r.uid, r.edition_id, ed.edition_key, pl.name, COALESCE(c.title, c.lms_id), p.full_name, p.given_name,"
                    + " p.family_name, p.id, r.country, r.scale, r.same_run, r.asked_at, r.state, r.decided_at,"
                    + " CASE WHEN r.state = 'ACCEPTED' AND c.cohort_id = r.cohort_id AND NOT EXISTS (SELECT 1 FROM enrolment e"
                    + " WHERE e.cohort_id = r.cohort_id AND e.role_code = 'PARTICIPANT' AND e.joined_at >= r.decided_at) THEN 1"
                    + " WHEN r.state = 'DECLINED' AND c.cohort_id IS NULL AND NOT EXISTS (SELECT 1 FROM join_request later"
                    + " WHERE later.context_id = r.context_id AND later.state = 'WAITING') THEN 1 ELSE 0 END"
                    + " FROM join_request r JOIN context c ON c.id = r.context_id JOIN platform pl ON pl.id = c.platform_id"
                    + " JOIN edition ed ON ed.id = r.edition_id JOIN person p ON p.id = r.asked_by WHERE 1 = 1";

    private static final String BY_AGE = " ORDER BY r.asked_at, r.id";
    private final EntityManager entityManager;

    @Inject
    public WaitingCohorts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Those that wait for this edition, the oldest first. */
    public List<WaitingCohort> of(EditionId edition) {
        return rows(entityManager
                .createNativeQuery(ROWS + " AND r.edition_id = ?1" + WAITS + BY_AGE)
                .setParameter(1, edition.value()));
    }

    /** Those that wait for any edition, the oldest first. */
    public List<WaitingCohort> all() {
        return rows(entityManager.createNativeQuery(ROWS + WAITS + BY_AGE));
    }

    /** Those accepted or declined whose decision can still be undone. */
    public List<WaitingCohort> undoable(EditionId edition) {
        return rows(entityManager
                        .createNativeQuery(
                                ROWS + " AND r.edition_id = ?1 AND r.state IN ('ACCEPTED', 'DECLINED')" + BY_AGE)
                        .setParameter(1, edition.value()))
                .stream()
                .filter(WaitingCohort::undoable)
                .toList();
    }

    /** @throws NotVisible when the edition has no such request */
    public WaitingCohort one(EditionId edition, String uid) {
        return rows(entityManager
                        .createNativeQuery(ROWS + " AND r.edition_id = ?1 AND r.uid = ?2")
                        .setParameter(1, edition.value())
                        .setParameter(2, uid))
                .stream()
                .findFirst()
                .orElseThrow(NotVisible::new);
    }

    @SuppressWarnings("unchecked")
    private static List<WaitingCohort> rows(Query query) {
        return ((List<Object[]>) query.getResultList())
                .stream().map(WaitingCohorts::row).toList();
    }

    private static WaitingCohort row(@Nullable Object[] row) {
        return new WaitingCohort(
                text(row[0]),
                new EditionId(number(row[1])),
                text(row[2]),
                text(row[3]),
                text(row[4]),
                Names.shown((String) row[5], (String) row[6], (String) row[7], number(row[8])),
                Country.valueOf(text(row[9])),
                text(row[10]),
                Boolean.TRUE.equals(row[11]),
                time((Timestamp) row[12]),
                text(row[13]),
                row[14] == null ? null : time((Timestamp) row[14]),
                number(row[15]) == 1);
    }

    private static Instant time(@Nullable Timestamp stored) {
        return stored == null ? Instant.EPOCH : stored.toLocalDateTime().toInstant(ZoneOffset.UTC);
    }

    private static String text(@Nullable Object column) {
        return String.valueOf(column);
    }

    private static long number(@Nullable Object column) {
        return column instanceof Number number ? number.longValue() : 0;
    }
}
