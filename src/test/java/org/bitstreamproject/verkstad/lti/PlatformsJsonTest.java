// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.ConnectedCourse;
import org.bitstreamproject.verkstad.course.ConnectedCourses;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.course.KnownPlatform;
import org.bitstreamproject.verkstad.course.PlatformEntry;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.settings.BadPlatforms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** platforms.json: what it may say, how a fault is told, and that reading it again changes nothing. */
class PlatformsJsonTest {
    private static final String GOOD = """
            { "platforms": [ {
              "id": "umu", "name": "Umeå universitet", "country": "SE", "issuer": "https://moodle.example.se",
              "lti13": { "clientId": "abc", "deploymentIds": ["2"], "authorizationEndpoint": "https://moodle.example.se/auth.php",
                         "tokenEndpoint": "https://moodle.example.se/token.php", "jwksUri": "https://moodle.example.se/certs.php" },
              "lti11": { "consumerKey": "umu-key", "secret": "shh" },
              "contexts": [ { "id": "2", "edition": "VM-2026", "country": "SE", "locale": "sv", "timeZone": "Europe/Stockholm",
                              "gradingScale": "SE_UGVG", "examiners": ["3"] } ]
            } ] }
            """;

    @Test
    void readsTheContractsOwnExample() {
        var platform = read(GOOD).get(0);

        assertThat(platform.key()).isEqualTo("umu");
        assertThat(platform.name()).isEqualTo("Umeå universitet");
        assertThat(platform.country()).isEqualTo(Country.SE);
        assertThat(platform.lti13().deploymentIds()).containsExactly("2");
        assertThat(platform.lti11().secret()).isEqualTo("shh");
        assertThat(platform.contexts()).singleElement().satisfies(context -> {
            assertThat(context.edition()).isEqualTo("VM-2026");
            assertThat(context.language()).isEqualTo(Language.SV);
            assertThat(context.examiners()).containsExactly("3");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"platforms-sweden.json", "platforms-norway.json"})
    void readsTheExamplesInLtiConfig(String file) throws IOException {
        var platforms =
                new PlatformsJson(name -> "value of " + name).read(Files.readString(Path.of("lti-config", file)));

        assertThat(platforms).isNotEmpty().allMatch(platform -> platform.lti11() != null || platform.lti13() != null);
    }

    @Test
    void takesAnEmptyListOfExaminers() {
        assertThat(read(GOOD.replace("[\"3\"]", "[]")).get(0).contexts())
                .singleElement()
                .satisfies(context -> assertThat(context.examiners()).isEmpty());
    }

    @Test
    void takesASecretFromTheEnvironment() {
        String text = GOOD.replace("\"secret\": \"shh\"", "\"secretEnv\": \"UMU_SECRET\"");

        var platforms = new PlatformsJson(Map.of("UMU_SECRET", "from outside")::get).read(text);

        assertThat(platforms.get(0).lti11().secret()).isEqualTo("from outside");
        assertThatThrownBy(() -> read(text))
                .hasMessage("at platforms[0].lti11.secretEnv: names the variable UMU_SECRET, which is not set");
    }

    @Test
    void needsOneOfTheTwoVersionsOnly() {
        String without13 = GOOD.replaceAll("(?s)\"lti13\".*?},", "");
        String without11 = GOOD.replaceAll("(?s)\"lti11\".*?},", "");

        assertThat(read(without13).get(0).lti13()).isNull();
        assertThat(read(without11).get(0).lti11()).isNull();
        assertThatThrownBy(() -> read(without13.replaceAll("(?s)\"lti11\".*?},", "")))
                .hasMessage("at platforms[0]: needs lti13 or lti11");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"id\": \"umu\" | \"id\": \"u m u\" | at platforms[0].id: must match",
                "\"SE\", \"issuer\" | \"DK\", \"issuer\" | at platforms[0].country: must match SE",
                "\"https://moodle.example.se\" | \"moodle.example.se\" | at platforms[0].issuer: must be a web address",
                "\"https://moodle.example.se\" | \"javascript:alert(1)\" | at platforms[0].issuer: must be a web address",
                "\"clientId\" | \"clientID\" | at platforms[0].lti13.clientID: is not a field I know",
                "\"clientId\": \"abc\" | \"clientId\": \"\" | at platforms[0].lti13.clientId: must be a text",
                "[\"2\"] | [2] | at platforms[0].lti13.deploymentIds: must be a list of texts",
                "[\"2\"] | [] | at platforms[0].lti13.deploymentIds: must be a list of texts",
                "\"secret\": \"shh\" | \"secret\": \" \" | at platforms[0].lti11.secret: must be a text",
                "\"secret\": \"shh\" | \"hmacSha256\": true | at platforms[0].lti11.secret: is needed",
                "\"Europe/Stockholm\" | \"Europe/Umeå\" | at platforms[0].contexts[0].timeZone: is no time zone",
                "\"locale\": \"sv\" | \"locale\": \"klingon\" | at platforms[0].contexts[0].locale: must match",
                "\"platforms\" | \"platform\" | at platforms: must be a list",
            })
    void saysWhereTheFaultIs(String good, String bad, String fault) {
        assertThatThrownBy(() -> read(GOOD.replace(good, bad))).hasMessageStartingWith(fault);
        assertThat(read(GOOD)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1]", "null", "{\"platforms\": [}"})
    void saysInOneLineThatAFileIsBroken(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(BadPlatforms.class)
                .satisfies(bad -> assertThat(bad.getMessage()).isNotBlank().doesNotContain("\n"));
    }

