// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
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

    /** @return the LMS's ids of the courses that belong to an edition and have a link to it, the one opened last first */
    List<String> courses(PlatformId platform, String contentKey) {
        return sql
                .all(
                        "SELECT c.lms_id FROM resource_link l JOIN context c ON c.id = l.context_id"
                                + " WHERE c.platform_id = ? AND l.content_key = ? AND c.cohort_id IS NOT NULL"
                                + " ORDER BY l.seen_at DESC, l.id DESC",
                        row -> row.getString(1),
                        platform.value(),
                        contentKey)
                .stream()
                .distinct()
                .toList();
    }
}
