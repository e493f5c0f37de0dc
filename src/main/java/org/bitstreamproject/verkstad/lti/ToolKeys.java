// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.lti.services.KeyRing;
import org.bitstreamproject.verkstad.shared.security.Vault;

/** The tool's own keys, the same on every node: rows, not files. */
@Dependent
public class ToolKeys implements KeyRing {
    private static final int BITS = 2048;

    private final EntityManager entityManager;
    private final Vault vault;
    private final Clock clock;

    @Inject
    public ToolKeys(EntityManager entityManager, Vault vault, Clock clock) {
        this.entityManager = entityManager;
        this.vault = vault;
        this.clock = clock;
    }

    /** The newest key whose time has come; made at the first call. Two nodes may make one each: both are published, the newest signs. */
    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public RSAKey signingKey() {
        Instant now = clock.instant();
        return published(now).stream()
                .filter(key -> !key.from().isAfter(now))
                .findFirst()
                .map(this::opened)
                .orElseGet(() -> made(now));
    }

    /** The JSON Web Key Set platforms fetch: public halves only. */
    @Transactional(TxType.REQUIRES_NEW)
    public String publicSet() {
        return published(clock.instant()).stream()
                .map(ToolKey::publicJwk)
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }

    /** Keys that have not ended, those that will sign later first: a platform must know a key before it meets a signature by it. */
    List<ToolKey> published(Instant now) {
        return entityManager
                .createQuery(
                        "SELECT k FROM ToolKey k WHERE k.until IS NULL OR k.until > :now ORDER BY k.from DESC, k.id DESC",
                        ToolKey.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** Makes a key that is published at once and signs from then on. */
    RSAKey made(Instant signsFrom) {
        try {
            RSAKey key = new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            entityManager.persist(new ToolKey(
                    key.getKeyID(),
                    vault.seal(key.toJSONString()),
                    key.toPublicJWK().toJSONString(),
                    signsFrom));
            entityManager.flush();
            return key;
        } catch (JOSEException e) {
            throw new IllegalStateException("Could not make a tool key", e);
        }
    }

    private RSAKey opened(ToolKey key) {
        try {
            return RSAKey.parse(vault.open(key.privateSealed()));
        } catch (ParseException e) {
            throw new IllegalStateException("A stored tool key is damaged", e);
        }
    }
}
