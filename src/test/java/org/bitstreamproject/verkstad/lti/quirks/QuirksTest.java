// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.quirks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.lti.Quirk.Sight.ABSENT;
import static org.bitstreamproject.verkstad.lti.Quirk.Sight.PRESENT;
import static org.bitstreamproject.verkstad.lti.Quirk.Sight.UNSEEN;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.lti.Captures;
import org.bitstreamproject.verkstad.lti.Check;
import org.bitstreamproject.verkstad.lti.Quirk;
import org.bitstreamproject.verkstad.lti.Quirk.Sight;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is judged of launches a real Moodle sent, and of others. */
class QuirksTest {
    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    private static final String WHOLE = Check.LOGIN_COMPLETE.id() + " " + Check.LOGIN_HINT_KEPT.id() + " "
            + Check.LOGIN_HINT_NAMES_LAUNCH.id() + " " + Check.ANSWER_STATE_SPENT.id();

    @Test
    void knowsALaunchOfARealMoodle() {
        assertThat(captured13("lti13_launch_teacher_sv"))
                .containsEntry(Quirk.HINT_ECHO, PRESENT)
                .containsEntry(Quirk.ONE_LAUNCH, PRESENT)
                .containsEntry(Quirk.STATE_ONCE, PRESENT)
                .containsEntry(Quirk.SHORT_LIFE, PRESENT)
                .containsEntry(Quirk.NO_AZP, PRESENT)
                .containsEntry(Quirk.SHORT_CONTEXT_TYPE, PRESENT)
                .containsEntry(Quirk.LITERAL_VARIABLES, PRESENT)
                .containsEntry(Quirk.HISTORY, ABSENT)
                .containsEntry(Quirk.LOCALE_PACK, UNSEEN)
                .containsEntry(Quirk.FULL_ROLES, PRESENT)
                .containsEntry(Quirk.ADMINISTRATOR_TEACHES, UNSEEN)
                .containsEntry(Quirk.OUTCOMES_ALWAYS, PRESENT)
                .containsEntry(Quirk.SOURCEDID_JSON, PRESENT)
                .containsEntry(Quirk.PERSON_IDS, PRESENT)
                .containsEntry(Quirk.SMALL_NUMBERS, PRESENT)
                .containsEntry(Quirk.IN_FRAME, PRESENT)
                .containsEntry(Quirk.NO_MIGRATION_CLAIM, PRESENT)
                .doesNotContainKeys(Quirk.CALLBACK, Quirk.SIGNED_BUTTON);
        assertThat(captured13("lti13_launch_admin_sv")).containsEntry(Quirk.ADMINISTRATOR_TEACHES, PRESENT);
        assertThat(captured13("lti13_launch_student2_no")).containsEntry(Quirk.LOCALE_PACK, PRESENT);
        assertThat(captured13("lti13_launch_student1_sv_with_lineitem"))
                .containsEntry(Quirk.LINE_ITEM, PRESENT)
                .containsEntry(Quirk.LINE_ITEM_QUERY, PRESENT);
        assertThat(captured13("lti13_launch_student3_no_ungraded"))
                .containsEntry(Quirk.LINE_ITEM, ABSENT)
                .containsEntry(Quirk.LINE_ITEM_QUERY, UNSEEN);
    }

    @Test
    void knowsALegacyLaunchOfARealMoodle() {
        assertThat(captured11("lti11_launch_teacher_sv"))
                .containsEntry(Quirk.SHORT_CONTEXT_TYPE, PRESENT)
                .containsEntry(Quirk.FULL_ROLES, ABSENT)
                .containsEntry(Quirk.ADMINISTRATOR_TEACHES, UNSEEN)
                .containsEntry(Quirk.OUTCOMES_ALWAYS, PRESENT)
                .containsEntry(Quirk.SOURCEDID_JSON, PRESENT)
                .containsEntry(Quirk.PERSON_IDS, PRESENT)
                .containsEntry(Quirk.SMALL_NUMBERS, PRESENT)
                .containsEntry(Quirk.CALLBACK, PRESENT)
                .containsEntry(Quirk.LOCALE_PACK, UNSEEN)
                .doesNotContainKeys(Quirk.HINT_ECHO, Quirk.SHORT_LIFE, Quirk.NO_AZP, Quirk.STATE_ONCE);
        assertThat(captured11("lti11_launch_student2_no")).containsEntry(Quirk.LOCALE_PACK, PRESENT);
        assertThat(captured11("lti11_launch_admin_sv")).containsEntry(Quirk.ADMINISTRATOR_TEACHES, PRESENT);
    }

    @Test
    void claimsNothingOfALoginItHasNoRecordOf() {
        var token = Captures.object("lti13_launch_teacher_sv").getString("id_token");

        assertThat(Quirks13.of(token, ""))
                .containsEntry(Quirk.HINT_ECHO, UNSEEN)
                .containsEntry(Quirk.ONE_LAUNCH, UNSEEN)
                .containsEntry(Quirk.STATE_ONCE, ABSENT);
        assertThat(Quirks13.of(token, Check.LOGIN_COMPLETE.id()))
                .containsEntry(Quirk.HINT_ECHO, ABSENT)
                .containsEntry(Quirk.ONE_LAUNCH, UNSEEN);
        assertThat(Quirks13.of(token, Check.LOGIN_COMPLETE.id() + " " + Check.LOGIN_HINT_KEPT.id()))
                .containsEntry(Quirk.HINT_ECHO, PRESENT)
                .containsEntry(Quirk.ONE_LAUNCH, ABSENT);
    }

