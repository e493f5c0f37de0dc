// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.course.Validity;
import org.bitstreamproject.verkstad.lti.lists.Checks;
import org.bitstreamproject.verkstad.lti.lists.ListedNames;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.junit.jupiter.api.DisplayNameGeneration;

/** A login that a registered platform begins: within its dates, and unless too many are begun. */
@DisplayNameGeneration(ListedNames.class)
class BeginLoginTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Checks("O8")
    @TestOnBothDatabases
    void refusesALoginOutsideThePlatformsDates(Database db) {
        String key = aPlatform(db);
        assertThat(outcome(db, key, new LoginFlood())).as("the twin").isEmpty();

        held(db, key, new Validity(NOW.plusMillis(1), null));
        assertThat(outcome(db, key, new LoginFlood())).contains(Reason.OIDC_OUTSIDE_DATES);
        held(db, key, new Validity(null, NOW));
        assertThat(outcome(db, key, new LoginFlood())).contains(Reason.OIDC_OUTSIDE_DATES);
        held(db, key, new Validity(NOW, NOW.plus(Duration.ofDays(1))));
        assertThat(outcome(db, key, new LoginFlood())).isEmpty();
    }

    @Checks("O17")
    @TestOnBothDatabases
    void refusesLoginsInAFloodAndLeavesNoRow(Database db) {
        String key = aPlatform(db);
        var flood = new LoginFlood();
        for (int i = 1; i < LoginFlood.PER_MINUTE; i++) {
            flood.admits(NOW);
        }

        assertThat(outcome(db, key, flood)).as("the last of the minute").isEmpty();
        long before = logins(db);
        assertThat(outcome(db, key, flood)).contains(Reason.OIDC_TOO_MANY_LOGINS);

        assertThat(logins(db)).isEqualTo(before);
    }

    private static String aPlatform(Database db) {
        String key = aKey("login");
        db.inTransaction(em -> new LtiTables(em).platform(key));
        return key;
    }

    private static void held(Database db, String key, Validity dates) {
        db.inTransaction(em -> new OpenPlatform(
                        new Platforms(em), new LtiTables(em).registrations(), new AuditTrail(em, CourseBuilder.CLOCK))
                .hold(key, dates, "admin"));
    }

    private static Optional<Reason> outcome(Database db, String key, LoginFlood flood) {
        Form login = Form.parse(LaunchSigner.form(Map.of(
                "iss",
                LtiTables.issuer(key),
                "client_id",
                "client-" + key,
                "login_hint",
                "5",
                "target_link_uri",
                "https://verkstad.example.se/lti/1p3/launch")));
        return db.in(em -> Heard.outcome(
                NOW,
                hearing -> new BeginLogin(
                                new LtiTables(em).registrations(), new LoginStates(em), flood, Linking.SETTINGS)
                        .begin(login, hearing)));
    }

    private static long logins(Database db) {
        return db.in(em ->
                ((Number) em.createNativeQuery("SELECT COUNT(*) FROM lti_state").getSingleResult()).longValue());
    }
}
