// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.CohortId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.jspecify.annotations.Nullable;

/** Knows the person, enrols them in the cohort of the LMS course, and gives what the operator's file grants. */
@Dependent
@Transactional
class Admit {
    private final EntityManager entityManager;
    private final Contexts contexts;
    private final Persons persons;
    private final Grants grants;
    private final RunWatch watch;
    private final Clock clock;

    @Inject
    Admit(EntityManager entityManager, Contexts contexts, Persons persons, Grants grants, RunWatch watch, Clock clock) {
        this.entityManager = entityManager;
        this.contexts = contexts;
        this.persons = persons;
        this.grants = grants;
        this.watch = watch;
        this.clock = clock;
    }

    /** Whom nothing has to be decided about, nor written. */
    Optional<Admission> returning(Arrival arrival) {
        return new Returning(entityManager).admitted(arrival, clock.instant());
    }

    Admission admit(Arrival arrival) {
        var seat = contexts.seat(arrival.platform(), arrival.lmsContextId(), arrival.lmsUserId())
                .orElseThrow(ContextNotBound::new);
        var context = seat.context();
        var cohort = cohort(context, seat.cohort());
        var known = seat.person();
        var enrolment = seat.enrolment();
        watch.check(context, cohort, enrolment != null, arrival);
        context.call(arrival.contextTitle());
        var person = known != null
                ? known
                : persons.add(new Person(arrival.platform(), arrival.lmsUserId(), clock.instant()));
        person.arrive(arrival);
        if (context.examiners().contains(arrival.lmsUserId())) {
            grants.grant(person.id(), Grant.EXAMINER, GrantScope.of(cohort.id()), context.binder());
        }
        var role = role(arrival, person.id(), cohort.id());
        return new Admission(
                person.id(),
                enrol(person.id(), cohort.id(), enrolment, role),
                cohort.id(),
                cohort.edition(),
                person.language(),
                role,
                context.id());
    }

    private Cohort cohort(LmsContext context, @Nullable Cohort cohort) {
        if (cohort == null) {
            if (new JoinRequests(entityManager).waitingFor(context.id()).isPresent()) {
                throw new CohortWaiting();
            }
            throw new ContextNotBound();
        }
        if (!cohort.isActive()) {
            throw new CohortWaiting();
        }
        return cohort;
    }

    /** An administrator only sets up, unless the tool itself has made them an examiner here. */
    private Role role(Arrival arrival, PersonId person, CohortId cohort) {
        if (!arrival.administrator()) {
            return arrival.role();
        }
        return grants.has(person, Grant.EXAMINER, GrantScope.of(cohort)) ? Role.TEACHER : Role.ADMIN;
    }

    private EnrolmentId enrol(PersonId person, CohortId cohort, @Nullable Enrolment enrolled, Role role) {
        if (enrolled != null) {
            enrolled.launchedAs(role, clock.instant());
            return enrolled.id();
        }
        var enrolment = new Enrolment(person, cohort, role, clock.instant());
        entityManager.persist(enrolment);
        entityManager.flush();
        return enrolment.id();
    }
}
