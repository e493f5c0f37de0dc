// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.File;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.Validity;
import org.bitstreamproject.verkstad.lti.Captures;
import org.bitstreamproject.verkstad.lti.Form;
import org.bitstreamproject.verkstad.lti.Heard;
import org.bitstreamproject.verkstad.lti.Hearing;
import org.bitstreamproject.verkstad.lti.InForce;
import org.bitstreamproject.verkstad.lti.Launch;
import org.bitstreamproject.verkstad.lti.LaunchRefused;
import org.bitstreamproject.verkstad.lti.LaunchSigner;
import org.bitstreamproject.verkstad.lti.Reason;
import org.bitstreamproject.verkstad.lti.RegistrationId;
import org.bitstreamproject.verkstad.lti.oauth1.LaunchChecks;
import org.bitstreamproject.verkstad.lti.oauth1.SignedLaunch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** LTI 1.1 launches: every captured one is accepted, and every change to one is refused for its own reason. */
@DisplayNameGeneration(ListedNames.class)
class OauthListTest {
    private static final Instant NOW = Instant.parse("2026-11-21T22:00:00.400Z");
    private static final String URL = "https://verkstad.example.se/lti/1p1/launch";
    private static final String KEY = "umu-key";
    private static final String SECRET = "hemlig nyckel %>=]$å";

    @BeforeEach
    void theUnmodifiedTwinIsAccepted() {
        assertThat(outcome(URL, body(fields -> {}), null)).isEmpty();
    }

