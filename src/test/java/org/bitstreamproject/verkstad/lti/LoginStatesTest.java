// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.lti.lists.Checks;
import org.bitstreamproject.verkstad.lti.lists.ListedNames;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.security.Secrets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Test;

/** States, nonces and refused attempts as rows. */
@DisplayNameGeneration(ListedNames.class)
class LoginStatesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T22:00:00.400Z");
    private static final RegistrationId UMU = new RegistrationId(1);
    private static final RegistrationId UIT = new RegistrationId(2);

    @TestOnBothDatabases
    void remembersALoginByHashesOnly(Database db) {
        String state = aKey("state");
        db.inTransaction(em -> new LoginStates(em).begin(UMU, state, aKey("nonce"), "browser word", new Hearing(NOW)));

        var login = find(db, state).orElseThrow();

        assertThat(login.registration()).isEqualTo(UMU);
        assertThat(login.browserHash()).isEqualTo(Secrets.hash("browser word")).isNotEqualTo("browser word");
        assertThat(login.expires()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
        assertThat(login.used()).isFalse();
        assertThat(find(db, "another state")).isEmpty();
    }

    @Checks({"S5"})
    @TestOnBothDatabases
    void spendsAStateOnce(Database db) {
        String state = aKey("state");
        db.inTransaction(em -> new LoginStates(em).begin(UMU, state, aKey("nonce"), "b", new Hearing(NOW)));

        boolean first = db.in(em -> new LoginStates(em).spend(state, NOW));
        boolean second = db.in(em -> new LoginStates(em).spend(state, NOW));

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(find(db, state).orElseThrow().used()).isTrue();
    }

    @Checks({"J33", "J34", "J35"})
    @TestOnBothDatabases
    void knowsWhyANonceIsForeign(Database db) {
        String state = aKey("state");
        String nonce = aKey("nonce");
        db.inTransaction(em -> new LoginStates(em).begin(UMU, state, nonce, "b", new Hearing(NOW)));

        Reason never = db.in(em -> new LoginStates(em).whyForeign(aKey("nonce")));
        Reason before = db.in(em -> new LoginStates(em).whyForeign(nonce));
        db.in(em -> new LoginStates(em).spend(state, NOW));
        Reason after = db.in(em -> new LoginStates(em).whyForeign(nonce));

        assertThat(before).isEqualTo(Reason.LTI13_NONCE_OF_OTHER_LOGIN);
        assertThat(after).isEqualTo(Reason.LTI13_NONCE_REPLAYED);
        assertThat(never).isEqualTo(Reason.LTI13_NONCE_UNKNOWN);
    }

    @Checks({"O17"})
    @TestOnBothDatabases
    void forgetsLoginsThatEnded(Database db) {
        String old = aKey("state");
        String young = aKey("state");
        db.inTransaction(em -> new LoginStates(em)
                .begin(UMU, old, aKey("nonce"), "b", new Hearing(NOW.minus(Duration.ofMinutes(21)))));
        db.inTransaction(em -> new LoginStates(em).begin(UMU, young, aKey("nonce"), "b", new Hearing(NOW)));

        db.in(em -> new LoginStates(em).forgetEnded(NOW));

        assertThat(find(db, old)).isEmpty();
        assertThat(find(db, young)).isPresent();
    }

    @Checks({"B10"})
    @TestOnBothDatabases
    void spendsANonceOncePerRegistration(Database db) {
        String nonce = aKey("nonce");
        boolean first = spent(db, UMU, nonce);
        boolean otherPlatform = spent(db, UIT, nonce);
        boolean again = spent(db, UMU, nonce);

        assertThat(first).isTrue();
        assertThat(otherPlatform).isTrue();
        assertThat(again).isFalse();
    }

    @Checks({"B11"})
    @TestOnBothDatabases
    void keepsNoncesForTenMinutes(Database db) {
        String nonce = aKey("nonce");
        spent(db, UMU, nonce);

        db.in(em -> new SpentNonces(em).forgetOld(NOW.plus(Duration.ofMinutes(10))));
        assertThat(spent(db, UMU, nonce)).isFalse();
        db.in(em ->
                new SpentNonces(em).forgetOld(NOW.plus(Duration.ofMinutes(10)).plusMillis(1)));

        assertThat(spent(db, UMU, nonce)).isTrue();
    }

    @TestOnBothDatabases
    void keepsAttemptsForThirtyDays(Database db) {
        db.inTransaction(em -> {
            var attempts = new LaunchAttempts(em);
            attempts.add(attempt("OLD", NOW.minus(Duration.ofDays(31))));
            attempts.add(attempt("YOUNG", NOW.minus(Duration.ofDays(29))));
        });

        db.in(em -> new LaunchAttempts(em).forgetOld(NOW));

        assertThat(correlations(db)).contains("YOUNG").doesNotContain("OLD");
    }

    @Test
    @Checks("O17")
    void admitsSixtyThousandLoginsAMinuteAndNoMore() {
        var flood = new LoginFlood();
        for (int i = 0; i < LoginFlood.PER_MINUTE; i++) {
            assertThat(flood.admits(NOW)).isTrue();
        }

        assertThat(flood.admits(NOW)).isFalse();
        assertThat(flood.admits(NOW.plusSeconds(59))).isFalse();
        assertThat(flood.admits(NOW.plusSeconds(60))).isTrue();
    }

    /** What every node adds between two trims fits into what a trim leaves free. */
    @TestOnBothDatabases
    void neverHoldsMoreThanTenThousandAttempts(Database db) {
        add(db, "REFUSED-BEFORE", Reason.LTI13_EXPIRED.code());
        fill(db, LaunchAttempts.ACCEPTED, 12_000);

        trimmed(db);

        assertThat(correlations(db)).as("a busy day pushes it not out").contains("REFUSED-BEFORE");
        assertThat(held(db, "=")).isEqualTo(LaunchAttempts.ACCEPTED_LEFT);
        add(db, "ACCEPTED-BEFORE", LaunchAttempts.ACCEPTED);
        fill(db, Reason.LTI13_EXPIRED.code(), 12_000);
        add(db, "REFUSED-LAST", Reason.LTI13_EXPIRED.code());

        trimmed(db);

        assertThat(correlations(db))
                .as("a flood")
                .contains("ACCEPTED-BEFORE", "REFUSED-LAST")
                .doesNotContain("REFUSED-BEFORE");
        assertThat(held(db, "<>")).isEqualTo(LaunchAttempts.REFUSED_LEFT);
        assertThat(held(db, "=")).isEqualTo(LaunchAttempts.ACCEPTED_LEFT);
        assertThat(LaunchAttempts.REFUSED_LEFT + LaunchAttempts.ACCEPTED_LEFT + 4 * 100)
                .isLessThan(LaunchAttempts.MOST);
    }

    private static void trimmed(Database db) {
        for (int i = 0; i < 100; i++) {
            db.inTransaction(em -> {
                var attempts = new LaunchAttempts(em);
                if (attempts.isTrimDue()) {
                    attempts.trim();
                }
            });
        }
    }

    private static void add(Database db, String correlation, String outcome) {
        var attempt = new LaunchAttempts.Attempt(NOW, null, "1.3", outcome, correlation, -12L, "", null);
        db.inTransaction(em -> new LaunchAttempts(em).add(attempt));
    }

    /** So many rows more of this kind at least, each time as many as there are. */
    private static void fill(Database db, String outcome, int rows) {
        add(db, "FILL", outcome);
        for (int made = 1; made < rows; made *= 2) {
            db.inTransaction(em -> em.createNativeQuery(
                            "INSERT INTO launch_attempt (happened_at, lti_version, reason, correlation)"
                                    + " SELECT happened_at, lti_version, reason, correlation FROM launch_attempt"
                                    + " WHERE correlation = 'FILL' AND reason = ?1")
                    .setParameter(1, outcome)
                    .executeUpdate());
        }
    }

    private static long held(Database db, String isOk) {
        return db.in(em -> ((Number)
                        em.createNativeQuery("SELECT COUNT(*) FROM launch_attempt WHERE reason " + isOk + " 'OK'")
                                .getSingleResult())
                .longValue());
    }

    private static LaunchAttempts.Attempt attempt(String correlation, Instant at) {
        return new LaunchAttempts.Attempt(at, null, "1.3", Reason.LTI13_EXPIRED.code(), correlation, -12L, "", null);
    }

    private static boolean spent(Database db, RegistrationId registration, String nonce) {
        try {
            db.inTransaction(em -> new SpentNonces(em).spend(registration, nonce, NOW));
            return true;
        } catch (PersistenceException refused) {
            assertThat(Twice.isRace(refused)).isTrue();
            return false;
        }
    }

    private static Optional<LoginStates.Login> find(Database db, String state) {
        return db.in(em -> new LoginStates(em).find(state));
    }

    private static List<String> correlations(Database db) {
        List<?> rows = db.in(em ->
                em.createNativeQuery("SELECT correlation FROM launch_attempt").getResultList());
        return rows.stream().map(String::valueOf).toList();
    }
}
