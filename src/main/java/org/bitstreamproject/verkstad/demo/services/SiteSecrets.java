// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.services;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Base64;
import java.util.UUID;
import org.bitstreamproject.verkstad.demo.moodle.SigningKey;
import org.bitstreamproject.verkstad.shared.security.Vault;

/** Signing keys and salts, made once and kept, so that what was signed before a restart is good after it. */
@Dependent
@Transactional
public class SiteSecrets {
    private final EntityManager em;
    private final Vault vault;

    @Inject
    public SiteSecrets(EntityManager em, Vault vault) {
        this.em = em;
        this.vault = vault;
    }

    /** True when they had to be made, which happens at a site's first start. */
    public boolean prepare(String site) {
        if (em.find(SiteSecret.class, site) != null) return false;
        var key = SigningKey.generate();
        em.persist(new SiteSecret(
                site,
                key.id(),
                vault.seal(Base64.getEncoder().encodeToString(key.pkcs8())),
                vault.seal(UUID.randomUUID().toString())));
        return true;
    }

    public SigningKey key(String site) {
        var stored = stored(site);
        return SigningKey.stored(stored.kid(), Base64.getDecoder().decode(vault.open(stored.sealedKey())));
    }

    public String salt(String site) {
        return vault.open(stored(site).sealedSalt());
    }

    private SiteSecret stored(String site) {
        var stored = em.find(SiteSecret.class, site);
        if (stored == null) throw new IllegalStateException("Demo site " + site + " has no key yet");
        return stored;
    }
}
