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
        db.inTransaction(em -> new LtiTables(em).registrations().mustBeInForce(way, at, Reason.OIDC_OUTSIDE_DATES));
    }

    private static void assertOver(Database db, RegistrationId way, Instant at) {
        assertThatThrownBy(() -> assertInForce(db, way, at))
                .isInstanceOfSatisfying(
                        LaunchRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.OIDC_OUTSIDE_DATES));
    }

    private static DescribePlatform describe(EntityManager em) {
        return new DescribePlatform(
                new Platforms(em), new LtiTables(em).registrations(), new AuditTrail(em, CourseBuilder.CLOCK));
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
