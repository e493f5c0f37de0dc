// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept of launches, read again: found by platform, outcome and day, as clocks and as log lines. */
class LaunchLogTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TestOnBothDatabases
    void findsByPlatformOutcomeAndDayNewestFirst(Database db) {
        String key = aKey("log");
        db.inTransaction(em -> new LtiTables(em).platform(key));
        keep(db, key, "1.3", "OK", NOON, -300L);
        keep(db, key, "1.3", "LTI13-EXPIRED", NOON.plusSeconds(1), -90_000L);
        keep(db, key, "1.1", "LTI11-KEY-UNKNOWN", NOON.plus(Duration.ofDays(1)), null);

        List<LaunchLine> all = find(db, LaunchLog.Wanted.ofPlatform(key));
        List<LaunchLine> refused = find(db, new LaunchLog.Wanted(key, "refused", null, null));
        List<LaunchLine> day =
                find(db, new LaunchLog.Wanted(key, "", NOON.minusSeconds(60), NOON.plus(Duration.ofHours(1))));

        assertThat(all).extracting(LaunchLine::outcome).containsExactly("LTI11-KEY-UNKNOWN", "LTI13-EXPIRED", "OK");
        assertThat(all.get(2).at()).isEqualTo(NOON);
        assertThat(all.get(2).skewMs()).isEqualTo(-300L);
        assertThat(all.get(0).skewMs()).isNull();
        assertThat(refused).extracting(LaunchLine::outcome).containsExactly("LTI11-KEY-UNKNOWN", "LTI13-EXPIRED");
        assertThat(day).extracting(LaunchLine::outcome).containsExactly("LTI13-EXPIRED", "OK");
    }

    @TestOnBothDatabases
    void readsOnWhereThePartBeforeEnded(Database db) {
        String key = aKey("log");
        db.inTransaction(em -> new LtiTables(em).platform(key));
        for (int i = 0; i < 5; i++) {
            keep(db, key, "1.3", "OK", NOON.plusSeconds(i), 0L);
        }

        List<LaunchLine> first =
                db.in(em -> new LaunchLog(em).find(LaunchLog.Wanted.ofPlatform(key), Long.MAX_VALUE, 2));
        List<LaunchLine> second = db.in(em -> new LaunchLog(em)
                .find(LaunchLog.Wanted.ofPlatform(key), first.get(1).number(), 10));

        assertThat(first).hasSize(2);
        assertThat(second).hasSize(3).doesNotContainAnyElementsOf(first);
    }

    @TestOnBothDatabases
    void findsOneByItsReference(Database db) {
        String key = aKey("log");
        db.inTransaction(em -> new LtiTables(em).platform(key));
        String reference = keep(db, key, "1.3", "OK", NOON, 0L);

        LaunchLine line = db.in(em -> new LaunchLog(em).one(reference)).orElseThrow();

        assertThat(line.platformKey()).isEqualTo(key);
        boolean other = db.in(em -> new LaunchLog(em).one("AAAAA-00000").isPresent());
        assertThat(other).isFalse();
    }

    @Test
    void takesTheMedianOfLaunchesThatTellOfClocks() {
        var lines = new ArrayList<LaunchLine>();
        for (long skew : new long[] {-400, -200, 2500, 2600, 2700}) {
            lines.add(line("1.3", "OK", skew));
        }
        lines.add(line("1.3", "LTI13-EXPIRED", -3_600_000L));
        lines.add(line("1.1", "OK", -101_000L));

        var clock13 = ClockSkew.of("1.3", lines).orElseThrow();
        var clock11 = ClockSkew.of("1.1", lines).orElseThrow();

        assertThat(clock13).isEqualTo(new ClockSkew("1.3", 2500, 5));
        assertThat(clock13.warns()).isTrue();
        assertThat(clock11.warns()).isTrue();
        assertThat(new ClockSkew("1.3", 2000, 1).warns()).isFalse();
        assertThat(new ClockSkew("1.3", -60_000, 1).warns()).isFalse();
        assertThat(new ClockSkew("1.1", 100_000, 1).warns()).isFalse();
        assertThat(ClockSkew.of("1.3", List.of())).isEmpty();
    }

    /** Fails for a new reason of a launch: put it into the step that gives it. */
    @ParameterizedTest
    @EnumSource(value = Reason.class, mode = EnumSource.Mode.MATCH_ANY, names = "(LTI11|LTI13|OIDC)_.*")
    void endsTheLogAtTheCheckThatRefused(Reason reason) {
        var version = reason.name().startsWith("LTI11") ? "1.1" : "1.3";

        var lines = LaunchSteps.lines(line(version, reason.code(), 0L));

        assertThat(LaunchSteps.knows(reason)).isTrue();
        assertThat(lines.get(lines.size() - 1)).endsWith("FAIL " + reason.code());
        assertThat(lines.subList(1, lines.size() - 1)).allMatch(passed -> passed.endsWith(" pass"));
    }

    @Test
    void logsEveryCheckOfALaunchThatWasLetIn() {
        var lines = LaunchSteps.lines(line("1.3", "OK", 0L));

        assertThat(lines.get(lines.size() - 1)).endsWith("session opened");
        assertThat(lines).anyMatch(passed -> passed.contains("token.signature-holds pass"));
        assertThat(lines).noneMatch(passed -> passed.contains("FAIL"));
        assertThat(lines).allMatch(passed -> passed.startsWith("2026-11-22T12:00:00Z ABCDE-12345 lti-1.3 "));
    }

    @TestOnBothDatabases
    void findsWhatSaysSomethingOfEveryClockAtOnce(Database db) {
        String busy = aKey("log");
        String calm = aKey("log");
        String silent = aKey("log");
        for (String key : List.of(busy, calm, silent)) {
            db.inTransaction(em -> new LtiTables(em).platform(key));
        }
        keep(db, calm, "1.3", Reason.LTI13_IAT_FUTURE.code(), NOON, 6_000L);
        keep(db, silent, "1.3", "OK", NOON, null);
        for (long i = 0; i < 4; i++) {
            keep(db, busy, "1.1", "OK", NOON.plusSeconds(i), i);
            keep(db, busy, "1.3", "LTI13-NONCE-REPLAYED", NOON.plusSeconds(i), 7L);
        }

        Map<String, List<LaunchLine>> clocks = db.in(em -> new LaunchLog(em).ofClocks(3));

        assertThat(clocks).doesNotContainKey(silent);
        assertThat(clocks.get(calm)).extracting(LaunchLine::skewMs).containsExactly(6_000L);
        assertThat(clocks.get(busy)).extracting(LaunchLine::skewMs).containsExactly(3L, 2L, 1L);
    }

    private static LaunchLine line(String version, String outcome, Long skew) {
        return new LaunchLine(1, NOON, "umu", "Umeå", version, outcome, "ABCDE-12345", skew);
    }

    private static List<LaunchLine> find(Database db, LaunchLog.Wanted wanted) {
        return db.in(em -> new LaunchLog(em).find(wanted, Long.MAX_VALUE, 100));
    }

    private static String keep(Database db, String key, String version, String outcome, Instant at, Long skew) {
        String reference = UUID.randomUUID().toString().substring(0, 11);
        db.inTransaction(em -> {
            var platform = new Platforms(em).keyed(key).orElseThrow().id();
            new LaunchAttempts(em).add(new LaunchAttempts.Attempt(at, platform, version, outcome, reference, skew));
        });
        return reference;
    }
}
