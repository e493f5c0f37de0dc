// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.lti.oidc.LoginChecks;
import org.bitstreamproject.verkstad.lti.oidc.OwnAddress;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.web.Sessions;
import org.bitstreamproject.verkstad.testing.FiredEvents;
import org.junit.jupiter.api.Test;

/** What is kept of launches, read again: found by platform, outcome and day, as clocks and as log lines. */
class LaunchLogTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final String BASE = "https://verkstad.example.se";
    private static final String HEAD = "2026-11-22T12:00:00Z ABCDE-12345 ";

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
        lines.add(line("1.3", "LTI13-NONCE-REPLAYED", -3_600_000L));
        lines.add(line("1.1", "OK", -101_000L));

        var clock13 = ClockSkew.of("1.3", lines).orElseThrow();
        var clock11 = ClockSkew.of("1.1", lines).orElseThrow();

        assertThat(clock13).isEqualTo(new ClockSkew("1.3", 2500, 5));
        assertThat(clock13.warns()).isTrue();
        assertThat(clock11.warns()).isTrue();
        assertThat(new ClockSkew("1.3", 2000, 1).warns()).isFalse();
        assertThat(new ClockSkew("1.3", -20_000, 1).warns()).isFalse();
        assertThat(new ClockSkew("1.3", -20_001, 1).warns()).isTrue();
        assertThat(new ClockSkew("1.1", 100_000, 1).warns()).isFalse();
        assertThat(ClockSkew.of("1.3", List.of())).isEmpty();
    }

    /** All its launches are refused, so what was refused must tell it. */
    @Test
    void warnsOfAClockThatLagsSoFarThatNothingIsLetIn() {
        var expired = List.of(line("1.3", "LTI13-EXPIRED", -130_000L), line("1.3", "LTI13-IAT-OLD", -3_700_000L));

        assertThat(ClockSkew.of("1.3", expired.subList(0, 1)))
                .hasValueSatisfying(clock -> assertThat(clock.warns()).isTrue());
        assertThat(ClockSkew.of("1.3", expired)).contains(new ClockSkew("1.3", -130_000, 2));
        assertThat(ClockSkew.outcomes()).contains("LTI13-EXPIRED", "LTI13-IAT-OLD");
    }

    @Test
    void logsTheChecksThatWereMadeAndEndsAtTheOneThatRefused() {
        var hearing = new Hearing(NOON);
        hearing.check(Check.FORM_READABLE, () -> {});
        hearing.check(Check.OAUTH_KEY, () -> {});
        assertThatThrownBy(() ->
                        hearing.check(Check.OAUTH_TIME, () -> LaunchRefused.unless(false, Reason.LTI11_TIMESTAMP_OLD)))
                .isInstanceOf(LaunchRefused.class);

        var lines = LaunchSteps.lines(line("1.1", "LTI11-TIMESTAMP-OLD", 0L, hearing.record()));

        assertThat(lines)
                .containsExactly(
                        HEAD + "lti-1.1 outcome LTI11-TIMESTAMP-OLD",
                        HEAD + "lti-1.1 form.is-readable pass",
                        HEAD + "lti-1.1 oauth.key-is-known pass",
                        HEAD + "lti-1.1 oauth.timestamp-is-near FAIL LTI11-TIMESTAMP-OLD");
    }

    /** A set-up link, a choice that has ended, a row from before checks were kept. */
    @Test
    void claimsNothingOfChecksThatNobodyWroteDown() {
        var lines = LaunchSteps.lines(line("1.3", "REG-CODE-USED", null, ""));

        assertThat(lines)
                .containsExactly(
                        HEAD + "lti-1.3 outcome REG-CODE-USED", HEAD + "lti-1.3 no check of a launch was kept");
    }

    @Test
    void namesEveryCheckOnceAndKeepsRoomForAllOfThem() {
        var hearing = new Hearing(NOON);
        Stream.of(Check.values()).forEach(check -> hearing.check(check, () -> {}));

        assertThat(hearing.record().length() + 1).isLessThanOrEqualTo(Hearing.LONGEST);
        assertThat(hearing.record().split(" ")).hasSize(Check.values().length).doesNotHaveDuplicates();
    }

    @TestOnBothDatabases
    void keepsEveryCheckOfALaunchThatWasLetInAndOfItsLogin(Database db) throws Exception {
        String key = aKey("log");
        db.inTransaction(em -> new LtiTables(em).platform(key));
        String state = aKey("state");
        String nonce = aKey("nonce");
        begin(db, key, state, nonce);
        letIn(db, key, state, nonce);

        List<String> lines =
                LaunchSteps.lines(find(db, LaunchLog.Wanted.ofPlatform(key)).get(0));

        assertThat(lines.subList(1, lines.size()))
                .map(line -> line.replaceFirst("^\\S+ \\S+ lti-1.3 ", ""))
                .containsExactly(
                        "login.names-nothing-twice pass",
                        "login.is-complete pass",
                        "login.target-is-ours pass",
                        "login.client-is-known pass",
                        "login.platform-is-open pass",
                        "login.deployment-is-known pass",
                        "login.registration-is-in-force pass",
                        "answer.names-nothing-twice pass",
                        "answer.is-no-error pass",
                        "answer.state-is-known pass",
                        "answer.state-is-unused pass",
                        "answer.state-is-fresh pass",
                        "answer.comes-from-the-same-browser pass",
                        "answer.state-is-spent-once pass",
                        "answer.platform-is-open pass",
                        "answer.registration-is-in-force pass",
                        "token.is-a-signed-jwt pass",
                        "token.header-is-allowed pass",
                        "token.is-for-us pass",
                        "token.signature-holds pass",
                        "token.times-fit pass",
                        "token.nonce-is-ours pass",
                        "claims.message-is-one-we-answer pass",
                        "claims.version-is-1.3.0 pass",
                        "claims.deployment-is-known pass",
                        "claims.name-person-and-link pass",
                        "claims.target-is-ours pass",
                        "claims.have-roles pass",
                        "session opened");
    }

    private static void begin(Database db, String key, String state, String nonce) {
        Form login = Form.parse(LaunchSigner.form(
                Map.of("iss", LtiTables.issuer(key), "login_hint", "5", "target_link_uri", BASE + "/")));
        db.inTransaction(em -> {
            var hearing = new Hearing(NOON);
            var client = new LoginChecks(new LtiTables(em).registrations()::clients, new OwnAddress(BASE))
                    .client(login, hearing);
            new LoginStates(em).begin(client.registration(), state, nonce, "browser", hearing);
        });
    }

    private static void letIn(Database db, String key, String state, String nonce) throws Exception {
        RSAKey signing = new RSAKeyGenerator(2048).keyID("k1").generate();
        var captured = Captures.object("lti13_launch_student1_sv_with_lineitem").getJsonObject("claims");
        var claims = LaunchSigner.lti13(captured, LtiTables.issuer(key), "client-" + key, BASE + "/", NOON, nonce);
        String token = LaunchSigner.jwt(claims, "k1", signing.toPrivateKey());
        Form answer = Form.parse(LaunchSigner.form(Map.of("state", state, "id_token", token)));
        db.inTransaction(em -> {
            var lti = new LtiTables(em);
            var clock = Clock.fixed(NOON, ZoneOffset.UTC);
            var hearing = new Hearing(NOON);
            Launch launch = (Launch) new VerifyLti13(
                            lti.registrations(),
                            new LoginStates(em),
                            (client, kid) -> List.of(signing.toPublicJWK()),
                            new OwnAddress(BASE))
                    .verified(answer, any -> Optional.of("browser"), hearing);
            new RecordLaunch(em, lti.passback(clock), new Sessions(em, clock), new FiredEvents<>(), clock)
                    .record(
                            launch,
                            lti.registrations().platform(launch.registration()).orElseThrow(),
                            lti.admitted(key, "5"),
                            hearing);
        });
    }

    @Test
    void saysWhereAnAcceptedRequestLed() {
        var choice = line("1.3", "OK", null, "selection.a-teacher-asks selection.answer-stays-with-the-platform");
        var setUp = line("1.3", "OK", null, "message.required-claims !admission.course-and-person");

        assertThat(LaunchSteps.lines(choice)).last().asString().endsWith(" choice of activities opened");
        assertThat(LaunchSteps.lines(setUp)).last().asString().endsWith(" set-up page opened");
        assertThat(LaunchSteps.lines(setUp)).noneMatch(said -> said.contains("FAIL"));
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
        return line(version, outcome, skew, "");
    }

    private static LaunchLine line(String version, String outcome, Long skew, String checks) {
        return new LaunchLine(1, NOON, "umu", "Umeå", version, outcome, "ABCDE-12345", skew, checks);
    }

    private static List<LaunchLine> find(Database db, LaunchLog.Wanted wanted) {
        return db.in(em -> new LaunchLog(em).find(wanted, Long.MAX_VALUE, 100));
    }

    private static String keep(Database db, String key, String version, String outcome, Instant at, Long skew) {
        String reference = UUID.randomUUID().toString().substring(0, 11);
        db.inTransaction(em -> {
            var platform = new Platforms(em).keyed(key).orElseThrow().id();
            new LaunchAttempts(em)
                    .add(new LaunchAttempts.Attempt(at, platform, version, outcome, reference, skew, "", null));
        });
        return reference;
    }
}
