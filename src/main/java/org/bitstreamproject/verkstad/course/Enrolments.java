// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.text.CollationKey;
import java.text.Collator;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.shared.domain.CohortId;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.jspecify.annotations.Nullable;

/** Who is enrolled where, in every role. Administrators are in no list. */
@Dependent
@Transactional
public class Enrolments {
    private static final String ROWS =
            "SELECT e.id, p.id, p.full_name, p.given_name, p.family_name, e.role_code, c.id, c.name, c.country, p.platform_id,"
                    + " o.id, o.name, e.left_at FROM enrolment e JOIN person p ON p.id = e.person_id JOIN cohort c ON c.id = e.cohort_id"
                    + " LEFT JOIN organisation chosen ON chosen.id = e.organisation_id"
                    + " LEFT JOIN organisation o ON o.id = COALESCE(chosen.merged_into, chosen.id)"
                    + " WHERE e.role_code <> 'ADMIN'";

    private static final String HERE = " AND e.left_at IS NULL";

    private final EntityManager entityManager;

    @Inject
    public Enrolments(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Everybody in the edition's active cohorts, by cohort and name. */
    public List<Participant> inEdition(EditionId edition) {
        return rows(entityManager
                        .createNativeQuery(ROWS + HERE + " AND c.edition_id = ?1 AND c.active = TRUE")
                        .setParameter(1, edition.value()))
                .sorted(byCohortAndName())
                .toList();
    }

    /** Those who have left an active cohort of the edition. */
    @SuppressWarnings("unchecked")
    List<Departed> departed(EditionId edition) {
        return ((List<Object[]>) entityManager
                        .createNativeQuery(
                                ROWS + " AND e.left_at IS NOT NULL AND c.edition_id = ?1 AND c.active = TRUE")
                        .setParameter(1, edition.value())
                        .getResultList())
                .stream()
                        .map(row -> new Departed(participant(row), utc(row[12])))
                        .toList();
    }

    /** Each text is prepared for comparing once: a collator comparing texts costs more than the query. */
    private static Comparator<Participant> byCohortAndName() {
        var collator = Collator.getInstance(Language.SV.locale());
        var known = new HashMap<String, CollationKey>();
        Function<String, CollationKey> key = text -> known.computeIfAbsent(text, collator::getCollationKey);
        return Comparator.comparing((Participant participant) -> key.apply(participant.cohortName()))
                .thenComparing(participant -> key.apply(participant.name()))
                .thenComparing(participant -> participant.enrolment().value());
    }

    /** Empty for an administrator and for one who has left. */
    public Optional<Participant> find(EnrolmentId enrolment) {
        return rows(entityManager
                        .createNativeQuery(ROWS + HERE + " AND e.id = ?1")
                        .setParameter(1, enrolment.value()))
                .findFirst();
    }

    /** @throws NotVisible for an administrator and for one who has left */
    public Participant one(EnrolmentId enrolment) {
        return find(enrolment).orElseThrow(NotVisible::new);
    }

    /** Says whom the person works for, in this cohort. */
    public void belongTo(EnrolmentId enrolment, OrganisationId organisation) {
        var found = entityManager.find(Enrolment.class, enrolment.value());
        if (found == null) {
            throw new NotVisible();
        }
        found.belongTo(organisation);
    }

    @SuppressWarnings("unchecked")
    private static Stream<Participant> rows(Query query) {
        return ((List<Object[]>) query.getResultList()).stream().map(Enrolments::participant);
    }

    private static Participant participant(@Nullable Object[] row) {
        var person = number(row[1]);
        return new Participant(
                new EnrolmentId(number(row[0])),
                new PersonId(person),
                Names.shown((String) row[2], (String) row[3], (String) row[4], person),
                Role.valueOf((String) row[5]),
                new CohortId(number(row[6])),
                String.valueOf(row[7]),
                Country.valueOf((String) row[8]),
                new PlatformId(number(row[9])),
                row[10] == null ? null : new OrganisationId(number(row[10])),
                (String) row[11]);
    }

    private static Instant utc(@Nullable Object column) {
        return ((Timestamp) Objects.requireNonNull(column)).toLocalDateTime().toInstant(ZoneOffset.UTC);
    }

    private static long number(@Nullable Object column) {
        return column instanceof Number number ? number.longValue() : 0;
    }
}
