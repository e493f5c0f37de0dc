// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bitstreamproject.verkstad.shared.domain.CohortId;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;

/** Binds an LMS course to an edition as the operator's file, or a pasted one, says. Doing it again changes nothing. */
@Dependent
@Transactional
public class BindContext {
    public static final String BY_FILE = "file:platforms.json";
    private final EntityManager entityManager;
    private final Contexts contexts;
    private final Editions editions;
    private final CoursePackages packages;
    private final Grants grants;

    @Inject
    public BindContext(EntityManager entityManager, Editions editions, CoursePackages packages, Grants grants) {
        this.entityManager = entityManager;
        this.contexts = new Contexts(entityManager);
        this.editions = editions;
        this.packages = packages;
        this.grants = grants;
    }

    /** As the file says. @throws IllegalArgumentException when the course has no such grading scale; the message says so */
    public CohortId bind(PlatformId platform, ContextBinding binding) {
        return bind(platform, binding, BY_FILE);
    }

    /**
     * @param actor who binds, and gives the examiners their right
     * @throws IllegalArgumentException when the course has no such grading scale; the message says so
     */
    public CohortId bind(PlatformId platform, ContextBinding binding, String actor) {
        var edition = editions.open(binding.edition());
        checkScale(edition, binding);
        var context = context(platform, binding.lmsId(), edition);
        var cohort = cohort(context, platform, edition, binding);
        context.bind(cohort.id(), binding.examiners(), actor);
        grantExaminers(platform, cohort.id(), context, actor);
        return cohort.id();
    }

    /** LMS courses the file no longer names stay bound, for people's work is there; only its examiners lose the grant. */
    public void release(PlatformId platform, Set<String> named) {
        contexts.boundBy(platform, BY_FILE).stream()
                .filter(context -> !named.contains(context.lmsId()))
                .forEach(context -> {
                    var cohort = Objects.requireNonNull(context.cohort(), "a bound course has a cohort");
                    context.bind(cohort, List.of(), BY_FILE);
                    grantExaminers(platform, cohort, context, BY_FILE);
                });
    }

    /** The courses the file has bound are the actor's from now on: who takes a platform over answers for them too. */
    public void handOver(PlatformId platform, String actor) {
        contexts.boundBy(platform, BY_FILE)
                .forEach(context ->
                        context.bind(Objects.requireNonNull(context.cohort(), "a bound course has a cohort"), actor));
    }

    private void checkScale(EditionId edition, ContextBinding binding) {
        if (packages.of(edition).scale(binding.gradingScale()).isEmpty()) {
            throw new IllegalArgumentException("context " + binding.lmsId() + ": the course of edition "
                    + binding.edition() + " has no gradingScale " + binding.gradingScale());
        }
    }

    /**
     * The epoch that takes part in this edition already, else the newest when it is free, else the next. A run the file has
     * bound once is not bound again over the new run a teacher has begun since.
     */
    private LmsContext context(PlatformId platform, String lmsId, EditionId edition) {
        var epochs = contexts.epochs(platform, lmsId);
        return epochs.stream()
                .filter(epoch -> takesPart(epoch, edition))
                .findFirst()
                .or(() -> epochs.stream().findFirst().filter(newest -> newest.cohort() == null))
                .orElseGet(() -> contexts.next(platform, lmsId));
    }

    private boolean takesPart(LmsContext epoch, EditionId edition) {
        var cohort = epoch.cohort();
        return cohort != null
                && entityManager.find(Cohort.class, cohort.value()).edition().equals(edition);
    }

    private Cohort cohort(LmsContext context, PlatformId platform, EditionId edition, ContextBinding binding) {
        var bound = context.cohort();
        if (bound != null) {
            var cohort = entityManager.find(Cohort.class, bound.value());
            cohort.settle(binding.place());
            return cohort;
        }
        var name = entityManager.find(Platform.class, platform.value()).name();
        var cohort = new Cohort(edition, name, binding.place());
        entityManager.persist(cohort);
        entityManager.flush();
        return cohort;
    }

    /** Those who have come already; the others get the grant when they come. Whom the actor no longer names loses it. */
    private void grantExaminers(PlatformId platform, CohortId cohort, LmsContext context, String actor) {
        var scope = GrantScope.of(cohort);
        var named = context.examiners().stream()
                .flatMap(lmsUserId -> personKnownAs(platform, lmsUserId).stream())
                .toList();
        named.forEach(person -> grants.grant(person, Grant.EXAMINER, scope, actor));
        entityManager
                .createQuery(
                        "SELECT g FROM GrantEntry g WHERE g.grant = :grant AND g.scopeKind = :kind AND g.scopeId = :id AND g.revokedAt IS NULL",
                        GrantEntry.class)
                .setParameter("grant", Grant.EXAMINER)
                .setParameter("kind", scope.kind())
                .setParameter("id", scope.id())
                .getResultList()
                .stream()
                .filter(entry -> entry.grantedBy(actor) && !named.contains(entry.person()))
                .forEach(entry -> grants.revoke(entry.person(), Grant.EXAMINER, scope, actor));
    }

    private Optional<PersonId> personKnownAs(PlatformId platform, String lmsUserId) {
        return new Persons(entityManager).find(platform, lmsUserId).map(Person::id);
    }
}
