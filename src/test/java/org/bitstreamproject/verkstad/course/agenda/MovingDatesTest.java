// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aBinding;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.course.ExtensionRefused;
import org.bitstreamproject.verkstad.course.Extensions;
import org.bitstreamproject.verkstad.course.Freeze;
import org.bitstreamproject.verkstad.course.OwnCases;
import org.bitstreamproject.verkstad.course.calendar.SchoolWeeks;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;

/** AC-57 and AC-58 on both databases: what moves, what stays, who is told, and only once. */
class MovingDatesTest {
    private static final Clock MID_OCTOBER = Clock.fixed(Instant.parse("2016-10-20T08:00:00Z"), ZoneOffset.UTC);
    private static final CaseId KASE = new CaseId(4711);

    /** The pilot's edition with a teacher and two participants; ANNA has a case. */
    private record World(
            EntityManager em,
            CourseBuilder course,
            EditionId edition,
            Admission teacher,
            Admission anna,
            Admission bo) {
        static World pilot(EntityManager em) {
            var course = new CourseBuilder(em);
            var platform = course.platform(aKey("umu"), Country.SE);
            course.bindContext().bind(platform, aBinding(aKey("VM"), Country.SE));
            var teacher = course.admit(platform, "examiner", Role.TEACHER);
            var world = new World(
                    em,
                    course,
                    teacher.edition(),
                    teacher,
                    course.admit(platform, "anna", Role.PARTICIPANT),
                    course.admit(platform, "bo", Role.PARTICIPANT));
            em.flush();
            world.planning().plan(world.edition, meetings("2016-11-22"), world.actor());
            return world;
        }

        static Map<Anchor, LocalDate> meetings(String bodo) {
            return Map.of(
                    Anchor.U, LocalDate.of(2016, 10, 11),
                    Anchor.B, LocalDate.parse(bodo),
                    Anchor.R, LocalDate.of(2017, 2, 15));
        }

        String actor() {
            return "person:" + teacher.person().value();
        }

        PlanDates planning() {
            em.flush();
            return course.dates(MID_OCTOBER, annasCase());
        }

        OwnCases annasCase() {
            return new OwnCases() {
                @Override
                public Optional<CaseId> of(EnrolmentId enrolment) {
                    return Optional.ofNullable(inEdition(edition).get(enrolment));
                }

                @Override
                public Map<EnrolmentId, CaseId> inEdition(EditionId any) {
                    return Map.of(anna.enrolment(), KASE);
                }
            };
        }

        Extensions extensions() {
            em.flush();
            var audit = new AuditTrail(em, MID_OCTOBER);
            return new Extensions(new ExtendCase(em, course.deadlines(), course.packages(), audit, MID_OCTOBER));
        }

        void extend(String milestone, String day) {
            extensions()
                    .give(new Extensions.Wish(
                            edition, KASE, milestone, LocalDate.parse(day), "sjuk", actor(), List.of(anna.person())));
            em.flush();
        }

        List<Moved> unseen(Admission who) {
            em.flush();
            return new Notices(em).unseen(who.person(), edition);
        }

        Map<String, Instant> dates() {
            em.flush();
            return course.deadlines().of(edition);
        }
    }

    @TestOnBothDatabases
    void tellsNobodyAboutTheFirstDates(Database db) {
        db.inTransaction(em -> {
            var world = World.pilot(em);

            assertThat(world.unseen(world.anna)).isEmpty();
            assertThat(world.dates().get("E4.2")).isEqualTo("2016-11-10T15:00:00Z");
        });
    }

    @TestOnBothDatabases
    void movesWhatHangsOnAMeetingAndTellsEachPersonOnce(Database db) {
        db.inTransaction(em -> {
            var world = World.pilot(em);

            world.planning().plan(world.edition, World.meetings("2016-11-29"), world.actor());

            assertThat(world.dates())
                    .containsEntry("E4.2", Instant.parse("2016-11-17T15:00:00Z"))
                    .containsEntry("MS4", Instant.parse("2016-11-17T15:00:00Z"))
                    .containsEntry("E3.3", Instant.parse("2016-11-03T15:00:00Z"));
            assertThat(world.unseen(world.anna))
                    .contains(
                            new Moved("B", LocalDate.of(2016, 11, 22), LocalDate.of(2016, 11, 29)),
                            new Moved("E4.2", LocalDate.of(2016, 11, 10), LocalDate.of(2016, 11, 17)))
                    .extracting(Moved::item)
                    .doesNotContain("MS4", "R1", "E3.3", "E1.1", "RESULT")
                    .doesNotHaveDuplicates();
            assertThat(world.unseen(world.bo)).isEqualTo(world.unseen(world.anna));
            assertThat(world.unseen(world.teacher)).as("who moved it knows").isEmpty();
        });
    }

