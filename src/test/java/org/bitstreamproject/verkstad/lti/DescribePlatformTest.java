// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.course.KnownPlatform;
import org.bitstreamproject.verkstad.course.PlatformEntry;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.course.Validity;
import org.bitstreamproject.verkstad.shared.persistence.AuditEntry;
import org.bitstreamproject.verkstad.shared.persistence.AuditLog;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.settings.BadPlatforms;
import org.junit.jupiter.api.Test;

/** Platforms by hand: judged by the rules of the file, sealed, audited, and shut by word or by date. */
class DescribePlatformTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final String ACTOR = "admin-key";

    @Test
    void namesEveryFaultyFieldAtOnce() {
        var form = new PlatformForm(
                "å ä ö",
                "",
                "SE",
                "moodle.example.se",
                true,
                new PlatformForm.Fields13("", " , ", "ftp://x", "https://moodle.example.se/token", "nothing"),
                true,
                new PlatformForm.Fields11("", "", false));

        var bad = catchThrowableOfType(BadDescription.class, () -> FormRules.judged(form.json("")));

        assertThat(bad.faults())
                .containsEntry("id", BadDescription.Fault.PATTERN)
                .containsEntry("name", BadDescription.Fault.TEXT)
                .containsEntry("issuer", BadDescription.Fault.ADDRESS)
                .containsEntry("clientId", BadDescription.Fault.TEXT)
                .containsEntry("deploymentIds", BadDescription.Fault.LIST)
                .containsEntry("authorizationEndpoint", BadDescription.Fault.ADDRESS)
                .containsEntry("jwksUri", BadDescription.Fault.ADDRESS)
                .containsEntry("consumerKey", BadDescription.Fault.TEXT)
                .containsEntry("secret", BadDescription.Fault.TEXT)
                .hasSize(9);
    }

    @Test
    void wantsOneOfTheTwoVersions() {
        var form = new PlatformForm(
                "umu",
                "Umeå",
                "SE",
                "https://a.example",
                false,
                PlatformForm.EMPTY.lti13(),
                false,
                PlatformForm.EMPTY.lti11());

        var bad = catchThrowableOfType(BadDescription.class, () -> FormRules.judged(form.json("")));

        assertThat(bad.faults()).containsOnlyKeys("has13");
    }

    @TestOnBothDatabases
    void keepsTheStoredSecretUntilAnotherIsTyped(Database db) {
        String key = aKey("hand");
        db.inTransaction(em -> describe(em).add(form(key, "first"), ACTOR));

        db.inTransaction(em -> describe(em).change(form(key, ""), ACTOR));
        var kept = db.in(em -> new LtiTables(em).registrations().consumer("consumer-" + key))
                .orElseThrow();
        db.inTransaction(em -> describe(em).change(form(key, "second"), ACTOR));
        var replaced = db.in(em -> new LtiTables(em).registrations().consumer("consumer-" + key))
                .orElseThrow();

        assertThat(kept.secret()).isEqualTo("first");
        assertThat(replaced.secret()).isEqualTo("second");
        assertThat(replaced.registration()).isEqualTo(kept.registration());
    }

    @TestOnBothDatabases
    void tellsTheAuditTrailEveryChangeAndNoSecret(Database db) {
        String key = aKey("hand");
        db.inTransaction(em -> describe(em).add(form(key, "s3cret-one"), ACTOR));
        db.inTransaction(em -> describe(em).change(form(key, "s3cret-two"), ACTOR));
        db.inTransaction(em -> open(em).enable(key, false, ACTOR));
        db.inTransaction(em -> open(em).hold(key, new Validity(NOW, null), ACTOR));

        List<AuditEntry> rows = db.in(em -> new AuditLog(em).before(Long.MAX_VALUE, 50));
        var own = rows.stream()
                .filter(row -> row.object().equals("platform:" + key))
                .toList();

        assertThat(own)
                .extracting(AuditEntry::action)
                .containsExactly(
                        "lti.platform-dated",
                        "lti.platform-disabled",
                        "lti.platform-changed",
                        "lti.secret-replaced",
                        "lti.platform-added");
        assertThat(own).allSatisfy(row -> assertThat(row.actor()).isEqualTo(ACTOR));
        assertThat(own.toString()).doesNotContain("s3cret").contains("client-" + key);
    }

    @TestOnBothDatabases
    void neverPutsASecretIntoTheForm(Database db) {
        String key = aKey("hand");
        db.inTransaction(em -> describe(em).add(form(key, "s3cret"), ACTOR));

        PlatformForm shown = db.in(em -> describe(em).form(key));

        assertThat(shown.lti11().secret()).isEmpty();
        assertThat(shown.lti13().deploymentIds()).isEqualTo("2 3");
    }

    @TestOnBothDatabases
    void leavesWhatAFileSaysToTheFile(Database db) {
        String key = aKey("file");
        db.inTransaction(em -> new LtiTables(em).platform(key));
        var pasted = "{\"platforms\":[" + form(key, "x").json("x") + "]}";

        assertThatThrownBy(() -> db.inTransaction(em -> describe(em).change(form(key, ""), ACTOR)))
                .isInstanceOf(FileDecides.class);
        assertThatThrownBy(() -> db.inTransaction(em -> describe(em).addAll(pasted, ACTOR)))
                .isInstanceOf(FileDecides.class);
        var client = db.in(em -> new LtiTables(em).registrations().clients(LtiTables.issuer(key)))
                .get(0);
        assertThat(client.endpoints().jwks()).isEqualTo(LtiTables.issuer(key) + "/jwks");
    }

    @TestOnBothDatabases
    void refusesWhatAnotherPlatformHas(Database db) {
        String key = aKey("hand");
        String other = aKey("other");
        db.inTransaction(em -> describe(em).add(form(key, "x"), ACTOR));
        var form = form(other, "x");
        var sameKey = new PlatformForm(
                other,
                form.name(),
                "SE",
                form.issuer(),
                true,
                form.lti13(),
                true,
                new PlatformForm.Fields11("consumer-" + key, "x", false));

        assertThatThrownBy(() -> db.inTransaction(em -> describe(em).add(form(key, "x"), ACTOR)))
                .isInstanceOfSatisfying(
                        BadDescription.class, bad -> assertThat(bad.faults()).containsOnlyKeys("id"));
        assertThatThrownBy(() -> db.inTransaction(em -> describe(em).add(sameKey, ACTOR)))
                .isInstanceOfSatisfying(
                        BadDescription.class, bad -> assertThat(bad.faults()).containsOnlyKeys("consumerKey"));
        boolean added = db.in(em -> new Platforms(em).keyed(other).isPresent());
        assertThat(added).isFalse();
    }

    @TestOnBothDatabases
    void takesAPastedTextWholeOrNotAtAll(Database db) {
        String one = aKey("one");
        String two = aKey("two");
        var good = "{\"platforms\":[" + form(one, "x").json("x") + ","
                + form(two, "y").json("y") + "]}";
        var bad = good.replace("\"country\":\"SE\"", "\"country\":\"DK\"");

        assertThatThrownBy(() -> db.inTransaction(em -> describe(em).addAll(bad, ACTOR)))
                .isInstanceOf(BadPlatforms.class);
        int added = db.in(em -> describe(em).addAll(good, ACTOR));

        assertThat(added).isEqualTo(2);
        var stored = db.in(em -> new Platforms(em).keyed(two)).orElseThrow();
        assertThat(stored.origin()).isEqualTo(PlatformEntry.Origin.ADMIN);
    }

    @TestOnBothDatabases
    void readsNoVariableOfTheServerForAPage(Database db) {
        String key = aKey("env");
        var text = ("{\"platforms\":[" + form(key, "x").json("x") + "]}")
                .replace("\"secret\":\"x\"", "\"secretEnv\":\"PATH\"");

        assertThatThrownBy(() -> db.inTransaction(em -> describe(em).addAll(text, ACTOR)))
                .isInstanceOf(BadPlatforms.class)
                .hasMessageContaining("secretEnv");
    }

    @TestOnBothDatabases
    void refusesOutsideThePlatformsOrTheRegistrationsDates(Database db) {
        String key = aKey("dates");
        db.inTransaction(em -> new LtiTables(em).platform(key));
        RegistrationId way = db.in(em -> new LtiTables(em).registrations().clients(LtiTables.issuer(key)))
                .get(0)
                .registration();
        assertInForce(db, way, NOW);

        db.inTransaction(em -> open(em).hold(key, new Validity(NOW, NOW.plus(Duration.ofDays(1))), ACTOR));
        assertInForce(db, way, NOW);
        assertInForce(db, way, NOW.plus(Duration.ofDays(1)).minusMillis(1));
        assertOver(db, way, NOW.minusMillis(1));
        assertOver(db, way, NOW.plus(Duration.ofDays(1)));

        db.inTransaction(em -> open(em).hold(key, Validity.ALWAYS, ACTOR));
        db.inTransaction(em -> open(em).hold(key, way, new Validity(null, NOW), ACTOR));
        assertOver(db, way, NOW);
        assertInForce(db, way, NOW.minusMillis(1));
    }

    private static void assertInForce(Database db, RegistrationId way, Instant at) {
        db.inTransaction(em ->
                new LtiTables(em).registrations().client(way).orElseThrow().mustBeInForce(at));
    }

    private static void assertOver(Database db, RegistrationId way, Instant at) {
        assertThatThrownBy(() -> assertInForce(db, way, at))
                .isInstanceOfSatisfying(
                        LaunchRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.OIDC_OUTSIDE_DATES));
    }

    @TestOnBothDatabases
    void shutsAVersionThatIsNotTickedAnyMore(Database db) {
        String key = aKey("hand");
        db.inTransaction(em -> describe(em).add(form(key, "first"), ACTOR));
        db.inTransaction(em -> describedItself(em, new Platforms(em).keyed(key).orElseThrow(), true));

        db.inTransaction(em -> describe(em).change(ticked(key, true, false), ACTOR));
        assertThat(openWays(db, key)).containsExactly("1.3 client-" + key, "1.3 own-" + key);
        PlatformForm shown = db.in(em -> describe(em).form(key));
        assertThat(shown.has11()).isFalse();
        assertThat(shown.has13()).isTrue();

        db.inTransaction(em -> describe(em).change(ticked(key, false, true), ACTOR));
        assertThat(openWays(db, key)).containsExactly("1.1 consumer-" + key);

        db.inTransaction(em -> describe(em).change(ticked(key, true, true), ACTOR));
        assertThat(openWays(db, key)).containsExactly("1.3 client-" + key, "1.1 consumer-" + key);
        assertThat(told(db, key, "lti.registration-withdrawn"))
                .extracting(AuditEntry::before)
                .containsExactly("LTI13", "LTI11");
    }

    @TestOnBothDatabases
    void aPastedTextShutsWhatItLeavesOutButNoClientThePlatformMade(Database db) {
        String key = aKey("paste");
        db.inTransaction(em -> describe(em).add(form(key, "first"), ACTOR));
        db.inTransaction(em -> describedItself(em, new Platforms(em).keyed(key).orElseThrow(), true));

        db.inTransaction(em -> describe(em).addAll(pasted(ticked(key, false, true), "first", ""), ACTOR));

        assertThat(openWays(db, key)).containsExactly("1.3 own-" + key, "1.1 consumer-" + key);
        assertThat(told(db, key, "lti.registration-withdrawn"))
                .extracting(AuditEntry::before)
                .containsExactly("LTI13");
        assertThat(told(db, key, "lti.secret-replaced")).isEmpty();
    }

    @TestOnBothDatabases
    void bindsTheCoursesOfAPastedText(Database db) {
        String key = aKey("paste");
        var text = pasted(form(key, "x"), "x", course("PASTE-" + key, "SE_UGVG"));
        var noScale = pasted(form(key, "y"), "y", course("PASTE-" + key, "NO_SUCH"));

        db.inTransaction(em -> describe(em).addAll(text, ACTOR));
        db.inTransaction(em -> describe(em).addAll(text, ACTOR));
        assertThatThrownBy(() -> db.inTransaction(em -> describe(em).addAll(noScale, ACTOR)))
                .isInstanceOf(BadPlatforms.class)
                .hasMessageContaining("NO_SUCH");

        List<?> rows = db.in(em -> em.createNativeQuery("SELECT c.bound_by, c.examiners, e.edition_key FROM context c"
                        + " JOIN platform p ON p.id = c.platform_id JOIN cohort k ON k.id = c.cohort_id"
                        + " JOIN edition e ON e.id = k.edition_id WHERE p.platform_key = ?1 AND c.lms_id = '42'")
                .setParameter(1, key)
                .getResultList());
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(((Object[]) row)[0]).isEqualTo(ACTOR);
            assertThat(((Object[]) row)[1]).asString().contains("examiner-1");
            assertThat(((Object[]) row)[2]).isEqualTo("PASTE-" + key);
        });
        assertThat(told(db, key, "course.context-bound")).hasSize(2);
        var kept = db.in(em -> new LtiTables(em).registrations().consumer("consumer-" + key))
                .orElseThrow();
        assertThat(kept.secret()).as("all or nothing").isEqualTo("x");
    }

    @TestOnBothDatabases
    void tellsTheAuditTrailWhatAPastedTextChanged(Database db) {
        String key = aKey("paste");
        db.inTransaction(em -> describe(em).addAll(pasted(form(key, "s3cret-one"), "s3cret-one", ""), ACTOR));
        db.inTransaction(em -> describe(em).addAll(pasted(ticked(key, false, true), "s3cret-two", ""), ACTOR));

        assertThat(told(db, key, "lti.platform-added")).singleElement().satisfies(row -> {
            assertThat(row.before()).isNull();
            assertThat(row.after()).contains("client-" + key);
        });
        assertThat(told(db, key, "lti.platform-changed")).singleElement().satisfies(row -> {
            assertThat(row.before()).contains("client-" + key);
            assertThat(row.after()).contains("consumer-" + key).doesNotContain("client-" + key);
        });
        assertThat(told(db, key, "lti.secret-replaced")).hasSize(1);
        List<AuditEntry> all = db.in(em -> new AuditLog(em).before(Long.MAX_VALUE, 50));
        assertThat(all.toString()).doesNotContain("s3cret");
    }

    /** A client the platform registered itself. */
    static RegistrationId describedItself(EntityManager em, KnownPlatform platform, boolean accepted) {
        var issuer = platform.issuer();
        var registration = new Registration(platform.id(), Registration.Kind.LTI13, issuer);
        registration.describedItself(accepted, NOW);
        em.persist(registration);
        registration.describe13(
                issuer,
                new PlatformDescription.Lti13(
                        "own-" + platform.key(), List.of("2"), issuer + "/auth", issuer + "/token", issuer + "/jwks"));
        em.flush();
        return registration.id();
    }

    private static List<String> openWays(Database db, String key) {
        return db.in(em -> new LtiTables(em)
                .registrations().of(new Platforms(em).keyed(key).orElseThrow().id()).stream()
                        .filter(RegistrationDetails::open)
                        .map(way -> way.version() + " " + way.client())
                        .toList());
    }

    /** Newest first. */
    private static List<AuditEntry> told(Database db, String key, String action) {
        List<AuditEntry> rows = db.in(em -> new AuditLog(em).before(Long.MAX_VALUE, 100));
        return rows.stream()
                .filter(row ->
                        row.object().equals("platform:" + key) && row.action().equals(action))
                .toList();
    }

    private static PlatformForm ticked(String key, boolean has13, boolean has11) {
        var form = form(key, "");
        return new PlatformForm(key, form.name(), "SE", form.issuer(), has13, form.lti13(), has11, form.lti11());
    }

    private static String pasted(PlatformForm form, String secret, String course) {
        var platform = form.json(secret).toString();
        return "{\"platforms\":[" + platform.substring(0, platform.length() - 1)
                + (course.isEmpty() ? "" : ",\"contexts\":[" + course + "]") + "}]}";
    }

    private static String course(String edition, String scale) {
        return "{\"id\":\"42\",\"edition\":\"" + edition + "\",\"country\":\"SE\",\"locale\":\"sv\","
                + "\"timeZone\":\"Europe/Stockholm\",\"gradingScale\":\"" + scale
                + "\",\"examiners\":[\"examiner-1\"]}";
    }

    private static DescribePlatform describe(EntityManager em) {
        return new DescribePlatform(
                new Platforms(em),
                new LtiTables(em).registrations(),
                new CourseBuilder(em).bindContext(),
                new AuditTrail(em, CourseBuilder.CLOCK));
    }

    private static OpenPlatform open(EntityManager em) {
        return new OpenPlatform(
                new Platforms(em), new LtiTables(em).registrations(), new AuditTrail(em, CourseBuilder.CLOCK));
    }

    private static PlatformForm form(String key, String secret) {
        var issuer = LtiTables.issuer(key);
        return new PlatformForm(
                key,
                "Universitet " + key,
                "SE",
                issuer,
                true,
                new PlatformForm.Fields13(
                        "client-" + key, "2, 3", issuer + "/auth", issuer + "/token", issuer + "/certs"),
                true,
                new PlatformForm.Fields11("consumer-" + key, secret, false));
    }
}
