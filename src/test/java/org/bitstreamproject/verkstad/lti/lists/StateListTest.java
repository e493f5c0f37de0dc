// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.json.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bitstreamproject.verkstad.lti.Captures;
import org.bitstreamproject.verkstad.lti.Form;
import org.bitstreamproject.verkstad.lti.Heard;
import org.bitstreamproject.verkstad.lti.Hearing;
import org.bitstreamproject.verkstad.lti.Launch;
import org.bitstreamproject.verkstad.lti.LaunchRefused;
import org.bitstreamproject.verkstad.lti.LaunchSigner;
import org.bitstreamproject.verkstad.lti.LoginStates;
import org.bitstreamproject.verkstad.lti.LtiTables;
import org.bitstreamproject.verkstad.lti.Reason;
import org.bitstreamproject.verkstad.lti.SpentNonces;
import org.bitstreamproject.verkstad.lti.VerifyLti11;
import org.bitstreamproject.verkstad.lti.VerifyLti13;
import org.bitstreamproject.verkstad.lti.oauth1.SignedLaunch;
import org.bitstreamproject.verkstad.lti.oidc.OwnAddress;
import org.bitstreamproject.verkstad.lti.oidc.PlatformKeySource;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.junit.jupiter.api.DisplayNameGeneration;

/** State, browser and nonce as rows, and one launch posted twenty times at once: on both databases. */
@DisplayNameGeneration(ListedNames.class)
class StateListTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T22:00:00.400Z"), ZoneOffset.UTC);
    private static final String BASE = "https://verkstad.example.se";
    private static final RSAKey KEY = key();

    @Checks("B10")
    @TestOnBothDatabases
    void acceptsOneOfTwenty11Launches(Database db) throws Exception {
        String key = aKey("umu");
        db.inTransaction(em -> new LtiTables(em).platform(key));
        String url = BASE + "/lti/1p1/launch";
        var fields = LaunchSigner.lti11(
                Captures.object("lti11_launch_student1_sv"),
                url,
                new LaunchSigner.Credentials("consumer-" + key, LtiTables.SECRET),
                CLOCK.instant(),
                aKey("nonce"));
        var launch = new SignedLaunch("POST", url, Form.parse(LaunchSigner.form(fields)), null);

        var outcomes = twenty(() -> db.in(em -> new VerifyLti11(new LtiTables(em).registrations(), new SpentNonces(em))
                .verified(launch, new Hearing(CLOCK.instant()))));

        assertThat(outcomes).filteredOn(Optional::isEmpty).as("accepted").hasSize(1);
        assertThat(outcomes)
                .filteredOn(Optional::isPresent)
                .hasSize(19)
                .containsOnly(Optional.of(Reason.LTI11_NONCE_REPLAYED));
    }

    @Checks("J36")
    @TestOnBothDatabases
    void acceptsOneOfTwenty13Launches(Database db) throws Exception {
        var login = new Login(db);
        Form answer = login.answer(login.nonce);

        var outcomes = twenty(() -> login.verified(answer, Optional.of(login.browser)));

        assertThat(outcomes).filteredOn(Optional::isEmpty).as("accepted").hasSize(1);
        assertThat(outcomes)
                .filteredOn(Optional::isPresent)
                .hasSize(19)
                .containsOnly(Optional.of(Reason.LTI13_NONCE_REPLAYED));
    }

    @Checks({"S6", "S7"})
    @TestOnBothDatabases
    void bindsTheAnswerToTheBrowserThatBegan(Database db) {
        var login = new Login(db);

        assertThat(login.outcome(login.answer(login.nonce), Optional.empty())).contains(Reason.OIDC_COOKIE_MISSING);
        assertThat(login.outcome(login.answer(login.nonce), Optional.of("another word")))
                .contains(Reason.OIDC_COOKIE_MISMATCH);
        assertThat(login.outcome(login.answer(login.nonce), Optional.of(login.browser)))
                .as("not spent by strangers")
                .isEmpty();
    }

    @Checks({"S1", "S2", "S3"})
    @TestOnBothDatabases
    void refusesAnAnswerToALoginThatNeverWas(Database db) {
        var login = new Login(db);
        var browser = Optional.of(login.browser);
        String token = login.token(login.nonce);

        assertThat(login.outcome(Form.parse("id_token=" + token), browser)).contains(Reason.OIDC_STATE_MISSING);
        assertThat(login.outcome(Form.parse("state=&id_token=" + token), browser))
                .contains(Reason.OIDC_STATE_MISSING);
        assertThat(login.outcome(Form.parse("state=never&id_token=" + token), browser))
                .contains(Reason.OIDC_STATE_UNKNOWN);
        assertThat(login.outcome(login.answer(login.nonce), browser)).isEmpty();
    }

    @Checks({"S4", "S12"})
    @TestOnBothDatabases
    void refusesAnAnswerAfterTenMinutes(Database db) {
        var late = new Login(db);
        var inTime = new Login(db);

        assertThat(late.later(601).outcome(late.answer(late.nonce), Optional.of(late.browser)))
                .contains(Reason.OIDC_STATE_EXPIRED);
        assertThat(inTime.later(600).outcome(inTime.later(600).answer(inTime.nonce), Optional.of(inTime.browser)))
                .isEmpty();
    }

    @Checks({"S5", "S10", "J35"})
    @TestOnBothDatabases
    void refusesASecondAnswerToTheSameLogin(Database db) {
        var login = new Login(db);
        var browser = Optional.of(login.browser);
        assertThat(login.outcome(login.answer(login.nonce), browser)).isEmpty();

        assertThat(login.outcome(login.answer(login.nonce), browser)).contains(Reason.LTI13_NONCE_REPLAYED);
        assertThat(login.outcome(login.answer("another nonce"), browser)).contains(Reason.OIDC_STATE_REPLAYED);
        assertThat(login.outcome(Form.parse("state=" + login.state + "&id_token=x"), browser))
                .contains(Reason.OIDC_STATE_REPLAYED);
    }

    @Checks({"J33", "J34", "J35", "J37"})
    @TestOnBothDatabases
    void refusesANonceThatIsNotThisLogins(Database db) {
        var first = new Login(db);
        var ofOtherPlatform = new Login(db);
        var never = new Login(db);
        var late = new Login(db);
        assertThat(late.outcome(late.answer(late.nonce), Optional.of(late.browser)))
                .isEmpty();

        assertThat(first.outcome(first.answer(ofOtherPlatform.nonce), Optional.of(first.browser)))
                .contains(Reason.LTI13_NONCE_OF_OTHER_LOGIN);
        assertThat(never.outcome(never.answer("never issued"), Optional.of(never.browser)))
                .contains(Reason.LTI13_NONCE_UNKNOWN);
        assertThat(ofOtherPlatform.outcome(ofOtherPlatform.answer(late.nonce), Optional.of(ofOtherPlatform.browser)))
                .contains(Reason.LTI13_NONCE_REPLAYED);
    }

    @Checks({"S14", "S15"})
    @TestOnBothDatabases
    void answersThePlatformsErrorsClearlyAndSpendsTheLogin(Database db) {
        var login = new Login(db);
        var browser = Optional.of(login.browser);

        assertThat(login.outcome(Form.parse("error=login_required"), browser)).contains(Reason.OIDC_LOGIN_REQUIRED);
        assertThat(login.outcome(Form.parse("error=interaction_required&state=x"), browser))
                .contains(Reason.OIDC_LOGIN_REQUIRED);
        assertThat(login.outcome(Form.parse("error=server_error&state=x"), browser))
                .contains(Reason.OIDC_PLATFORM_ERROR);
        Form both = Form.parse("error=access_denied&"
                + LaunchSigner.form(login.answer(login.nonce).fields()));
        assertThat(login.outcome(both, Optional.of("another word"))).contains(Reason.OIDC_ACCESS_DENIED);
        assertThat(login.outcome(both, browser)).contains(Reason.OIDC_ACCESS_DENIED);
        assertThat(login.outcome(login.answer(login.nonce), browser))
                .as("spent by its own browser, not by the stranger")
                .contains(Reason.LTI13_NONCE_REPLAYED);
    }

    @Checks("S15")
    @TestOnBothDatabases
    void doesNotLetAStrangersErrorSpendALogin(Database db) {
        var login = new Login(db);

        login.outcome(Form.parse("error=access_denied&state=" + login.state), Optional.of("another word"));
        login.outcome(Form.parse("error=access_denied&state=" + login.state), Optional.empty());

        assertThat(login.outcome(login.answer(login.nonce), Optional.of(login.browser)))
                .isEmpty();
    }

    @Checks({"S8", "J18"})
    @TestOnBothDatabases
    void refusesATokenOfAnotherRegisteredPlatform(Database db) {
        var umu = new Login(db);
        var uit = new Login(db);
        Form foreign = Form.parse("state=" + umu.state + "&id_token=" + uit.token(umu.nonce));

        assertThat(umu.outcome(foreign, Optional.of(umu.browser))).contains(Reason.LTI13_ISS_WRONG);
        assertThat(uit.outcome(uit.answer(uit.nonce), Optional.of(uit.browser))).isEmpty();
    }

    @Checks("S9")
    @TestOnBothDatabases
    void refusesATokenForAnotherClientThanTheLogins(Database db) {
        var login = new Login(db);
        var twin = login.again();
        Form foreign =
                Form.parse("state=" + login.state + "&id_token=" + login.token(login.nonce, "client-of-another"));

        assertThat(login.outcome(foreign, Optional.of(login.browser))).contains(Reason.LTI13_AUD_WRONG);
        assertThat(twin.outcome(twin.answer(twin.nonce), Optional.of(twin.browser)))
                .as("the unmodified twin")
                .isEmpty();
    }

    /** Two sites of one client: what is a deployment on the one is none on the other. */
    @Checks("L10")
    @TestOnBothDatabases
    void refusesADeploymentOfTheSameClientOnAnotherSite(Database db) {
        String client = aKey("client");
        var here = new Login(db, client, "2");
        var there = new Login(db, client, "7");

        assertThat(here.outcome(here.answerFrom("7"), Optional.of(here.browser)))
                .contains(Reason.LTI13_DEPLOYMENT_UNKNOWN);
        assertThat(there.outcome(there.answerFrom("2"), Optional.of(there.browser)))
                .contains(Reason.LTI13_DEPLOYMENT_UNKNOWN);
        var hereAgain = here.again();
        var thereAgain = there.again();
        assertThat(hereAgain.outcome(hereAgain.answerFrom("2"), Optional.of(hereAgain.browser)))
                .isEmpty();
        assertThat(thereAgain.outcome(thereAgain.answerFrom("7"), Optional.of(thereAgain.browser)))
                .isEmpty();
    }

    @Checks("S11")
    @TestOnBothDatabases
    void letsTwoTabsOfOneBrowserIn(Database db) {
        var login = new Login(db);
        var otherTab = login.again();

        assertThat(login.outcome(login.answer(login.nonce), Optional.of(login.browser)))
                .isEmpty();
        assertThat(otherTab.outcome(otherTab.answer(otherTab.nonce), Optional.of(otherTab.browser)))
                .isEmpty();
    }

    @Checks("O14")
    @TestOnBothDatabases
    void refusesAnAnswerThatNamesTwoStates(Database db) {
        var login = new Login(db);
        String answer = LaunchSigner.form(login.answer(login.nonce).fields());

        assertThat(login.outcome(Form.parse(answer + "&state=other"), Optional.of(login.browser)))
                .contains(Reason.OIDC_PARAM_DUPLICATE);
        assertThat(login.outcome(Form.parse(answer), Optional.of(login.browser)))
                .isEmpty();
    }

    @Checks("O8")
    @TestOnBothDatabases
    void refusesTheAnswerOfAPlatformShutSinceItsLogin(Database db) {
        var open = new Login(db);
        var login = open.again();
        assertThat(open.outcome(open.answer(open.nonce), Optional.of(open.browser)))
                .as("the twin, while the platform is open")
                .isEmpty();
        login.shut();

        assertThat(login.outcome(login.answer(login.nonce), Optional.of(login.browser)))
                .contains(Reason.OIDC_PLATFORM_DISABLED);
    }

    /** A login that was begun: each has a platform of its own unless it is one {@link #again}. */
    private static final class Login {
        private final Database db;
        private final Clock clock;
        private final String key;
        final String state;
        final String nonce;
        final String browser;
        private final String client;

        Login(Database db) {
            this(db, aKey("umu"), CLOCK);
            db.inTransaction(em -> new LtiTables(em).platform(key));
            begin();
        }

        /** On a platform of its own that knows us as this client with this deployment. */
        Login(Database db, String client, String deployment) {
            this(db, aKey("umu"), client, CLOCK, aKey("state"), aKey("nonce"), aKey("browser"));
            db.inTransaction(em -> new LtiTables(em).platform(key, client, deployment));
            begin();
        }

        private Login(Database db, String key, Clock clock) {
            this(db, key, "client-" + key, clock, aKey("state"), aKey("nonce"), aKey("browser"));
        }

        private Login(Database db, String key, String client, Clock clock, String state, String nonce, String browser) {
            this.client = client;
            this.db = db;
            this.key = key;
            this.clock = clock;
            this.state = state;
            this.nonce = nonce;
            this.browser = browser;
        }

        Login again() {
            var again = new Login(db, key, client, clock, aKey("state"), aKey("nonce"), aKey("browser"));
            again.begin();
            return again;
        }

        /** The same login seen so much later. */
        Login later(long seconds) {
            return new Login(db, key, client, Clock.offset(clock, Duration.ofSeconds(seconds)), state, nonce, browser);
        }

        void shut() {
            db.inTransaction(em -> em.createNativeQuery("UPDATE platform SET enabled = FALSE WHERE issuer = ?1")
                    .setParameter(1, LtiTables.issuer(key))
                    .executeUpdate());
        }

        private void begin() {
            db.inTransaction(em -> new LoginStates(em)
                    .begin(
                            new LtiTables(em)
                                    .registrations()
                                    .clients(LtiTables.issuer(key))
                                    .get(0)
                                    .registration(),
                            state,
                            nonce,
                            browser,
                            new Hearing(CLOCK.instant())));
        }

        String token(String withNonce) {
            return token(withNonce, client);
        }

        String token(String withNonce, String client) {
            return token(withNonce, client, "2");
        }

        private String token(String withNonce, String client, String deployment) {
            var captured = Json.createObjectBuilder(Captures.object("lti13_launch_student1_sv_with_lineitem")
                            .getJsonObject("claims"))
                    .add("https://purl.imsglobal.org/spec/lti/claim/deployment_id", deployment)
                    .build();
            try {
                return LaunchSigner.jwt(
                        LaunchSigner.lti13(
                                captured, LtiTables.issuer(key), client, BASE + "/", clock.instant(), withNonce),
                        "k1",
                        KEY.toPrivateKey());
            } catch (com.nimbusds.jose.JOSEException e) {
                throw new IllegalStateException(e);
            }
        }

        Form answerFrom(String deployment) {
            return Form.parse(LaunchSigner.form(Map.of("state", state, "id_token", token(nonce, client, deployment))));
        }

        Form answer(String withNonce) {
            return Form.parse(LaunchSigner.form(Map.of("state", state, "id_token", token(withNonce))));
        }

        Launch verified(Form answer, Optional<String> word) {
            PlatformKeySource keys = (client, kid) -> List.of(KEY.toPublicJWK());
            return db.in(em -> (Launch)
                    new VerifyLti13(new LtiTables(em).registrations(), new LoginStates(em), keys, new OwnAddress(BASE))
                            .verified(answer, any -> word, new Hearing(clock.instant())));
        }

        /** A refusal commits what it has spent: in the server each step has a transaction of its own. */
        Optional<Reason> outcome(Form answer, Optional<String> word) {
            PlatformKeySource keys = (client, kid) -> List.of(KEY.toPublicJWK());
            return db.in(em -> Heard.outcome(
                    clock.instant(),
                    hearing -> new VerifyLti13(
                                    new LtiTables(em).registrations(), new LoginStates(em), keys, new OwnAddress(BASE))
                            .verified(answer, any -> word, hearing)));
        }
    }

    private static List<Optional<Reason>> twenty(Callable<?> launch) throws Exception {
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(20);
        try {
            var running = new ArrayList<Future<Optional<Reason>>>();
            for (Callable<?> each : Collections.nCopies(20, launch)) {
                running.add(pool.submit(() -> {
                    start.await();
                    try {
                        each.call();
                        return Optional.<Reason>empty();
                    } catch (LaunchRefused refused) {
                        return Optional.of(refused.reason());
                    }
                }));
            }
            start.countDown();
            var outcomes = new ArrayList<Optional<Reason>>();
            for (var one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        } finally {
            pool.shutdownNow();
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("k1").generate();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
