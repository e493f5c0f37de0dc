// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitstreamproject.verkstad.lti.Captures;
import org.bitstreamproject.verkstad.lti.Form;
import org.bitstreamproject.verkstad.lti.Heard;
import org.bitstreamproject.verkstad.lti.Hearing;
import org.bitstreamproject.verkstad.lti.LaunchSigner;
import org.bitstreamproject.verkstad.lti.Reason;
import org.bitstreamproject.verkstad.lti.RegistrationId;
import org.bitstreamproject.verkstad.lti.SelectionRequest;
import org.bitstreamproject.verkstad.lti.oauth1.LaunchChecks;
import org.bitstreamproject.verkstad.lti.oauth1.SignedLaunch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Content-Item 1.0 selection requests (K1–K4, the request's half). Every refusal's unmodified twin is accepted. */
class ContentItemChecksTest {
    private static final String URL = "https://verkstad.example.se/lti/1p1/launch";
    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final String KEY = "made-up-key-11";
    private static final String SECRET = "made-up-secret-11";

    @BeforeEach
    void theUnmodifiedTwinIsAccepted() {
        assertThat(outcome(fields -> {})).isEmpty();
    }

    @Test
    void acceptsTheCapturedRequestAtItsTime() {
        var captured = Captures.object("lti11_content_item_request");

        var request = (SelectionRequest) checks().verified(
                        new SignedLaunch(
                                "POST", captured.getString("url"), Form.parse(captured.getString("body_raw")), null),
                        new Hearing(Instant.parse(captured.getString("at"))));

        assertThat(request.returnUrl())
                .isEqualTo(captured.getJsonObject("params").getString("content_item_return_url"));
        assertThat(request.contextId()).isEqualTo("2");
        assertThat(request.multiple()).isTrue();
        assertThat(request.data()).isNull();
        assertThat(request.roles()).containsExactly("Instructor");
    }

    @ParameterizedTest
    @CsvSource({
        "content_item_return_url, , LTI11_CI_RETURN_MISSING",
        "accept_media_types, , LTI11_CI_TYPES_MISSING",
        "accept_media_types, text/html, LTI11_CI_TYPE_REFUSED",
        "lti_version, LTI-2p0, LTI11_VERSION_WRONG",
        "user_id, , LTI11_USER_MISSING",
    })
    void refusesARequestThatCannotBeAnswered(String name, String value, Reason reason) {
        assertThat(outcome(fields -> put(fields, name, value))).contains(reason);
    }

    @Checks("K4")
    @Test
    void k4RefusesAnUnsignedRequest() {
        var fields = fields(all -> {});
        fields.remove("oauth_signature");
        fields.remove("oauth_consumer_key");

        assertThat(judged(fields)).contains(Reason.LTI11_UNSIGNED);
    }

    @Test
    void refusesATamperedReturnAddress() {
        var fields = fields(all -> {});
        fields.put("content_item_return_url", "https://evil.example/");

        assertThat(judged(fields)).contains(Reason.LTI11_SIGNATURE_WRONG);
    }

    @Checks("K1")
    @Test
    void k1RemembersDataExactlyWhenItCame() {
        assertThat(request(fields -> fields.put("data", "a=b&ö")).data()).isEqualTo("a=b&ö");
        assertThat(request(fields -> fields.put("data", "")).data()).isEmpty();
        assertThat(outcome(fields -> fields.put("data", "x".repeat(8001)))).contains(Reason.LTI11_CI_DATA_INVALID);
    }

    @Checks("K2")
    @Test
    void k2TakesOneThingUnlessSeveralAreAllowed() {
        assertThat(request(fields -> fields.put("accept_multiple", "false")).multiple())
                .isFalse();
        assertThat(request(fields -> fields.remove("accept_multiple")).multiple())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"*/*", "application/*", "'text/html, application/vnd.ims.lti.v1.ltilink'"})
    void takesEveryWayToSayLtiLink(String mediaTypes) {
        assertThat(outcome(fields -> fields.put("accept_media_types", mediaTypes)))
                .isEmpty();
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (value == null) {
            fields.remove(name);
        } else {
            fields.put(name, value);
        }
    }

    private static LaunchChecks checks() {
        var consumer =
                new org.bitstreamproject.verkstad.lti.oauth1.Consumer(new RegistrationId(3), KEY, SECRET, false, true);
        return new LaunchChecks(
                key -> Optional.of(consumer).filter(one -> one.key().equals(key)));
    }

    private static SelectionRequest request(Consumer<Map<String, String>> change) {
        return (SelectionRequest) checks().verified(
                        new SignedLaunch("POST", URL, Form.parse(LaunchSigner.form(fields(change))), null),
                        new Hearing(NOW));
    }

    private static Map<String, String> fields(Consumer<Map<String, String>> change) {
        var fields =
                Captures.strings(Captures.object("lti11_content_item_request").getJsonObject("params"));
        fields.put("oauth_timestamp", Long.toString(NOW.getEpochSecond()));
        change.accept(fields);
        return LaunchSigner.signed(fields, URL, SECRET);
    }

    private static Optional<Reason> outcome(Consumer<Map<String, String>> change) {
        return judged(fields(change));
    }

    private static Optional<Reason> judged(Map<String, String> fields) {
        var launch = new SignedLaunch("POST", URL, Form.parse(LaunchSigner.form(fields)), null);
        return Heard.outcome(NOW, hearing -> checks().verified(launch, hearing));
    }
}
