// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import org.bitstreamproject.verkstad.shared.domain.CohortId;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.jspecify.annotations.Nullable;

/** Which LMS courses are known, and where they belong: one query, one record per course. */
@Dependent
public class ConnectedCourses {
    private static final String ROWS =
            "SELECT x.id, pl.platform_key, x.lms_id, x.epoch, x.title, e.id, e.edition_key, c.id, c.name, c.active, x.bound_by"
                    + " FROM context x JOIN platform pl ON pl.id = x.platform_id LEFT JOIN cohort c ON c.id = x.cohort_id"
                    + " LEFT JOIN edition e ON e.id = c.edition_id";
    private static final String ORDER = " ORDER BY pl.platform_key, x.lms_id, x.epoch";

    private final EntityManager entityManager;

    @Inject
    public ConnectedCourses(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public List<ConnectedCourse> ofPlatform(PlatformId platform) {
        return read(entityManager
                .createNativeQuery(ROWS + " WHERE x.platform_id = ?1" + ORDER)
                .setParameter(1, platform.value()));
    }

    public List<ConnectedCourse> inEdition(EditionId edition) {
        return read(entityManager
                .createNativeQuery(ROWS + " WHERE e.id = ?1" + ORDER)
                .setParameter(1, edition.value()));
    }

    @SuppressWarnings("unchecked")
    private static List<ConnectedCourse> read(Query query) {
        return ((List<@Nullable Object[]>) query.getResultList())
                .stream().map(ConnectedCourses::course).toList();
    }

    private static ConnectedCourse course(@Nullable Object[] row) {
        return new ConnectedCourse(
                number(row[0]),
                String.valueOf(row[1]),
                String.valueOf(row[2]),
                (int) number(row[3]),
                (String) row[4],
                row[5] == null ? null : new EditionId(number(row[5])),
                (String) row[6],
                row[7] == null ? null : new CohortId(number(row[7])),
                (String) row[8],
                Boolean.TRUE.equals(row[9]),
                (String) row[10]);
    }

    private static long number(@Nullable Object column) {
        return column instanceof Number number ? number.longValue() : 0;
    }
}
