// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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

    CourseVersion one(long id) {
        return entityManager.find(CourseVersion.class, id);
    }

    Optional<Long> ofEdition(EditionId edition) {
        return entityManager
                .createQuery("SELECT e.courseVersion FROM Edition e WHERE e.id = :id", Long.class)
                .setParameter("id", edition.value())
                .getResultStream()
                .findFirst();
    }

    CourseVersion add(CourseVersion version) {
        entityManager.persist(version);
        entityManager.flush();
        return version;
    }
}
