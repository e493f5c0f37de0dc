// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;

/** The tool's key changes hands: published before it signs, kept until the overlap ends. */
class RotateToolKeyTest {
    private static final Instant START = Instant.parse("2026-11-21T22:00:00.400Z");
    private static final Instant NEW_SIGNS = START.plus(RotateToolKey.LEAD);
    private static final Instant OLD_ENDS = NEW_SIGNS.plus(RotateToolKey.OVERLAP);

    @TestOnBothDatabases
    void publishesTheNewKeyBeforeItSignsAndKeepsTheOldOne(Database db) {
        String old = onlyKey(db);

        ToolKeyState fresh = at(db, START, keys -> keys.rotate("admin"));

        assertThat(fresh.kid()).isNotEqualTo(old);
        assertThat(fresh.signsFrom()).isEqualTo(NEW_SIGNS);
        assertThat(fresh.signsNow()).isFalse();
        assertThat(published(db, START)).containsExactlyInAnyOrder(old, fresh.kid());
        assertThat(signing(db, START)).isEqualTo(old);
        assertThat(signing(db, NEW_SIGNS.minusMillis(1))).isEqualTo(old);
        assertThat(signing(db, NEW_SIGNS)).isEqualTo(fresh.kid());
        assertThat(published(db, NEW_SIGNS)).contains(old);
    }

    @TestOnBothDatabases
    void takesTheOldKeyAwayWhenTheOverlapEnds(Database db) {
        String old = onlyKey(db);
        String fresh = at(db, START, keys -> keys.rotate("admin")).kid();

        assertThat(published(db, OLD_ENDS.minusMillis(1))).contains(old);
        assertThat(published(db, OLD_ENDS)).containsExactly(fresh);
        assertThat(signing(db, OLD_ENDS)).isEqualTo(fresh);
    }

    @TestOnBothDatabases
    void refusesASecondRotationWhileOneIsUnderWay(Database db) {
        onlyKey(db);
        at(db, START, keys -> keys.rotate("admin"));

        assertThatThrownBy(() -> at(db, START.plus(Duration.ofHours(1)), keys -> keys.rotate("admin")))
                .hasStackTraceContaining("rotation-under-way");
        String third = at(db, NEW_SIGNS, keys -> keys.rotate("admin")).kid();
        assertThat(published(db, NEW_SIGNS)).hasSize(3).contains(third);
    }

    @TestOnBothDatabases
    void throwsALeakedKeyAwayAtOnce(Database db) {
        String old = onlyKey(db);

        ToolKeyState fresh = at(db, START, keys -> keys.replaceAtOnce("admin"));

        assertThat(fresh.signsNow()).isTrue();
        assertThat(signing(db, START)).isEqualTo(fresh.kid()).isNotEqualTo(old);
        assertThat(published(db, START)).containsExactly(fresh.kid());
    }

    @TestOnBothDatabases
    void showsEachKeysPartAndAuditsTheChange(Database db) {
        String old = onlyKey(db);
        String fresh = at(db, START, keys -> keys.rotate("admin")).kid();

        List<ToolKeyState> states = at(db, START, RotateToolKey::keys);

        assertThat(states)
                .containsExactly(
                        new ToolKeyState(fresh, NEW_SIGNS, null, false), new ToolKeyState(old, START, OLD_ENDS, true));
        List<?> audited = db.in(em -> em.createNativeQuery(
                        "SELECT actor FROM audit_trail WHERE action = 'lti.key-rotated' AND object_ref = ?1")
                .setParameter(1, "tool-key:" + fresh)
                .getResultList());
        List<String> actors = audited.stream().map(String::valueOf).toList();
        assertThat(actors).containsExactly("admin");
    }

    /** Starts from one key that signs, whatever other tests have left. */
    private static String onlyKey(Database db) {
        db.inTransaction(em -> em.createQuery("DELETE FROM ToolKey k").executeUpdate());
        return signing(db, START);
    }

    private static <T> T at(Database db, Instant now, Function<RotateToolKey, T> action) {
        return db.in(em -> action.apply(rotation(em, Clock.fixed(now, ZoneOffset.UTC))));
    }

    private static RotateToolKey rotation(EntityManager em, Clock clock) {
        return new RotateToolKey(em, LtiTables.VAULT, new AuditTrail(em, clock), clock);
    }

    private static String signing(Database db, Instant now) {
        return db.in(em -> new ToolKeys(em, LtiTables.VAULT, Clock.fixed(now, ZoneOffset.UTC))
                .signingKey()
                .getKeyID());
    }

    private static List<String> published(Database db, Instant now) {
        String set = db.in(em -> new ToolKeys(em, LtiTables.VAULT, Clock.fixed(now, ZoneOffset.UTC)).publicSet());
        try {
            return JWKSet.parse(set).getKeys().stream()
                    .peek(key -> assertThat(key.isPrivate()).isFalse())
                    .map(com.nimbusds.jose.jwk.JWK::getKeyID)
                    .toList();
        } catch (java.text.ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
