// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;

/** Repository of {@link Person}. */
@Dependent
class Persons {
    private final EntityManager entityManager;

    @Inject
    Persons(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<Person> find(PlatformId platform, String lmsUserId) {
        return entityManager
                .createQuery(
                        "SELECT p FROM Person p WHERE p.platform = :platform AND p.lmsUserId = :user", Person.class)
                .setParameter("platform", platform)
                .setParameter("user", lmsUserId)
                .getResultStream()
                .findFirst();
    }

    Person add(Person person) {
        entityManager.persist(person);
        entityManager.flush();
        return person;
    }
}
