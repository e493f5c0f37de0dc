// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.calendar;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.Freeze;
import org.bitstreamproject.verkstad.course.content.TestPackages;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CoursePlanTest {
    private static final CoursePackage COURSE = TestPackages.course();
    private static final SchoolWeeks NO_SCHOOL = new SchoolWeeks(Map.of());

    /** Date, week, offset and item of every line; nothing more, nothing less. */
    @Test
    void comesOutAsTheWorkedExample() throws Exception {
        var plan = plan("2016-10-11", "2016-11-22", "2017-02-15");

        var lines = plan.items().stream()
                .filter(item -> item.kind().isWork() || item.kind() == PlannedItem.Kind.OPENS)
                .map(item -> line(item.day(), item.offset().toString(), name(item)));
        var meetings = plan.calendar().meetings().entrySet().stream()
                .map(meeting -> line(meeting.getValue(), meeting.getKey().name(), "MEETING"));
        assertThat(Stream.concat(lines, meetings)).containsExactlyInAnyOrderElementsOf(example());
    }

    @Test
    void findsNoCollisionInTheWorkedExampleButSchoolWeeks() {
        var plan = plan("2016-10-11", "2016-11-22", "2017-02-15");

        assertThat(Collisions.in(plan, NO_SCHOOL, List.of())).isEmpty();
        assertThat(Collisions.in(plan, SchoolWeeks.USUAL, List.of()))
                .allMatch(collision -> collision.kind() == Collision.Kind.SCHOOL)
                .extracting(Collision::country, Collision::day)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(Country.NO, LocalDate.of(2016, 10, 4)),
                        org.assertj.core.groups.Tuple.tuple(Country.SE, LocalDate.of(2016, 11, 3)));
    }

    @Test
    void listsWhatWasMovedFromWhereAndWhy() {
        var plan = plan("2026-10-13", "2026-12-01", "2027-02-16");

        var moved = ofKind(plan, Collision.Kind.MOVED);

        assertThat(moved).anySatisfy(collision -> {
            assertThat(collision.items()).contains("E5.3", "E6.1");
            assertThat(collision.from()).isEqualTo("2026-12-22");
            assertThat(collision.day()).isEqualTo("2027-01-11");
            assertThat(collision.why()).containsExactly(Obstacle.FREEZE);
        });
        assertThat(ofKind(plan, Collision.Kind.CROWDED))
                .extracting(Collision::day)
                .contains(LocalDate.of(2027, 1, 11));
    }

    @Test
    void listsHolidaysByNameAndHalfDaysWithoutMoving() {
        var plan = plan("2026-02-03", "2026-03-24", "2026-06-09");

        assertThat(ofKind(plan, Collision.Kind.MOVED)).anySatisfy(collision -> {
            assertThat(collision.from()).isEqualTo("2026-05-14");
            assertThat(collision.why()).containsExactly(new Obstacle(HolidayName.ASCENSION_DAY));
        });
        assertThat(ofKind(plan("2026-01-27", "2026-03-18", "2026-06-09"), Collision.Kind.HALF_DAY))
                .extracting(Collision::day, Collision::country)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 4, 1), Country.NO));
    }

    @Test
    void listsMeetingsThatMeetAHolidayOrAWeekend() {
        var plan = plan("2026-10-09", "2026-12-01", "2027-03-23");

        assertThat(ofKind(plan, Collision.Kind.MEETING))
                .extracting(Collision::items, Collision::day)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(List.of("U"), LocalDate.of(2026, 10, 10)),
                        org.assertj.core.groups.Tuple.tuple(List.of("R"), LocalDate.of(2027, 3, 25)));
    }

    @Test
    void listsARoundThatOpensBeforeItsMilestoneIsDue() {
        var plan = plan("2026-10-06", "2026-11-24", "2027-02-09");

        assertThat(ofKind(plan, Collision.Kind.OPENS_EARLY))
                .extracting(Collision::items)
                .contains(List.of("R2.opens", "MS6"));
    }

    @Test
    void listsWhatIsOutOfOrderWhenMeetingsLieClose() {
        assertThat(ofKind(plan("2026-09-08", "2026-10-06", "2027-02-16"), Collision.Kind.ORDER))
                .extracting(Collision::items)
                .contains(List.of("E4.1", "E3.3"));
        assertThat(ofKind(plan("2026-09-08", "2026-10-20", "2027-02-16"), Collision.Kind.ORDER))
                .isEmpty();
    }

    @Test
    void keepsWhatWasSetByHandAndJudgesIt() {
        var day = LocalDate.of(2016, 11, 23);
        var plan = new CoursePlan(
                COURSE,
                plan("2016-10-11", "2016-11-22", "2017-02-15").calendar(),
                Map.of("E4.2", CourseCalendar.dueOn(day)));

        assertThat(plan.byItem().get("E4.2")).isEqualTo(Instant.parse("2016-11-23T15:00:00Z"));
        assertThat(ofKind(plan, Collision.Kind.PAST_MEETING))
                .extracting(Collision::items)
                .containsExactly(List.of("E4.2", "B"));
    }

    @Test
    void listsWhatAPersonPutOnADayThatIsClosedNow() {
        var christmas = CourseCalendar.dueOn(LocalDate.of(2016, 12, 21));
        var friday = CourseCalendar.dueOn(LocalDate.of(2016, 11, 25));
        var free = CourseCalendar.dueOn(LocalDate.of(2016, 11, 24));
        var morning =
                LocalDate.of(2016, 11, 26).atStartOfDay(CourseCalendar.CLOCK).toInstant();
        var plan = new CoursePlan(
                COURSE,
                plan("2016-10-11", "2016-11-22", "2017-02-15").calendar(),
                Map.of("E5.1", christmas, "E5.2", free, "R1.opens", morning));

        var found = Collisions.in(
                plan,
                NO_SCHOOL,
                List.of(Map.of("MS4", friday, "E4.2", friday), Map.of("MS4", friday), Map.of("MS5", free)));

        assertThat(found)
                .contains(
                        new Collision(
                                Collision.Kind.BY_HAND,
                                List.of("E5.1"),
                                LocalDate.of(2016, 12, 21),
                                null,
                                List.of(Obstacle.FREEZE),
                                null),
                        new Collision(
                                Collision.Kind.EXTENDED,
                                List.of("E4.2", "MS4"),
                                LocalDate.of(2016, 11, 25),
                                null,
                                List.of(),
                                null));
        assertThat(found.stream()
                        .filter(collision -> collision.kind() == Collision.Kind.BY_HAND
                                || collision.kind() == Collision.Kind.EXTENDED))
                .hasSize(2);
    }

    @Test
    void proposesWhichModulesToMergeWhenMeetingsLieTooClose() {
        var close = Map.of(
                Anchor.U, LocalDate.of(2026, 9, 8),
                Anchor.B, LocalDate.of(2026, 10, 12),
                Anchor.R, LocalDate.of(2026, 12, 20));

        assertThat(MeetingGap.tooShort(close))
                .containsExactly(
                        new MeetingGap(Anchor.U, Anchor.B, 34, 35, List.of("M2", "M3")),
                        new MeetingGap(Anchor.B, Anchor.R, 69, 70, List.of("M7", "M8")));
        assertThat(MeetingGap.tooShort(Map.of(
                        Anchor.U, LocalDate.of(2026, 9, 8),
                        Anchor.B, LocalDate.of(2026, 10, 13),
                        Anchor.R, LocalDate.of(2026, 12, 22))))
                .isEmpty();
        assertThat(MeetingGap.tooShort(Map.of(Anchor.R, LocalDate.of(2026, 12, 22))))
                .isEmpty();
    }

    /** Thirty years of editions drawn from a seed, one list of meetings for each. */
    @ParameterizedTest
    @MethodSource("editionsOfThirtyYears")
    void holdsTheRulesWhateverTheMeetings(CourseCalendar calendar) {
        var plan = new CoursePlan(COURSE, calendar, Map.of());
        var collisions = Collisions.in(plan, SchoolWeeks.USUAL, List.of());

        for (var item : plan.items()) {
            if (item.kind() == PlannedItem.Kind.OPENS) {
                assertThat(item.day()).isEqualTo(calendar.day(item.offset()));
            } else {
                isTheNearestFreeDay(calendar, item);
            }
            // what is due with an exercise is listed with it
            if (item.kind().isWork()) {
                assertThat(calendar.place(item.offset()).moved())
                        .as("%s is listed when it is moved", item)
                        .isEqualTo(isListed(collisions, item));
            }
        }
        keepsTheOrderOrListsIt(plan, collisions);
    }

    private static void isTheNearestFreeDay(CourseCalendar calendar, PlannedItem item) {
        var day = item.day();
        assertThat(day.getDayOfWeek()).isLessThanOrEqualTo(DayOfWeek.THURSDAY);
        assertThat(PublicHolidays.on(day)).noneMatch(Holiday::closed);
        assertThat(calendar.freezes()).noneMatch(freeze -> freeze.contains(day));
        assertThat(item.at().atZone(CourseCalendar.CLOCK).toLocalTime()).isEqualTo(LocalTime.of(16, 0));
        var wanted = calendar.place(item.offset()).wanted();
        assertThat(calendar.day(item.offset())).isBetween(wanted, wanted.plusDays(3));
        assertThat(wanted.datesUntil(day)).as("%s passed a free day", item).noneMatch(calendar::isFree);
    }

    private static boolean isListed(List<Collision> collisions, PlannedItem item) {
        return collisions.stream()
                .anyMatch(collision -> collision.kind() == Collision.Kind.MOVED
                        && collision.items().contains(item.id())
                        && collision.day().equals(item.day()));
    }

    private static void keepsTheOrderOrListsIt(CoursePlan plan, List<Collision> collisions) {
        var work = plan.items().stream().filter(item -> item.kind().isWork()).toList();
        for (var one : work) {
            for (var other : work) {
                var wantedBefore = plan.calendar()
                        .day(one.offset())
                        .isBefore(plan.calendar().day(other.offset()));
                if (wantedBefore) {
                    assertThat(one.day()).isBeforeOrEqualTo(other.day());
                }
                if (one.module() < other.module()
                        && one.offset().anchor() != other.offset().anchor()
                        && other.day().isBefore(one.day())) {
                    assertThat(collisions)
                            .anyMatch(collision -> collision.kind() == Collision.Kind.ORDER
                                    && collision.items().get(0).equals(other.id()));
                }
            }
        }
        work.stream().collect(groupingBy(PlannedItem::day)).forEach((day, items) -> {
            if (items.size() > 4) {
                assertThat(collisions)
                        .anyMatch(collision -> collision.kind() == Collision.Kind.CROWDED
                                && collision.day().equals(day));
            }
        });
    }

    static List<CourseCalendar> editionsOfThirtyYears() {
        var random = new Random(20161011);
        var calendars = new ArrayList<CourseCalendar>();
        for (var year = 2016; year < 2046; year++) {
            for (var draw = 0; draw < 8; draw++) {
                var first = LocalDate.ofYearDay(year, 1 + random.nextInt(365));
                var second = first.plusDays(20 + random.nextInt(60));
                var third = second.plusDays(40 + random.nextInt(90));
                var spring = new Freeze(MonthDay.of(3, 1 + random.nextInt(20)), MonthDay.of(4, 1 + random.nextInt(20)));
                var freezes = random.nextBoolean() ? List.of(christmas()) : List.of(christmas(), spring);
                calendars.add(new CourseCalendar(Map.of(Anchor.U, first, Anchor.B, second, Anchor.R, third), freezes));
            }
        }
        return calendars;
    }

    @Test
    void saysSoWhenTheWholeYearIsFrozen() {
        var always = List.of(new Freeze(MonthDay.of(1, 1), MonthDay.of(12, 31)));
        var calendar = new CourseCalendar(Map.of(Anchor.U, LocalDate.of(2026, 10, 13)), always);

        assertThatThrownBy(() -> calendar.freeDayFrom(LocalDate.of(2026, 10, 13)))
                .hasMessage("no free day in the year after 2026-10-13");
    }

    @Test
    void givesThreeDaysOfGraceThatNeverEndInAFreeze() {
        var freezes = List.of(christmas());

        assertThat(Grace.until(Instant.parse("2026-10-13T14:00:00Z"), freezes))
                .isEqualTo(Instant.parse("2026-10-16T14:00:00Z"));
        assertThat(Grace.until(Instant.parse("2026-12-17T15:00:00Z"), freezes))
                .as("20 December lies in the freeze; 8 January 2027 is a Friday")
                .isEqualTo(Instant.parse("2027-01-11T15:00:00Z"));
    }

    @Test
    void readsSchoolWeeksAsTyped() {
        assertThat(SchoolWeeks.read(" 44, 10 ")).containsExactly(44, 10);
        assertThat(SchoolWeeks.read("")).isEmpty();
        assertThatThrownBy(() -> SchoolWeeks.read("54")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SchoolWeeks.read("v. 44")).isInstanceOf(IllegalArgumentException.class);
        assertThat(new SchoolWeeks(Map.of(Country.SE, List.of(44, 10, 44))).written(Country.SE))
                .isEqualTo("10, 44");
    }

    private static String name(PlannedItem item) {
        return switch (item.kind()) {
            case OPENS -> "OPENS";
            case EARLIER -> item.id().substring(0, item.id().lastIndexOf('.'));
            default -> item.id();
        };
    }

    private static String line(LocalDate day, String offset, String item) {
        return day + " " + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) + " " + offset + " " + item;
    }

    private static List<String> example() throws Exception {
        try (InputStream file = CoursePlanTest.class.getResourceAsStream("/calendar/calendar-example.json");
                var reader = Json.createReader(Objects.requireNonNull(file))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(entry -> entry.getString("date") + " " + entry.getInt("week") + " " + entry.getString("offset")
                            + " " + entry.getString("item"))
                    .toList();
        }
    }

    private static List<Collision> ofKind(CoursePlan plan, Collision.Kind kind) {
        return Collisions.in(plan, NO_SCHOOL, List.of()).stream()
                .filter(collision -> collision.kind() == kind)
                .toList();
    }

    private static CoursePlan plan(String u, String b, String r) {
        var meetings = Map.of(Anchor.U, LocalDate.parse(u), Anchor.B, LocalDate.parse(b), Anchor.R, LocalDate.parse(r));
        return new CoursePlan(COURSE, new CourseCalendar(meetings, List.of(christmas())), Map.of());
    }

    private static Freeze christmas() {
        return new Freeze(MonthDay.of(12, 20), MonthDay.of(1, 7));
    }
}
