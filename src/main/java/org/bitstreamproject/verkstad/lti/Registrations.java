// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.KnownPlatform;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.course.Validity;
import org.bitstreamproject.verkstad.lti.oauth1.Consumer;
import org.bitstreamproject.verkstad.lti.oidc.Client;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.security.Vault;

/** Finds and keeps the ways in. Disabled platforms are found too: a refusal must be able to say so. */
@Dependent
@Transactional
public class Registrations {
    private final EntityManager entityManager;
    private final Platforms platforms;
    private final Vault vault;
    private final Map<RegistrationId, PlatformId> platformOf = new ConcurrentHashMap<>();

    @Inject
    public Registrations(EntityManager entityManager, Platforms platforms, Vault vault) {
        this.entityManager = entityManager;
        this.platforms = platforms;
        this.vault = vault;
    }

    /** The consumer with this key. */
    public Optional<Consumer> consumer(String key) {
        return new WayRows(entityManager).consumer(key, vault);
    }

    /** The consumer of a 1.1 registration; empty when the id is a 1.3 one. */
    public Optional<Consumer> consumer(RegistrationId id) {
        return new WayRows(entityManager).consumer(id, vault);
    }

    /** Every client of an issuer. */
    public List<Client> clients(String issuer) {
        return new WayRows(entityManager).clients(issuer);
    }

    /** The client of a 1.3 registration; empty when the id is a 1.1 one. */
    public Optional<Client> client(RegistrationId id) {
        return new WayRows(entityManager).client(id);
    }

    /** The platform a registration belongs to: asked of the database once, for a registration never moves. */
    @Transactional(TxType.SUPPORTS)
    public Optional<PlatformId> platform(RegistrationId id) {
        PlatformId known = platformOf.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<PlatformId> read = entityManager
                .createQuery("SELECT r.platform FROM Registration r WHERE r.id = :id", PlatformId.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
        read.ifPresent(platform -> platformOf.put(id, platform));
        return read;
    }

    /** Every address of the platform that was registered: its own and its services'. Some may be blank. */
    public List<String> addresses(RegistrationId id) {
        return found(id).map(Registration::addresses).orElse(List.of());
    }

    /** The platform's own address, as registered. */
    public Optional<String> issuer(RegistrationId id) {
        return found(id).map(Registration::issuer);
    }

    /** The platform's ways in as an operator sees them, 1.3 before 1.1. */
    public List<RegistrationDetails> of(PlatformId platform) {
        return entityManager
                .createQuery(
                        "SELECT r FROM Registration r WHERE r.platform = :platform ORDER BY r.kind DESC, r.id",
                        Registration.class)
                .setParameter("platform", platform)
                .getResultStream()
                .map(Registration::details)
                .toList();
    }

    void hold(RegistrationId id, Validity validity) {
        found(id).orElseThrow(NotVisible::new).hold(validity);
    }

    /** Whether another platform has this consumer key, or this client at this issuer. */
    boolean isTaken(Registration.Kind kind, String lookup, String byOtherThan) {
        return byLookup(kind, lookup)
                .flatMap(way -> platforms.one(way.platform()))
                .filter(platform -> !platform.key().equals(byOtherThan))
                .isPresent();
    }

    void keep11(KnownPlatform platform, PlatformDescription.Lti11 lti11) {
        ofPlatform(platform, Registration.Kind.LTI11).describe11(platform.issuer(), lti11, vault);
        entityManager.flush();
    }

    void keep13(KnownPlatform platform, PlatformDescription.Lti13 lti13) {
        byLookup(Registration.Kind.LTI13, Registration.lookup13(platform.issuer(), lti13.clientId()))
                .filter(known -> known.platform().equals(platform.id()))
                .orElseGet(() -> ofPlatform(platform, Registration.Kind.LTI13))
                .describe13(platform.issuer(), lti13);
        entityManager.flush();
    }

    /**
     * Shuts the platform's ways in, but for these kinds, as far as a file or a pasted text is the one to say so: a client the
     * platform registered itself stays.
     *
     * @return the kinds that were open until now
     */
    Set<Registration.Kind> withdrawAllBut(KnownPlatform platform, Set<Registration.Kind> named) {
        return withdraw(
                open(platform, named).filter(Registration::describedByFile).toList());
    }

    /**
     * Shuts the platform's ways in, but for these kinds, whoever made them.
     *
     * @return the kinds that were open until now
     */
    Set<Registration.Kind> shutAllBut(KnownPlatform platform, Set<Registration.Kind> kept) {
        return withdraw(open(platform, kept).toList());
    }

    private static Set<Registration.Kind> withdraw(List<Registration> ways) {
        ways.forEach(Registration::withdraw);
        return ways.stream().map(Registration::kind).collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<Registration> open(KnownPlatform platform, Set<Registration.Kind> but) {
        return entityManager
                .createQuery(
                        "SELECT r FROM Registration r WHERE r.platform = :platform AND r.enabled = TRUE",
                        Registration.class)
                .setParameter("platform", platform.id())
                .getResultList()
                .stream()
                .filter(registration -> !but.contains(registration.kind()));
    }

    private Registration ofPlatform(KnownPlatform platform, Registration.Kind kind) {
        return entityManager
                .createQuery(
                        "SELECT r FROM Registration r WHERE r.platform = :platform AND r.kind = :kind",
                        Registration.class)
                .setParameter("platform", platform.id())
                .setParameter("kind", kind)
                .getResultStream()
                // a client the platform registered itself stands beside the file's
                .filter(Registration::describedByFile)
                .findFirst()
                .orElseGet(() -> added(new Registration(platform.id(), kind, platform.issuer())));
    }

    private Registration added(Registration registration) {
        entityManager.persist(registration);
        return registration;
    }

    private Optional<Registration> byLookup(Registration.Kind kind, String lookup) {
        return entityManager
                .createQuery(
                        "SELECT r FROM Registration r WHERE r.kind = :kind AND r.lookup = :lookup", Registration.class)
                .setParameter("kind", kind)
                .setParameter("lookup", lookup)
                .getResultStream()
                .findFirst();
    }

    private Optional<Registration> found(RegistrationId id) {
        return Optional.ofNullable(entityManager.find(Registration.class, id.value()));
    }
}
