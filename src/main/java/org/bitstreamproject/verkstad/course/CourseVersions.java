// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.course.content.PackageFiles;
import org.bitstreamproject.verkstad.shared.domain.EditionId;

/** The stored course packages. */
@Dependent
class CourseVersions {
    private final EntityManager entityManager;

    @Inject
    CourseVersions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<CourseVersion> find(String course, String version) {
        return entityManager
                .createQuery(
                        "SELECT c FROM CourseVersion c WHERE c.course = :course AND c.version = :version",
                        CourseVersion.class)
                .setParameter("course", course)
                .setParameter("version", version)
                .getResultStream()
                .findFirst();
    }

    /** Newest first. */
    List<CourseVersion> all() {
        return entityManager
                .createQuery("SELECT c FROM CourseVersion c ORDER BY c.storedAt DESC, c.id DESC", CourseVersion.class)
                .getResultList();
    }

    boolean isEmpty() {
        return entityManager
                        .createQuery("SELECT COUNT(c) FROM CourseVersion c", Long.class)
                        .getSingleResult()
                == 0;
    }

    /** Keys of the editions that use it, by name. */
    List<String> editionsOf(long id) {
        return entityManager
                .createQuery("SELECT e.key FROM Edition e WHERE e.courseVersion = :id ORDER BY e.key", String.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** True when no edition uses it or ever has: attempts and cases are read with the version they were made with. */
    boolean isUnused(long id) {
        var moves = entityManager
                .createQuery("SELECT COUNT(m) FROM EditionMove m WHERE m.from = :id OR m.to = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult();
        return moves == 0 && editionsOf(id).isEmpty();
    }

    /**
     * The version with other content, in a row of its own: what a node has read stays what it was, and an edition that takes
     * the old row at this moment makes the deletion fail.
     */
    CourseVersion replace(CourseVersion old, PackageFiles files, Instant now) {
        var fresh = new CourseVersion(old.course(), old.version(), files, CourseVersion.DELIVERED, now);
        old.makeWay();
        entityManager.flush();
        add(fresh);
        chosen().ifPresent(choice -> choice.follow(old.id(), fresh.id()));
        entityManager.flush();
        entityManager.remove(old);
        entityManager.flush();
        return fresh;
    }

    Optional<CourseChoice> chosen() {
        return Optional.ofNullable(entityManager.find(CourseChoice.class, CourseChoice.THE_ONE));
    }

    void add(CourseChoice choice) {
        entityManager.persist(choice);
        entityManager.flush();
    }

    Optional<CourseVersion> maybe(long id) {
        return Optional.ofNullable(entityManager.find(CourseVersion.class, id));
    }

    CourseVersion one(long id) {
        return entityManager.find(CourseVersion.class, id);
    }

    Optional<Long> ofEdition(EditionId edition) {
        // found, not asked for: a page comes here many times, and a transaction reads the row once
        return Optional.ofNullable(entityManager.find(Edition.class, edition.value()))
                .map(Edition::courseVersion);
    }

    CourseVersion add(CourseVersion version) {
        entityManager.persist(version);
        entityManager.flush();
        return version;
    }
}
