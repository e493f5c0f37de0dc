// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bitstreamproject.verkstad.course.KnownPlatform;
import org.bitstreamproject.verkstad.course.PlatformEntry;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a platform registered. A client that is known is updated; a 1.1 tool that proved itself gets its 1.3 client on the
 * same platform, so that people, links and grades stay; whatever else is a new platform, shut until it is accepted.
 */
@Dependent
@Transactional
public class KeepRegistration {
    private static final String ACTOR = "set-up-link";
    private final EntityManager entityManager;
    private final Platforms platforms;
    private final SetUpCodes codes;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public KeepRegistration(
            EntityManager entityManager, Platforms platforms, SetUpCodes codes, AuditTrail audit, Clock clock) {
        this.entityManager = entityManager;
        this.platforms = platforms;
        this.codes = codes;
        this.audit = audit;
        this.clock = clock;
    }

    /** The platform by its own configuration. */
    public record Described(String issuer, String authorization, String token, String jwks) {}

    /**
     * What the platform's answer made of us.
     *
     * @param deployment null when the platform did not tell
     * @param formerClient the id this tool had there until now, where the platform told
     * @param upgraded the 1.1 registration the platform has proved to upgrade
     */
    public record NewClient(
            String clientId,
            @Nullable String deployment,
            @Nullable String formerClient,
            @Nullable RegistrationId upgraded) {}

    public enum Outcome {
        /** Shut until the operator accepts it. */
        WAITING,
        /** Known before; described anew. */
        UPDATED,
        /** A 1.1 tool that has 1.3 from now on. */
        UPGRADED;

        public String messageKey() {
            return "lti.register.outcome." + name().toLowerCase(Locale.ROOT);
        }
    }

    public record Kept(Outcome outcome, String platformName, String issuer, String clientId, Set<String> deployments) {
        public Kept {
            deployments = Set.copyOf(deployments);
        }
    }

    /** Asked before the platform is changed. @throws LaunchRefused when the proof belongs to a platform at another address */
    public void checkUpgrade(@Nullable RegistrationId upgraded, Described described) {
        boolean same = upgraded == null || found(upgraded).issuer().equals(described.issuer());
        LaunchRefused.unless(same, Reason.REG_PROOF_OF_OTHER_PLATFORM);
    }

    public Kept keep(String code, Described described, NewClient client) {
        Registration known = known(described.issuer(), client);
        Outcome outcome = Outcome.UPDATED;
        if (known == null && client.upgraded() != null) {
            known = beside(found(client.upgraded()), described);
            outcome = Outcome.UPGRADED;
        }
        if (known == null) {
            known = onNewPlatform(code, described);
            outcome = Outcome.WAITING;
        } else if (!known.isAccepted()) {
            outcome = Outcome.WAITING;
        }
        describe(known, described, client);
        codes.connected(code, known.platform());
        String name = platforms.one(known.platform()).map(KnownPlatform::name).orElse("");
        audit.append(
                ACTOR,
                "lti.platform-registered",
                "platform:" + known.platform().value(),
                null,
                outcome.name() + " " + described.issuer() + " " + client.clientId());
        return new Kept(outcome, name, described.issuer(), client.clientId(), known.deployments());
    }

    private @Nullable Registration known(String issuer, NewClient client) {
        var same = byClient(issuer, client.clientId());
        return same == null && client.formerClient() != null ? byClient(issuer, client.formerClient()) : same;
    }

    private @Nullable Registration byClient(String issuer, String clientId) {
        return entityManager
                .createQuery(
                        "SELECT r FROM Registration r WHERE r.kind = :kind AND r.lookup = :lookup", Registration.class)
                .setParameter("kind", Registration.Kind.LTI13)
                .setParameter("lookup", Registration.lookup13(issuer, clientId))
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private Registration beside(Registration versionOne, Described described) {
        var registration = new Registration(versionOne.platform(), Registration.Kind.LTI13, described.issuer());
        registration.describedItself(true, clock.instant());
        entityManager.persist(registration);
        return registration;
    }

    private Registration onNewPlatform(String code, Described described) {
        SetUpCodes.Line line = codes.lineOf(code);
        KnownPlatform platform = platforms.register(new PlatformEntry(
                freeKey(line.platformName()),
                line.platformName(),
                line.country(),
                described.issuer(),
                PlatformEntry.Origin.DYNREG));
        platforms.enable(platform.id(), false);
        return waiting(platform.id(), described);
    }

    private Registration waiting(PlatformId platform, Described described) {
        var registration = new Registration(platform, Registration.Kind.LTI13, described.issuer());
        registration.describedItself(false, clock.instant());
        entityManager.persist(registration);
        return registration;
    }

    private void describe(Registration registration, Described described, NewClient client) {
        var deployments = new HashSet<>(registration.deployments());
        if (client.deployment() != null) {
            deployments.add(client.deployment());
        }
        registration.describe13(
                described.issuer(),
                new PlatformDescription.Lti13(
                        client.clientId(),
                        List.copyOf(deployments),
                        described.authorization(),
                        described.token(),
                        described.jwks()));
        entityManager.flush();
    }

    private Registration found(RegistrationId id) {
        var registration = entityManager.find(Registration.class, id.value());
        if (registration == null) {
            throw new IllegalStateException("no registration " + id);
        }
        return registration;
    }

    /** "Umeå universitet" → umea-universitet, umea-universitet-2 … */
    private String freeKey(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace("ø", "o")
                .replace("æ", "ae")
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String stem = plain.isEmpty() ? "platform" : plain.substring(0, Math.min(60, plain.length()));
        String key = stem;
        for (int number = 2; platforms.keyed(key).isPresent(); number++) {
            key = stem + "-" + number;
        }
        return key;
    }
}
