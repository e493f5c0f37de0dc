// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.lti.LtiTables.Link;
import org.bitstreamproject.verkstad.lti.services.Fault;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.junit.jupiter.api.BeforeEach;

/** The outbox of grades: waiting, queued, taken once, in order, superseded. */
class PassbackTest {
    private static final Instant NOW = Instant.parse("2026-11-21T22:00:00.400Z");
    private static final BigDecimal GOOD = new BigDecimal("0.82");
    private static final BigDecimal BETTER = new BigDecimal("0.95");

    /** Leaves nothing of one test due in another's. */
    @BeforeEach
    void emptiesTheOutbox() {
        Database.both()
                .forEach(db -> db.inTransaction(
                        em -> em.createNativeQuery("DELETE FROM passback").executeUpdate()));
    }

    @TestOnBothDatabases
    void waitsForTheFirstLaunchAndGoesOutByItself(Database db) {
        var person = new Person(db);
        db.in(em -> new LtiTables(em).passback(at(0)).enqueue(person.enrolment(), "case", GOOD));

        assertThat(person.state("case")).isEqualTo(PassbackState.WAITING);
        assertThat(take(db, 0)).isEmpty();
        person.launches(Launch.Version.LTI11, Link.ungraded(person.key, "case"));
        assertThat(person.state("case")).isEqualTo(PassbackState.WAITING);
        person.launches(Launch.Version.LTI11, Link.graded11(person.key, "case", "sid-1"));

        assertThat(person.state("case")).isEqualTo(PassbackState.QUEUED);
        Parcel parcel = take(db, 0).orElseThrow();
        assertThat(parcel.fraction()).isEqualByComparingTo(GOOD);
        assertThat(parcel.address()).isInstanceOfSatisfying(Parcel.SignedOutcome.class, outcome -> {
            assertThat(outcome.cell().sourcedId()).isEqualTo("sid-1");
            assertThat(outcome.cell().url()).isEqualTo(LtiTables.issuer(person.key) + "/service.php");
            assertThat(outcome.credentials().secret()).isEqualTo(LtiTables.SECRET);
        });
    }

    @TestOnBothDatabases
    void sendsToTheNewestHandleOfTheRightLink(Database db) {
        var person = new Person(db);
        person.launches(Launch.Version.LTI11, Link.graded11(person.key, "home", "sid-home"));
        person.launches(Launch.Version.LTI11, Link.graded11(person.key, "case", "sid-old"));
        person.launches(Launch.Version.LTI11, Link.graded11(person.key, "case", "sid-new"));
        db.in(em -> new LtiTables(em).passback(at(0)).enqueue(person.enrolment(), "case", GOOD));

        Parcel parcel = take(db, 0).orElseThrow();

        assertThat(parcel.address())
                .isInstanceOfSatisfying(
                        Parcel.SignedOutcome.class,
                        outcome -> assertThat(outcome.cell().sourcedId()).isEqualTo("sid-new"));
    }

    @TestOnBothDatabases
    void sendsTheCaseToHomeWhenThereIsNoLinkToTheCaseAndModulesNowhere(Database db) {
        var person = new Person(db);
        person.launches(Launch.Version.LTI11, Link.graded11(person.key, "home", "sid-home"));
        db.in(em -> new LtiTables(em).passback(at(0)).enqueue(person.enrolment(), "case", GOOD));
        db.in(em -> new LtiTables(em).passback(at(0)).enqueue(person.enrolment(), "module:M3", GOOD));

        assertThat(person.state("case")).isEqualTo(PassbackState.QUEUED);
        assertThat(person.state("module:M3")).isEqualTo(PassbackState.WAITING);
    }

    @TestOnBothDatabases
    void waitsForTheLinkToTheCaseWhereTheCourseHasOne(Database db) {
        var person = new Person(db);
        person.launches(Launch.Version.LTI11, Link.graded11(person.key, "home", "sid-home"));
        person.colleagueLaunches(Link.ungraded(person.key, "case"));
        db.in(em -> new LtiTables(em).passback(at(0)).enqueue(person.enrolment(), "case", GOOD));
        var before = person.state("case");

        person.launches(Launch.Version.LTI11, Link.graded11(person.key, "case", "sid-case"));

        assertThat(before).isEqualTo(PassbackState.WAITING);
        assertThat(person.state("case")).isEqualTo(PassbackState.QUEUED);
    }