    @ParameterizedTest
    @CsvSource({
        "sv, UNSEEN",
        "en, UNSEEN",
        "'', UNSEEN",
        "no, PRESENT",
        "sv_fi, PRESENT",
        "nb, ABSENT",
        "nb-NO, ABSENT",
        "sv-FI, ABSENT"
    })
    void knowsMoodlesWayToWriteLanguages(String locale, Sight seen) {
        assertThat(Quirks13.of(Map.of(LTI + "launch_presentation", Map.of("locale", locale))))
                .containsEntry(Quirk.LOCALE_PACK, seen);
        assertThat(Quirks11.of(Map.of("launch_presentation_locale", locale))).containsEntry(Quirk.LOCALE_PACK, seen);
    }

    @ParameterizedTest
    @CsvSource({"100, 160, PRESENT", "100, 161, ABSENT", "100.5, 160.5, PRESENT", "100, 3700, ABSENT"})
    void countsTheLifeOfAToken(double from, double to, Sight seen) {
        assertThat(Quirks13.of(Map.of("iat", from, "exp", to))).containsEntry(Quirk.SHORT_LIFE, seen);
    }

    @Test
    void tellsAnotherPlatformFromMoodle() {
        var seen = Quirks13.of(Map.of(
                "azp",
                "client",
                "sub",
                "8a7f-11",
                LTI + "context",
                Map.of("id", "7", "type", List.of("http://purl.imsglobal.org/vocab/lis/v2/course#CourseSection")),
                LTI + "resource_link",
                Map.of("id", "9", "description", "one\ntwo"),
                LTI + "roles",
                List.of("Administrator", "Learner"),
                LTI + "custom",
                Map.of("context_history", "", "verkstad", "home"),
                LTI + "launch_presentation",
                Map.of("document_target", "window"),
                LTI + "lti1p1",
                Map.of(),
                AGS,
                Map.of("lineitem", "https://a.example/1")));

        assertThat(seen)
                .containsEntry(Quirk.NO_AZP, ABSENT)
                .containsEntry(Quirk.SMALL_NUMBERS, ABSENT)
                .containsEntry(Quirk.SHORT_CONTEXT_TYPE, ABSENT)
                .containsEntry(Quirk.CRLF, ABSENT)
                .containsEntry(Quirk.FULL_ROLES, ABSENT)
                .containsEntry(Quirk.ADMINISTRATOR_TEACHES, ABSENT)
                .containsEntry(Quirk.HISTORY, PRESENT)
                .containsEntry(Quirk.LITERAL_VARIABLES, ABSENT)
                .containsEntry(Quirk.IN_FRAME, ABSENT)
                .containsEntry(Quirk.NO_MIGRATION_CLAIM, ABSENT)
                .containsEntry(Quirk.OUTCOMES_ALWAYS, ABSENT)
                .containsEntry(Quirk.SOURCEDID_JSON, UNSEEN)
                .containsEntry(Quirk.PERSON_IDS, ABSENT)
                .containsEntry(Quirk.LINE_ITEM, PRESENT)
                .containsEntry(Quirk.LINE_ITEM_QUERY, ABSENT);
    }

    @Test
    void claimsNothingOfWhatALaunchDoesNotSay() {
        for (var seen : List.of(Quirks13.of(Map.of()), Quirks11.of(Map.of()))) {
            for (var quirk : List.of(
                    Quirk.LOCALE_PACK,
                    Quirk.SMALL_NUMBERS,
                    Quirk.LITERAL_VARIABLES,
                    Quirk.SHORT_CONTEXT_TYPE,
                    Quirk.FULL_ROLES,
                    Quirk.ADMINISTRATOR_TEACHES,
                    Quirk.SOURCEDID_JSON,
                    Quirk.CRLF,
                    Quirk.IN_FRAME)) {
                assertThat(seen).containsEntry(quirk, UNSEEN);
            }
        }
        assertThat(Quirks13.of(Map.of()))
                .containsEntry(Quirk.SHORT_LIFE, UNSEEN)
                .containsEntry(Quirk.LINE_ITEM, UNSEEN)
                .containsEntry(Quirk.LINE_ITEM_QUERY, UNSEEN);
    }

    @Test
    void takesALiteralHistoryForNone() {
        var form = new HashMap<>(Map.of("custom_context_history", "$Context.id.history", "ext_submit", "Go"));

        assertThat(Quirks11.of(form))
                .containsEntry(Quirk.HISTORY, ABSENT)
                .containsEntry(Quirk.LITERAL_VARIABLES, PRESENT)
                .containsEntry(Quirk.SIGNED_BUTTON, PRESENT)
                .containsEntry(Quirk.CALLBACK, UNSEEN);
        form.put("custom_context_history", "2");
        assertThat(Quirks11.of(form))
                .containsEntry(Quirk.HISTORY, PRESENT)
                .containsEntry(Quirk.LITERAL_VARIABLES, ABSENT);
    }

    @ParameterizedTest
    @CsvSource({"about:blank, PRESENT", "https://tool.example/, ABSENT", ", UNSEEN"})
    void knowsTheCallbackOfMoodle(@Nullable String callback, Sight seen) {
        Map<String, String> form = callback == null ? Map.of() : Map.of("oauth_callback", callback);

        assertThat(Quirks11.of(form)).containsEntry(Quirk.CALLBACK, seen);
    }

    private static Map<Quirk, Sight> captured13(String name) {
        return Quirks13.of(Captures.object(name).getString("id_token"), WHOLE);
    }

    private static Map<Quirk, Sight> captured11(String name) {
        return Quirks11.of(Captures.strings(Captures.object(name).getJsonObject("params")));
    }
}
