// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bitstreamproject.verkstad.shared.domain.CohortId;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.web.Belonging;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.bitstreamproject.verkstad.shared.web.SessionRow;
import org.jspecify.annotations.Nullable;

/** What a session belongs to, as it holds now: one query, one row for each grant that counts here. */
@Dependent
class LaunchBelonging implements Belonging {
    private static final String ROWS =
            "SELECT p.id, p.full_name, p.given_name, p.family_name, p.launch_lang, p.chosen_lang,"
                    + " c.id, c.name, c.country, c.zone, ed.id, ed.edition_key, pl.id, pl.platform_key, g.grant_code"
                    + " FROM enrolment e JOIN person p ON p.id = e.person_id JOIN cohort c ON c.id = e.cohort_id"
                    + " JOIN edition ed ON ed.id = c.edition_id JOIN platform pl ON pl.id = p.platform_id"
                    + " LEFT JOIN grant_ g ON g.person_id = p.id AND g.revoked_at IS NULL"
                    + " AND (g.scope_kind IN ('ORGANISATION', 'STUDY') OR (g.scope_kind = 'COHORT' AND g.scope_id = c.id)"
                    + " OR (g.scope_kind = 'EDITION' AND g.scope_id = ed.id))"
                    + " WHERE e.id = ?1 AND e.person_id = ?2 AND e.left_at IS NULL AND p.erased_at IS NULL AND c.active = TRUE AND pl.enabled = TRUE"
                    + " AND pl.withdrawn_at IS NULL";

    private final EntityManager entityManager;

    @Inject
    LaunchBelonging(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<SessionInfo> describe(SessionRow session) {
        var rows = (List<Object[]>) entityManager
                .createNativeQuery(ROWS)
                .setParameter(1, session.enrolment().value())
                .setParameter(2, session.person().value())
                .getResultList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(info(session, rows.get(0), grants(session.role(), rows)));
    }

    private static SessionInfo info(SessionRow session, @Nullable Object[] row, Set<Grant> grants) {
        var person = session.person();
        return new SessionInfo(
                session.id(),
                session.handle(),
                person,
                session.enrolment(),
                new CohortId(number(row[6])),
                new EditionId(number(row[10])),
                new PlatformId(number(row[12])),
                text(row[13]),
                text(row[11]),
                text(row[7]),
                Names.shown((String) row[1], (String) row[2], (String) row[3], person.value()),
                narrowed(session.role(), grants),
                grants,
                Language.valueOf(text(row[5] != null ? row[5] : row[4])),
                Country.valueOf(text(row[8])),
                ZoneId.of(text(row[9])),
                session.linkId(),
                session.contentKey());
    }

    /** The grant ASSISTANT takes a teacher's rights away; every other grant adds. */
    private static Role narrowed(Role role, Set<Grant> grants) {
        return role == Role.TEACHER && grants.contains(Grant.ASSISTANT) ? Role.ASSISTANT : role;
    }

    /** A teacher who looks as a student sees what a student sees. */
    private static Set<Grant> grants(Role role, List<Object[]> rows) {
        var grants = EnumSet.noneOf(Grant.class);
        rows.stream().filter(row -> row[14] != null).forEach(row -> grants.add(Grant.valueOf(text(row[14]))));
        if (role == Role.PARTICIPANT) {
            grants.removeAll(EnumSet.of(Grant.EXAMINER, Grant.ASSISTANT));
        }
        return grants;
    }

    private static String text(@Nullable Object column) {
        return String.valueOf(column);
    }

    private static long number(@Nullable Object column) {
        return column instanceof Number number ? number.longValue() : 0;
    }
}
