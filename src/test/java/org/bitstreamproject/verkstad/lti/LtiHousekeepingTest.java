// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.bitstreamproject.verkstad.lti.deeplinking.BeginChoice;
import org.bitstreamproject.verkstad.lti.deeplinking.Selections;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;

/** One run of the broom takes from every table what is over, and nothing that is not. */
class LtiHousekeepingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final List<String> TABLES =
            List.of("lti_state", "lti_nonce", "launch_attempt", "lti_parked", "lti_selection");

    @TestOnBothDatabases
    void forgetsWhatIsOverInEveryTable(Database db) {
        db.inTransaction(em -> TABLES.forEach(
                table -> em.createNativeQuery("DELETE FROM " + table).executeUpdate()));
        var platform = Linking.platform(db, aKey("broom"));
        leaveOneRowInEachTable(db, platform);
        assertThat(rows(db)).isEqualTo(List.of(1L, 1L, 2L, 1L, 1L));

        run(db, NOW.plusSeconds(60));
        assertThat(rows(db)).as("nothing is over yet").isEqualTo(List.of(1L, 1L, 2L, 1L, 1L));

        run(db, NOW.plus(Duration.ofHours(3)));
        assertThat(rows(db)).as("attempts are kept for thirty days").isEqualTo(List.of(0L, 0L, 2L, 0L, 0L));

        run(db, NOW.plus(Duration.ofDays(31)));
        assertThat(rows(db)).isEqualTo(List.of(0L, 0L, 0L, 0L, 0L));
    }

    private static void leaveOneRowInEachTable(Database db, Linking.Platform platform) {
        db.inTransaction(em -> {
            new LoginStates(em).begin(platform.lti13(), aKey("state"), aKey("nonce"), "browser", new Hearing(NOW));
            new SpentNonces(em).spend(platform.lti11(), aKey("nonce"), NOW);
            new LaunchAttempts(em)
                    .add(new LaunchAttempts.Attempt(
                            NOW, null, "1.3", Reason.LTI13_EXPIRED.code(), "BROOM", 0L, "", null));
            new ParkedLaunches(em, LtiTables.VAULT)
                    .park(
                            Form.parse("state=" + aKey("state") + "&id_token=a.b.c"),
                            LaunchSource.of(platform.lti13(), "203.0.113.7"),
                            NOW);
        });
        db.inTransaction(em -> new BeginChoice(
                        new LtiTables(em).registrations(),
                        new Selections(em, LtiTables.VAULT),
                        new LaunchAttempts(em),
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .begin(
                        new SelectionRequest(
                                platform.lti13(),
                                Launch.Version.LTI13,
                                "2",
                                "2",
                                List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor"),
                                "sv",
                                platform.returnUrl(),
                                true,
                                null),
                        new Hearing(NOW)));
    }

    private static void run(Database db, Instant now) {
        db.inTransaction(em -> new LtiHousekeeping(
                        new LoginStates(em),
                        new SpentNonces(em),
                        new LaunchAttempts(em),
                        new ParkedLaunches(em, LtiTables.VAULT),
                        new Selections(em, LtiTables.VAULT),
                        Clock.fixed(now, ZoneOffset.UTC))
                .run());
    }

    private static List<Long> rows(Database db) {
        return db.in(em -> TABLES.stream()
                .map(table -> ((Number) em.createNativeQuery("SELECT COUNT(*) FROM " + table)
                                .getSingleResult())
                        .longValue())
                .toList());
    }
}
