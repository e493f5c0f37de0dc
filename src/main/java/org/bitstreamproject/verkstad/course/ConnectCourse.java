// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.bitstreamproject.verkstad.shared.domain.CohortId;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.jspecify.annotations.Nullable;

/**
 * What a teacher decides about an LMS course that is not connected, was copied, or looks reset. Every decision looks first how
 * things stand, so that of two teachers at once one decides; nothing is ever shown of an earlier run by itself.
 */
@Dependent
@Transactional
public class ConnectCourse {
    private static final Duration LATER = Duration.ofDays(1);
    private final EntityManager entityManager;
    private final Contexts contexts;
    private final Standings standings;
    private final Editions editions;
    private final Grants grants;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public ConnectCourse(EntityManager entityManager, Editions editions, Grants grants, AuditTrail audit, Clock clock) {
        this.entityManager = entityManager;
        this.contexts = new Contexts(entityManager);
        this.standings = new Standings(entityManager);
        this.editions = editions;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An empty edition with this course as its first cohort and the teacher as its examiner. Where it follows an earlier run it
     * keeps that run's course version, so that every link of the LMS course finds its exercise.
     */
    CohortId start(ConnectSession from, String name, Place place) {
        var standing = standings.of(from).open();
        var person = person(from);
        var edition = editions.start(name, earlierEdition(standing), actor(person));
        var context = free(from, standing);
        var cohort = new Cohort(edition, new CohortNames(entityManager).forCourse(edition, context), place);
        entityManager.persist(cohort);
        entityManager.flush();
        bind(context, cohort.id(), person);
        grants.grant(person, Grant.EXAMINER, GrantScope.of(cohort.id()), actor(person));
        return cohort.id();
    }

    /**
     * Asks to join the edition of a join code; an examiner decides. A course that waits for that edition already goes on waiting.
     *
     * @param share the cohort to share when this course is of the same run; null for a cohort of its own
     */
    void ask(ConnectSession from, EditionId edition, Place place, @Nullable CohortId share) {
        var standing = standings.of(from);
        if (!standing.waitsFor(edition)) {
            request(from, standing.open(), edition, place, share);
        }
    }

    /**
     * The course belongs to the run we know: a reset that was none, or a copy for the same people. Whoever teaches that run says
     * so at once; anybody else asks its examiners.
     */
    void sameRun(ConnectSession from) {
        var standing = standings.of(from).open();
        var earlier = standing.earlier();
        if (earlier == null || earlier.cohort() == null) {
            throw new AlreadyConnected();
        }
        var cohort = Objects.requireNonNull(
                        entityManager.find(Cohort.class, earlier.cohort().value()))
                .info();
        if (standing.situation() == Standing.Situation.UNCLEAR) {
            confirm(earlier, person(from));
        } else if (standings.teaches(from, cohort.id())) {
            bind(free(from, standing), cohort.id(), person(from));
        } else {
            request(from, standing, cohort.edition(), Place.of(cohort), cohort.id());
        }
    }

    /** Goes on for a day without an answer; newcomers stay outside. */
    void later(ConnectSession from) {
        var standing = standings.of(from).open();
        if (standing.situation() != Standing.Situation.UNCLEAR || standing.context() == null) {
            throw new AlreadyConnected();
        }
        standing.context().askAfter(clock.instant().plus(LATER));
    }

    /** Takes back what the course has asked. */
    void withdraw(ConnectSession from) {
        var request = standings.of(from).request();
        if (request == null) {
            throw new RequestDecided();
        }
        var actor = actor(person(from));
        request.decide(JoinRequest.State.WITHDRAWN, actor, clock.instant());
        audit.append(actor, "course.join-withdrawn", "context:" + request.contextId(), told(request.edition()), null);
    }

    private void confirm(LmsContext context, PersonId person) {
        var held = context.heldCount();
        context.confirmRun(clock.instant());
        audit.append(actor(person), "course.run-confirmed", "context:" + context.id(), "held: " + held, null);
    }

    private void request(
            ConnectSession from, Standing standing, EditionId edition, Place place, @Nullable CohortId share) {
        var person = person(from);
        var context = free(from, standing);
        var request = new JoinRequest(context.id(), edition, place, person, clock.instant());
        if (share != null) {
            request.share(share);
        }
        new JoinRequests(entityManager).add(request);
        audit.append(actor(person), "course.join-asked", "context:" + context.id(), null, told(edition));
    }

    private void bind(LmsContext context, CohortId cohort, PersonId person) {
        context.bind(cohort, actor(person));
        audit.append(
                actor(person),
                "course.context-bound",
                "context:" + context.id(),
                null,
                "cohort:" + cohort.value() + " epoch:" + context.epoch());
    }

    /** The course's newest epoch while it is free, else its next. */
    private LmsContext free(ConnectSession from, Standing standing) {
        var newest = standing.context();
        var context = newest != null && newest.cohort() == null
                ? newest
                : contexts.next(from.platform(), from.lmsContextId());
        context.call(from.title());
        return context;
    }

    private @Nullable EditionId earlierEdition(Standing standing) {
        var earlier = standing.earlier();
        var cohort = earlier == null ? null : earlier.cohort();
        return cohort == null
                ? null
                : entityManager.find(Cohort.class, cohort.value()).edition();
    }

    private PersonId person(ConnectSession from) {
        var persons = new Persons(entityManager);
        var person = persons.find(from.platform(), from.lmsUserId())
                .orElseGet(() -> persons.add(new Person(from.platform(), from.lmsUserId(), clock.instant())));
        person.arrive(from.arrival());
        return person.id();
    }

    private static String actor(PersonId person) {
        return "person:" + person.value();
    }

    private static String told(EditionId edition) {
        return "edition:" + edition.value();
    }
}
