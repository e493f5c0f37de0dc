// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.lti.lists.Checks;
import org.bitstreamproject.verkstad.lti.lists.ListedNames;
import org.bitstreamproject.verkstad.lti.oidc.OwnAddress;
import org.bitstreamproject.verkstad.lti.oidc.PlatformKeySource;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.security.Secrets;
import org.bitstreamproject.verkstad.shared.security.Vault;
import org.bitstreamproject.verkstad.shared.web.OpenedSession;
import org.junit.jupiter.api.DisplayNameGeneration;

/**
 * Requirements S6, S13 and S17: a launch without its cookie is let through by the token of exactly its own login, and by nothing
 * else. Every refusal stands beside its twin that is accepted.
 */
@DisplayNameGeneration(ListedNames.class)
class RecoveryTest {
    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final String BASE = "https://verkstad.example.se";
    private static final RSAKey KEY = key();
    private static final RecoveryTokens TOKENS = new RecoveryTokens(LtiTables.VAULT);

    @Checks("S13")
    @TestOnBothDatabases
    void letsALaunchThroughByTheTokenOfItsLogin(Database db) {
        var login = new Login(db);

        Optional<Reason> refused = login.recovered(login.token());

        assertThat(refused).isEmpty();
    }

    @Checks("S17")
    @TestOnBothDatabases
    void refusesAForgedToken(Database db) {
        var login = new Login(db);
        String token = login.token();
        String signature = token.substring(token.lastIndexOf('.') + 1);
        String otherBrowser = token.replace(Secrets.hash(login.browser), Secrets.hash("another word"));
        String otherSecret = new RecoveryTokens(new Vault(new byte[] {
                    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
                }))
                .of(login.begun(), NOW);

        assertThat(List.of(token + "x", otherBrowser, otherSecret, signature, "", "....", "v1", "å." + signature))
                .allSatisfy(forged ->
                        assertThat(login.recovered(forged)).as(forged).contains(Reason.OIDC_RECOVERY_TOKEN_FORGED));
        assertThat(login.recovered(token)).as("the twin").isEmpty();
    }

    /** S17: the state itself is no token, however it is dressed up. */
    @Checks("S17")
    @TestOnBothDatabases
    void refusesTheStateInPlaceOfTheToken(Database db) {
        var login = new Login(db);

        assertThat(login.recovered(login.state)).contains(Reason.OIDC_RECOVERY_TOKEN_FORGED);
        assertThat(login.recovered(login.token())).as("the twin").isEmpty();
    }

    @Checks("S17")
    @TestOnBothDatabases
    void refusesATokenAfterTenMinutes(Database db) {
        var login = new Login(db);

        assertThat(login.recovered(login.token(), NOW.plus(Duration.ofMinutes(10))))
                .contains(Reason.OIDC_RECOVERY_TOKEN_EXPIRED);
        assertThat(login.recovered(
                        login.token(), NOW.plus(Duration.ofMinutes(10)).minusSeconds(1)))
                .as("the twin, a second earlier")
                .isEmpty();
    }

    @Checks("S17")
    @TestOnBothDatabases
    void refusesATokenOfAnotherPlatform(Database db) {
        var swedish = new Login(db);
        var norwegian = new Login(db);

        assertThat(swedish.recovered(norwegian.token())).contains(Reason.OIDC_RECOVERY_TOKEN_OTHER_PLATFORM);
        assertThat(swedish.recovered(swedish.token())).as("the twin").isEmpty();
    }

    @Checks("S17")
    @TestOnBothDatabases
    void refusesATokenOfAnotherLoginAtTheSamePlatform(Database db) {
        var mine = new Login(db);
        var yours = mine.again();

        assertThat(mine.recovered(yours.token())).contains(Reason.OIDC_RECOVERY_TOKEN_OTHER_LOGIN);
        assertThat(mine.recovered(mine.token())).as("the twin").isEmpty();
        assertThat(yours.recovered(yours.token())).as("two tabs").isEmpty();
    }

    @TestOnBothDatabases
    void letsALoginBeAnsweredOnceWhicheverWay(Database db) {
        var login = new Login(db);
        String token = login.token();

        assertThat(login.recovered(token)).isEmpty();
        assertThat(login.recovered(token)).contains(Reason.LTI13_NONCE_REPLAYED);
    }