    @TestOnBothDatabases
    void prefersTheLineItemOf13(Database db) {
        var person = new Person(db);
        person.launches(Launch.Version.LTI13, Link.graded13(person.key, "case"));
        db.in(em -> new LtiTables(em).passback(at(0)).enqueue(person.enrolment(), "case", GOOD));

        Parcel parcel = take(db, 0).orElseThrow();

        assertThat(parcel.address()).isInstanceOfSatisfying(Parcel.LineItem.class, item -> {
            assertThat(item.cell().lineItem()).endsWith("/lineitems/9/lineitem?type_id=2");
            assertThat(item.cell().lmsUserId()).isEqualTo("5");
            assertThat(item.client().clientId()).isEqualTo("client-" + person.key);
        });
    }

    @TestOnBothDatabases
    void isTakenByOneOfEightSenders(Database db) throws Exception {
        var person = new Person(db);
        person.launches(Launch.Version.LTI11, Link.graded11(person.key, "case", "sid"));
        db.in(em -> new LtiTables(em).passback(at(0)).enqueue(person.enrolment(), "case", GOOD));
        var pool = Executors.newFixedThreadPool(8);
        List<Callable<Optional<Parcel>>> senders = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String sender = "sender-" + i;
            senders.add(() -> db.in(em -> new LtiTables(em).queue().take(sender, NOW)));
        }

        var taken = new ArrayList<Parcel>();
        for (var result : pool.invokeAll(senders)) {
            result.get().ifPresent(taken::add);
        }
        pool.shutdown();

