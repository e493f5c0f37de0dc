// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Lets repositories take the EntityManager in their constructor, so that a test can hand them another. */
@ApplicationScoped
class EntityManagers {
    @PersistenceContext(unitName = "verkstad")
    private EntityManager entityManager;

    /** The container's proxy: bound to the transaction that is running. */
    @Produces
    EntityManager entityManager() {
        return entityManager;
    }
}
