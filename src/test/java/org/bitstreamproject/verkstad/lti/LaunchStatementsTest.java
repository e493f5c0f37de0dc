// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.Arrival;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.lti.oidc.OwnAddress;
import org.bitstreamproject.verkstad.lti.oidc.PlatformKeySource;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.web.Sessions;
import org.bitstreamproject.verkstad.testing.FiredEvents;

/** What a launch of LTI 1.3 asks of the database: nothing twice. */
class LaunchStatementsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    private static final Pattern COUNTED_BESIDE = Pattern.compile("\\(SELECT COUNT\\(\\*\\)[^)]*\\)");
    private static final Pattern TABLE = Pattern.compile("(?s).*?(?:FROM|INTO|UPDATE) (\\w+).*");
    private static final String BASE = "https://verkstad.example.se";

    @TestOnBothDatabases
    void readsWhoAsksOnceAtLogin(Database db) {
        String key = aPlatform(db);

        var statements = db.statements(() -> {
            var client = registrations(db).clients(LtiTables.issuer(key)).get(0);
            client.mustBeOpen();
            client.mustBeInForce(NOW);
        });

        assertThat(statements).as("registration, platform and deployments").hasSize(1);
    }

    @TestOnBothDatabases
    void readsTheWayInOnceAtTheLaunch(Database db) throws Exception {
        String key = aPlatform(db);
        RegistrationId way =
                registrations(db).clients(LtiTables.issuer(key)).get(0).registration();
        String state = aKey("state");
        String nonce = aKey("nonce");
        db.inTransaction(em -> new LoginStates(em).begin(way, state, nonce, "browser", new Hearing(NOW)));
        RSAKey signing = new RSAKeyGenerator(2048).keyID("k1").generate();
        Form answer = answer(key, state, nonce, signing);
        PlatformKeySource keys = (client, kid) -> List.of(signing.toPublicJWK());

        var statements = db.statements(() ->
                db.in(em -> new VerifyLti13(registrations(db), new LoginStates(em), keys, new OwnAddress(BASE))
                        .verified(answer, any -> java.util.Optional.of("browser"), new Hearing(NOW))));

        assertThat(statements).as("state, its spending, the way in").hasSize(3).doesNotHaveDuplicates();
    }

    @TestOnBothDatabases
    void knowsThePlatformByOneStatement(Database db) {
        String key = aPlatform(db);
        RegistrationId way =
                registrations(db).clients(LtiTables.issuer(key)).get(0).registration();
        PlatformId platform =
                db.in(em -> new Platforms(em).keyed(key).orElseThrow().id());

        var found = new ArrayList<PlatformId>();
        var statements = db.statements(() -> registrations(db).platform(way).ifPresent(found::add));

        assertThat(found).containsExactly(platform);
        assertThat(statements).hasSize(1);
        assertThat(registrations(db).platform(new RegistrationId(-1))).isEmpty();
    }

    @TestOnBothDatabases
    void asksForAPlatformOnce(Database db) {
        String key = aPlatform(db);
        var registrations = registrations(db);
        RegistrationId way = registrations.clients(LtiTables.issuer(key)).get(0).registration();
        registrations.platform(way).orElseThrow();

        var statements = db.statements(() -> registrations.platform(way).orElseThrow());

        assertThat(statements).isEmpty();
    }

    @TestOnBothDatabases
    void keepsARepeatedLaunchShort(Database db) {
        String key = aPlatform(db);
        var registrations = registrations(db);
        RegistrationId way = registrations.clients(LtiTables.issuer(key)).get(0).registration();
        PlatformId platform = registrations.platform(way).orElseThrow();
        Launch launch = LtiTables.launch(way, Launch.Version.LTI13, LtiTables.Link.ungraded(key, "home"));
        open(db, registrations, platform, launch, NOW);

        var statements = db.statements(() -> open(db, registrations, platform, launch, NOW.plusSeconds(60)));

        assertThat(statements)
                .extracting(statement -> TABLE.matcher(
                                COUNTED_BESIDE.matcher(statement).replaceAll(""))
                        .replaceFirst("$1"))
                .as("with the two of a login and the three of its answer a whole launch makes ten")
                .containsExactly("context", "resource_link", "result_handle", "launch_attempt", "web_session");
    }

    /** What follows the checks: one transaction for somebody who comes back, and two for anybody else. */
    private static void open(
            Database db, Registrations registrations, PlatformId platform, Launch launch, Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        Arrival arrival = CourseBuilder.anArrival(platform, "5", Role.PARTICIPANT, false, "sv");
        boolean returned = db.in(em -> record(em, clock)
                .again(
                        launch,
                        registrations.platform(launch.registration()).orElseThrow(),
                        () -> new CourseBuilder(em).returning(arrival, clock),
                        new Hearing(now))
                .isPresent());
        if (!returned) {
            Admission admission = db.in(em -> new CourseBuilder(em).admit(arrival, clock));
            db.inTransaction(em -> record(em, clock).record(launch, platform, admission, new Hearing(now)));
        }
    }

    private static RecordLaunch record(EntityManager em, Clock clock) {
        return new RecordLaunch(em, new Passback(em, clock), new Sessions(em, clock), new FiredEvents<>(), clock);
    }

    private static String aPlatform(Database db) {
        String key = aKey("umu");
        db.inTransaction(em -> new LtiTables(em).platform(key));
        return key;
    }

    private static Form answer(String key, String state, String nonce, RSAKey signing) throws Exception {
        var captured = Captures.object("lti13_launch_student1_sv_with_lineitem").getJsonObject("claims");
        var claims = LaunchSigner.lti13(captured, LtiTables.issuer(key), "client-" + key, BASE + "/", NOW, nonce);
        String token = LaunchSigner.jwt(claims, "k1", signing.toPrivateKey());
        return Form.parse(LaunchSigner.form(Map.of("state", state, "id_token", token)));
    }

    /** As in the server, where each call is a transaction: no call finds in memory what another has read. */
    private static Registrations registrations(Database db) {
        var each = (EntityManager) Proxy.newProxyInstance(
                LaunchStatementsTest.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    var manager = db.factory().createEntityManager();
                    manager.getTransaction().begin();
                    return method.invoke(manager, arguments);
                });
        return new Registrations(each, new Platforms(each), LtiTables.VAULT);
    }
}
