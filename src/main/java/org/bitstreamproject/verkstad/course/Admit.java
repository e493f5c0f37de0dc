// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.bitstreamproject.verkstad.shared.domain.CohortId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.domain.Role;

/** Knows the person, enrols them in the cohort of the LMS course, and gives what the operator's file grants. */
@Dependent
@Transactional
class Admit {
    private final EntityManager entityManager;
    private final Contexts contexts;
    private final Persons persons;
    private final Grants grants;
    private final Clock clock;

    @Inject
    Admit(EntityManager entityManager, Contexts contexts, Persons persons, Grants grants, Clock clock) {
        this.entityManager = entityManager;
        this.contexts = contexts;
        this.persons = persons;
        this.grants = grants;
        this.clock = clock;
    }

    Admission admit(Arrival arrival) {
        var context =
                contexts.newest(arrival.platform(), arrival.lmsContextId()).orElseThrow(ContextNotBound::new);
        var cohort = context.cohort();
        if (cohort == null) {
            throw new ContextNotBound();
        }
        context.call(arrival.contextTitle());
        var person = persons.find(arrival.platform(), arrival.lmsUserId())
                .orElseGet(() -> persons.add(new Person(arrival.platform(), arrival.lmsUserId(), clock.instant())));
        person.arrive(arrival);
        if (context.examiners().contains(arrival.lmsUserId())) {
            grants.grant(person.id(), Grant.EXAMINER, GrantScope.of(cohort), BindContext.BY_FILE);
        }
        var role = role(arrival, person.id(), cohort);
        return new Admission(
                person.id(),
                enrol(person.id(), cohort, role),
                cohort,
                entityManager.find(Cohort.class, cohort.value()).edition(),
                person.language(),
                role,
                context.id());
    }

    /** An administrator only sets up, unless the tool itself has made them an examiner here. */
    private Role role(Arrival arrival, PersonId person, CohortId cohort) {
        if (!arrival.administrator()) {
            return arrival.role();
        }
        return grants.has(person, Grant.EXAMINER, GrantScope.of(cohort)) ? Role.TEACHER : Role.ADMIN;
    }

    private EnrolmentId enrol(PersonId person, CohortId cohort, Role role) {
        var enrolment = entityManager
                .createQuery(
                        "SELECT e FROM Enrolment e WHERE e.person = :person AND e.cohort = :cohort", Enrolment.class)
                .setParameter("person", person)
                .setParameter("cohort", cohort)
                .getResultStream()
                .findFirst()
                .orElse(null);
        if (enrolment == null) {
            enrolment = new Enrolment(person, cohort, role, clock.instant());
            entityManager.persist(enrolment);
            entityManager.flush();
        } else {
            enrolment.launchedAs(role);
        }
        return enrolment.id();
    }
}
