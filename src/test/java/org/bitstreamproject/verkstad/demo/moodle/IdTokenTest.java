// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.demo.moodle.CapturedSite.*;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IdTokenTest {
    private static final Instant OTHER_TIME = Instant.parse("2027-03-04T05:06:07Z");
    private static final Occasion OTHER = new Occasion(OTHER_TIME, "", 4711, "another-sesskey", "salt");

    static Stream<Arguments> capturedPeople() {
        return Stream.of(
                Arguments.of("lti13_launch_admin_sv", SWEDISH, GRADED_SWEDISH, ADMIN),
                Arguments.of("lti13_launch_teacher_sv", SWEDISH, GRADED_SWEDISH, TEACHER),
                Arguments.of("lti13_launch_nonediting_teacher_sv", SWEDISH, GRADED_SWEDISH, ASSISTANT),
                Arguments.of("lti13_launch_student1_sv_with_lineitem", SWEDISH, GRADED_SWEDISH, STUDENT1),
                Arguments.of(
                        "lti13_launch_two_lineitems_same_link", SWEDISH, GRADED_SWEDISH.withLineItem(null), STUDENT1),
                Arguments.of("lti13_launch_student2_no", NORWEGIAN, GRADED_NORWEGIAN, STUDENT2),
                Arguments.of("lti13_launch_student3_no_ungraded", NORWEGIAN, UNGRADED_NORWEGIAN, STUDENT3));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("capturedPeople")
    void equalsTheCaptureLetterByLetter(String name, Course course, Activity activity, Member member) {
        var capture = Capture.named(name);

        var claims = IdToken.claims(new Launch(SITE, course, activity, member, OTHER), TOOL, "another-nonce");

        assertThat(masked(PhpJson.write(claims))).isEqualTo(masked(capture.rawClaims()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("capturedPeople")
    void answersTheLoginMoodleStarted(String name, Course course, Activity activity, Member member) {
        var login = Capture.named(name + "_oidc_login").content();
        var hint = Json.createReader(
                        new StringReader(login.getJsonObject("params").getString("lti_message_hint")))
                .readObject()
                .getString("launchid");
        var number = Long.parseLong(hint.substring(hint.indexOf('_') + 1));

        var started = LoginInitiation.of(SITE, activity, member, TOOL, number);

        assertThat(started.encoded()).isEqualTo(login.getString("body_raw"));
    }

    @Test
    void livesSixtySeconds() {
        var claims = IdToken.claims(new Launch(SITE, SWEDISH, GRADED_SWEDISH, STUDENT1, OTHER), TOOL, "n");

        assertThat(claims)
                .containsEntry("iat", OTHER_TIME.getEpochSecond())
                .containsEntry("exp", OTHER_TIME.getEpochSecond() + 60);
    }

    @Test
    void isSignedWithTheKeyItPublishes() {
        var key = SigningKey.generate();
        var keys = Json.createReader(new StringReader(key.keySet())).readObject();

        var token = key.sign(IdToken.claims(new Launch(SITE, SWEDISH, GRADED_SWEDISH, STUDENT1, OTHER), TOOL, "n"));

        assertThat(Assertion.read(token).orElseThrow().verifiedBy(keys)).isTrue();
        assertThat(Assertion.read(changed(token)).orElseThrow().verifiedBy(keys))
                .isFalse();
    }

    @Test
    void ourCheckOfSignaturesAcceptsMoodlesOwn() {
        var keys = Capture.named("moodle_jwks").content().getJsonObject("body");
        var token = Capture.named("lti13_launch_student2_no").content().getString("id_token");

        assertThat(Assertion.read(token).orElseThrow().verifiedBy(keys)).isTrue();
        assertThat(Assertion.read(changed(token)).orElseThrow().verifiedBy(keys))
                .isFalse();
    }

    @Test
    void hasMoodlesHeaderAndKeySet() {
        var key = SigningKey.generate();
        var header = new String(
                Base64.getUrlDecoder().decode(key.sign(java.util.Map.of()).split("\\.")[0]),
                java.nio.charset.StandardCharsets.UTF_8);

        assertThat(key.id()).matches("[0-9a-f]{20}");
        assertThat(header.replace(key.id(), "*"))
                .isEqualTo(Capture.named("lti13_launch_admin_sv").rawHeader().replaceFirst("[0-9a-f]{20}", "*"));
        var published = Json.createReader(new StringReader(key.keySet())).readObject();
        var moodles = Capture.named("moodle_jwks").content().getJsonObject("body");
        assertThat(published.getJsonArray("keys").getJsonObject(0).keySet())
                .containsExactlyElementsOf(
                        moodles.getJsonArray("keys").getJsonObject(0).keySet());
    }

    @Test
    void readsItsOwnResultHandleAndNoChangedOne() {
        var handle = SourcedId.of(3, 5, 2, 861099910, "salt");

        assertThat(SourcedId.read(handle, "salt")).contains(new SourcedId(3, 5, 2));
        assertThat(SourcedId.read(handle.replace("\"userid\":\"5\"", "\"userid\":\"6\""), "salt"))
                .isEmpty();
        assertThat(SourcedId.read(handle, "other salt")).isEmpty();
        assertThat(SourcedId.read("not json", "salt")).isEmpty();
    }

    private static String changed(String token) {
        var parts = token.split("\\.");
        var first = parts[1].charAt(30) == 'A' ? 'B' : 'A';
        return parts[0] + "." + parts[1].substring(0, 30) + first + parts[1].substring(31) + "." + parts[2];
    }

    /** Everything but what is random or a time by nature, or follows from it. */
    private static String masked(String claims) {
        return claims.replaceFirst("\"nonce\":\"[^\"]+\"", "\"nonce\":*")
                .replaceFirst("\"iat\":\\d+", "\"iat\":*")
                .replaceFirst("\"exp\":\\d+", "\"exp\":*")
                .replaceFirst("\\\\\"launchid\\\\\":\\d+", "launchid:*")
                .replaceFirst("\\\\\"hash\\\\\":\\\\\"[0-9a-f]{64}\\\\\"", "hash:*")
                .replaceFirst("sesskey=[A-Za-z-]*[A-Za-z0-9]*\"", "sesskey=*\"");
    }
}