    @TestOnBothDatabases
    void replacesWhatIsUnseenAndDropsWhatComesBack(Database db) {
        db.inTransaction(em -> {
            var world = World.pilot(em);
            world.planning().plan(world.edition, World.meetings("2016-11-29"), world.actor());
            new Notices(em).seen(world.bo.person(), world.edition, MID_OCTOBER.instant());

            world.planning().plan(world.edition, World.meetings("2016-12-06"), world.actor());

            assertThat(world.unseen(world.anna))
                    .contains(new Moved("B", LocalDate.of(2016, 11, 22), LocalDate.of(2016, 12, 6)));
            assertThat(world.unseen(world.bo))
                    .as("Bo had seen the first move")
                    .contains(new Moved("B", LocalDate.of(2016, 11, 29), LocalDate.of(2016, 12, 6)));
            world.planning().plan(world.edition, World.meetings("2016-11-22"), world.actor());
            assertThat(world.unseen(world.anna)).isEmpty();
            assertThat(world.unseen(world.bo))
                    .contains(new Moved("B", LocalDate.of(2016, 11, 29), LocalDate.of(2016, 11, 22)));
        });
    }

    @TestOnBothDatabases
    void keepsWhatWasSetByHandUntilItIsUndone(Database db) {
        db.inTransaction(em -> {
            var world = World.pilot(em);
            var day = LocalDate.of(2016, 11, 14);
            world.planning().setByHand(world.edition, "E4.2", day, " valdag ", world.actor());

            world.planning().plan(world.edition, World.meetings("2016-11-29"), world.actor());

            assertThat(world.dates())
                    .containsEntry("E4.2", Instant.parse("2016-11-14T15:00:00Z"))
                    .containsEntry("MS4", Instant.parse("2016-11-14T15:00:00Z"));
            world.planning().undo(world.edition, "E4.2", world.actor());
            assertThat(world.dates()).containsEntry("E4.2", Instant.parse("2016-11-17T15:00:00Z"));
            assertThat(world.unseen(world.anna))
                    .contains(new Moved("E4.2", LocalDate.of(2016, 11, 10), LocalDate.of(2016, 11, 17)));
        });
    }

    @TestOnBothDatabases
    void refusesADayNothingCanFallDueOn(Database db) {
        db.inTransaction(em -> {
            var world = World.pilot(em);
            var planning = world.planning();

            assertRefused(planning, world, "2016-11-11", "day-not-monday-to-thursday", "2016-11-14");
            assertRefused(planning, world, "2016-12-21", "day-frozen", "2017-01-09");
            assertRefused(planning, world, "2017-05-17", "day-holiday", "2017-05-18");
            assertRefused(planning, world, "2016-10-19", "day-past", "2016-10-20");
            assertThatThrownBy(() ->
                            planning.setByHand(world.edition, "E4.2", LocalDate.of(2016, 11, 14), " ", world.actor()))
                    .isInstanceOf(ReasonMissing.class);
            assertThatThrownBy(() ->
                            planning.setByHand(world.edition, "E44", LocalDate.of(2016, 11, 14), "x", world.actor()))
                    .isInstanceOf(NotVisible.class);
            assertThat(world.dates()).containsEntry("E4.2", Instant.parse("2016-11-10T15:00:00Z"));
        });
    }

    private static void assertRefused(PlanDates planning, World world, String day, String code, String next) {
        assertThatThrownBy(
                        () -> planning.setByHand(world.edition, "E4.2", LocalDate.parse(day), "därför", world.actor()))
                .isInstanceOfSatisfying(DayRefused.class, refused -> {
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(refused.next()).isEqualTo(next);
                });
    }

    @TestOnBothDatabases
    void extendsACaseForItsWholeGroupAndNobodyElse(Database db) {
        db.inTransaction(em -> {
            var world = World.pilot(em);

            world.extend("MS4", "2016-11-15");

            var deadlines = world.course.deadlines();
            assertThat(deadlines.of(world.edition, KASE))
                    .containsEntry("MS4", Instant.parse("2016-11-15T15:00:00Z"))
                    .containsEntry("E4.2", Instant.parse("2016-11-15T15:00:00Z"));
            assertThat(world.dates()).containsEntry("MS4", Instant.parse("2016-11-10T15:00:00Z"));
            assertThat(world.unseen(world.anna)).extracting(Moved::item).containsExactlyInAnyOrder("MS4", "E4.2");
            assertThat(world.unseen(world.bo)).isEmpty();
            assertThat(world.extensions().of(world.edition, KASE))
                    .containsExactly(new Extensions.Extension("MS4", LocalDate.of(2016, 11, 15), "sjuk"));

            world.extensions().withdraw(world.edition, KASE, "MS4", world.actor(), List.of(world.anna.person()));
            em.flush();
            assertThat(deadlines.of(world.edition, KASE)).containsEntry("MS4", Instant.parse("2016-11-10T15:00:00Z"));
            assertThat(world.unseen(world.anna)).as("back where it was").isEmpty();
        });
    }