    static Stream<String> capturedLaunches() {
        return Arrays.stream(new File("src/test/resources/captures").list())
                .filter(name -> name.startsWith("lti11_launch_"))
                .map(name -> name.replace(".json", ""))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("capturedLaunches")
    void acceptsEveryCapturedLaunchAtItsTime(String capture) {
        var captured = Captures.object(capture);
        var consumer = consumer(captured.getString("consumer_key"), captured.getString("shared_secret"));
        var checks = new LaunchChecks(
                key -> Optional.of(consumer).filter(c -> c.key().equals(key)));

        Launch launch = (Launch) checks.verified(
                new SignedLaunch("POST", captured.getString("url"), Form.parse(captured.getString("body_raw")), null),
                new Hearing(Instant.parse(captured.getString("at"))));

        var sent = captured.getJsonObject("params");
        assertThat(launch.person().id()).isEqualTo(sent.getString("user_id"));
        assertThat(launch.link().contextId()).isEqualTo(sent.getString("context_id"));
        assertThat(launch.services().sourcedId()).isEqualTo(sent.getString("lis_result_sourcedid", null));
        assertThat(launch.locale()).isEqualTo(sent.getString("launch_presentation_locale"));
        assertThat(launch.custom()).doesNotContainKeys("unknown", "due").containsEntry("camelcase_key", "x y");
    }

    @Test
    void readsNamesInUtf8() {
        Launch launch = verified(body(fields -> {}));

        assertThat(launch.person().given()).isEqualTo("Åsa");
        assertThat(launch.person().full()).isEqualTo("Åsa Öberg");
        assertThat(launch.link().title()).isEqualTo("Kamratgranskning 1.1 (sv) – åäö &");
    }

    @Checks({"B21", "B23"})
    @Test
    void acceptsEveryCharacterThatHasBrokenAnEncoder() {
        String awkward = "å ä ö ø æ A\u030A 🎈 & = % * ~ ' ( ) ! + \r\n";

        Launch launch = verified(body(fields -> fields.put("custom_odd", awkward)));

        assertThat(launch.custom()).containsEntry("odd", awkward);
    }

    @Checks({"B18", "B19", "B20"})
    @Test
    void countsTheLaunchUrlsQueryIntoTheSignature() {
        String url = URL + "?item=42&x=%C3%A5&y=%25C3%25B6&empty=&bare";
        var fields = fields();
        String body = LaunchSigner.form(LaunchSigner.signed(fields, url, SECRET));

        assertThat(outcome(url, body, null)).isEmpty();
        assertThat(outcome(url.replace("42", "43"), body, null)).contains(Reason.LTI11_SIGNATURE_WRONG);
        assertThat(outcome(URL, body, null)).contains(Reason.LTI11_SIGNATURE_WRONG);
    }

    @Checks({"B26"})
    @Test
    void signsForOurOwnAddressOnly() {
        String body = body(fields -> {});

        assertThat(outcome(URL, body, null)).isEmpty();
        assertThat(outcome("http://verkstad.example.se/lti/1p1/launch", body, null))
                .contains(Reason.LTI11_SIGNATURE_WRONG);
        assertThat(outcome("https://other.example.se/lti/1p1/launch", body, null))
                .contains(Reason.LTI11_SIGNATURE_WRONG);
        assertThat(outcome(URL + "/", body, null)).contains(Reason.LTI11_SIGNATURE_WRONG);
    }

    @Checks({"B22"})
    @Test
    void acceptsAPlusThatCameUnescapedInTheSignature() {
        // search a nonce whose signature holds a plus
        for (int i = 0; ; i++) {
            var fields = fields();
            fields.put("oauth_nonce", "n" + i);
            var signed = LaunchSigner.signed(fields, URL, SECRET);
            if (signed.get("oauth_signature").contains("+")) {
                String escaped = signed.remove("oauth_signature");
                String body = LaunchSigner.form(signed) + "&oauth_signature="
                        + escaped.replace("=", "%3D").replace("/", "%2F");
                assertThat(outcome(URL, body, null)).isEmpty();
                return;
            }
        }
    }

    @Checks({"B12", "B13"})
    @Test
    void acceptsALaunchWithoutOauthVersionOrCallback() {
        Consumer<Map<String, String>> without = fields -> {
            fields.remove("oauth_version");
            fields.remove("oauth_callback");
        };

        assertThat(outcome(URL, body(without), null)).isEmpty();
    }

    @Test
    void acceptsALaunchWithoutContextNamesOrRoles() {
        Consumer<Map<String, String>> bare = fields -> fields.keySet()
                .removeIf(name -> name.startsWith("lis_") || name.startsWith("context_") || name.equals("roles"));

        Launch launch = verified(body(bare));

        assertThat(launch.link().contextId()).isEmpty();
        assertThat(launch.person().full()).isNull();
        assertThat(launch.roles()).isEmpty();
    }

    @Checks({"B2", "B9", "B10", "B29", "B30", "B31", "B32"})
    @ParameterizedTest
    @CsvSource({
        "lti_message_type, LTI11_MESSAGE_TYPE_MISSING",
        "lti_version, LTI11_VERSION_WRONG",
        "oauth_consumer_key, LTI11_KEY_MISSING",
        "oauth_signature_method, LTI11_METHOD_REFUSED",
        "oauth_timestamp, LTI11_TIMESTAMP_MISSING",
        "oauth_nonce, LTI11_NONCE_MISSING",
        "resource_link_id, LTI11_LINK_MISSING",
        "user_id, LTI11_USER_MISSING",
    })
    void refusesALaunchThatLacks(String field, Reason reason) {
        assertThat(refusalAfter(fields -> fields.remove(field))).isEqualTo(reason);
        assertThat(refusalAfter(fields -> fields.put(field, " "))).isEqualTo(reason);
    }

    @Checks({"B2", "B5", "B6", "B7", "B9", "B12", "B29", "B30"})
    @ParameterizedTest
    @CsvSource({
        "lti_message_type, Basic-LTI-Launch-Request, LTI11_MESSAGE_UNSUPPORTED",
        "lti_version, LTI-2p0, LTI11_VERSION_WRONG",
        "oauth_consumer_key, unknown-key, LTI11_KEY_UNKNOWN",
        "oauth_consumer_key, UMU-KEY, LTI11_KEY_UNKNOWN",
        "oauth_signature_method, PLAINTEXT, LTI11_METHOD_REFUSED",
        "oauth_signature_method, RSA-SHA1, LTI11_METHOD_REFUSED",
        "oauth_signature_method, hmac-sha1, LTI11_METHOD_REFUSED",
        "oauth_signature_method, HMAC-SHA256, LTI11_METHOD_REFUSED",
        "oauth_version, 2.0, LTI11_OAUTH_VERSION_WRONG",
        "oauth_timestamp, noon, LTI11_TIMESTAMP_INVALID",
        "oauth_timestamp, -5, LTI11_TIMESTAMP_INVALID",
        "oauth_timestamp, 1795298400400, LTI11_TIMESTAMP_INVALID",
        "oauth_timestamp, 1.5, LTI11_TIMESTAMP_INVALID",
    })
    void refusesALaunchWhereAFieldSays(String field, String value, Reason reason) {
        assertThat(refusalAfter(fields -> fields.put(field, value))).isEqualTo(reason);
    }

    @Checks({"B9"})
    @ParameterizedTest
    @CsvSource({
        "-300, ",
        "300, ",
        "-301, LTI11_TIMESTAMP_OLD",
        "301, LTI11_TIMESTAMP_FUTURE",
        "-86400, LTI11_TIMESTAMP_OLD"
    })
    void acceptsTimesWithin300Seconds(long offset, Reason reason) {
        Instant whole = Instant.parse("2026-11-21T22:00:00Z");
        String body = body(fields ->
                fields.put("oauth_timestamp", "" + whole.plusSeconds(offset).getEpochSecond()));

        assertThat(outcomeAt(whole, URL, body, null)).isEqualTo(Optional.ofNullable(reason));
    }

    @Checks({"B15"})
    @ParameterizedTest
    @ValueSource(
            strings = {"roles", "user_id", "resource_link_id", "lis_result_sourcedid", "custom_history", "oauth_nonce"})
    void refusesAFieldChangedRemovedOrAddedAfterSigning(String field) {
        var signed = LaunchSigner.signed(fields(), URL, SECRET);
        assertThat(outcome(URL, LaunchSigner.form(signed), null)).isEmpty();

        var changed = new LinkedHashMap<>(signed);
        changed.put(field, "Instructor");
        var added = new LinkedHashMap<>(signed);
        added.put("ext_" + field, "x");

        assertThat(outcome(URL, LaunchSigner.form(changed), null)).contains(Reason.LTI11_SIGNATURE_WRONG);
        assertThat(outcome(URL, LaunchSigner.form(added), null)).contains(Reason.LTI11_SIGNATURE_WRONG);
    }

    @Checks({"B15", "B24"})
    @Test
    void refusesAFieldRemovedAfterSigning() {
        var signed = LaunchSigner.signed(fields(), URL, SECRET);
        assertThat(outcome(URL, LaunchSigner.form(signed), null)).isEmpty();

        signed.remove("custom_history");

        assertThat(outcome(URL, LaunchSigner.form(signed), null)).contains(Reason.LTI11_SIGNATURE_WRONG);
    }

    @Checks({"B3"})
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "hemlig", "HEMLIG NYCKEL"})
    void refusesAnotherSecret(String other) {
        assertThat(outcome(URL, body(fields -> {}), null)).isEmpty();

        String body = LaunchSigner.form(LaunchSigner.signed(fields(), URL, other));

        assertThat(outcome(URL, body, null)).contains(Reason.LTI11_SIGNATURE_WRONG);
    }

    @Checks({"B4"})
    @Test
    void refusesABlankSecretEvenWhenTheSignatureFits() {
        String body = LaunchSigner.form(LaunchSigner.signed(fields(), URL, ""));
        var blank = new Consumer11("");

        assertThat(blank.outcome(body)).contains(Reason.LTI11_SECRET_BLANK);
        assertThat(new Consumer11(SECRET).outcome(body(fields -> {}))).isEmpty();
    }

    @Checks({"B5"})
    @Test
    void refusesAPlaintextSignatureMadeOfTheSecret() {
        var fields = fields();
        fields.put("oauth_signature_method", "PLAINTEXT");
        fields.put("oauth_signature", SECRET + "&");

        assertThat(outcome(URL, LaunchSigner.form(fields), null)).contains(Reason.LTI11_METHOD_REFUSED);
    }

    @Checks({"B8"})
    @Test
    void acceptsHmacSha256OnlyWhereTheRegistrationSaysSo() {
        String body = body(fields -> fields.put("oauth_signature_method", "HMAC-SHA256"));

        assertThat(outcome(URL, body, null)).contains(Reason.LTI11_METHOD_REFUSED);
        assertThat(new Consumer11(SECRET, true, true).outcome(body)).isEmpty();
        assertThat(new Consumer11(SECRET + "x", true, true).outcome(body)).contains(Reason.LTI11_SIGNATURE_WRONG);
    }

    @Checks({"B2"})
    @Test
    void refusesADisabledPlatform() {
        String body = body(fields -> {});

        assertThat(outcome(URL, body, null)).isEmpty();
        assertThat(new Consumer11(SECRET, false, false).outcome(body)).contains(Reason.LTI11_PLATFORM_DISABLED);
    }

    @Checks({"B2"})
    @ParameterizedTest
    @CsvSource({
        "0, 1, ",
        "1, , LTI11_OUTSIDE_DATES",
        ", 0, LTI11_OUTSIDE_DATES",
        ", , ",
    })
    void refusesALaunchOutsideTheDates(Long fromNow, Long untilNow, Reason reason) {
        var own = new Validity(
                fromNow == null ? null : NOW.plusSeconds(fromNow), untilNow == null ? null : NOW.plusSeconds(untilNow));
        for (var dates : List.of(new InForce(own, Validity.ALWAYS), new InForce(Validity.ALWAYS, own))) {
            var held = new org.bitstreamproject.verkstad.lti.oauth1.Consumer(
                    new RegistrationId(1), KEY, SECRET, false, true, dates);
            var launch = new SignedLaunch("POST", URL, Form.parse(body(fields -> {})), null);

            assertThat(Heard.outcome(
                            NOW, hearing -> new LaunchChecks(key -> Optional.of(held)).verified(launch, hearing)))
                    .isEqualTo(Optional.ofNullable(reason));
        }
    }

    @Checks({"B1"})
    @Test
    void refusesAnUnsignedLaunch() {
        var unsigned = fields();
        unsigned.keySet().removeIf(name -> name.startsWith("oauth_"));

        assertThat(outcome(URL, LaunchSigner.form(unsigned), null)).contains(Reason.LTI11_UNSIGNED);
    }

    @Test
    void refusesALaunchWithoutASignature() {
        assertThat(outcome(URL, LaunchSigner.form(fields()), null)).contains(Reason.LTI11_SIGNATURE_MISSING);
    }

    @Checks({"B16", "B17"})
    @ParameterizedTest
    @ValueSource(strings = {"roles=Instructor", "oauth_signature=x", "user_id=5", "custom_history="})
    void refusesAParameterThatComesTwice(String again) {
        String body = body(fields -> {});
        assertThat(outcome(URL, body, null)).isEmpty();

        assertThat(outcome(URL, body + "&" + again, null)).contains(Reason.LTI11_PARAM_DUPLICATE);
        assertThat(outcome(URL + "?" + again, body, null)).contains(Reason.LTI11_PARAM_DUPLICATE);
    }

    @Checks({"B17"})
    @Test
    void refusesOauthInTheHeaderBesideTheBody() {
        String body = body(fields -> {});

        assertThat(outcome(URL, body, "Basic abc")).isEmpty();
        assertThat(outcome(URL, body, "OAuth oauth_consumer_key=\"x\"")).contains(Reason.LTI11_OAUTH_IN_HEADER);
        assertThat(outcome(URL, body, "oauth realm=\"\"")).contains(Reason.LTI11_OAUTH_IN_HEADER);
    }

    @Test
    void refusesABrokenPercentEscapeInTheAddress() {
        assertThat(outcome(URL + "?x=%zz", body(fields -> {}), null)).contains(Reason.LTI11_BODY_INVALID);
    }

    @Test
    void refusesIdsLongerThanWeStore() {
        assertThat(refusalAfter(fields -> fields.put("user_id", "9".repeat(256))))
                .isEqualTo(Reason.LTI11_CLAIM_TOO_LONG);
        assertThat(refusalAfter(fields -> fields.put("oauth_nonce", "9".repeat(256))))
                .isEqualTo(Reason.LTI11_NONCE_INVALID);
    }

    @Checks({"B35"})
    @Test
    void saysNothingOfTheLaunchInItsRefusal() {
        var signed = LaunchSigner.signed(fields(), URL, SECRET);
        signed.put("roles", "Instructor");
        var launch = new SignedLaunch("POST", URL, Form.parse(LaunchSigner.form(signed)), null);

        var refusal = catchThrowableOfType(
                LaunchRefused.class, () -> new Consumer11(SECRET).checks().verified(launch, new Hearing(NOW)));

        assertThat(refusal).hasMessage("LTI11-SIGNATURE-WRONG").hasNoCause();
    }

    @Checks("B20")
    @ParameterizedTest
    @ValueSource(strings = {"?a=", "?a", "?a=b+c", "?a=b%20c", "?a=b%2Bc", "?a=%C3%A5&b=~*'()!", "?b=2&a=1&c="})
    void readsAQueryAsItsSignerDid(String query) {
        String body = LaunchSigner.form(LaunchSigner.signed(fields(), URL + query.replace("b+c", "b%20c"), SECRET));

        assertThat(outcome(URL + query, body, null)).isEmpty();
        assertThat(outcome(URL + query + "&z=1", body, null)).contains(Reason.LTI11_SIGNATURE_WRONG);
    }

    @Test
    @Checks({"B21", "B23"})
    void keepsLineEndsAndComposedLettersAsTheyWereSigned() {
        String decomposed = "A\u030Asa";
        Consumer<Map<String, String>> change = fields -> {
            fields.put("resource_link_description", "rad 1\r\nrad 2");
            fields.put("custom_name", decomposed);
        };
        String body = body(change);

        assertThat(verified(body).custom()).containsEntry("name", decomposed);
        assertThat(outcome(URL, body.replace("%0D%0A", "%0A"), null)).contains(Reason.LTI11_SIGNATURE_WRONG);
        assertThat(outcome(URL, body.replace("A%CC%8Asa", "%C3%85sa"), null)).contains(Reason.LTI11_SIGNATURE_WRONG);
    }

    @Test
    @Checks("B24")
    void countsEmptyParametersIntoTheSignature() {
        String body = body(fields -> fields.put("custom_empty", ""));

        assertThat(outcome(URL, body, null)).isEmpty();
        assertThat(outcome(URL, body.replace("&custom_empty=", ""), null)).contains(Reason.LTI11_SIGNATURE_WRONG);
    }

    @Checks("B25")
    @ParameterizedTest
    @ValueSource(
            strings = {"100%", "a>b", "=", "]", "$ecret", "två ord", "a+b&c", "æøå", "%41", "hemlig nyckel %>=]$å"})
    void acceptsSecretsOfAnyCharacters(String secret) {
        String body = LaunchSigner.form(LaunchSigner.signed(fields(), URL, secret));

        assertThat(new Consumer11(secret).outcome(body)).isEmpty();
        assertThat(new Consumer11(secret + "x").outcome(body)).contains(Reason.LTI11_SIGNATURE_WRONG);
    }

    @Checks("B26")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://verkstad.example.se:443/lti/1p1/launch",
                "https://Verkstad.EXAMPLE.se/lti/1p1/launch",
                "HTTPS://verkstad.example.se/lti/1p1/launch",
            })
    void signsForTheSameAddressHoweverTheOperatorWroteIt(String own) {
        String body = body(fields -> {});

        assertThat(outcome(own, body, null)).isEmpty();
        assertThat(outcome(own.replace("lti/1p1", "LTI/1p1"), body, null)).contains(Reason.LTI11_SIGNATURE_WRONG);
    }

    @Test
    @Checks("B27")
    void readsNamesAsUtf8AndNothingElse() {
        Launch launch = verified(body(fields -> fields.put("lis_person_name_full", "Kåre Ødegård æ")));

        assertThat(launch.person().full()).isEqualTo("Kåre Ødegård æ");
    }

    @Test
    @Checks("B28")
    void countsTheSubmitButtonAsMoodleDoes() {
        String body = body(fields -> fields.put("ext_submit", "Press to launch this activity"));

        assertThat(outcome(URL, body, null)).isEmpty();
        assertThat(outcome(URL, body.replaceFirst("&ext_submit=[^&]*", ""), null))
                .contains(Reason.LTI11_SIGNATURE_WRONG);
    }

    @Test
    @Checks("B33")
    void letsTheKeyAloneDecideThePlatform() {
        Launch launch = verified(body(fields -> fields.put("tool_consumer_instance_guid", "moodle.of.somebody.else")));

        assertThat(launch.registration()).isEqualTo(new RegistrationId(1));
        assertThat(launch.toString()).doesNotContain("moodle.of.somebody.else");
    }

    @Test
    @Checks("B34")
    void comparesSignaturesInConstantTime() {
        ArchRule rule = ArchRuleDefinition.classes()
                .that()
                .haveSimpleName("BasicLti")
                .should()
                .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class);

        rule.check(new ClassFileImporter().importPackages("org.bitstreamproject.verkstad.lti.oauth1"));
    }

    @Test
    void readsRolesWithBlanksAroundThem() {
        assertThat(verified(body(fields -> fields.put("roles", " Instructor , ,urn:lti:role:ims/lis/Learner,")))
                        .roles())
                .containsExactly("Instructor", "urn:lti:role:ims/lis/Learner");
    }

    @Test
    void treatsUnresolvedVariablesAndBlankServicesAsUnset() {
        Launch launch = verified(body(fields -> {
            fields.put("custom_due", "$ResourceLink.submission.endDateTime");
            fields.put("lis_result_sourcedid", " ");
            fields.put("lis_outcome_service_url", "");
        }));

        assertThat(launch.custom()).doesNotContainKey("due");
        assertThat(launch.services()).isEqualTo(Launch.Services.NONE);
        assertThat(launch.occasion()).isEqualTo(Launch.Occasion.opened(Instant.ofEpochSecond(NOW.getEpochSecond())));
    }

    private Reason refusalAfter(Consumer<Map<String, String>> change) {
        assertThat(outcome(URL, body(fields -> {}), null))
                .as("the unmodified twin")
                .isEmpty();
        return outcome(URL, body(change), null).orElse(null);
    }

    private static Launch verified(String body) {
        return (Launch) new Consumer11(SECRET)
                .checks()
                .verified(new SignedLaunch("POST", URL, Form.parse(body), null), new Hearing(NOW));
    }

    private static Optional<Reason> outcome(String url, String body, String authorization) {
        return outcomeAt(NOW, url, body, authorization);
    }

    private static Optional<Reason> outcomeAt(Instant now, String url, String body, String authorization) {
        return outcome(
                new Consumer11(SECRET).checks(), now, new SignedLaunch("POST", url, Form.parse(body), authorization));
    }

    private static Optional<Reason> outcome(LaunchChecks checks, Instant now, SignedLaunch launch) {
        return Heard.outcome(now, hearing -> checks.verified(launch, hearing));
    }

    private static Map<String, String> fields() {
        var capture = Captures.object("lti11_launch_student1_sv");
        var fields = new LinkedHashMap<>(LaunchSigner.lti11(
                capture, URL, new LaunchSigner.Credentials(KEY, SECRET), NOW, "6b988088892705361e13cc5c7f5d7286"));
        fields.remove("oauth_signature");
        return fields;
    }

    private static String body(Consumer<Map<String, String>> change) {
        var fields = fields();
        change.accept(fields);
        return LaunchSigner.form(LaunchSigner.signed(fields, URL, SECRET));
    }

    private static org.bitstreamproject.verkstad.lti.oauth1.Consumer consumer(String key, String secret) {
        return new org.bitstreamproject.verkstad.lti.oauth1.Consumer(new RegistrationId(1), key, secret, false, true);
    }

    private record Consumer11(String secret, boolean sha256, boolean enabled) {
        Consumer11(String secret) {
            this(secret, false, true);
        }

        LaunchChecks checks() {
            var consumer = new org.bitstreamproject.verkstad.lti.oauth1.Consumer(
                    new RegistrationId(1), KEY, secret, sha256, enabled);
            return new LaunchChecks(key -> key.equals(KEY) ? Optional.of(consumer) : Optional.empty());
        }

        Optional<Reason> outcome(String body) {
            return OauthListTest.outcome(checks(), NOW, new SignedLaunch("POST", URL, Form.parse(body), null));
        }
    }
}
