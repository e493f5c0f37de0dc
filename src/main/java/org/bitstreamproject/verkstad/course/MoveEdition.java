// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.bitstreamproject.verkstad.course.agenda.EditionDates;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;

/** Moves an edition to another version of its course, when nobody's work loses its place. */
@Dependent
@Transactional
public class MoveEdition {
    private final EntityManager entityManager;
    private final CourseVersions versions;
    private final CoursePackages packages;
    private final Editions editions;
    private final Iterable<EditionWork> work;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public MoveEdition(
            EntityManager entityManager,
            CoursePackages packages,
            Editions editions,
            Instance<EditionWork> work,
            AuditTrail audit,
            Clock clock) {
        this(entityManager, packages, editions, (Iterable<EditionWork>) work, audit, clock);
    }

    MoveEdition(
            EntityManager entityManager,
            CoursePackages packages,
            Editions editions,
            Iterable<EditionWork> work,
            AuditTrail audit,
            Clock clock) {
        this.entityManager = entityManager;
        this.versions = new CourseVersions(entityManager);
        this.packages = packages;
        this.editions = editions;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /** Versions the edition may take, newest first: those stored after its own, and the one it came from. */
    public List<String> offered(EditionId edition) {
        var current = current(edition);
        var last = lastMove(edition).map(EditionMove::from).orElse(0L);
        return versions.all().stream()
                .filter(version -> version.course().equals(current.course()))
                .filter(version -> version.id() > current.id() || version.id() == last)
                .filter(version -> version.id() != current.id())
                .map(CourseVersion::version)
                .toList();
    }

    /** What would change. @throws NotVisible for a version the edition may not take */
    public VersionChanges preview(EditionId edition, String version) {
        return changes(
                edition,
                packages.of(edition),
                packages.read(target(edition, version).id()));
    }

    /**
     * Moves the edition and computes its days anew.
     *
     * @param seen the version the edition had when the preview was shown
     * @throws VersionMoved when it has another one by now
     * @throws WorkWouldBeLost when people have written in something the version lacks
     * @throws GradedSinceMove when it would go back although something was graded since
     */
    public void move(EditionId id, String version, String seen, String actor) {
        var before = current(id);
        if (!before.version().equals(seen)) {
            throw new VersionMoved();
        }
        var target = target(id, version);
        var back = lastMove(id).filter(move -> move.from() == target.id());
        if (target.id() < before.id()
                && back.filter(move -> gradedSince(id, move)).isPresent()) {
            throw new GradedSinceMove();
        }
        if (!preview(id, version).losesNothing()) {
            throw new WorkWouldBeLost();
        }
        var edition = entityManager.find(Edition.class, id.value());
        edition.take(target.id());
        entityManager.persist(new EditionMove(id, before.id(), target.id(), clock.instant()));
        entityManager.flush();
        editions.replan(id, actor);
        audit.append(actor, "course.edition-moved", "edition:" + id.value(), before.version(), target.version());
    }

    private VersionChanges changes(EditionId edition, CoursePackage from, CoursePackage to) {
        var dates = new EditionDates(entityManager);
        var done = new VersionChanges.Work(
                gathered(edition, EditionWork::exercises),
                gathered(edition, EditionWork::fields),
                gathered(edition, EditionWork::criteria),
                gathered(edition, EditionWork::rounds));
        return VersionChanges.between(dates.plan(edition, from), dates.plan(edition, to), done);
    }

    private Map<String, Long> gathered(
            EditionId edition, BiFunction<EditionWork, EditionId, Map<String, Long>> question) {
        var all = new HashMap<String, Long>();
        work.forEach(
                feature -> question.apply(feature, edition).forEach((id, count) -> all.merge(id, count, Long::sum)));
        return all;
    }

    private boolean gradedSince(EditionId edition, EditionMove move) {
        for (var feature : work) {
            if (feature.gradedSince(edition, move.movedAt())) {
                return true;
            }
        }
        return false;
    }

    private CourseVersion current(EditionId edition) {
        return versions.ofEdition(edition).map(versions::one).orElseThrow(NotVisible::new);
    }

    private CourseVersion target(EditionId edition, String version) {
        if (!offered(edition).contains(version)) {
            throw new NotVisible();
        }
        return versions.find(current(edition).course(), version).orElseThrow(NotVisible::new);
    }

    private Optional<EditionMove> lastMove(EditionId edition) {
        return entityManager
                .createQuery(
                        "SELECT m FROM EditionMove m WHERE m.edition = :edition ORDER BY m.id DESC", EditionMove.class)
                .setParameter("edition", edition)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
