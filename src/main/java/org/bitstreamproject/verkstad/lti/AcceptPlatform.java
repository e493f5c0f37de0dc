// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bitstreamproject.verkstad.course.KnownPlatform;
import org.bitstreamproject.verkstad.course.PlatformEntry;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.jspecify.annotations.Nullable;

/** A platform that registered itself lets nobody in until the operator has looked at it and said yes. */
@Dependent
@Transactional
public class AcceptPlatform {
    private static final int LONGEST_DEPLOYMENT = 255;
    private final EntityManager entityManager;
    private final Platforms platforms;
    private final AuditTrail audit;

    @Inject
    public AcceptPlatform(EntityManager entityManager, Platforms platforms, AuditTrail audit) {
        this.entityManager = entityManager;
        this.platforms = platforms;
        this.audit = audit;
    }

    /**
     * A registration that waits for an answer.
     *
     * @param deployments empty when the platform has not told any: then {@link #accept} needs one
     */
    public record Waiting(
            RegistrationId registration,
            PlatformId platform,
            String name,
            String issuer,
            String clientId,
            Set<String> deployments,
            Instant registeredAt) {}

    /** Oldest first. */
    public List<Waiting> waiting() {
        return entityManager
                .createQuery(
                        "SELECT r FROM Registration r WHERE r.accepted = FALSE ORDER BY r.registeredAt, r.id",
                        Registration.class)
                .getResultStream()
                .map(registration -> registration.waiting(name(registration.platform())))
                .toList();
    }

    /**
     * Lets launches from it in. Its platform is opened with it only where this registration made the platform: one that has
     * another way in is open or shut because the operator said so.
     *
     * @param deployment the platform's <em>Deployment ID</em>, where it has not told one itself
     * @throws DeploymentNeeded when neither has
     * @throws NotVisible when no such registration waits
     */
    public void accept(RegistrationId id, @Nullable String deployment, String actor) {
        Registration registration = waiting(id);
        String typed = deployment == null ? "" : deployment.strip();
        if (typed.length() > LONGEST_DEPLOYMENT
                || (typed.isEmpty() && registration.deployments().isEmpty())) {
            throw new DeploymentNeeded();
        }
        registration.accept(typed);
        if (isMaker(registration)) {
            platforms.enable(registration.platform(), true);
        }
        audit.append(
                actor,
                "lti.platform-accepted",
                "platform:" + registration.platform().value(),
                null,
                null);
    }

    /** Sends it away: its registration goes, the platform stays shut. */
    public void decline(RegistrationId id, String actor) {
        Registration registration = waiting(id);
        entityManager.remove(registration);
        audit.append(
                actor,
                "lti.platform-declined",
                "platform:" + registration.platform().value(),
                null,
                null);
    }

    private Registration waiting(RegistrationId id) {
        var registration = entityManager.find(Registration.class, id.value());
        if (registration == null || registration.isAccepted()) {
            throw new NotVisible();
        }
        return registration;
    }

    private boolean isMaker(Registration registration) {
        long others = entityManager
                .createQuery(
                        "SELECT COUNT(r) FROM Registration r WHERE r.platform = :platform AND r.id <> :id AND r.accepted = TRUE",
                        Long.class)
                .setParameter("platform", registration.platform())
                .setParameter("id", registration.id().value())
                .getSingleResult();
        return others == 0
                && platforms
                        .one(registration.platform())
                        .filter(platform -> platform.origin() == PlatformEntry.Origin.DYNREG)
                        .isPresent();
    }

    private String name(PlatformId platform) {
        return platforms.one(platform).map(KnownPlatform::name).orElse("");
    }
}