    @TestOnBothDatabases
    void countsGraceFromTheExtensionAndGivesNoneWhereReviewersWait(Database db) {
        db.inTransaction(em -> {
            var world = World.pilot(em);
            world.extend("MS3", "2016-11-09");
            world.extend("MS6", "2017-01-12");
            var deadlines = world.course.deadlines();

            var plain = deadlines.due(world.edition, KASE, "MS3").orElseThrow();
            var feeding = deadlines.due(world.edition, KASE, "MS6").orElseThrow();

            assertThat(plain.graceUntil()).isEqualTo("2016-11-12T15:00:00Z");
            assertThat(plain.lateAt(Instant.parse("2016-11-12T15:00:00Z"))).isFalse();
            assertThat(plain.inGraceAt(Instant.parse("2016-11-10T15:00:00Z"))).isTrue();
            assertThat(plain.lateAt(Instant.parse("2016-11-12T15:00:01Z"))).isTrue();
            assertThat(feeding.graceUntil()).isNull();
            assertThat(feeding.lateAt(Instant.parse("2017-01-12T15:00:01Z"))).isTrue();
            assertThat(List.of("MS4", "MS6", "MS8"))
                    .allMatch(item -> deadlines
                                    .due(world.edition, null, item)
                                    .orElseThrow()
                                    .graceUntil()
                            == null);
            assertThat(deadlines.due(world.edition, null, "MS9").orElseThrow().graceUntil())
                    .isEqualTo("2017-03-04T15:00:00Z");
        });
    }

    @TestOnBothDatabases
    void neverTakesTimeFromAnExtendedCaseWhenAMeetingMoves(Database db) {
        db.inTransaction(em -> {
            var world = World.pilot(em);
            world.extend("MS4", "2016-11-15");
            new Notices(em).seen(world.anna.person(), world.edition, MID_OCTOBER.instant());

            world.planning().plan(world.edition, World.meetings("2016-11-24"), world.actor());

            assertThat(world.course.deadlines().of(world.edition, KASE))
                    .as("everybody's is 10 November + 2 days, snapped back to Thursday 10th")
                    .containsEntry("E4.2", Instant.parse("2016-11-15T15:00:00Z"));
            world.planning().plan(world.edition, World.meetings("2016-12-01"), world.actor());
            assertThat(world.course.deadlines().of(world.edition, KASE))
                    .containsEntry("E4.2", Instant.parse("2016-11-17T15:00:00Z"));
            assertThat(world.unseen(world.anna))
                    .contains(new Moved("E4.2", LocalDate.of(2016, 11, 15), LocalDate.of(2016, 11, 17)));
        });
    }

    @TestOnBothDatabases
    void keepsExtensionsOutOfBreaks(Database db) {
        db.inTransaction(em -> {
            var world = World.pilot(em);

            assertThatThrownBy(() -> world.extend("MS5", "2016-12-22"))
                    .isInstanceOfSatisfying(
                            ExtensionRefused.class,
                            refused -> assertThat(refused.code()).isEqualTo("day-frozen"));
            assertThatThrownBy(() -> world.extend("MS5", "2016-12-13"))
                    .isInstanceOfSatisfying(
                            ExtensionRefused.class,
                            refused -> assertThat(refused.code()).isEqualTo("day-not-later"));
        });
    }

    @TestOnBothDatabases
    void computesAnewWhenABreakIsAdded(Database db) {
        db.inTransaction(em -> {
            var world = World.pilot(em);
            var autumn = new Freeze(MonthDay.of(10, 31), MonthDay.of(11, 4));
            var christmas = new Freeze(MonthDay.of(12, 20), MonthDay.of(1, 7));

            world.planning()
                    .setRules(
                            world.edition,
                            new CalendarRules(List.of(christmas, autumn), new SchoolWeeks(Map.of())),
                            world.actor());

            assertThat(world.dates()).containsEntry("E3.3", Instant.parse("2016-11-07T15:00:00Z"));
            assertThat(world.unseen(world.bo))
                    .contains(new Moved("E3.3", LocalDate.of(2016, 11, 3), LocalDate.of(2016, 11, 7)));
            assertThat(new EditionDates(em)
                            .rules(world.edition, world.course.packages().of(world.edition)))
                    .isEqualTo(new CalendarRules(List.of(christmas, autumn), new SchoolWeeks(Map.of())));
        });
    }

