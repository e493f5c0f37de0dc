// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import org.bitstreamproject.verkstad.research.pseudonym.StudyKey;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.security.Vault;

/** One study for each edition, made when it is first needed. */
@Dependent
class Studies {
    private final EntityManager entityManager;
    private final Vault vault;
    private final Clock clock;

    @Inject
    Studies(EntityManager entityManager, Vault vault, Clock clock) {
        this.entityManager = entityManager;
        this.vault = vault;
        this.clock = clock;
    }

    Optional<Study> find(EditionId edition) {
        return entityManager
                .createQuery("SELECT s FROM Study s WHERE s.edition = :edition", Study.class)
                .setParameter("edition", edition)
                .getResultStream()
                .findFirst();
    }

    /** Of two at the same moment one fails on the unique edition: call it inside {@code Twice.tried}. */
    Study ofEdition(EditionId edition) {
        return find(edition).orElseGet(() -> {
            var study = new Study(edition, StudyKey.fresh(), vault, clock.instant());
            entityManager.persist(study);
            entityManager.flush();
            return study;
        });
    }
}
