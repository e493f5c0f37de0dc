// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
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
