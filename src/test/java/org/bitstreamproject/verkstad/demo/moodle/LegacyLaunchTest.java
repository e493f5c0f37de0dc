// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.demo.moodle.CapturedSite.*;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyLaunchTest {
    private static final Instant OTHER_TIME = Instant.parse("2027-03-04T05:06:07Z");

    static Stream<Arguments> capturedPeople() {
        return Stream.of(
                Arguments.of("lti11_launch_student1_sv", SWEDISH, LEGACY_SWEDISH, STUDENT1),
                Arguments.of("lti11_launch_student2_no", NORWEGIAN, LEGACY_NORWEGIAN, STUDENT2),
                Arguments.of("lti11_launch_student3_no", NORWEGIAN, LEGACY_NORWEGIAN, STUDENT3),
                Arguments.of("lti11_launch_teacher_sv", SWEDISH, LEGACY_SWEDISH, TEACHER),
                Arguments.of("lti11_launch_nonediting_teacher_sv", SWEDISH, LEGACY_SWEDISH, ASSISTANT),
                Arguments.of("lti11_launch_admin_sv", SWEDISH, LEGACY_SWEDISH, ADMIN),
                Arguments.of(
                        "lti11_launch_teacher_switched_to_student_role",
                        SWEDISH,
                        LEGACY_SWEDISH,
                        TEACHER.switchedToStudent()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("capturedPeople")
    void equalsTheCaptureFieldByField(String name, Course course, Activity activity, Member member) {
        var capture = Capture.named(name);
        var occasion = new Occasion(OTHER_TIME, "another-nonce", 4711, "another-sesskey", "salt");

        var launch = LegacyLaunch.of(new Launch(SITE, course, activity, member, occasion), LEGACY_TOOL);

        assertThat(launch.url()).isEqualTo(capture.url());
        assertThat(masked(launch.fields())).containsExactlyEntriesOf(masked(capture.fields()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lti11_launch_student1_sv",
                "lti11_launch_student1_url_with_query",
                "lti11_launch_student2_no",
                "lti11_launch_student3_no",
                "lti11_launch_teacher_sv",
                "lti11_launch_admin_sv",
                "lti11_launch_admin_in_copied_course"
            })
    void signsWhatMoodleSignedWithTheSameResult(String name) {
        var capture = Capture.named(name);
        var fields = capture.fields();
        var signature = fields.remove("oauth_signature");

        var signed = OAuthSignature.of(capture.url(), fields, "made-up-secret-11");

        assertThat(signed).isEqualTo(signature);
    }

    @Test
    void buildsTheBaseStringMoodleBuilt() {
        var capture = Capture.named("lti11_launch_student1_sv");
        var fields = capture.fields();
        fields.remove("oauth_signature");

        var base = OAuthSignature.baseString(capture.url(), fields);

        assertThat(base).isEqualTo(capture.content().getString("signature_base_string"));
    }

    @Test
    void signsDifferentlyWhenOneLetterDiffers() {
        var capture = Capture.named("lti11_launch_student1_sv");
        var fields = capture.fields();
        var signature = fields.remove("oauth_signature");
        fields.put("roles", "Instructor");

        assertThat(OAuthSignature.of(capture.url(), fields, "made-up-secret-11"))
                .isNotEqualTo(signature);
    }

    @Test
    void carriesNoResultHandleWhenUngraded() {
        var activity = new Activity(1, 1, "t", "", Container.WINDOW, false, null, Custom.lines(""));
        var occasion = new Occasion(OTHER_TIME, "n", 1, "s", "salt");

        var fields = LegacyLaunch.of(new Launch(SITE, SWEDISH, activity, STUDENT1, occasion), LEGACY_TOOL)
                .fields();

        assertThat(fields).doesNotContainKeys("lis_result_sourcedid", "lis_outcome_service_url");
        assertThat(fields).containsEntry("launch_presentation_document_target", "window");
    }

    /** Everything but the fields that are random or a time by nature, or follow from them. */
    private static Map<String, String> masked(Map<String, String> fields) {
        var masked = new LinkedHashMap<>(fields);
        RANDOM_FIELDS.forEach(name -> masked.replace(name, "*"));
        masked.computeIfPresent(
                "lis_result_sourcedid",
                (name, handle) -> handle.replaceFirst("\"launchid\":\\d+", "\"launchid\":*")
                        .replaceFirst("\"hash\":\"[0-9a-f]{64}\"", "\"hash\":*"));
        masked.computeIfPresent(
                "launch_presentation_return_url", (name, url) -> url.replaceFirst("sesskey=\\S+$", "sesskey=*"));
        return masked;
    }
}
