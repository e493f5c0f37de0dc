// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.jspecify.annotations.Nullable;

/** What an operator reads of editions: which there are, and who has which right in them. One query each. */
@Dependent
public class EditionDesk {
    private static final String EDITIONS = "SELECT e.id, e.edition_key, e.created_at,"
            + " (SELECT COUNT(*) FROM cohort c WHERE c.edition_id = e.id AND c.active = TRUE),"
            + " (SELECT COUNT(*) FROM enrolment n JOIN cohort d ON d.id = n.cohort_id WHERE d.edition_id = e.id AND n.left_at IS NULL)"
            + " FROM edition e ORDER BY e.created_at DESC, e.id DESC";

    /** Rights in the edition and its cohorts; a leader's, of an organisation, where the person takes part in the edition. */
    private static final String GRANTS =
            "SELECT p.id, p.full_name, p.given_name, p.family_name, pl.platform_key, p.lms_user_id, g.grant_code, g.scope_kind,"
                    + " g.scope_id, COALESCE(c.name, o.name, e.edition_key), g.granted_by"
                    + " FROM grant_ g JOIN person p ON p.id = g.person_id JOIN platform pl ON pl.id = p.platform_id"
                    + " LEFT JOIN cohort c ON g.scope_kind = 'COHORT' AND c.id = g.scope_id"
                    + " LEFT JOIN organisation o ON g.scope_kind = 'ORGANISATION' AND o.id = g.scope_id"
                    + " LEFT JOIN edition e ON g.scope_kind = 'EDITION' AND e.id = g.scope_id"
                    + " WHERE g.revoked_at IS NULL AND (c.edition_id = ?1 OR e.id = ?1 OR (o.id IS NOT NULL AND EXISTS"
                    + " (SELECT 1 FROM enrolment n JOIN cohort d ON d.id = n.cohort_id WHERE n.person_id = p.id AND d.edition_id = ?1)))"
                    + " ORDER BY g.grant_code, p.id";

    private final EntityManager entityManager;

    @Inject
    public EditionDesk(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Newest first. */
    @SuppressWarnings("unchecked")
    public List<EditionLine> editions() {
        return ((List<@Nullable Object[]>)
                        entityManager.createNativeQuery(EDITIONS).getResultList())
                .stream()
                        .map(row -> new EditionLine(
                                new EditionId(number(row[0])),
                                String.valueOf(row[1]),
                                ((Timestamp) java.util.Objects.requireNonNull(row[2]))
                                        .toLocalDateTime()
                                        .toInstant(ZoneOffset.UTC),
                                number(row[3]),
                                number(row[4])))
                        .toList();
    }

    @SuppressWarnings("unchecked")
    public List<GrantLine> grants(EditionId edition) {
        return ((List<@Nullable Object[]>) entityManager
                        .createNativeQuery(GRANTS)
                        .setParameter(1, edition.value())
                        .getResultList())
                .stream().map(EditionDesk::grant).toList();
    }

    /** Somebody who has been here, by what the platform calls them; never by e-mail. */
    public Optional<PersonId> person(KnownPlatform platform, String lmsUserId) {
        return new Persons(entityManager).find(platform.id(), lmsUserId).map(Person::id);
    }

    private static GrantLine grant(@Nullable Object[] row) {
        var person = number(row[0]);
        return new GrantLine(
                new PersonId(person),
                Names.shown((String) row[1], (String) row[2], (String) row[3], person),
                String.valueOf(row[4]),
                String.valueOf(row[5]),
                Grant.valueOf(String.valueOf(row[6])),
                new GrantScope(GrantScope.Kind.valueOf(String.valueOf(row[7])), number(row[8])),
                String.valueOf(row[9]),
                String.valueOf(row[10]));
    }

    private static long number(@Nullable Object column) {
        return column instanceof Number number ? number.longValue() : 0;
    }
}
