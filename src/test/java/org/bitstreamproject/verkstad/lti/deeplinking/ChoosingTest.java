// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.deeplinking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bitstreamproject.verkstad.lti.Captures;
import org.bitstreamproject.verkstad.lti.Hearing;
import org.bitstreamproject.verkstad.lti.Launch;
import org.bitstreamproject.verkstad.lti.LaunchAttempts;
import org.bitstreamproject.verkstad.lti.LaunchLine;
import org.bitstreamproject.verkstad.lti.LaunchLog;
import org.bitstreamproject.verkstad.lti.LaunchRefused;
import org.bitstreamproject.verkstad.lti.LaunchSigner;
import org.bitstreamproject.verkstad.lti.LaunchSteps;
import org.bitstreamproject.verkstad.lti.Linking;
import org.bitstreamproject.verkstad.lti.Reason;
import org.bitstreamproject.verkstad.lti.SelectionRequest;
import org.bitstreamproject.verkstad.lti.lists.Checks;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;

/** From a verified request to the platform's form: D2–D8, L29–L31, K1–K3, on rows. */
class ChoosingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00.400Z");
    private static final String DL = "https://purl.imsglobal.org/spec/lti-dl/claim/";
    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final List<String> TEACHER = List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor");

    @TestOnBothDatabases
    void d2ToD7AnswersWithAShortLivedTokenOfTheToolsKey(Database db) throws Exception {
        var picked = picked(db, Launch.Version.LTI13, "any data", "module:M3", "exercise:E3.2", "teacher");

        var token = SignedJWT.parse(picked.handover().fields().get("JWT"));
        assertThat(picked.handover().fields()).containsOnlyKeys("JWT");
        assertThat(picked.handover().url()).isEqualTo(picked.platform().returnUrl());
        String published = db.in(em -> picked.linking(em).keys().publicSet());
        var key =
                (RSAKey) JWKSet.parse(published).getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(picked.platform().clientId());
        assertThat(claims.getAudience()).containsExactly(picked.platform().issuer());
        assertThat(claims.getIssueTime().toInstant()).isBetween(NOW.minusSeconds(10), NOW);
        assertThat(claims.getExpirationTime().toInstant()).isBetween(NOW.plusSeconds(60), NOW.plusSeconds(600));
        assertThat(claims.getStringClaim("nonce")).hasSizeGreaterThan(20);
        assertThat(claims.getStringClaim(LTI + "deployment_id")).isEqualTo("2");
        assertThat(claims.getStringClaim(LTI + "message_type")).isEqualTo("LtiDeepLinkingResponse");
        assertThat(claims.getStringClaim(LTI + "version")).isEqualTo("1.3.0");
        assertThat(claims.getStringClaim(DL + "data")).isEqualTo("any data");
        assertThat(claims.getListClaim(DL + "content_items")).hasSize(3);
    }

    /** The page's boxes are radio buttons then, but a form can be sent by anybody. */
    @TestOnBothDatabases
    void takesOneOfTwoOnlyWhereThePlatformAcceptsSeveral(Database db) {
        var platform = Linking.platform(db, aKey("umu"));
        for (var version : Launch.Version.values()) {
            var several = offer(db, platform, request(platform, version, TEACHER));
            var one = offer(db, platform, single(request(platform, version, TEACHER)));
            var two = new LinkedHashSet<>(List.of("home", "module:M3"));

            assertThat(several.fault(two)).isEmpty();
            assertThat(one.fault(two)).contains("lti.choose.onlyOne");
            assertThat(one.fault(Set.of("module:M3"))).isEmpty();
            assertThat(one.fault(Set.of())).contains("lti.choose.none");
            assertThat(several.fault(Set.of("home", "module:M99"))).contains("lti.choose.none");
            assertThat(several.choices(two)).extracting(Choice::key).containsExactly("home", "module:M3");
        }
    }

    private static AnswerChoice.Offer offer(Database db, Linking.Platform platform, SelectionRequest request) {
        var begun = begin(db, platform, request);
        return db.in(em -> answer(em, platform, NOW).offer(begun.token(), begun.word()));
    }

    private static SelectionRequest single(SelectionRequest several) {
        return new SelectionRequest(
                several.registration(),
                several.version(),
                several.deployment(),
                several.contextId(),
                several.roles(),
                several.locale(),
                several.returnUrl(),
                false,
                several.data());
    }

    @TestOnBothDatabases
    void looksLikeTheAnswerARealMoodleTook(Database db) throws Exception {
        var captured = Captures.object("lti13_deeplink_response_single").getJsonObject("claims");
        var answer = payload(picked(db, Launch.Version.LTI13, null, "module:M3"));

        assertThat(answer.keySet()).isEqualTo(captured.keySet());
        var theirs = captured.getJsonArray(DL + "content_items").getJsonObject(0);
        var ours = answer.getJsonArray(DL + "content_items").getJsonObject(0);
        // what Moodle ignores is left out: presentation, dates, and a review address that is the launch address anyway
        assertThat(ours.keySet())
                .containsExactlyInAnyOrder("type", "title", "text", "url", "icon", "custom", "lineItem");
        ours.forEach((name, value) -> assertThat(value.getValueType())
                .as(name)
                .isEqualTo(theirs.get(name).getValueType()));
        assertThat(ours.get("type")).isEqualTo(theirs.get("type"));
        assertThat(ours.getJsonObject("icon").keySet())
                .isEqualTo(theirs.getJsonObject("icon").keySet());
        assertThat(theirs.getJsonObject("lineItem").keySet())
                .containsAll(ours.getJsonObject("lineItem").keySet());
        assertThat(ours.getJsonObject("lineItem").keySet())
                .containsExactlyInAnyOrder("scoreMaximum", "label", "resourceId", "tag");
    }

    @TestOnBothDatabases
    void cancelsLikeTheEmptyAnswerARealMoodleTook(Database db) throws Exception {
        var captured = Captures.object("lti13_deeplink_response_empty").getJsonObject("claims");
        var picked = picked(db, Launch.Version.LTI13, null);

        var answer = payload(picked);

        assertThat(answer.keySet()).isEqualTo(captured.keySet());
        assertThat(answer.get(DL + "content_items")).isEqualTo(JsonValue.EMPTY_JSON_ARRAY);
        assertThat(picked.handover().items()).isZero();
    }

    @TestOnBothDatabases
    void d8NamesTheLaunchAddressTheContentAndAColumnWhereAGradeBelongs(Database db) throws Exception {
        var items = payload(picked(
                        db,
                        Launch.Version.LTI13,
                        null,
                        "home",
                        "module:M3",
                        "exercise:E3.2",
                        "case",
                        "reviews",
                        "teacher"))
                .getJsonArray(DL + "content_items")
                .getValuesAs(JsonObject.class);

        assertThat(items).allSatisfy(item -> {
            assertThat(item.getString("url")).isEqualTo("https://verkstad.example.se/lti/1p3/launch");
            assertThat(item.getJsonObject("icon").getString("url"))
                    .isEqualTo("https://verkstad.example.se/lti/icon.svg");
            assertThat(item.getString("title")).isNotBlank();
            assertThat(item.getString("text")).isNotBlank();
        });
        assertThat(items.stream().map(item -> item.getJsonObject("custom").getString("verkstad")))
                .containsExactly("home", "module:M3", "exercise:E3.2", "case", "reviews", "teacher");
        assertThat(items.stream()
                        .filter(item -> item.containsKey("lineItem"))
                        .map(item -> item.getJsonObject("lineItem").getString("resourceId")))
                .containsExactly("module:M3", "case", "reviews");
        assertThat(items.get(1).getJsonObject("lineItem").getInt("scoreMaximum"))
                .isEqualTo(100);
    }

    @Checks("K1")
    @TestOnBothDatabases
    void k1SignsTheFormAndItsReturnAddressAndEchoesData(Database db) {
        var picked = picked(db, Launch.Version.LTI11, "a=b&ö", "module:M3", "home");
        var fields = picked.handover().fields();

        assertThat(LaunchSigner.signed(
                        fields, picked.platform().returnUrl(), picked.platform().secret()))
                .containsEntry("oauth_signature", fields.get("oauth_signature"));
        var captured =
                Captures.strings(Captures.object("lti11_content_item_response").getJsonObject("fields"));
        var expected = new LinkedHashMap<>(captured);
        expected.put("data", "a=b&ö");
        assertThat(fields).containsOnlyKeys(expected.keySet());
        assertThat(fields)
                .containsEntry("lti_message_type", captured.get("lti_message_type"))
                .containsEntry("lti_version", "LTI-1p0")
                .containsEntry("data", "a=b&ö")
                .containsEntry("oauth_consumer_key", picked.platform().consumerKey())
                .containsEntry("oauth_signature_method", "HMAC-SHA1");
    }

    @Checks("K1")
    @TestOnBothDatabases
    void k1WritesTheItemsAsTheJsonLdARealMoodleTook(Database db) {
        var captured = json(
                Captures.strings(Captures.object("lti11_content_item_response").getJsonObject("fields"))
                        .get("content_items"));
        var ours = json(picked(db, Launch.Version.LTI11, null, "module:M3")
                .handover()
                .fields()
                .get("content_items"));

        assertThat(ours.getString("@context")).isEqualTo(captured.getString("@context"));
        var theirs = captured.getJsonArray("@graph").getJsonObject(0);
        var item = ours.getJsonArray("@graph").getJsonObject(0);
        var withoutIcon = new java.util.TreeSet<>(item.keySet());
        withoutIcon.remove("icon");
        assertThat(withoutIcon).isEqualTo(new java.util.TreeSet<>(theirs.keySet()));
        assertThat(item.getString("mediaType")).isEqualTo(theirs.getString("mediaType"));
        assertThat(item.get("placementAdvice")).isEqualTo(theirs.get("placementAdvice"));
        assertThat(item.getString("url")).isEqualTo("https://verkstad.example.se/lti/1p1/launch");
        assertThat(item.getJsonObject("custom").getString("verkstad")).isEqualTo("module:M3");
        assertThat(item.getJsonObject("lineItem").keySet())
                .isEqualTo(theirs.getJsonObject("lineItem").keySet());
        assertThat(item.getJsonObject("lineItem")
                        .getJsonObject("scoreConstraints")
                        .keySet())
                .isEqualTo(theirs.getJsonObject("lineItem")
                        .getJsonObject("scoreConstraints")
                        .keySet());
    }

    @Checks("K3")
    @TestOnBothDatabases
    void k3SaysThatTheTeacherCancelled(Database db) {
        var fields = picked(db, Launch.Version.LTI11, null).handover().fields();

        assertThat(json(fields.get("content_items")).getJsonArray("@graph")).isEmpty();
        assertThat(fields)
                .containsEntry("lti_errormsg", "Inget valdes i Verkstad.")
                .containsKey("oauth_signature");
        assertThat(fields).doesNotContainKey("data");
    }

    @Checks("L29")
    @TestOnBothDatabases
    void l29IsForTeachersOnly(Database db) {
        for (var version : Launch.Version.values()) {
            boolean v13 = version == Launch.Version.LTI13;
            var platform = Linking.platform(db, aKey("umu"));

            assertThat(begun(db, platform, request(platform, version, TEACHER))).isEmpty();
            for (var roles : List.of(
                    List.<String>of(),
                    List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"),
                    List.of("http://purl.imsglobal.org/vocab/lis/v2/membership/Instructor#TeachingAssistant"),
                    List.of("http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator"))) {
                assertThat(begun(db, platform, request(platform, version, roles)))
                        .contains(v13 ? Reason.LTI13_DL_NOT_TEACHER : Reason.LTI11_CI_NOT_TEACHER);
            }
        }
    }

    @TestOnBothDatabases
    void leavesARowInTheLaunchLogOfARequestThatWasAccepted(Database db) {
        var platform = Linking.platform(db, aKey("umu"));

        begin(db, platform, request(platform, Launch.Version.LTI13, TEACHER));

        List<LaunchLine> rows =
                db.in(em -> new LaunchLog(em).find(LaunchLog.Wanted.ofPlatform(platform.key()), Long.MAX_VALUE, 9));
        assertThat(rows)
                .singleElement()
                .satisfies(row ->
                        assertThat(LaunchSteps.lines(row)).last().asString().endsWith("choice of activities opened"));
    }

    @TestOnBothDatabases
    void letsAMoodleAdministratorWhoTeachesChoose(Database db) {
        var platform = Linking.platform(db, aKey("umu"));
        var roles = List.of(TEACHER.get(0), "http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator");

        assertThat(begun(db, platform, request(platform, Launch.Version.LTI13, roles)))
                .isEmpty();
    }

    @Checks("L31")
    @TestOnBothDatabases
    void l31AnswersNobodyButThePlatform(Database db) {
        var platform = Linking.platform(db, aKey("umu"));
        var foreign = new SelectionRequest(
                platform.registration(Launch.Version.LTI13),
                Launch.Version.LTI13,
                "2",
                "2",
                TEACHER,
                "sv",
                "https://evil.example/return",
                true,
                null);
        var foreign11 = new SelectionRequest(
                platform.registration(Launch.Version.LTI11),
                Launch.Version.LTI11,
                "",
                "2",
                TEACHER,
                "sv",
                "http://" + platform.issuer().substring(8) + "/return",
                true,
                null);

        for (var version : Launch.Version.values()) {
            assertThat(begun(db, platform, request(platform, version, TEACHER)))
                    .as("the unmodified twin")
                    .isEmpty();
        }
        assertThat(begun(db, platform, foreign)).contains(Reason.LTI13_DL_RETURN_FOREIGN);
        assertThat(begun(db, platform, foreign11)).contains(Reason.LTI11_CI_RETURN_FOREIGN);
    }

    @TestOnBothDatabases
    void isAnsweredOnceByTheBrowserThatBegan(Database db) {
        var platform = Linking.platform(db, aKey("umu"));
        var begun = begin(db, platform, request(platform, Launch.Version.LTI13, TEACHER));

        assertThat(opened(db, platform, "no such list", begun.word(), NOW)).contains(Reason.PICK_UNKNOWN);
        assertThat(opened(db, platform, begun.token(), Optional.empty(), NOW)).contains(Reason.PICK_COOKIE_MISSING);
        assertThat(opened(db, platform, begun.token(), Optional.of("another"), NOW))
                .contains(Reason.PICK_COOKIE_MISMATCH);
        var late = NOW.plus(Duration.ofHours(1)).plusSeconds(1);
        assertThat(opened(db, platform, begun.token(), begun.word(), late)).contains(Reason.PICK_EXPIRED);
        assertThat(opened(db, platform, begun.token(), begun.word(), NOW)).isEmpty();
        assertThat(opened(db, platform, begun.token(), begun.word(), NOW))
                .as("a reload")
                .isEmpty();

        answered(db, platform, begun, "home");

        assertThat(opened(db, platform, begun.token(), begun.word(), NOW)).contains(Reason.PICK_USED);
    }

    @TestOnBothDatabases
    void answersNoPlatformThatWasShutWhileSomebodyChose(Database db) {
        for (var version : Launch.Version.values()) {
            var platform = Linking.platform(db, aKey("umu"));
            var twin = begin(db, platform, request(platform, version, TEACHER));
            var begun = begin(db, platform, request(platform, version, TEACHER));
            assertThat(outcome(() -> answered(db, platform, twin, "home")))
                    .as("while it is open")
                    .isEmpty();

            db.inTransaction(em -> em.createNativeQuery("UPDATE platform SET enabled = FALSE WHERE platform_key = ?1")
                    .setParameter(1, platform.key())
                    .executeUpdate());

            assertThat(outcome(() -> answered(db, platform, begun, "home"))).contains(Reason.PICK_PLATFORM_GONE);
        }
    }

    @TestOnBothDatabases
    void storesNoPersonAndKeepsTheReturnAddressSealed(Database db) {
        var platform = Linking.platform(db, aKey("umu"));
        long before = count(db, "person");
        var begun = begin(db, platform, request(platform, Launch.Version.LTI13, TEACHER));
        answered(db, platform, begun, "home");

        assertThat(count(db, "person")).isEqualTo(before);
        List<String> stored = db.in(em -> {
            List<?> rows = em.createNativeQuery("SELECT request_sealed FROM lti_selection")
                    .getResultList();
            return rows.stream().map(ChoosingTest::text).toList();
        });
        assertThat(stored)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text)
                        .as("sealed, and really read")
                        .hasSizeGreaterThan(100)
                        .doesNotContain("sesskey", "returnUrl"));
    }

    /** Derby hands out a locator whose name says nothing of the text behind it. */
    private static String text(Object column) {
        try {
            return column instanceof java.sql.Clob clob
                    ? clob.getSubString(1, (int) clob.length())
                    : String.valueOf(column);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @TestOnBothDatabases
    void offersTheNewestCourseWhereNobodyHasConnectedTheLmsCourse(Database db) {
        var platform = Linking.platform(db, aKey("umu"));
        var request = new SelectionRequest(
                platform.registration(Launch.Version.LTI13),
                Launch.Version.LTI13,
                "2",
                "never seen",
                TEACHER,
                "nb_no",
                platform.returnUrl(),
                true,
                null);
        var begun = begin(db, platform, request);

        AnswerChoice.Offer offer = db.in(em -> answer(em, platform, NOW).offer(begun.token(), begun.word()));

        assertThat(offer.menu().groups().stream().map(ChoiceGroup::id))
                .containsExactly("course", "staff", "M0", "M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8", "M9");
        assertThat(offer.menu().choice("module:M3").orElseThrow().title()).isEqualTo("M3 Prosesskartlegging");
        assertThat(offer.menu().choice("leaders")).isPresent();
        assertThat(offer.menu().choice("module:M77")).isEmpty();
    }

    @TestOnBothDatabases
    void knowsWhereARefusedChoiceBegan(Database db) {
        var platform = Linking.platform(db, aKey("umu"));
        for (Launch.Version version : Launch.Version.values()) {
            var begun = begin(db, platform, request(platform, version, TEACHER));
            PlatformId own = db.in(em -> new Linking(em, clock(NOW))
                    .registrations()
                    .platform(platform.registration(version))
                    .orElseThrow());

            AnswerChoice.Origin open = db.in(em -> answer(em, platform, NOW).origin(begun.token()));
            answered(db, platform, begun, "home");
            AnswerChoice.Origin used = db.in(em -> answer(em, platform, NOW).origin(begun.token()));

            assertThat(open).isEqualTo(new AnswerChoice.Origin(version, own));
            assertThat(used).isEqualTo(open);
        }
        AnswerChoice.Origin unknown = db.in(em -> answer(em, platform, NOW).origin("no such choice"));
        assertThat(unknown.platform()).isNull();
    }

    @TestOnBothDatabases
    void forgetsWhatIsOver(Database db) {
        var platform = Linking.platform(db, aKey("umu"));
        var begun = begin(db, platform, request(platform, Launch.Version.LTI13, TEACHER));

        db.in(em -> new Selections(em, Linking.VAULT)
                .forgetEnded(NOW.plus(Duration.ofHours(2)).plusSeconds(1)));

        assertThat(opened(db, platform, begun.token(), begun.word(), NOW)).contains(Reason.PICK_UNKNOWN);
    }

    private record Begun(String token, Optional<String> word) {}

    private record Picked(Linking.Platform platform, AnswerChoice.Handover handover) {
        Linking linking(EntityManager em) {
            return new Linking(em, clock(NOW));
        }
    }

    private static Picked picked(Database db, Launch.Version version, String data, String... keys) {
        var platform = Linking.platform(db, aKey("umu"));
        var plain = request(platform, version, TEACHER);
        var request = new SelectionRequest(
                plain.registration(),
                version,
                plain.deployment(),
                plain.contextId(),
                TEACHER,
                "sv",
                plain.returnUrl(),
                true,
                data);
        return new Picked(platform, answered(db, platform, begin(db, platform, request), keys));
    }

    private static AnswerChoice.Handover answered(Database db, Linking.Platform platform, Begun begun, String... keys) {
        return db.in(em -> {
            var answer = answer(em, platform, NOW);
            var offer = answer.offer(begun.token(), begun.word());
            var chosen = java.util.Arrays.stream(keys)
                    .map(key -> offer.menu().choice(key).orElseThrow())
                    .toList();
            return answer.handOver(begun.token(), offer, chosen);
        });
    }

    private static SelectionRequest request(Linking.Platform platform, Launch.Version version, List<String> roles) {
        return new SelectionRequest(
                platform.registration(version),
                version,
                version == Launch.Version.LTI13 ? "2" : "",
                "2",
                roles,
                "sv",
                platform.returnUrl(),
                true,
                null);
    }

    private static Optional<Reason> begun(Database db, Linking.Platform platform, SelectionRequest request) {
        return outcome(() -> begin(db, platform, request));
    }

    private static Begun begin(Database db, Linking.Platform platform, SelectionRequest request) {
        BeginChoice.Begun begun = db.in(em -> new BeginChoice(
                        new Linking(em, clock(NOW)).registrations(),
                        new Selections(em, Linking.VAULT),
                        new LaunchAttempts(em),
                        clock(NOW))
                .begin(request, new Hearing(NOW)));
        assertThat(begun.path()).startsWith("/lti/choose/");
        String token = begun.path().substring("/lti/choose/".length());
        assertThat(begun.cookie())
                .startsWith("__Host-verkstad-choice-")
                .contains("; Path=/; Secure; HttpOnly; SameSite=None; Partitioned");
        String word = begun.cookie().replaceFirst("^[^=]+=([^;]*);.*$", "$1");
        return new Begun(token, Optional.of(word));
    }

    private static Optional<Reason> opened(
            Database db, Linking.Platform platform, String token, Optional<String> word, Instant now) {
        return outcome(() -> db.in(em -> answer(em, platform, now).offer(token, word)));
    }

    private static AnswerChoice answer(EntityManager em, Linking.Platform platform, Instant now) {
        var linking = new Linking(em, clock(now));
        return new AnswerChoice(
                linking.registrations(),
                new Selections(em, Linking.VAULT),
                linking.offeredCourse(),
                linking.keys(),
                new org.bitstreamproject.verkstad.shared.web.Texts(),
                Linking.SETTINGS,
                clock(now));
    }

    private static Optional<Reason> outcome(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (LaunchRefused refused) {
            return Optional.of(refused.reason());
        }
    }

    private static long count(Database db, String table) {
        return db.in(em ->
                ((Number) em.createNativeQuery("SELECT COUNT(*) FROM " + table).getSingleResult()).longValue());
    }

    private static JsonObject payload(Picked picked) throws java.text.ParseException {
        return json(SignedJWT.parse(picked.handover().fields().get("JWT"))
                .getPayload()
                .toString());
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