    @Test
    void refusesTwinsOfWhatMustBeUnique() {
        String entry = GOOD.substring(GOOD.indexOf('[') + 1, GOOD.lastIndexOf(']'));
        String two = "{ \"platforms\": [" + entry + "," + entry.replace("\"umu\"", "\"uit\"") + "] }";

        assertThatThrownBy(() -> read("{ \"platforms\": [" + entry + "," + entry + "] }"))
                .hasMessage("names the id umu twice");
        assertThatThrownBy(() -> read(two)).hasMessage("names the consumerKey umu-key twice");
        assertThatThrownBy(() -> read(two.replaceFirst("umu-key", "other-key")))
                .hasMessage("names the clientId abc at https://moodle.example.se twice");
    }

    @TestOnBothDatabases
    void insertsOnceAndUpdatesAfterwards(Database db) {
        String key = aKey("umu");
        db.inTransaction(em -> new LtiTables(em).platform(key));
        db.inTransaction(em -> new LtiTables(em).platform(key));
        var first = db.in(em -> new LtiTables(em).registrations().consumer("consumer-" + key))
                .orElseThrow();

        db.inTransaction(em ->
                new LtiTables(em).registerPlatforms().register(List.of(LtiTables.description(key, "a new secret"))));

        var second = db.in(em -> new LtiTables(em).registrations().consumer("consumer-" + key))
                .orElseThrow();
        assertThat(second.registration()).isEqualTo(first.registration());
        assertThat(first.secret()).isEqualTo(LtiTables.SECRET);
        assertThat(second.secret()).isEqualTo("a new secret");
        assertThat(second.enabled()).isTrue();
        var clients = db.in(em -> new LtiTables(em).registrations().clients(LtiTables.issuer(key)));
        assertThat(clients)
                .singleElement()
                .satisfies(client -> assertThat(client.deployments()).containsExactly("2"));
    }

