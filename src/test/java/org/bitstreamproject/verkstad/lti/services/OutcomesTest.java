// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.lti.Captures;
import org.bitstreamproject.verkstad.lti.oauth1.OauthHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Basic Outcomes against a local server that gives a real Moodle's answers. */
class OutcomesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T22:00:00Z"), ZoneOffset.UTC);
    private static final String SOURCED_ID = "{\"data\":{\"instanceid\":\"1\",\"userid\":\"5\"},\"hash\":\"a&b<c>\"}";
    private static final BigDecimal GOOD = new BigDecimal("0.82");
    private static final Pattern MESSAGE_ID = Pattern.compile("<imsx_messageIdentifier>(.*?)</imsx_messageIdentifier>");

    private final LocalPlatform platform = new LocalPlatform();
    private final Outcomes outcomes =
            new Outcomes(new PlatformHttp(Duration.ofMillis(700)), new OutgoingGuard(), CLOCK);

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void takesMoodlesSuccessForDelivered() {
        platform.answers("/service.php", captured("replaceResult_0.82"));

        assertThat(fault(GOOD)).isNull();
    }

    @Test
    void writesTheEnvelopeMoodleReads() {
        platform.answers("/service.php", captured("replaceResult_0.82"));

        send(GOOD);

        var asked = platform.asked("/service.php").get(0);
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.header("Content-type")).isEqualTo("application/xml");
        assertThat(asked.body())
                .contains("<textString>0.82</textString>")
                .contains("<replaceResultRequest>")
                .contains(
                        "<sourcedId>{&quot;data&quot;:{&quot;instanceid&quot;:&quot;1&quot;,&quot;userid&quot;:&quot;5&quot;},&quot;hash&quot;:&quot;a&amp;b&lt;c&gt;&quot;}</sourcedId>");
    }

    @Test
    void signsExactlyTheBytesItSends() throws Exception {
        platform.answers("/service.php", captured("replaceResult_0.82"));

        send(GOOD);

        var asked = platform.asked("/service.php").get(0);
        byte[] sha1 = MessageDigest.getInstance("SHA-1").digest(asked.body().getBytes(StandardCharsets.UTF_8));
        String hash = Base64.getEncoder()
                .encodeToString(sha1)
                .replace("+", "%2B")
                .replace("/", "%2F")
                .replace("=", "%3D");
        assertThat(asked.header("Authorization"))
                .startsWith("OAuth realm=\"\",")
                .contains("oauth_body_hash=\"" + hash + "\"")
                .contains("oauth_consumer_key=\"key\"")
                .contains("oauth_timestamp=\"1795298400\"")
                .contains("oauth_signature_method=\"HMAC-SHA1\"");
    }

    @Test
    void signsAsMoodleHasAcceptedIt() {
        var exchange =
                Captures.exchange("svc_basic_outcomes", "replaceResult_0.82").getJsonObject("request");
        byte[] body = exchange.getString("body").getBytes(StandardCharsets.UTF_8);

        String header = OauthHeader.forPost(
                exchange.getString("url"),
                body,
                new OauthHeader.Credentials("made-up-key-11", "made-up-secret-11"),
                new OauthHeader.Stamp(Instant.ofEpochSecond(1795294100), "2437064f60e1c0846ad543af"));

        String accepted = exchange.getJsonObject("headers").getString("Authorization");
        assertThat(header).contains(signature(accepted)).contains(field(accepted, "oauth_body_hash"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.000000, 0", "1.000000, 1", "0.333333, 0.333333", "0.8200, 0.82", "0.000001, 0.000001"})
    void writesNumbersWithADotWhateverTheServersLanguage(BigDecimal fraction, String written) {
        platform.answers("/service.php", captured("replaceResult_0.82"));
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("sv-SE"));
        try {
            send(fraction);
        } finally {
            Locale.setDefault(before);
        }

        assertThat(platform.asked("/service.php").get(0).body()).contains("<textString>" + written + "</textString>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "replaceResult_comma_decimal",
                "replaceResult_out_of_range",
                "wrong_secret",
                "bad_body_hash",
                "unsupported_op"
            })
    void takesMoodlesFailureInA200ForARefusal(String capture) {
        platform.answers("/service.php", captured(capture));

        assertThat(fault(GOOD)).isEqualTo(Fault.REFUSED_BY_LMS);
    }

    @ParameterizedTest
    @CsvSource({
        "500, BUSY",
        "503, BUSY",
        "429, BUSY",
        "401, NOT_ALLOWED",
        "403, NOT_ALLOWED",
        "404, NOT_ALLOWED",
        "302, NOT_UNDERSTOOD"
    })
    void judgesOtherStatuses(int status, Fault fault) {
        platform.answers("/service.php", status, "text/html", "");

        assertThat(fault(GOOD)).isEqualTo(fault);
    }

    @Test
    void triesAgainWhileThePlatformIsStillProcessing() {
        platform.answers("/service.php", answering(request -> envelope("processing", messageId(request))));

        assertThat(fault(GOOD)).isEqualTo(Fault.BUSY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>Log in</body></html>",
                "OK",
                "<imsx_POXEnvelopeResponse/>",
                "<a><imsx_codeMajor>success</imsx_codeMajor></a>"
            })
    void doesNotTakeAnythingElseForSuccess(String body) {
        platform.answers("/service.php", 200, "text/html", body);

        assertThat(fault(GOOD)).isEqualTo(Fault.NOT_UNDERSTOOD);
    }

    @Test
    void doesNotTakeTheAnswerToAnotherMessageForItsOwn() {
        platform.answers("/service.php", 200, "application/xml", envelope("success", "another message"));

        assertThat(fault(GOOD)).isEqualTo(Fault.NOT_UNDERSTOOD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e \"success\">]>",
                "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/x\"> %p;]>",
            })
    void refusesADocumentTypeOfAnyKind(String doctype) {
        platform.answers("/service.php", answering(request -> doctype + envelope("success", messageId(request))));

        assertThat(fault(GOOD)).isEqualTo(Fault.NOT_UNDERSTOOD);
    }

    @Test
    void hangsUpOnAnAnswerWithoutEnd() {
        platform.answers("/service.php", 200, "application/xml", "x".repeat(300 * 1024));

        assertThat(fault(GOOD)).isEqualTo(Fault.TOO_MUCH);
    }

    @Test
    void doesNotWaitForASlowPlatform() {
        platform.answers("/service.php", new LocalPlatform.Answer(200, "application/xml", any -> "", Map.of(), 3000));

        assertThat(fault(GOOD)).isEqualTo(Fault.TOO_SLOW);
    }

    @Test
    void neverFollowsARedirectWithItsSignature() {
        platform.answers(
                "/service.php",
                new LocalPlatform.Answer(
                        307, "text/html", any -> "", Map.of("Location", platform.url() + "/elsewhere"), 0));

        assertThat(fault(GOOD)).isEqualTo(Fault.NOT_UNDERSTOOD);
        assertThat(platform.asked("/elsewhere")).isEmpty();
    }

    @Test
    void sendsNothingToAnAddressThatIsNotThePlatforms() {
        platform.answers("/service.php", captured("replaceResult_0.82"));

        var elsewhere = new Outcomes.Cell("https://moodle.example.se", platform.url() + "/service.php", SOURCED_ID);
        var failed = catchThrowableOfType(OutgoingFailed.class, () -> outcomes.replace(elsewhere, GOOD, body -> "x"));

        assertThat(failed.fault()).isEqualTo(Fault.FOREIGN_ADDRESS);
        assertThat(platform.asked("/service.php")).isEmpty();
        assertThatCode(() -> send(GOOD)).doesNotThrowAnyException();
    }

    private Fault fault(BigDecimal fraction) {
        var failed = catchThrowableOfType(OutgoingFailed.class, () -> send(fraction));
        return failed == null ? null : failed.fault();
    }

    private void send(BigDecimal fraction) {
        var cell = new Outcomes.Cell(platform.url(), platform.url() + "/service.php", SOURCED_ID);
        outcomes.replace(cell, fraction, outcomes.signedBy(cell.url(), new OauthHeader.Credentials("key", "secret")));
    }

    /** Moodle's own words, referring to the message that came in. */
    private static LocalPlatform.Answer captured(String name) {
        var exchange = Captures.exchange("svc_basic_outcomes", name);
        String body = exchange.getJsonObject("response").getString("body");
        return answering(request -> body.replaceAll(
                "<imsx_messageRefIdentifier>.*?</imsx_messageRefIdentifier>",
                "<imsx_messageRefIdentifier>" + messageId(request) + "</imsx_messageRefIdentifier>"));
    }

    private static LocalPlatform.Answer answering(UnaryOperator<String> body) {
        return new LocalPlatform.Answer(200, "text/html; charset=utf-8", body, Map.of(), 0);
    }

    private static String envelope(String code, String ref) {
        return "<imsx_POXEnvelopeResponse xmlns=\"http://www.imsglobal.org/services/ltiv1p1/xsd/imsoms_v1p0\"><imsx_codeMajor>"
                + code + "</imsx_codeMajor><imsx_messageRefIdentifier>" + ref
                + "</imsx_messageRefIdentifier></imsx_POXEnvelopeResponse>";
    }

    private static String messageId(String request) {
        var found = MESSAGE_ID.matcher(request);
        return found.find() ? found.group(1) : "";
    }

    private static String signature(String header) {
        return field(header, "oauth_signature");
    }

    private static String field(String header, String name) {
        var found = Pattern.compile(name + "=\"[^\"]+\"").matcher(header);
        found.find();
        return found.group();
    }
}
