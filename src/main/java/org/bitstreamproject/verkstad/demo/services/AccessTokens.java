// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.services;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.bitstreamproject.verkstad.demo.moodle.Encoding;

/** Tokens given out and still good. */
@Dependent
@Transactional
public class AccessTokens {
    static final Duration LIFE = Duration.ofHours(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public AccessTokens(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** A new token of 32 hex digits, as Moodle's; spent ones are swept away. */
    public String issue(String site, Set<String> scopes) {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        var token = Encoding.hex(bytes);
        em.createQuery("delete from DemoToken t where t.expires < :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
        em.persist(new AccessToken(hash(token), site, scopes, clock.instant().plus(LIFE)));
        return token;
    }

    Optional<Set<String>> scopesOf(String site, String token) {
        return Optional.ofNullable(em.find(AccessToken.class, hash(token)))
                .filter(found -> found.validAt(site, clock.instant()))
                .map(AccessToken::scopes);
    }

    private static String hash(String token) {
        return Encoding.hex(Encoding.digest("SHA-256", token.getBytes(StandardCharsets.UTF_8)));
    }
}