    @TestOnBothDatabases
    void shutsTheWayInThatIsNoLongerNamedAndOpensItWhenItIsAgain(Database db) {
        String key = aKey("umu");
        var both = LtiTables.description(key, LtiTables.SECRET);
        register(db, both);

        register(db, without(both, Registration.Kind.LTI11));
        boolean[] only13 = db.in(em -> enabled(em, key));
        register(db, without(both, Registration.Kind.LTI13));
        boolean[] only11 = db.in(em -> enabled(em, key));
        register(db, both);

        assertThat(only13).containsExactly(false, true);
        assertThat(only11).containsExactly(true, false);
        boolean[] again = db.in(em -> enabled(em, key));
        assertThat(again).containsExactly(true, true);
        List<?> told = db.in(em -> em.createNativeQuery(
                        "SELECT CAST(state_before AS VARCHAR(20)) FROM audit_trail WHERE object_ref = ?1 ORDER BY seq_no")
                .setParameter(1, "platform:" + key)
                .getResultList());
        assertThat(told).asString().isEqualTo("[LTI11, LTI13]");
    }

    @TestOnBothDatabases
    void withdrawsAPlatformThatNoFileNamesAnyMore(Database db) {
        String gone = aKey("gone");
        String named = aKey("named");
        String byHand = aKey("hand");
        var examiner = db.in(em -> {
            var lti = new LtiTables(em);
            List.of(gone, named, byHand).forEach(lti::platform);
            em.createNativeQuery("UPDATE platform SET origin = 'ADMIN' WHERE platform_key = ?1")
                    .setParameter(1, byHand)
                    .executeUpdate();
            return lti.admitted(gone, "examiner").person();
        });

        withdraw(db, Set.of(gone, byHand));
        withdraw(db, Set.of(gone, byHand));

        db.inTransaction(em -> {
            assertThat(enabled(em, gone)).containsExactly(false, false);
            assertThat(enabled(em, named)).containsExactly(true, true);
            assertThat(enabled(em, byHand)).containsExactly(true, true);
            assertThat(platform(em, gone).open()).isFalse();
            assertThat(platform(em, gone).withdrawnAt()).isEqualTo(CourseBuilder.CLOCK.instant());
            assertThat(new CourseBuilder(em).grants().scopesOf(examiner, Grant.EXAMINER))
                    .isEmpty();
            assertThat(told(em, gone)).containsExactly("lti.platform-withdrawn");
        });
    }

    @TestOnBothDatabases
    void isAsItWasWhenTheFileNamesThePlatformAgain(Database db) {
        String key = aKey("back");
        var only13 = without(LtiTables.description(key, LtiTables.SECRET), Registration.Kind.LTI11);
        db.inTransaction(em -> new LtiTables(em).platform(key));
        register(db, only13);
        var examiner = db.in(em -> new LtiTables(em).admitted(key, "examiner").person());
        withdraw(db, Set.of(key));

        register(db, only13);

        db.inTransaction(em -> {
            assertThat(platform(em, key).open()).isTrue();
            assertThat(enabled(em, key)).containsExactly(false, true);
            assertThat(new CourseBuilder(em).grants().scopesOf(examiner, Grant.EXAMINER))
                    .hasSize(1);
        });
    }

    @TestOnBothDatabases
    void letsTheOperatorTakeOverWhatTheFileHasDropped(Database db) {
        String key = aKey("mine");
        db.inTransaction(em -> new LtiTables(em).platform(key));
        withdraw(db, Set.of(key));

        db.inTransaction(em -> new LtiTables(em).takeOverPlatform().takeOver(key, "operator"));
        db.inTransaction(em -> new LtiTables(em).takeOverPlatform().takeOver(key, "operator"));
        withdraw(db, Set.of(key));

        db.inTransaction(em -> {
            assertThat(platform(em, key).origin()).isEqualTo(PlatformEntry.Origin.ADMIN);
            assertThat(platform(em, key).open()).isTrue();
            assertThat(enabled(em, key)).containsExactly(true, true);
            assertThat(told(em, key)).containsExactly("lti.platform-withdrawn", "lti.platform-taken-over");
            assertThat(new ConnectedCourses(em).ofPlatform(platform(em, key).id()))
                    .extracting(ConnectedCourse::boundBy)
                    .containsExactly("operator");
        });
    }

