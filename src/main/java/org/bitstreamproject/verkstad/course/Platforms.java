// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;

/** The LMS installations people come from. */
@Dependent
@Transactional
public class Platforms {
    private final EntityManager entityManager;

    @Inject
    public Platforms(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Adds the platform, or updates the one with the same key: in force again if it was withdrawn; what was disabled stays disabled. */
    public KnownPlatform register(PlatformEntry entry) {
        var platform = entity(entry.key()).orElse(null);
        if (platform == null) {
            platform = new Platform(entry);
            entityManager.persist(platform);
        } else {
            platform.describe(entry);
        }
        entityManager.flush();
        return platform.known();
    }

    /** Lets launches from the platform in, or shuts them and its sessions out. */
    public void enable(PlatformId id, boolean on) {
        stored(id).enable(on);
    }

    /**
     * Nobody names the platform any more: its launches and its sessions are shut out until somebody does.
     *
     * @return whether it was named until now
     */
    public boolean withdraw(PlatformId id, Instant now) {
        return stored(id).withdraw(now);
    }

    /** The operator answers for a platform that its file has dropped. */
    public void takeOver(PlatformId id) {
        stored(id).takeOver();
    }

    /** Launches before or after are refused; a session that has begun goes on. */
    public void hold(PlatformId id, Validity validity) {
        stored(id).hold(validity);
    }

    private Platform stored(PlatformId id) {
        var platform = entityManager.find(Platform.class, id.value());
        if (platform == null) {
            throw new NotVisible();
        }
        return platform;
    }

    public Optional<KnownPlatform> keyed(String key) {
        return entity(key).map(Platform::known);
    }

    public Optional<KnownPlatform> one(PlatformId id) {
        return Optional.ofNullable(entityManager.find(Platform.class, id.value()))
                .map(Platform::known);
    }

    /** All of them, by key. */
    public List<KnownPlatform> all() {
        return entityManager
                .createQuery("SELECT p FROM Platform p ORDER BY p.key", Platform.class)
                .getResultStream()
                .map(Platform::known)
                .toList();
    }

    /** Those whose description is a file's, by key. */
    public List<KnownPlatform> fromFiles() {
        return entityManager
                .createQuery("SELECT p FROM Platform p WHERE p.origin = :file ORDER BY p.key", Platform.class)
                .setParameter("file", PlatformEntry.Origin.FILE)
                .getResultStream()
                .map(Platform::known)
                .toList();
    }

    private Optional<Platform> entity(String key) {
        return entityManager
                .createQuery("SELECT p FROM Platform p WHERE p.key = :key", Platform.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }
}
