// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.CohortId;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.PlainSql;
import org.jspecify.annotations.Nullable;

/**
 * The launch there is most of: a participant who was here today, about whom the LMS says nothing new. It is let in by one plain
 * statement and changes nothing; for every other launch {@link Admit} decides on the objects themselves.
 */
final class Returning {
    /** The course's newest epoch comes first, whether it is bound or not. */
    private static final String SEAT =
            "SELECT c.id, c.title, c.examiners, k.id, k.edition_id, k.active, p.id, p.given_name,"
                    + " p.family_name, p.full_name, p.email, p.launch_lang, p.chosen_lang, e.id, e.left_at, e.last_launch_at"
                    + " FROM context c LEFT JOIN cohort k ON k.id = c.cohort_id"
                    + " LEFT JOIN person p ON p.platform_id = c.platform_id AND p.lms_user_id = ?"
                    + " LEFT JOIN enrolment e ON e.person_id = p.id AND e.cohort_id = c.cohort_id"
                    + " WHERE c.platform_id = ? AND c.lms_id = ? ORDER BY c.epoch DESC";

    private final PlainSql sql;

    Returning(EntityManager entityManager) {
        this.sql = new PlainSql(entityManager);
    }

    /** Empty when anything has to be decided or written. */
    Optional<Admission> admitted(Arrival arrival, Instant now) {
        if (arrival.role() != Role.PARTICIPANT || arrival.administrator()) {
            return Optional.empty();
        }
        return sql.first(
                        SEAT,
                        row -> seat(row),
                        arrival.lmsUserId(),
                        arrival.platform().value(),
                        arrival.lmsContextId())
                .filter(seat -> seat.isTaken() && seat.saysNothingNew(arrival, now))
                .map(Seat::admission);
    }

    private static Seat seat(ResultSet row) throws SQLException {
        return new Seat(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getLong(5),
                row.getBoolean(6),
                row.getLong(7),
                calledBy(row),
                language(row, 13),
                row.getLong(14),
                PlainSql.time(row, 15),
                PlainSql.time(row, 16));
    }

    private static @Nullable CalledBy calledBy(ResultSet row) throws SQLException {
        var language = language(row, 12);
        return language == null
                ? null
                : new CalledBy(row.getString(8), row.getString(9), row.getString(10), row.getString(11), language);
    }

    private static @Nullable Language language(ResultSet row, int column) throws SQLException {
        var stored = row.getString(column);
        return stored == null ? null : Language.valueOf(stored);
    }

    /** As stored; 0 and null where there is nothing. */
    private record Seat(
            long context,
            @Nullable String title,
            String examiners,
            long cohort,
            long edition,
            boolean active,
            long person,
            @Nullable CalledBy calledBy,
            @Nullable Language chosen,
            long enrolment,
            @Nullable Instant leftAt,
            @Nullable Instant lastLaunchAt) {
        boolean isTaken() {
            return active && enrolment != 0 && leftAt == null;
        }

        boolean saysNothingNew(Arrival arrival, Instant now) {
            return CalledBy.of(arrival).equals(calledBy)
                    && Enrolment.isWrittenDown(lastLaunchAt, now)
                    && (arrival.contextTitle() == null || LmsContext.isCalled(title, arrival.contextTitle()))
                    && !LmsContext.examiners(examiners).contains(arrival.lmsUserId());
        }

        Admission admission() {
            var language = chosen != null || calledBy == null ? chosen : calledBy.language();
            return new Admission(
                    new PersonId(person),
                    new EnrolmentId(enrolment),
                    new CohortId(cohort),
                    new EditionId(edition),
                    language == null ? Language.EN : language,
                    Role.PARTICIPANT,
                    context);
        }
    }
}
