// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.bitstreamproject.verkstad.shared.domain.CohortId;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;

/** Lets an LMS course that has asked into the edition, or not. Can be undone until its first participant has come. */
@Dependent
@Transactional
public class AcceptCohort {
    private final EntityManager entityManager;
    private final Contexts contexts;
    private final JoinRequests requests;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public AcceptCohort(EntityManager entityManager, AuditTrail audit, Clock clock) {
        this.entityManager = entityManager;
        this.contexts = new Contexts(entityManager);
        this.requests = new JoinRequests(entityManager);
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The course becomes a cohort of the edition, or shares the one it asked to share.
     *
     * @param uid of a {@link WaitingCohort}
     * @throws RequestDecided when somebody was faster, or the course has been connected otherwise
     */
    public void accept(EditionId edition, String uid, String actor) {
        var request = requests.one(edition, uid);
        var context = free(request);
        request.decide(JoinRequest.State.ACCEPTED, actor, clock.instant());
        var cohort = request.cohort().orElseGet(() -> made(request, context));
        if (!request.isSameRun()) {
            entityManager.find(Cohort.class, cohort.value()).activate(true);
        }
        context.bind(cohort, actor);
        audit.append(actor, "course.join-accepted", object(context), null, "cohort:" + cohort.value());
    }

    /** The course stays outside; its teacher may ask again. @throws RequestDecided when somebody was faster */
    public void decline(EditionId edition, String uid, String actor) {
        var request = requests.one(edition, uid);
        var context = free(request);
        request.decide(JoinRequest.State.DECLINED, actor, clock.instant());
        audit.append(actor, "course.join-declined", object(context), null, "edition:" + edition.value());
    }

    /** Undoes either; the request waits again. @throws RequestDecided when a participant has come or it was overtaken */
    public void undo(EditionId edition, String uid, String actor) {
        var request = requests.one(edition, uid);
        var context = contexts.one(request.contextId());
        var before = request.state();
        if (before == JoinRequest.State.ACCEPTED) {
            takeBack(request, context);
        } else {
            free(request);
            if (requests.waitingFor(context.id()).isPresent()) {
                throw new RequestDecided();
            }
        }
        request.reopen();
        audit.append(actor, "course.join-undone", object(context), before.name(), JoinRequest.State.WAITING.name());
    }

    private void takeBack(JoinRequest request, LmsContext context) {
        var cohort = request.cohort().orElseThrow(RequestDecided::new);
        if (!cohort.equals(context.cohort()) || requests.hasBegun(request, cohort)) {
            throw new RequestDecided();
        }
        context.loosen();
        if (!request.isSameRun()) {
            entityManager.find(Cohort.class, cohort.value()).activate(false);
        }
    }

    private LmsContext free(JoinRequest request) {
        var context = contexts.one(request.contextId());
        if (context.cohort() != null) {
            throw new RequestDecided();
        }
        return context;
    }

    private CohortId made(JoinRequest request, LmsContext context) {
        var name = new CohortNames(entityManager).forCourse(request.edition(), context);
        var cohort = new Cohort(request.edition(), name, request.place());
        entityManager.persist(cohort);
        entityManager.flush();
        request.lead(cohort.id());
        return cohort.id();
    }

    private static String object(LmsContext context) {
        return "context:" + context.id();
    }
}