        assertThat(taken).hasSize(1);
    }

    @TestOnBothDatabases
    void comesBackWhenASenderDiesAndKeepsItsSecond(Database db) {
        var person = new Person(db);
        person.launches(Launch.Version.LTI13, Link.graded13(person.key, "case"));
        db.in(em -> new LtiTables(em).passback(at(0)).enqueue(person.enrolment(), "case", GOOD));
        Parcel first = take(db, 0).orElseThrow();

        assertThat(take(db, 89)).isEmpty();
        Parcel second = db.in(em -> new LtiTables(em).queue().take("another sender", NOW.plusSeconds(91)))
                .orElseThrow();
        db.inTransaction(em -> new LtiTables(em).queue().delivered(first, null, NOW.plusSeconds(92)));

        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.stamp()).isEqualTo(first.stamp());
        assertThat(person.state("case")).as("the dead sender has no say").isEqualTo(PassbackState.QUEUED);
        db.inTransaction(em -> new LtiTables(em).queue().delivered(second, null, NOW.plusSeconds(92)));
        assertThat(person.state("case")).isEqualTo(PassbackState.DELIVERED);
        assertThat(take(db, 1000)).isEmpty();
    }

    @TestOnBothDatabases
    void givesEveryGradeOfAPersonALaterSecond(Database db) {
        var person = new Person(db);
        person.launches(Launch.Version.LTI13, Link.graded13(person.key, "case"));
        var stamps = new ArrayList<Instant>();
        for (BigDecimal grade : List.of(GOOD, BETTER, GOOD)) {
            db.in(em -> new LtiTables(em).passback(at(0)).enqueue(person.enrolment(), "case", grade));
            Parcel parcel = take(db, 0).orElseThrow();
            stamps.add(parcel.stamp());
            db.inTransaction(em -> new LtiTables(em).queue().delivered(parcel, null, NOW));
        }

        assertThat(stamps)
                .containsExactly(
                        Instant.parse("2026-11-21T22:00:00Z"),
                        Instant.parse("2026-11-21T22:00:01Z"),
                        Instant.parse("2026-11-21T22:00:02Z"));
    }

    @TestOnBothDatabases
    void supersedesWhatHasNotGoneOut(Database db) {
        var person = new Person(db);
        person.launches(Launch.Version.LTI11, Link.graded11(person.key, "case", "sid"));
        db.in(em -> new LtiTables(em).passback(at(0)).enqueue(person.enrolment(), "case", GOOD));
        int seq = db.in(em -> new LtiTables(em).passback(at(0)).enqueue(person.enrolment(), "case", BETTER));

        assertThat(seq).isEqualTo(2);
        assertThat(take(db, 0).orElseThrow().fraction()).isEqualByComparingTo(BETTER);
        assertThat(take(db, 0)).isEmpty();
    }

    @TestOnBothDatabases
    void letsTheGradeInFlightLandBeforeTheNewerOne(Database db) {
        var person = new Person(db);
        person.launches(Launch.Version.LTI11, Link.graded11(person.key, "case", "sid"));
        db.in(em -> new LtiTables(em).passback(at(0)).enqueue(person.enrolment(), "case", GOOD));
        Parcel flying = take(db, 0).orElseThrow();
        db.in(em -> new LtiTables(em).passback(at(1)).enqueue(person.enrolment(), "case", BETTER));

        assertThat(take(db, 1)).isEmpty();
        db.inTransaction(em -> new LtiTables(em).queue().delivered(flying, null, NOW.plusSeconds(2)));

        assertThat(take(db, 2).orElseThrow().fraction()).isEqualByComparingTo(BETTER);
    }

    @TestOnBothDatabases
    void comesBackAfterThePauseAndShowsWhy(Database db) {
        var person = new Person(db);
        person.launches(Launch.Version.LTI11, Link.graded11(person.key, "case", "sid"));
        db.in(em -> new LtiTables(em).passback(at(0)).enqueue(person.enrolment(), "case", GOOD));
        Parcel parcel = take(db, 0).orElseThrow();
        db.inTransaction(em -> new LtiTables(em).queue().retry(parcel, Fault.BUSY, Duration.ofSeconds(30), NOW));

        assertThat(take(db, 29)).isEmpty();
        assertThat(person.line("case").faultKey()).isEqualTo("lti.passback.fault.busy");
        assertThat(take(db, 30)).isPresent();
    }

    @TestOnBothDatabases
    void keepsDecidedToldAndHeldBesideEachOther(Database db) {
        var person = new Person(db);
        person.launches(Launch.Version.LTI13, Link.graded13(person.key, "case"));
        db.in(em -> new LtiTables(em).passback(at(0)).enqueue(person.enrolment(), "case", GOOD));
        Parcel parcel = take(db, 0).orElseThrow();
        db.inTransaction(
                em -> new LtiTables(em).queue().refused(parcel, Fault.NEWER_IN_LMS, new BigDecimal("0.5"), NOW));

        Passback.Line line = person.line("case");

        assertThat(line.decided()).isEqualByComparingTo(GOOD);
        assertThat(line.toldAt()).isNull();
        assertThat(line.held()).isEqualByComparingTo("0.5");
        assertThat(line.state()).isEqualTo(PassbackState.REFUSED);
        List<Passback.Line> ledger =
                db.in(em -> new LtiTables(em).passback(at(0)).newestOf(List.of(person.enrolment())));
        assertThat(ledger).containsExactly(line);
    }

    @TestOnBothDatabases
    void sendsARefusedGradeAgainOnceAndWithItsOwnSecond(Database db) {
        var person = new Person(db);
        person.launches(Launch.Version.LTI13, Link.graded13(person.key, "case"));
        db.in(em -> new LtiTables(em).passback(at(0)).enqueue(person.enrolment(), "case", GOOD));
        Parcel first = take(db, 0).orElseThrow();
        db.inTransaction(em -> new LtiTables(em).queue().refused(first, Fault.LINE_ITEM_GONE, null, NOW));

        boolean resent = person.resends("case", 60);
        boolean again = person.resends("case", 61);

        assertThat(resent).isTrue();
        assertThat(again).isFalse();
        Passback.Line line = person.line("case");
        assertThat(line.state()).isEqualTo(PassbackState.QUEUED);
        assertThat(line.attempts()).isZero();
        assertThat(line.faultKey()).isNull();
        Parcel second = take(db, 62).orElseThrow();
        assertThat(second.fraction()).isEqualByComparingTo(GOOD);
        assertThat(second.attempt()).isEqualTo(1);
        assertThat(second.stamp()).isEqualTo(first.stamp());
        assertThat(take(db, 62)).isEmpty();
    }

    @TestOnBothDatabases
    void sendsNothingAgainThatWasNotRefused(Database db) {
        var person = new Person(db);
        boolean nothing = person.resends("case", 0);
        db.in(em -> new LtiTables(em).passback(at(0)).enqueue(person.enrolment(), "case", GOOD));
        boolean waiting = person.resends("case", 0);
        person.launches(Launch.Version.LTI13, Link.graded13(person.key, "case"));
        boolean queued = person.resends("case", 0);
        Parcel parcel = take(db, 0).orElseThrow();
        boolean flying = person.resends("case", 1);
        db.inTransaction(em -> new LtiTables(em).queue().delivered(parcel, null, NOW));
        boolean delivered = person.resends("case", 2);

        assertThat(List.of(nothing, waiting, queued, flying, delivered)).containsOnly(false);
        assertThat(person.state("case")).isEqualTo(PassbackState.DELIVERED);
        assertThat(take(db, 1000)).isEmpty();
    }

    @TestOnBothDatabases
    void leavesWhatTheLmsHasOvertaken(Database db) {
        var person = new Person(db);
        person.launches(Launch.Version.LTI13, Link.graded13(person.key, "case"));
        db.in(em -> new LtiTables(em).passback(at(0)).enqueue(person.enrolment(), "case", GOOD));
        Parcel parcel = take(db, 0).orElseThrow();
        db.inTransaction(
                em -> new LtiTables(em).queue().refused(parcel, Fault.NEWER_IN_LMS, new BigDecimal("0.5"), NOW));

        boolean resent = person.resends("case", 1);

        assertThat(resent).isFalse();
        assertThat(person.line("case").canBeSentAgain()).isFalse();
        assertThat(person.state("case")).isEqualTo(PassbackState.REFUSED);
    }

    @TestOnBothDatabases
    void neverSendsOnePersonsGradeToAnothersPlatform(Database db) {
        var umu = new Person(db);
        var uit = new Person(db);
        umu.launches(Launch.Version.LTI11, Link.graded11(umu.key, "case", "sid-umu"));
        uit.launches(Launch.Version.LTI11, Link.graded11(uit.key, "case", "sid-uit"));
        db.in(em -> new LtiTables(em).passback(at(0)).enqueue(uit.enrolment(), "case", GOOD));

        Parcel parcel = take(db, 0).orElseThrow();

        assertThat(parcel.address()).isInstanceOfSatisfying(Parcel.SignedOutcome.class, outcome -> {
            assertThat(outcome.cell().issuer()).isEqualTo(LtiTables.issuer(uit.key));
            assertThat(outcome.cell().sourcedId()).isEqualTo("sid-uit");
        });
    }

    @TestOnBothDatabases
    void refusesGradesOutsideZeroToOne(Database db) {
        var person = new Person(db);

        assertThatThrownBy(() -> db.in(em ->
                        new LtiTables(em).passback(at(0)).enqueue(person.enrolment(), "case", new BigDecimal("1.01"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> db.in(em ->
                        new LtiTables(em).passback(at(0)).enqueue(person.enrolment(), "case", new BigDecimal("-0.01"))))
                .isInstanceOf(IllegalArgumentException.class);
        int seq = db.in(em -> new LtiTables(em).passback(at(0)).enqueue(person.enrolment(), "case", BigDecimal.ZERO));
        assertThat(seq).isEqualTo(1);
    }

    private static Optional<Parcel> take(Database db, long second) {
        return db.in(em -> new LtiTables(em).queue().take("sender", NOW.plusSeconds(second)));
    }

    private static Clock at(long second) {
        return Clock.fixed(NOW.plusSeconds(second), ZoneOffset.UTC);
    }

    /** Somebody enrolled through a platform of their own. */
    private static final class Person {
        private final Database db;
        private final Admission admission;
        final String key = aKey("umu");

        Person(Database db) {
            this.db = db;
            db.inTransaction(em -> new LtiTables(em).platform(key));
            this.admission = db.in(em -> new LtiTables(em).admitted(key, "5"));
        }

        EnrolmentId enrolment() {
            return admission.enrolment();
        }

        void launches(Launch.Version version, Link link) {
            db.inTransaction(em -> new LtiTables(em).launched(key, admission, version, link, at(0)));
        }

        /** Somebody else in the same LMS course. */
        void colleagueLaunches(Link link) {
            var colleague = db.in(em -> new LtiTables(em).admitted(key, "6"));
            db.inTransaction(em -> new LtiTables(em).launched(key, colleague, Launch.Version.LTI11, link, at(0)));
        }

        Passback.Line line(String contentKey) {
            return db.in(em -> new LtiTables(em).passback(at(0)).stateOf(enrolment(), contentKey))
                    .orElseThrow();
        }

        boolean resends(String contentKey, long second) {
            return db.in(em -> new LtiTables(em).passback(at(second)).resend(enrolment(), contentKey));
        }

        PassbackState state(String contentKey) {
            return line(contentKey).state();
        }
    }
}
