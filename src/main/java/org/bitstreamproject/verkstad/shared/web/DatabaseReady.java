// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** Ready means: the database answers and its schema is the one this build knows. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {
    @Inject
    private EntityManager entityManager;

    @Override
    public HealthCheckResponse call() {
        try {
            var unused = entityManager
                    .createNativeQuery("SELECT turn FROM audit_head WHERE id = 1")
                    .getSingleResult();
            return HealthCheckResponse.up("database");
        } catch (RuntimeException unreachable) {
            return HealthCheckResponse.down("database");
        }
    }

    /** Alive means: this answers. */
    @Liveness
    @ApplicationScoped
    public static class Alive implements HealthCheck {
        @Override
        public HealthCheckResponse call() {
            return HealthCheckResponse.up("verkstad");
        }
    }
}
