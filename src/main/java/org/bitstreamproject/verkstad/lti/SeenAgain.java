// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.persistence.PlainSql;

/**
 * The launch there is most of: through a link that is as it was, by somebody who has a cell behind it. One plain statement reads both,
 * another notes the launch in the cell; for every other launch {@link Handles} works on the objects themselves.
 */
final class SeenAgain {
    private static final String KNOWN =
            "SELECT l.id, l.registration_id, l.content_key, l.title, l.outcome_url, l.line_item,"
                    + " l.line_items, l.scopes, h.id, (SELECT COUNT(*) FROM passback w WHERE w.enrolment_id = h.enrolment_id"
                    + " AND w.state = 'WAITING') FROM resource_link l JOIN result_handle h ON h.link_id = l.id AND h.enrolment_id = ?"
                    + " WHERE l.context_id = ? AND l.lms_link_id = ?";

    private final PlainSql sql;

    SeenAgain(EntityManager entityManager) {
        this.sql = new PlainSql(entityManager);
    }

    /** @param gradesWait whether a decided grade waits for a launch of this person's */
    record Seen(long link, boolean gradesWait) {}

    private record Known(long link, ResourceLink.Told told, long handle, boolean gradesWait) {}

    /** Empty, and nothing is written, when the link or the cell is new or the link has changed. */
    Optional<Seen> seen(Launch launch, long contextId, EnrolmentId enrolment, Instant now) {
        return sql.first(
                        KNOWN,
                        row -> known(row),
                        enrolment.value(),
                        contextId,
                        launch.link().id())
                .filter(known -> known.told().equals(ResourceLink.Told.by(launch)))
                .filter(known -> noted(known.handle(), launch, now))
                .map(known -> new Seen(known.link(), known.gradesWait()));
    }

    private boolean noted(long handle, Launch launch, Instant now) {
        return sql.change(
                        "UPDATE result_handle SET lms_user_id = ?, sourced_id = ?, seen_at = ?, v = v + 1 WHERE id = ?",
                        launch.person().id(),
                        ResultHandle.sourcedId(launch),
                        now,
                        handle)
                == 1;
    }

    private static Known known(ResultSet row) throws SQLException {
        var told = new ResourceLink.Told(
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
        return new Known(row.getLong(1), told, row.getLong(9), row.getLong(10) > 0);
    }
}
