// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.lti.lists.Checks;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CourseRulesTest {

    @Checks("R10")
    @ParameterizedTest
    @CsvSource({
        "TEACHER, PARTICIPANT, TEACHER",
        "TEACHER, ASSISTANT, TEACHER",
        "TEACHER, ADMIN, TEACHER",
        "PARTICIPANT, TEACHER, TEACHER",
        "PARTICIPANT, ASSISTANT, ASSISTANT",
        "PARTICIPANT, ADMIN, PARTICIPANT",
        "ASSISTANT, PARTICIPANT, ASSISTANT",
        "ADMIN, PARTICIPANT, ADMIN",
        "ADMIN, TEACHER, TEACHER",
    })
    void aLaunchRaisesTheStoredRoleAndNeverLowersIt(Role stored, Role launched, Role after) {
        assertThat(StoredRole.after(stored, launched)).isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/home", "/case?section=B&x=1", "/exercise/E3.2", "/model/0b1c-2"})
    void sendsBackToAPathOfOurOwn(String path) {
        assertThat(OwnPath.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "",
                "home",
                "/a\r\nX: y",
                "/a b",
                "javascript:alert(1)"
            })
    void sendsNobodyElsewhere(String path) {
        assertThat(OwnPath.of(path)).isEqualTo("/home");
    }

    @Test
    void namesAPersonAsFarAsTheLmsTells() {
        assertThat(Names.shown("Anna Berg", "A", "B", 7)).isEqualTo("Anna Berg");
        assertThat(Names.shown(null, "Anna", "Berg", 7)).isEqualTo("Anna Berg");
        assertThat(Names.shown(" ", null, "Berg", 7)).isEqualTo("Berg");
        assertThat(Names.shown(null, null, null, 7)).isEqualTo("#7");
    }

    @ParameterizedTest
    @CsvSource({"U, U, 0", "B-11d, B, -11", "R+14d, R, 14", "U+0d, U, 0"})
    void readsOffsets(String written, Anchor anchor, int days) {
        assertThat(Offset.parse(written)).isEqualTo(new Offset(anchor, days));
        assertThat(Offset.parse(Offset.parse(written).toString())).isEqualTo(new Offset(anchor, days));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X+1d", "U+d", "U14d", "U+14", "U+1000d"})
    void refusesWhatIsNoOffset(String written) {
        assertThatThrownBy(() -> Offset.parse(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " a ", "."})
    void refusesAnOrganisationNameThatIsTooShort(String name) {
        assertThatThrownBy(() -> new OrganisationName(name)).isInstanceOf(OrganisationNameRefused.class);
    }

    @Test
    void takesMeetingsInTheirOrder() {
        var today = LocalDate.of(2026, 9, 1);

        assertThat(keys(meetings("2026-10-13", "2026-11-24", "2027-02-16"), today))
                .isEmpty();
        assertThat(keys(meetings("2026-10-13", "2026-10-13", "2027-02-16"), today))
                .containsExactly(Map.entry(Anchor.B, "course.plan.order"));
        assertThat(keys(meetings("2026-10-13", "", "2026-09-16"), today))
                .containsExactly(Map.entry(Anchor.R, "course.plan.order"));
        assertThat(keys(meetings("13 oct", "2026-02-30", "0026-02-16"), today).values())
                .containsOnly("course.plan.notADate")
                .hasSize(3);
        assertThat(keys(meetings("2026-08-31", "2026-11-24", "2027-05-06"), today))
                .containsExactly(Map.entry(Anchor.U, "course.plan.past"), Map.entry(Anchor.R, "course.plan.holiday"));
    }

    @Test
    void sendsTheDatesAFormBeganFromAlong() {
        var stored = Map.of(Anchor.U, LocalDate.of(2026, 10, 13), Anchor.R, LocalDate.of(2027, 2, 16));
        var sent = EditionPage.began(stored).stream()
                .collect(Collectors.toMap(EditionPage.Field::name, field -> List.of(field.day())));

        assertThat(MeetingForm.began(sent)).isEqualTo(stored);
        assertThat(MeetingForm.began(Map.of())).isEmpty();
    }

    @Test
    void acceptsAMeetingThatHasBeenAsLongAsItStays() {
        var form = meetings("2026-08-25", "2026-11-24", "2027-02-16");
        var today = LocalDate.of(2026, 9, 1);

        assertThat(form.faults(Map.of(Anchor.U, LocalDate.of(2026, 8, 25)), today))
                .isEmpty();
        assertThat(form.faults(Map.of(), today)).containsOnlyKeys(Anchor.U);
    }

    private static Map<Anchor, String> keys(MeetingForm form, LocalDate today) {
        var keys = new java.util.EnumMap<Anchor, String>(Anchor.class);
        form.faults(Map.of(), today).forEach((anchor, fault) -> keys.put(anchor, fault.key()));
        return keys;
    }

    private static MeetingForm meetings(String u, String b, String r) {
        return new MeetingForm(Map.of(Anchor.U, u, Anchor.B, b, Anchor.R, r));
    }
}
