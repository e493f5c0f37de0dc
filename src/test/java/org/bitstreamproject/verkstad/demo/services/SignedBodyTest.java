// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.services;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import org.bitstreamproject.verkstad.demo.moodle.Capture;
import org.bitstreamproject.verkstad.demo.moodle.CapturedSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedBodyTest {
    @ParameterizedTest(name = "{0} is trusted: {1}")
    @CsvSource({
        "replaceResult_0.82, true",
        "replaceResult_with_text_result_data, true",
        "replaceResult_comma_decimal, true",
        "unsupported_op, true",
        "wrong_secret, false",
        "bad_body_hash, false"
    })
    void trustsWhatMoodleTrusted(String name, boolean trusted) {
        var request = request(name);

        assertThat(SignedBody.of(call(request)).verified(CapturedSite.moodle("c"), time(request)))
                .isEqualTo(trusted);
    }

    @Test
    void trustsNothingOlderThanFiveMinutes() {
        var request = request("replaceResult_0.82");
        var body = SignedBody.of(call(request));

        assertThat(body.verified(CapturedSite.moodle("c"), time(request).plusSeconds(300)))
                .isTrue();
        assertThat(body.verified(CapturedSite.moodle("c"), time(request).plusSeconds(301)))
                .isFalse();
    }

    private static JsonObject request(String name) {
        return Capture.exchanges("svc_basic_outcomes").get(name).getJsonObject("request");
    }

    private static ServiceCall call(JsonObject request) {
        return new ServiceCall(
                "POST",
                "/mod/lti/service.php",
                Map.of(),
                null,
                "application/xml",
                request.getJsonObject("headers").getString("Authorization"),
                request.getString("body"));
    }

    private static Instant time(JsonObject request) {
        var header = request.getJsonObject("headers").getString("Authorization");
        return Instant.ofEpochSecond(Long.parseLong(header.replaceFirst(".*oauth_timestamp=\"(\\d+)\".*", "$1")));
    }
}
