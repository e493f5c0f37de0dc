// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.bitstreamproject.verkstad.shared.domain.CohortId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;

/** Connects an LMS course to an edition, or disconnects it, by an operator's hand. What a file binds is the file's. */
@Dependent
@Transactional
public class BindByHand {
    private final EntityManager entityManager;
    private final Contexts contexts;
    private final Editions editions;
    private final CoursePackages packages;
    private final AuditTrail audit;

    @Inject
    public BindByHand(EntityManager entityManager, Editions editions, CoursePackages packages, AuditTrail audit) {
        this.entityManager = entityManager;
        this.contexts = new Contexts(entityManager);
        this.editions = editions;
        this.packages = packages;
        this.audit = audit;
    }

    /**
     * A cohort of its own for the course, in an edition that exists.
     *
     * @throws NotVisible when there is no such edition
     * @throws CourseConnected when it belongs somewhere already
     * @throws ScaleUnknown when the course package has no such scale
     */
    public CohortId bind(PlatformId platform, ContextBinding binding, String actor) {
        var edition = editions.keyed(binding.edition()).orElseThrow(NotVisible::new);
        if (packages.of(edition).scale(binding.gradingScale()).isEmpty()) {
            throw new ScaleUnknown();
        }
        var context =
                contexts.newest(platform, binding.lmsId()).orElseGet(() -> contexts.next(platform, binding.lmsId()));
        if (context.cohort() != null) {
            throw new CourseConnected();
        }
        var cohort = new Cohort(edition, new CohortNames(entityManager).forCourse(edition, context), binding.place());
        entityManager.persist(cohort);
        entityManager.flush();
        context.bind(cohort.id(), actor);
        audit.append(
                actor,
                "course.bound",
                "context:" + context.id(),
                null,
                "cohort:" + cohort.id().value());
        return cohort.id();
    }

    /** Launches from it are refused until it is connected again; its cohort and everybody's work stay. */
    public void unbind(long contextId, String actor) {
        var context = contexts.one(contextId);
        var cohort = context.cohort();
        if (cohort == null) {
            throw new NotVisible();
        }
        if (context.isBoundBy(BindContext.BY_FILE)) {
            throw new FileBinds();
        }
        context.loosen();
        audit.append(actor, "course.unbound", "context:" + contextId, "cohort:" + cohort.value(), null);
    }
}