    @TestOnBothDatabases
    void keepsAPlatformTheFileNamesOutOfTheOperatorsHands(Database db) {
        String key = aKey("named");
        db.inTransaction(em -> new LtiTables(em).platform(key));

        assertThatThrownBy(() -> db.inTransaction(
                        em -> new LtiTables(em).takeOverPlatform().takeOver(key, "operator")))
                .isInstanceOf(FileDecides.class);
        assertThatThrownBy(() -> db.inTransaction(
                        em -> new LtiTables(em).takeOverPlatform().takeOver(aKey("none"), "operator")))
                .isInstanceOf(NotVisible.class);
    }

    /** As if the file named every platform of the tests but these. */
    private static void withdraw(Database db, Set<String> gone) {
        db.inTransaction(em -> {
            var named = new Platforms(em)
                    .all().stream()
                            .map(KnownPlatform::key)
                            .filter(key -> !gone.contains(key))
                            .collect(Collectors.toSet());
            new LtiTables(em).registerPlatforms().withdrawAllBut(named);
        });
    }

    private static KnownPlatform platform(EntityManager em, String key) {
        return new Platforms(em).keyed(key).orElseThrow();
    }

    private static List<String> told(EntityManager em, String key) {
        List<?> actions = em.createNativeQuery("SELECT action FROM audit_trail WHERE object_ref = ?1 ORDER BY seq_no")
                .setParameter(1, "platform:" + key)
                .getResultList();
        return actions.stream().map(String::valueOf).toList();
    }

    private static void register(Database db, PlatformDescription description) {
        db.inTransaction(em -> new LtiTables(em).registerPlatforms().register(List.of(description)));
    }

    /** By 1.1, by 1.3. */
    private static boolean[] enabled(EntityManager em, String key) {
        var registrations = new LtiTables(em).registrations();
        return new boolean[] {
            registrations.consumer("consumer-" + key).orElseThrow().enabled(),
            registrations.clients(LtiTables.issuer(key)).get(0).enabled()
        };
    }

    private static PlatformDescription without(PlatformDescription both, Registration.Kind kind) {
        return new PlatformDescription(
                both.key(),
                both.name(),
                both.country(),
                both.issuer(),
                kind == Registration.Kind.LTI13 ? null : both.lti13(),
                kind == Registration.Kind.LTI11 ? null : both.lti11(),
                both.contexts());
    }

    @TestOnBothDatabases
    void storesNoSecretInTheOpen(Database db) {
        String key = aKey("umu");
        db.inTransaction(em -> new LtiTables(em).platform(key));

        Object stored = db.in(em -> em.createNativeQuery("SELECT secret_sealed FROM registration WHERE lookup = ?1")
                .setParameter(1, "consumer-" + key)
                .getSingleResult());

        assertThat(stored.toString()).isNotBlank().doesNotContain(LtiTables.SECRET);
        assertThat(LtiTables.VAULT.open(stored.toString())).isEqualTo(LtiTables.SECRET);
    }

    @TestOnBothDatabases
    void signsWithOneToolKeyAndPublishesItsPublicHalf(Database db) throws Exception {
        var clock = java.time.Clock.systemUTC();
        var first = db.in(em -> new ToolKeys(em, LtiTables.VAULT, clock).signingKey());
        var second = db.in(em -> new ToolKeys(em, LtiTables.VAULT, clock).signingKey());
        String published = db.in(em -> new ToolKeys(em, LtiTables.VAULT, clock).publicSet());

        assertThat(second.getKeyID()).isEqualTo(first.getKeyID());
        assertThat(first.isPrivate()).isTrue();
        var set = com.nimbusds.jose.jwk.JWKSet.parse(published);
        assertThat(set.getKeyByKeyId(first.getKeyID()).isPrivate()).isFalse();
        assertThat(published)
                .doesNotContain("\"d\"")
                .contains("\"alg\":\"RS256\"")
                .contains("\"use\":\"sig\"");
    }

    private static List<PlatformDescription> read(String text) {
        return new PlatformsJson(name -> null).read(text);
    }
}
