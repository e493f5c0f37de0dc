// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.oauth1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.File;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.lti.Captures;
import org.bitstreamproject.verkstad.lti.Form;
import org.bitstreamproject.verkstad.lti.Launch;
import org.bitstreamproject.verkstad.lti.LaunchRefused;
import org.bitstreamproject.verkstad.lti.LaunchSigner;
import org.bitstreamproject.verkstad.lti.Reason;
import org.bitstreamproject.verkstad.lti.RegistrationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** LTI 1.1 launches: every captured one is accepted, and every change to one is refused for its own reason. */
class Oauth1ChecksTest {
    private static final Instant NOW = Instant.parse("2026-11-21T22:00:00.400Z");
    private static final String URL = "https://verkstad.example.se/lti/1p1/launch";
    private static final String KEY = "umu-key";
    private static final String SECRET = "hemlig nyckel %>=]$å";

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

        Launch launch = checks.verified(
                new SignedLaunch("POST", captured.getString("url"), Form.parse(captured.getString("body_raw")), null),
                Instant.parse(captured.getString("at")));

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

    @Test
    void acceptsEveryCharacterThatHasBrokenAnEncoder() {
        String awkward = "å ä ö ø æ A\u030A 🎈 & = % * ~ ' ( ) ! + \r\n";

        Launch launch = verified(body(fields -> fields.put("custom_odd", awkward)));

        assertThat(launch.custom()).containsEntry("odd", awkward);
    }

    @Test
    void countsTheLaunchUrlsQueryIntoTheSignature() {
        String url = URL + "?item=42&x=%C3%A5&y=%25C3%25B6&empty=&bare";
        var fields = fields();
        String body = LaunchSigner.form(LaunchSigner.signed(fields, url, SECRET));

        assertThat(outcome(url, body, null)).isEmpty();
        assertThat(outcome(url.replace("42", "43"), body, null)).contains(Reason.LTI11_SIGNATURE_WRONG);
        assertThat(outcome(URL, body, null)).contains(Reason.LTI11_SIGNATURE_WRONG);
    }

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

    @ParameterizedTest
    @CsvSource({
        "lti_message_type, ContentItemSelectionRequest, LTI11_MESSAGE_UNSUPPORTED",
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

    @Test
    void refusesAFieldRemovedAfterSigning() {
        var signed = LaunchSigner.signed(fields(), URL, SECRET);
        assertThat(outcome(URL, LaunchSigner.form(signed), null)).isEmpty();

        signed.remove("custom_history");

        assertThat(outcome(URL, LaunchSigner.form(signed), null)).contains(Reason.LTI11_SIGNATURE_WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "hemlig", "HEMLIG NYCKEL"})
    void refusesAnotherSecret(String other) {
        assertThat(outcome(URL, body(fields -> {}), null)).isEmpty();

        String body = LaunchSigner.form(LaunchSigner.signed(fields(), URL, other));

        assertThat(outcome(URL, body, null)).contains(Reason.LTI11_SIGNATURE_WRONG);
    }

    @Test
    void refusesABlankSecretEvenWhenTheSignatureFits() {
        String body = LaunchSigner.form(LaunchSigner.signed(fields(), URL, ""));
        var blank = new Consumer11("");

        assertThat(blank.outcome(body)).contains(Reason.LTI11_SECRET_BLANK);
        assertThat(new Consumer11(SECRET).outcome(body(fields -> {}))).isEmpty();
    }

    @Test
    void refusesAPlaintextSignatureMadeOfTheSecret() {
        var fields = fields();
        fields.put("oauth_signature_method", "PLAINTEXT");
        fields.put("oauth_signature", SECRET + "&");

        assertThat(outcome(URL, LaunchSigner.form(fields), null)).contains(Reason.LTI11_METHOD_REFUSED);
    }

    @Test
    void acceptsHmacSha256OnlyWhereTheRegistrationSaysSo() {
        String body = body(fields -> fields.put("oauth_signature_method", "HMAC-SHA256"));

        assertThat(outcome(URL, body, null)).contains(Reason.LTI11_METHOD_REFUSED);
        assertThat(new Consumer11(SECRET, true, true).outcome(body)).isEmpty();
        assertThat(new Consumer11(SECRET + "x", true, true).outcome(body)).contains(Reason.LTI11_SIGNATURE_WRONG);
    }

    @Test
    void refusesADisabledPlatform() {
        String body = body(fields -> {});

        assertThat(outcome(URL, body, null)).isEmpty();
        assertThat(new Consumer11(SECRET, false, false).outcome(body)).contains(Reason.LTI11_PLATFORM_DISABLED);
    }

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

    @ParameterizedTest
    @ValueSource(strings = {"roles=Instructor", "oauth_signature=x", "user_id=5", "custom_history="})
    void refusesAParameterThatComesTwice(String again) {
        String body = body(fields -> {});
        assertThat(outcome(URL, body, null)).isEmpty();

        assertThat(outcome(URL, body + "&" + again, null)).contains(Reason.LTI11_PARAM_DUPLICATE);
        assertThat(outcome(URL + "?" + again, body, null)).contains(Reason.LTI11_PARAM_DUPLICATE);
    }

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

    @Test
    void saysNothingOfTheLaunchInItsRefusal() {
        var signed = LaunchSigner.signed(fields(), URL, SECRET);
        signed.put("roles", "Instructor");
        var launch = new SignedLaunch("POST", URL, Form.parse(LaunchSigner.form(signed)), null);

        var refusal = catchThrowableOfType(
                LaunchRefused.class, () -> new Consumer11(SECRET).checks().verified(launch, NOW));

        assertThat(refusal).hasMessage("LTI11-SIGNATURE-WRONG").hasNoCause();
    }

    private Reason refusalAfter(Consumer<Map<String, String>> change) {
        assertThat(outcome(URL, body(fields -> {}), null))
                .as("the unmodified twin")
                .isEmpty();
        return outcome(URL, body(change), null).orElse(null);
    }

    private static Launch verified(String body) {
        return new Consumer11(SECRET).checks().verified(new SignedLaunch("POST", URL, Form.parse(body), null), NOW);
    }

    private static Optional<Reason> outcome(String url, String body, String authorization) {
        return outcomeAt(NOW, url, body, authorization);
    }

    private static Optional<Reason> outcomeAt(Instant now, String url, String body, String authorization) {
        return outcome(
                new Consumer11(SECRET).checks(), now, new SignedLaunch("POST", url, Form.parse(body), authorization));
    }

    private static Optional<Reason> outcome(LaunchChecks checks, Instant now, SignedLaunch launch) {
        try {
            checks.verified(launch, now);
            return Optional.empty();
        } catch (LaunchRefused refused) {
            return Optional.of(refused.reason());
        }
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
            return Oauth1ChecksTest.outcome(checks(), NOW, new SignedLaunch("POST", URL, Form.parse(body), null));
        }
    }
}
