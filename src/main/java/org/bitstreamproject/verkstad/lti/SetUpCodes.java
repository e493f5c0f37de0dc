// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.security.Secrets;
import org.bitstreamproject.verkstad.shared.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Set-up links for LMS administrators. Without one nobody makes the tool call another server, and no platform is added. Shown
 * once, kept as a hash, good for one platform within a week.
 */
@Dependent
@Transactional
public class SetUpCodes {
    static final Duration LIFE = Duration.ofDays(7);
    public static final String PATH = "/lti/1p3/register";
    private final EntityManager entityManager;
    private final AuditTrail audit;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public SetUpCodes(EntityManager entityManager, AuditTrail audit, Settings settings, Clock clock) {
        this.entityManager = entityManager;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** What has become of a code. */
    public enum State {
        OPEN,
        USED,
        EXPIRED,
        REVOKED;

        public String messageKey() {
            return "lti.setup.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** A code as it was made. @param link the whole set-up link, to be shown once and never again */
    public record Made(long id, String code, String link, Instant expiresAt) {
        @Override
        public String toString() {
            return "Made[" + id + "]";
        }
    }

    /** A code in a list, without its word. @param platform the one it connected */
    public record Line(
            long id,
            String platformName,
            Country country,
            String madeBy,
            Instant madeAt,
            Instant expiresAt,
            State state,
            @Nullable PlatformId platform) {}

    /** @param actor for the audit trail */
    public Made make(String platformName, Country country, String actor) {
        String word = Secrets.word();
        Instant now = clock.instant();
        var code = new SetUpCode(Secrets.hash(word), platformName, country, actor, now, now.plus(LIFE));
        entityManager.persist(code);
        entityManager.flush();
        audit.append(actor, "lti.set-up-code-made", "set-up-code:" + code.id(), null, platformName);
        return new Made(code.id(), word, settings.baseUrl() + PATH + "?code=" + word, now.plus(LIFE));
    }

    /** Newest first. */
    public List<Line> all() {
        return entityManager
                .createQuery("SELECT c FROM SetUpCode c ORDER BY c.id DESC", SetUpCode.class)
                .setMaxResults(200)
                .getResultStream()
                .map(code -> code.line(clock.instant()))
                .toList();
    }

    /** Takes an unused code back. @throws NotVisible when there is none with this id */
    public void revoke(long id, String actor) {
        var code = entityManager.find(SetUpCode.class, id);
        if (code == null) {
            throw new NotVisible();
        }
        code.revoke(clock.instant());
        audit.append(actor, "lti.set-up-code-revoked", "set-up-code:" + id, null, null);
    }

    /** Whose it is, if it opens anything now. @throws LaunchRefused with the reason why not */
    public Line checked(@Nullable String word) {
        var code = found(word);
        code.check(clock.instant());
        return code.line(clock.instant());
    }

    /**
     * The first caller's from here on: of any number at once, on any number of nodes, one changes the row.
     *
     * @throws LaunchRefused for everybody else, with the reason why
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void claim(String word) {
        Instant now = clock.instant();
        var code = found(word);
        code.check(now);
        int claimed = entityManager
                .createQuery("UPDATE SetUpCode c SET c.usedAt = :now, c.v = c.v + 1"
                        + " WHERE c.id = :id AND c.usedAt IS NULL AND c.revokedAt IS NULL")
                .setParameter("now", now)
                .setParameter("id", code.id())
                .executeUpdate();
        entityManager.refresh(code);
        if (claimed == 0) {
            code.check(now);
            throw new LaunchRefused(Reason.REG_CODE_USED);
        }
    }

    /** After a registration that failed: the same link can be tried again. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void release(String word) {
        found(word).release();
    }

    /** Whose it is, whatever its state. */
    Line lineOf(String word) {
        return found(word).line(clock.instant());
    }

    void connected(String word, PlatformId platform) {
        found(word).connected(platform);
    }

    private SetUpCode found(@Nullable String word) {
        LaunchRefused.unless(word != null && !word.isBlank(), Reason.REG_CODE_MISSING);
        return byHash(String.valueOf(word)).orElseThrow(() -> new LaunchRefused(Reason.REG_CODE_UNKNOWN));
    }

    private Optional<SetUpCode> byHash(String word) {
        return entityManager
                .createQuery("SELECT c FROM SetUpCode c WHERE c.hash = :hash", SetUpCode.class)
                .setParameter("hash", Secrets.hash(word))
                .getResultStream()
                .findFirst();
    }
}