    @TestOnBothDatabases
    void goesThroughEveryOtherCheckAsUsual(Database db) {
        var login = new Login(db);
        var other = new Login(db);
        Form foreignNonce = login.answer(other.nonce, NOW);

        assertThat(login.recovered(login.token(), foreignNonce, NOW)).contains(Reason.LTI13_NONCE_OF_OTHER_LOGIN);
        assertThat(other.recovered(other.token())).as("the twin").isEmpty();
    }

    @TestOnBothDatabases
    void parksOnlyWhatOurOwnPageHasBegunAndNobodyHasAnswered(Database db) {
        var login = new Login(db);
        assertThat(login.canRecover(NOW)).as("begun by a plain redirect").isFalse();

        db.inTransaction(em -> new KeptWays(em).keep(login.state));

        assertThat(login.canRecover(NOW)).isTrue();
        assertThat(login.canRecover(NOW.plus(LoginStates.LIFE).plusMillis(1))).isFalse();
        assertThat(login.recovered(login.token())).isEmpty();
        assertThat(login.canRecover(NOW)).as("answered").isFalse();
    }

    @TestOnBothDatabases
    void leadsBackOnlyToTheSessionOfItsOwnLogin(Database db) {
        var login = new Login(db);
        var other = new Login(db);
        db.inTransaction(em -> new KeptWays(em).keep(login.state));
        assertThat(login.arrival(login.token())).isEqualTo(Reason.OIDC_WINDOW_SESSION_MISSING);

        db.inTransaction(em -> new KeptWays(em).arrived(login.state, new OpenedSession("token", "a-handle"), "/case"));

        assertThat(login.arrival(login.token())).isEqualTo(new KeptWays.Arrival("a-handle", "/case"));
        assertThat(login.arrival(other.token())).isEqualTo(Reason.OIDC_WINDOW_SESSION_MISSING);
    }

    /** A login that was begun: each has a platform of its own unless it is one {@link #again}. */
    private static final class Login {
        private final Database db;
        private final String key;
        private final RegistrationId registration;
        final String state = aKey("state");
        final String nonce = aKey("nonce");
        final String browser = aKey("browser");

        Login(Database db) {
            this(db, aKey("umu"), true);
        }

        private Login(Database db, String key, boolean fresh) {
            this.db = db;
            this.key = key;
            if (fresh) {
                db.inTransaction(em -> new LtiTables(em).platform(key));
            }
            this.registration = db.in(em -> new LtiTables(em)
                    .registrations()
                    .clients(LtiTables.issuer(key))
                    .get(0)
                    .registration());
            db.inTransaction(em -> new LoginStates(em).begin(registration, state, nonce, browser, new Hearing(NOW)));
        }

        Login again() {
            return new Login(db, key, false);
        }

        BeginLogin.Begun begun() {
            return new BeginLogin.Begun("https://platform", "cookie", registration, state, browser);
        }

        String token() {
            return TOKENS.of(begun(), NOW);
        }

        boolean canRecover(Instant now) {
            return db.in(em -> new KeptWays(em).canRecover(state, now));
        }

        Object arrival(String token) {
            try {
                return db.in(em -> new KeptWays(em).arrivalOf(TOKENS.read(token, NOW)));
            } catch (LaunchRefused refused) {
                return refused.reason();
            }
        }

        Optional<Reason> recovered(String token) {
            return recovered(token, NOW);
        }

        Optional<Reason> recovered(String token, Instant now) {
            return recovered(token, answer(nonce, now), now);
        }

        Optional<Reason> recovered(String token, Form answer, Instant now) {
            PlatformKeySource keys = (client, kid) -> List.of(KEY.toPublicJWK());
            try {
                Recovery shown = TOKENS.read(token, now);
                db.in(em -> new VerifyLti13(
                                new LtiTables(em).registrations(), new LoginStates(em), keys, new OwnAddress(BASE))
                        .verified(answer, shown, new Hearing(now)));
                return Optional.empty();
            } catch (LaunchRefused refused) {
                return Optional.of(refused.reason());
            }
        }

        Form answer(String withNonce, Instant issued) {
            var captured =
                    Captures.object("lti13_launch_student1_sv_with_lineitem").getJsonObject("claims");
            var claims =
                    LaunchSigner.lti13(captured, LtiTables.issuer(key), "client-" + key, BASE + "/", issued, withNonce);
            try {
                String token = LaunchSigner.jwt(claims, "k1", KEY.toPrivateKey());
                return Form.parse(LaunchSigner.form(Map.of("state", state, "id_token", token)));
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("k1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
