// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.PlainSql;

/** Where on a platform a content key has been opened before: a copied course keeps the keys of its activities, whatever its id. */
@Dependent
@Transactional
public class KnownContent {
    private final PlainSql sql;

    @Inject
    public KnownContent(EntityManager entityManager) {
        this.sql = new PlainSql(entityManager);
    }

    /**
     * However many courses of the platform open the same, only those that this person teaches are read.
     *
     * @return the LMS's ids of the courses that belong to an edition and have a link to it, the one opened last first
     */
    List<String> courses(PlatformId platform, String contentKey, String lmsUserId) {
        return sql.all(
                "SELECT c.lms_id, MAX(l.seen_at) AS opened FROM person p"
                        + " JOIN enrolment e ON e.person_id = p.id AND e.role_code = ? AND e.left_at IS NULL"
                        + " JOIN context c ON c.cohort_id = e.cohort_id AND c.platform_id = p.platform_id"
                        + " JOIN resource_link l ON l.context_id = c.id AND l.content_key = ?"
                        + " WHERE p.platform_id = ? AND p.lms_user_id = ?"
                        + " GROUP BY c.lms_id ORDER BY opened DESC, c.lms_id FETCH FIRST 20 ROWS ONLY",
                row -> row.getString(1),
                Role.TEACHER.name(),
                contentKey,
                platform.value(),
                lmsUserId);
    }
}
