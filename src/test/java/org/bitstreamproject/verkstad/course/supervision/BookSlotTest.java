// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aBinding;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.course.People;
import org.bitstreamproject.verkstad.course.WorkGroup;
import org.bitstreamproject.verkstad.course.WorkGroups;
import org.bitstreamproject.verkstad.course.supervision.WriteVisit.Outcome;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Commands;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** Twenty groups, one teacher, and what they write to each other. */
class BookSlotTest {
    private static final int GROUPS = 20;

    @TestOnBothDatabases
    void ofTwentyGroupsAtOnceOneGetsTheTime(Database db) throws Exception {
        var round = Round.open(db);
        var slot = round.offer("2027-01-20", 1).get(0);
        var start = new CyclicBarrier(GROUPS);
        var clicks = IntStream.range(0, GROUPS)
                .mapToObj(group -> (Callable<Boolean>) () -> {
                    start.await();
                    try {
                        Twice.done(() -> round.book(group, slot));
                        return true;
                    } catch (SlotTaken taken) {
                        return false;
                    }
                })
                .toList();
        var pool = Executors.newFixedThreadPool(GROUPS);

        var answers = pool.invokeAll(clicks);
        pool.shutdown();

        var won = 0;
        for (var answer : answers) {
            won += answer.get() ? 1 : 0;
        }
        assertThat(won).isEqualTo(1);
        assertThat(round.desk().booked()).isEqualTo(1);
        assertThat(round.desk().unbooked()).hasSize(GROUPS - 1);
    }

    @TestOnBothDatabases
    void oneGroupHoldsOneTimeHoweverItChangesItsMind(Database db) {
        var round = Round.open(db);
        var slots = round.offer("2027-01-20", 2);

        round.book(0, slots.get(0));
        round.book(0, slots.get(0));
        round.book(0, slots.get(1));

        assertThat(round.desk().booked()).isEqualTo(1);
        assertThat(round.own(0).own().uid()).isEqualTo(slots.get(1));
        round.book(1, slots.get(0));
        assertThatThrownBy(() -> round.book(1, slots.get(1))).isInstanceOf(SlotTaken.class);
        assertThat(round.own(1).own().uid()).isEqualTo(slots.get(0));
        round.cancel(0, CLOCK);
        round.cancel(0, CLOCK);
        assertThat(round.own(0).own()).isNull();
        assertThat(round.audited(0))
                .containsExactly("meetings.time-booked", "meetings.time-booked", "meetings.time-cancelled");
    }

    @TestOnBothDatabases
    void aDayBeforeTheTimeIsFixedButTheTeacherCanTakeItBack(Database db) {
        var round = Round.open(db);
        var slots = round.offer("2026-11-24", 2);
        round.book(0, slots.get(0));
        var late = Clock.offset(CLOCK, Duration.ofHours(49));

        assertThatThrownBy(() -> round.cancel(0, late)).isInstanceOf(TooLateToChange.class);
        assertThatThrownBy(() -> round.book(0, slots.get(1), late)).isInstanceOf(TooLateToChange.class);
        round.book(1, slots.get(1), late);
        assertThatThrownBy(() -> round.book(2, slots.get(0), Clock.offset(CLOCK, Duration.ofDays(4))))
                .isInstanceOf(SlotTaken.class);
        db.inTransaction(em -> round.booking(em, late).release(round.teacher(), Round.ref(round, 0)));

        assertThat(round.own(0).own()).isNull();
        assertThat(round.own(0).releasedAt()).isEqualTo(late.instant());
        assertThatThrownBy(() -> round.book(2, slots.get(0), Clock.offset(CLOCK, Duration.ofDays(4))))
                .isInstanceOf(SlotBegun.class);
    }

    @TestOnBothDatabases
    void onlyFreeTimesAreWithdrawnAndThenNobodySeesThem(Database db) {
        var round = Round.open(db);
        var slots = round.offer("2027-01-20", 2);
        round.book(0, slots.get(0));

        assertThatThrownBy(() -> db.inTransaction(em -> Round.offering(em).withdraw(round.teacher(), slots.get(0))))
                .isInstanceOf(SlotBooked.class);
        db.inTransaction(em -> Round.offering(em).withdraw(round.teacher(), slots.get(1)));

        assertThat(round.own(1).times()).extracting(GroupPage.Time::uid).containsExactly(slots.get(0));
        assertThatThrownBy(() -> round.book(1, slots.get(1))).isInstanceOf(NotVisible.class);
    }

    @TestOnBothDatabases
    void aFormSentTwiceOffersOnceAndNoTeacherIsInTwoPlaces(Database db) {
        var round = Round.open(db);
        var command = UUID.randomUUID().toString();
        round.offer("2027-01-20", 2, command);

        round.offer("2027-01-20", 2, command);

        assertThat(round.desk().entries()).hasSize(2);
        assertThatThrownBy(() -> round.offer("2027-01-20", 1)).isInstanceOf(TimesOverlap.class);
    }

