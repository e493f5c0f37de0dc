// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.course.agenda.EditionDates;
import org.bitstreamproject.verkstad.course.agenda.PlanDates;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.jspecify.annotations.Nullable;

/** Runs of a course. */
@Dependent
@Transactional
public class Editions {
    private final EntityManager entityManager;
    private final CoursePackages packages;
    private final PlanDates dates;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public Editions(
            EntityManager entityManager, CoursePackages packages, PlanDates dates, AuditTrail audit, Clock clock) {
        this.entityManager = entityManager;
        this.packages = packages;
        this.dates = dates;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<EditionId> keyed(String key) {
        return entityManager
                .createQuery("SELECT e FROM Edition e WHERE e.key = :key", Edition.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .map(Edition::id);
    }

    /** The edition with this key, made with the current course version when it is missing. */
    public EditionId open(String key) {
        return keyed(key).orElseGet(() -> {
            var edition = new Edition(key, packages.current(), clock.instant());
            entityManager.persist(edition);
            entityManager.flush();
            return edition.id();
        });
    }

    /**
     * A new edition without dates.
     *
     * @param like gives it this edition's course version; null for the newest
     * @throws EditionNameTaken when the name is in use
     */
    EditionId start(String name, @Nullable EditionId like, String actor) {
        if (keyed(name).isPresent()) {
            throw new EditionNameTaken();
        }
        var version = like == null
                ? packages.current()
                : entityManager.find(Edition.class, like.value()).courseVersion();
        var edition = new Edition(name, version, clock.instant());
        entityManager.persist(edition);
        entityManager.flush();
        audit.append(actor, "course.edition-started", "edition:" + edition.id().value(), null, name);
        return edition.id();
    }

    /** What people call the edition. @throws NotVisible when there is no such edition */
    String keyOf(EditionId id) {
        var edition = entityManager.find(Edition.class, id.value());
        if (edition == null) {
            throw new NotVisible();
        }
        return edition.key();
    }

    /** How many may examine somewhere in the edition. */
    long examiners(EditionId edition) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(DISTINCT g.person) FROM GrantEntry g, Cohort c WHERE g.grant = :examiner"
                                + " AND g.scopeKind = :kind AND g.scopeId = c.id AND g.revokedAt IS NULL"
                                + " AND c.edition = :edition AND c.active = TRUE",
                        Long.class)
                .setParameter("examiner", Grant.EXAMINER)
                .setParameter("kind", GrantScope.Kind.COHORT)
                .setParameter("edition", edition)
                .getSingleResult();
    }

    /** The first day of each meeting that has a date. */
    public Map<Anchor, LocalDate> meetings(EditionId edition) {
        return new EditionDates(entityManager).meetings(edition);
    }

    /** Sets the meetings and computes every deadline from them; deadlines a teacher has set stay. Who is concerned is told once. */
    public void plan(EditionId edition, Map<Anchor, LocalDate> meetings, String actor) {
        dates.plan(edition, meetings, actor);
    }

    /** The same for somebody who began from these dates. @throws MeetingsChanged when others are stored by now */
    void plan(EditionId edition, Map<Anchor, LocalDate> began, Map<Anchor, LocalDate> meetings, String actor) {
        dates.plan(edition, began, meetings, actor);
    }

    /** Computes every deadline anew, as after a change of the course's version. */
    public void replan(EditionId edition, String actor) {
        dates.replan(edition, actor);
    }
}
