// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aBinding;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.course.OwnDeadlines;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.security.Vault;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.bitstreamproject.verkstad.testing.Found;

/** A calendar's secret address: made, read without a session, changed, taken back, and gone with its owner. */
class FeedsTest {
    private static final Texts TEXTS = new Texts();

    private record World(EntityManager em, CourseBuilder course, PlatformId platform, Admission anna) {
        static World dated(EntityManager em) {
            var course = new CourseBuilder(em);
            var platform = course.platform(aKey("umu"), Country.SE);
            course.bindContext().bind(platform, aBinding(aKey("VM"), Country.SE));
            var anna = course.admit(platform, "anna", Role.PARTICIPANT);
            em.flush();
            course.dates(CLOCK).plan(anna.edition(), meetings("2026-12-01"), "person:0");
            em.flush();
            return new World(em, course, platform, anna);
        }

        static Map<Anchor, LocalDate> meetings(String bodo) {
            return Map.of(
                    Anchor.U, LocalDate.of(2026, 10, 13),
                    Anchor.B, LocalDate.parse(bodo),
                    Anchor.R, LocalDate.of(2027, 3, 2));
        }

        Feeds feeds() {
            em.flush();
            var deadlines = course.deadlines();
            var own = new OwnDeadlines(deadlines, Found.of());
            var calendars = new ShowCalendar(em, course.packages(), deadlines, own, TEXTS);
            return new Feeds(em, new Vault(new byte[32]), new AuditTrail(em, CLOCK), calendars, CLOCK);
        }

        SessionInfo session() {
            return new SessionInfo(
                    1,
                    "h",
                    anna.person(),
                    anna.enrolment(),
                    anna.cohort(),
                    anna.edition(),
                    platform,
                    "umu",
                    "VM",
                    "Modellering",
                    "Name anna",
                    Role.PARTICIPANT,
                    Set.of(),
                    Language.SV,
                    Country.SE,
                    ZoneId.of("Europe/Stockholm"),
                    null,
                    "home");
        }

        String made() {
            feeds().make(session(), false);
            return feeds().token(session(), false).orElseThrow();
        }

        VEvent event(String token, String uidStart) throws Exception {
            var calendar = new CalendarBuilder()
                    .build(new StringReader(feeds().read(token).orElseThrow()));
            calendar.validate(true);
            return calendar.<VEvent>getComponents(Component.VEVENT).stream()
                    .filter(event -> value(event, Property.UID).startsWith(uidStart + "-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @TestOnBothDatabases
    void holdsThePersonsDatesAndNoName(Database db) {
        db.inTransaction(em -> {
            var world = World.dated(em);

            var text = world.feeds().read(world.made()).orElseThrow();

            assertThat(text).contains("DTSTART;VALUE=DATE:20261201").doesNotContain("anna", "result-", "ms4-");
            assertThat(text.replace("\r\n ", "")).contains("E5.1").contains("LOCATION:Bodø");
            assertThat(text)
                    .isEqualTo(world.feeds()
                            .read(world.feeds().token(world.session(), false).orElseThrow())
                            .orElseThrow());
        });
    }

    @TestOnBothDatabases
    void keepsTheUidAndCountsTheChangesWhenADateMoves(Database db) {
        db.inTransaction(em -> {
            var world = World.dated(em);
            var token = world.made();
            try {
                var before = world.event(token, "e4.2");
                var untouched = world.event(token, "e1.1");

                world.course.dates(CLOCK).plan(world.anna.edition(), World.meetings("2026-12-08"), "person:0");

                var after = world.event(token, "e4.2");
                assertThat(value(after, Property.UID)).isEqualTo(value(before, Property.UID));
                assertThat(value(before, Property.DTSTART)).isEqualTo("20261119");
                assertThat(value(after, Property.DTSTART)).isEqualTo("20261126");
                assertThat(number(after)).isEqualTo(number(before) + 1);
                assertThat(world.event(token, "e1.1").toString()).isEqualTo(untouched.toString());
                assertThat(number(world.event(token, "b"))).isEqualTo(1);
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
        });
    }

    @TestOnBothDatabases
    void opensOnlyTheNewestAddressAndNoneAfterRevoking(Database db) {
        db.inTransaction(em -> {
            var world = World.dated(em);
            var first = world.made();
            var second = world.made();

            assertThat(first).hasSize(43).isNotEqualTo(second);
            assertThat(world.feeds().read(first)).isEmpty();
            assertThat(world.feeds().read(second)).isPresent();
            world.feeds().revoke(world.session(), false);
            assertThat(world.feeds().read(second)).isEmpty();
            assertThat(world.feeds().token(world.session(), false)).isEmpty();
            assertThat(world.feeds().read("")).isEmpty();
        });
    }

    @TestOnBothDatabases
    void opensNothingOnceItsOwnerHasLeft(Database db) {
        db.inTransaction(em -> {
            var world = World.dated(em);
            var token = world.made();
            em.flush();

            em.createNativeQuery("UPDATE enrolment SET left_at = CURRENT_TIMESTAMP WHERE id = ?1")
                    .setParameter(1, world.anna.enrolment().value())
                    .executeUpdate();

            assertThat(world.feeds().read(token)).isEmpty();
        });
    }

    @TestOnBothDatabases
    void givesACohortTheDatesThatHoldForEverybody(Database db) {
        db.inTransaction(em -> {
            var world = World.dated(em);
            world.feeds().make(world.session(), true);

            var token = world.feeds().token(world.session(), true).orElseThrow();

            assertThat(world.feeds().read(token).orElseThrow())
                    .contains("SUMMARY;LANGUAGE=sv")
                    .doesNotContain("result-");
        });
    }

    private static int number(VEvent event) {
        return Integer.parseInt(value(event, Property.SEQUENCE));
    }

    private static String value(VEvent event, String name) {
        return event.<Property>getRequiredProperty(name).getValue();
    }
}