    @TestOnBothDatabases
    void nothingOfAnotherEditionIsSeenOrTaken(Database db) {
        var round = Round.open(db);
        var other = Round.open(db);
        var slot = other.offer("2027-01-20", 1).get(0);

        assertThatThrownBy(() -> round.book(0, slot)).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> round.notes(Round.ref(other, 0), "x", 0)).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> db.in(em -> round.showing(em).one(round.teacher(), Round.ref(other, 0))))
                .isInstanceOf(NotVisible.class);
        assertThat(round.own(0).times()).isEmpty();
    }

    @TestOnBothDatabases
    void questionsReachTheTeacherAndTwoWritersNeverOverwriteEachOther(Database db) {
        var round = Round.open(db);

        var first = (Outcome.Saved) round.questions(0, "Var börjar processen?", 0);
        var again = (Outcome.Saved) round.questions(0, "Var börjar processen?", 0);
        var other = (Outcome.Conflict) round.questions(0, "Vad är en händelse?", 0);
        round.questions(0, "Vad är en händelse?", other.version());

        assertThat(first.version()).isEqualTo(1);
        assertThat(again.version()).isEqualTo(1);
        assertThat(other.theirs()).isEqualTo("Var börjar processen?");
        VisitPage seen = db.in(em -> round.showing(em).one(round.teacher(), Round.ref(round, 0)));
        assertThat(seen.questions()).isEqualTo("Vad är en händelse?");
        assertThat(round.own(1).questions().words()).isEmpty();
    }

    @TestOnBothDatabases
    void notesAreTheTeachersUntilTheyShareThem(Database db) {
        var round = Round.open(db);
        round.notes(Round.ref(round, 0), "Rita om svängen vid beslutet.", 0);
        var before = round.own(0).notes();

        round.share(0, "Rita om svängen vid beslutet.", 1);
        var shared = round.own(0).notes();
        round.unshare(0);

        assertThat(before).isNull();
        assertThat(shared).isEqualTo("Rita om svängen vid beslutet.");
        assertThat(round.own(0).notes()).isNull();
        assertThat(round.own(1).notes()).isNull();
    }

    @TestOnBothDatabases
    void whatIsWrittenAfterSharingIsTheTeachersUntilSharedAgain(Database db) {
        var round = Round.open(db);
        var first = (Outcome.Saved) round.share(0, "Tydlig bild.", 0);

        round.share(0, "Tydlig bild.", first.version());
        var draft = (Outcome.Saved) round.notes(Round.ref(round, 0), "Tydlig bild. Men vem beslutar?", first.version());
        var meanwhile = round.own(0).notes();
        VisitPage page = db.in(em -> round.showing(em).one(round.teacher(), Round.ref(round, 0)));
        round.share(0, "Tydlig bild. Vem beslutar?", draft.version());
        var again = round.own(0).notes();
        round.unshare(0);
        round.unshare(0);

        assertThat(meanwhile).isEqualTo("Tydlig bild.");
        assertThat(page.isAhead()).isTrue();
        assertThat(page.shared()).isEqualTo("Tydlig bild.");
        assertThat(again).isEqualTo("Tydlig bild. Vem beslutar?");
        assertThat(round.own(0).notes()).isNull();
        assertThat(round.audited(0))
                .containsExactly("meetings.notes-shared", "meetings.notes-shared", "meetings.notes-unshared");
    }

    @TestOnBothDatabases
    void sharesNothingThatAColleagueHasChangedMeanwhileAndNoEmptyPage(Database db) {
        var round = Round.open(db);
        round.share(0, "", 0);
        var empty = round.own(0).notes();
        round.notes(Round.ref(round, 0), "Kollegans.", 0);

        var stale = round.share(0, "Mitt.", 0);

        assertThat(empty).isNull();
        assertThat(stale).isInstanceOf(Outcome.Conflict.class);
        assertThat(round.own(0).notes()).isNull();
    }

    @TestOnBothDatabases
    void noIdentityNumberAndNoNovelIsKept(Database db) {
        var round = Round.open(db);

        assertThatThrownBy(() -> round.questions(0, "Gäller 811228-9874.", 0)).isInstanceOf(NationalIdRefused.class);
        assertThatThrownBy(() -> round.notes(Round.ref(round, 0), "x".repeat(6001), 0))
                .isInstanceOf(TextTooLong.class);
        assertThat(round.own(0).questions().words()).isEmpty();
    }

    @TestOnBothDatabases
    void whoIsInNoGroupBooksAndAsksNothing(Database db) {
        var round = Round.open(db);
        var slot = round.offer("2027-01-20", 1).get(0);

        assertThatThrownBy(() -> round.book(GROUPS, slot)).isInstanceOf(NoGroupYet.class);
        assertThatThrownBy(() -> round.questions(GROUPS, "?", 0)).isInstanceOf(NoGroupYet.class);
        assertThat(round.own(GROUPS).group()).isNull();
    }

    /** An edition with twenty groups of one, whose members share one person: groups are told apart by enrolment alone. */
    private record Round(Database db, Admission dag, Admission anna) implements WorkGroups {
        static Round open(Database db) {
            return db.in(em -> {
                var course = new CourseBuilder(em);
                var platform = course.platform(aKey("umu"), Country.SE);
                course.bindContext().bind(platform, aBinding(aKey("VM"), Country.SE));
                return new Round(
                        db,
                        course.admit(platform, "dag", Role.TEACHER),
                        course.admit(platform, "anna", Role.PARTICIPANT));
            });
        }

        @Override
        public Optional<WorkGroup> of(EnrolmentId member) {
            return member.value() > GROUPS
                    ? Optional.empty()
                    : Optional.of(
                            new WorkGroup(ref(this, (int) member.value() - 1), "Fall", "Kommun", List.of("Anna")));
        }

        @Override
        public List<WorkGroup> inEdition(EditionId edition) {
            return IntStream.rangeClosed(1, GROUPS)
                    .mapToObj(group -> of(new EnrolmentId(group)).orElseThrow())
                    .toList();
        }

        static String ref(Round round, int group) {
            return "group-" + round.dag().edition().value() + "-" + group;
        }

        SessionInfo teacher() {
            return session(dag, dag.enrolment());
        }

        SessionInfo member(int group) {
            return session(anna, new EnrolmentId(group + 1L));
        }

        private static SessionInfo session(Admission who, EnrolmentId enrolment) {
            return new SessionInfo(
                    1,
                    "handle",
                    who.person(),
                    enrolment,
                    who.cohort(),
                    who.edition(),
                    new PlatformId(1),
                    "umu",
                    "VM",
                    "Modellering",
                    "Name",
                    who.role(),
                    Set.of(),
                    who.language(),
                    Country.SE,
                    ZoneId.of("Europe/Stockholm"),
                    null,
                    "home");
        }

        List<String> offer(String day, int count) {
            return offer(day, count, UUID.randomUUID().toString());
        }

        List<String> offer(String day, int count, String command) {
            var form = new SlotForm(
                    Map.of("day", day, "time", "13:00", "count", "" + count, "minutes", "60", "place", "Hos er"));
            db.inTransaction(em -> offering(em).offer(teacher(), command, form));
            return new ArrayList<>(
                    desk().entries().stream().map(entry -> entry.time().uid()).toList());
        }

        void book(int group, String slot) {
            book(group, slot, CLOCK);
        }

        void book(int group, String slot, Clock clock) {
            db.inTransaction(em -> booking(em, clock).book(member(group), slot));
        }

        void cancel(int group, Clock clock) {
            db.inTransaction(em -> booking(em, clock).cancel(member(group)));
        }

        Outcome questions(int group, String text, long version) {
            return db.in(em -> writing(em).questions(member(group), new WriteVisit.Edit(text, version)));
        }

        Outcome notes(String group, String text, long version) {
            return db.in(em -> writing(em).notes(teacher(), group, new WriteVisit.Edit(text, version)));
        }

        Outcome share(int group, String text, long version) {
            return db.in(em -> writing(em).share(teacher(), ref(this, group), new WriteVisit.Edit(text, version)));
        }

        void unshare(int group) {
            db.inTransaction(em -> writing(em).unshare(teacher(), ref(this, group)));
        }

        GroupPage own(int group) {
            return db.in(em -> showing(em).own(member(group)));
        }

        DeskPage desk() {
            return db.in(em -> showing(em).round(teacher()));
        }

        @SuppressWarnings("unchecked")
        List<String> audited(int group) {
            return db.in(em -> (List<String>)
                    em.createNativeQuery("SELECT action FROM audit_trail WHERE object_ref = ?1 ORDER BY seq_no")
                            .setParameter(1, "group:" + ref(this, group))
                            .getResultList());
        }

        static OfferSlots offering(EntityManager em) {
            return new OfferSlots(new Visits(em), new Commands(em, CLOCK), new AuditTrail(em, CLOCK), CLOCK);
        }

        BookSlot booking(EntityManager em, Clock clock) {
            return new BookSlot(this, new Visits(em), new AuditTrail(em, clock), clock);
        }

        WriteVisit writing(EntityManager em) {
            return new WriteVisit(this, new Visits(em), new AuditTrail(em, CLOCK), CLOCK);
        }

        ShowSupervision showing(EntityManager em) {
            return new ShowSupervision(this, new Visits(em), new People(em), new CourseBuilder(em).editions(), CLOCK);
        }
    }
}