    @TestOnBothDatabases
    void takesNoReasonWithTheNumberOfAPerson(Database db) {
        db.inTransaction(em -> {
            var world = World.pilot(em);
            var number = "sjuk, 19121212-1212";
            var day = LocalDate.of(2016, 11, 14);

            assertThatThrownBy(() -> world.planning().setByHand(world.edition, "E4.2", day, number, world.actor()))
                    .isInstanceOf(NationalIdRefused.class);
            assertThatThrownBy(() -> world.extensions()
                            .give(new Extensions.Wish(
                                    world.edition, KASE, "MS4", day, number, world.actor(), List.of())))
                    .isInstanceOfSatisfying(ExtensionRefused.class, refused -> {
                        assertThat(refused.field()).isEqualTo("reason");
                        assertThat(refused.code()).isEqualTo("swedish-national-id");
                    });
            assertThat(world.dates()).containsEntry("E4.2", Instant.parse("2016-11-10T15:00:00Z"));
            assertThat(world.extensions().of(world.edition, KASE)).isEmpty();
        });
    }

    @TestOnBothDatabases
    void keepsReasonsOutOfTheAuditTrail(Database db) {
        db.inTransaction(em -> {
            var world = World.pilot(em);
            var day = LocalDate.of(2016, 11, 14);

            world.planning().setByHand(world.edition, "E4.2", day, "Anna är sjuk", world.actor());
            world.extend("MS4", "2016-11-15");
            world.planning().undo(world.edition, "E4.2", world.actor());
            em.flush();

            assertThat(audited(world, "edition:" + world.edition.value() + "/E4.2"))
                    .containsExactly(
                            "course.deadline-set 2016-11-10T15:00:00Z 2016-11-14T15:00:00Z",
                            "course.deadline-undone 2016-11-14T15:00:00Z 2016-11-10T15:00:00Z");
            assertThat(audited(world, "case:" + KASE.value() + "/MS4"))
                    .containsExactly("course.extension-given 2016-11-14T15:00:00Z 2016-11-15T15:00:00Z");
            assertThat(world.extensions().of(world.edition, KASE))
                    .extracting(Extensions.Extension::reason)
                    .containsExactly("sjuk");
        });
    }

    @TestOnBothDatabases
    void dropsWhatWasSetByHandWithItsMeeting(Database db) {
        db.inTransaction(em -> {
            var world = World.pilot(em);
            var day = LocalDate.of(2016, 11, 14);
            world.planning().setByHand(world.edition, "E4.2", day, "valdag", world.actor());

            world.planning().plan(world.edition, Map.of(Anchor.U, LocalDate.of(2016, 10, 11)), world.actor());
            assertThat(world.dates()).doesNotContainKeys("E4.2", "MS4").containsKey("E1.1");
            world.planning().plan(world.edition, World.meetings("2016-11-22"), world.actor());

            assertThat(world.dates()).containsEntry("E4.2", Instant.parse("2016-11-10T15:00:00Z"));
            assertThat(audited(world, "edition:" + world.edition.value() + "/E4.2"))
                    .last()
                    .isEqualTo("course.deadline-dropped 2016-11-14T15:00:00Z null");
        });
    }

    @TestOnBothDatabases
    void takesNobodysMoveBackUnseen(Database db) {
        db.inTransaction(em -> {
            var world = World.pilot(em);
            var began = World.meetings("2016-11-22");
            var first = World.meetings("2016-11-29");
            var second = World.meetings("2016-12-06");
            world.planning().plan(world.edition, began, first, world.actor());

            assertThatThrownBy(() -> world.planning().plan(world.edition, began, second, world.actor()))
                    .isInstanceOfSatisfying(
                            MeetingsChanged.class,
                            changed -> assertThat(changed.status()).isEqualTo(409));
            assertThat(new EditionDates(em).meetings(world.edition)).isEqualTo(first);
            world.planning().plan(world.edition, began, first, world.actor());
            world.planning().plan(world.edition, first, second, world.actor());
            assertThat(new EditionDates(em).meetings(world.edition)).isEqualTo(second);
        });
    }

    private static List<String> audited(World world, String object) {
        List<?> rows = world.em
                .createNativeQuery("SELECT action, CAST(state_before AS VARCHAR(80)), CAST(state_after AS VARCHAR(80))"
                        + " FROM audit_trail WHERE actor = ?1 AND object_ref = ?2 ORDER BY seq_no")
                .setParameter(1, world.actor())
                .setParameter(2, object)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> row[0] + " " + row[1] + " " + row[2])
                .toList();
    }
}
