// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aBinding;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.security.Vault;
import org.jspecify.annotations.Nullable;

/** A course nobody has connected, one that was copied, and one that was reset. */
class ConnectCourseTest {
    private static final Place OSLO = new Place(Country.NO, Language.NB, ZoneId.of("Europe/Oslo"), "NO_AF");
    private static final Vault VAULT = new Vault(new byte[32]);

    /** One transaction's worth of the feature, at a time of its own. */
    private record World(EntityManager em, CourseBuilder course, Clock clock) {
        static World of(EntityManager em) {
            return new World(em, new CourseBuilder(em), CourseBuilder.CLOCK);
        }

        World later(Duration time) {
            return new World(em, course, Clock.offset(clock, time));
        }

        AuditTrail audit() {
            return new AuditTrail(em, clock);
        }

        ConnectSessions sessions() {
            return new ConnectSessions(em, clock);
        }

        ConnectCourse connect() {
            return new ConnectCourse(em, course.editions(), course.grants(), audit(), clock);
        }

        AcceptCohort accept() {
            return new AcceptCohort(em, audit(), clock);
        }

        WaitingCohorts waiting() {
            em.flush();
            return new WaitingCohorts(em);
        }

        JoinCodes codes() {
            return new JoinCodes(em, VAULT, audit());
        }

        TryCode tries() {
            return new TryCode(em, codes(), audit(), clock);
        }

        Admission admit(Arrival arrival) {
            em.flush();
            return course.admit(arrival, clock);
        }

        /** The set-up session of a teacher's launch. */
        ConnectSession session(PlatformId platform, String context, String user, String... history) {
            return session(launch(platform, context, user, Role.TEACHER), new Beginnings("VM 2027", List.of(history)));
        }

        ConnectSession session(Arrival arrival, Beginnings beginnings) {
            var ticket = sessions().begin(arrival, beginnings);
            return sessions().live(ticket.orElseThrow().token()).orElseThrow();
        }

        Standing.Situation situation(ConnectSession session) {
            em.flush();
            return new Standings(em).of(session).situation();
        }

        PlatformId platform(Country country) {
            return course.platform(aKey("umu"), country);
        }
    }

    @TestOnBothDatabases
    void opensTheSetUpPageForTeachersAndAdministratorsOnly(Database db) {
        db.inTransaction(em -> {
            var world = World.of(em);
            var platform = world.platform(Country.SE);
            var nothing = Beginnings.of(null, null);

            assertThat(world.sessions().begin(launch(platform, "9", "anna", Role.PARTICIPANT), nothing))
                    .isEmpty();
            assertThat(world.sessions().begin(launch(platform, "9", "ines", Role.ASSISTANT), nothing))
                    .isEmpty();
            assertThat(world.sessions().begin(launch(platform, "", "dag", Role.TEACHER), nothing))
                    .isEmpty();
            assertThat(world.situation(world.session(platform, "9", "dag"))).isEqualTo(Standing.Situation.NEW);

            var root = CourseBuilder.anArrival(platform, "root", Role.PARTICIPANT, true, "sv");
            var admin = world.sessions().begin(root, nothing).orElseThrow();
            var shown = world.sessions().live(admin.token()).orElseThrow();
            assertThat(world.situation(shown)).isEqualTo(Standing.Situation.ADMINISTRATOR);
            assertThat(shown.arrival().fullName()).isNull();
        });
    }

    @TestOnBothDatabases
    void keepsNoSetUpSessionLongerThanHalfAnHour(Database db) {
        db.inTransaction(em -> {
            var world = World.of(em);
            var platform = world.platform(Country.SE);
            var launch = launch(platform, "9", "dag", Role.TEACHER);
            var first =
                    world.sessions().begin(launch, Beginnings.of(null, null)).orElseThrow();
            var second =
                    world.sessions().begin(launch, Beginnings.of(null, null)).orElseThrow();

            assertThat(world.sessions().live(first.token())).isEmpty();
            assertThat(world.sessions().live(second.token())).isPresent();
            assertThat(world.sessions().live("another")).isEmpty();
            assertThat(stored(em, "token_hash")).doesNotContain(second.token());
            assertThat(second.toString()).doesNotContain(second.token());

            var ended = world.later(ConnectSession.LIFE);
            assertThat(ended.sessions().live(second.token())).isEmpty();
            ended.sessions().forgetEnded(ended.clock().instant());
            assertThat(stored(em, "lms_user_id")).doesNotContain("dag of " + platform.value());
        });
    }

    @TestOnBothDatabases
    void startsAnEmptyEditionWithTheTeacherAsItsExaminer(Database db) {
        db.inTransaction(em -> {
            var world = World.of(em);
            var platform = world.platform(Country.NO);
            var name = aKey("VM 2027");
            var session = world.session(platform, "9", "dag");

            var cohort = world.connect().start(session, name, OSLO);

            var teacher = world.admit(launch(platform, "9", "dag", Role.TEACHER));
            assertThat(teacher.cohort()).isEqualTo(cohort);
            assertThat(world.course().grants().has(teacher.person(), Grant.EXAMINER, GrantScope.of(cohort)))
                    .isTrue();
            assertThat(new Cohorts(em).one(cohort).scale()).isEqualTo("NO_AF");
            assertThat(new CourseBuilder(em).deadlines().of(teacher.edition())).isEmpty();
            assertThat(world.course().editions().keyed(name)).contains(teacher.edition());
            assertThat(world.course().editions().examiners(teacher.edition())).isEqualTo(1);
            assertThat(world.admit(launch(platform, "9", "anna", Role.PARTICIPANT))
                            .cohort())
                    .isEqualTo(cohort);
            assertThat(audited(em, "person:" + teacher.person().value()))
                    .contains("course.edition-started", "course.context-bound", "course.granted");
            assertThat(world.situation(session)).isEqualTo(Standing.Situation.CONNECTED);
            assertThatThrownBy(() -> world.connect().start(session, aKey("VM"), OSLO))
                    .isInstanceOf(AlreadyConnected.class);
        });
    }

    @TestOnBothDatabases
    void refusesANameThatIsTaken(Database db) {
        db.inTransaction(em -> {
            var world = World.of(em);
            var session = world.session(world.platform(Country.SE), "9", "dag");
            var taken = aKey("VM");
            world.course().editions().open(taken);

            assertThatThrownBy(() -> world.connect().start(session, taken, OSLO))
                    .isInstanceOf(EditionNameTaken.class);
        });
    }

    @TestOnBothDatabases
    void staysOutsideUntilItIsAccepted(Database db) {
        db.inTransaction(em -> {
            var world = World.of(em);
            var edition = anEdition(world);
            var platform = world.platform(Country.NO);
            var session = world.session(platform, "9", "terje");
            var before = new Cohorts(em).inEdition(edition).size();

            world.connect().ask(session, edition, OSLO, null);

            assertThat(world.situation(session)).isEqualTo(Standing.Situation.WAITING);
            assertThatThrownBy(() -> world.admit(launch(platform, "9", "anna", Role.PARTICIPANT)))
                    .isInstanceOf(CohortWaiting.class);
            assertThatThrownBy(() -> world.admit(launch(platform, "9", "terje", Role.TEACHER)))
                    .isInstanceOf(CohortWaiting.class);
            assertThat(new Persons(em).find(platform, "anna of " + platform.value()))
                    .isEmpty();
            assertThat(new Cohorts(em).inEdition(edition)).hasSize(before);
            assertThat(world.waiting().of(edition)).singleElement().satisfies(asks -> {
                assertThat(asks.course()).isEqualTo("Modellering 9");
                assertThat(asks.teacher()).isEqualTo("Name terje");
                assertThat(asks.isWaiting()).isTrue();
                assertThat(asks.undoable()).isFalse();
            });
            assertThat(world.waiting().all()).extracting(WaitingCohort::edition).contains(edition);
            world.connect().ask(session, edition, OSLO, null);
            assertThat(world.waiting().of(edition)).hasSize(1);
            var another = anEdition(world);
            assertThatThrownBy(() -> world.connect().ask(session, another, OSLO, null))
                    .isInstanceOf(AlreadyConnected.class);

            world.accept().accept(edition, world.waiting().of(edition).get(0).uid(), "person:1");

            assertThat(world.admit(launch(platform, "9", "anna", Role.PARTICIPANT))
                            .edition())
                    .isEqualTo(edition);
            assertThat(new Cohorts(em).inEdition(edition)).hasSize(before + 1);
            assertThat(world.waiting().of(edition)).isEmpty();
        });
    }

    @TestOnBothDatabases
    void waitsOnceWhenTwentyTeachersAskAtOnce(Database db) throws Exception {
        EditionId edition = db.in(em -> anEdition(World.of(em)));
        PlatformId platform = db.in(em -> World.of(em).platform(Country.NO));
        var sessions = new ArrayList<ConnectSession>();
        for (int i = 0; i < 20; i++) {
            String user = "teacher" + i;
            sessions.add(db.in(em -> World.of(em).session(platform, "9", user)));
        }
        // the course is known, named and free, so that only the requests can collide
        db.inTransaction(
                em -> new Contexts(em).next(platform, "9").call(sessions.get(0).title()));
        var pool = Executors.newFixedThreadPool(20);
        try {
            var gate = new CountDownLatch(1);
            var asked = sessions.stream()
                    .map(session -> pool.submit(() -> {
                        gate.await();
                        return isAsked(db, session, edition);
                    }))
                    .toList();
            gate.countDown();
            for (var each : asked) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }
        List<WaitingCohort> waiting = db.in(em -> new WaitingCohorts(em).of(edition));
        assertThat(waiting).hasSize(1);
    }

    @TestOnBothDatabases
    void takesNoSecondWaitingRequestOfACourse(Database db) {
        EditionId edition = db.in(em -> anEdition(World.of(em)));
        PlatformId platform = db.in(em -> World.of(em).platform(Country.NO));
        var session = db.in(em -> World.of(em).session(platform, "9", "terje"));
        db.inTransaction(em -> World.of(em).connect().ask(session, edition, OSLO, null));
        JoinRequest first = db.in(em -> new JoinRequests(em)
                .waitingFor(new Contexts(em).newest(platform, "9").orElseThrow().id())
                .orElseThrow());

        assertThatThrownBy(() -> db.inTransaction(em -> new JoinRequests(em)
                        .add(new JoinRequest(
                                first.contextId(), edition, OSLO, first.askedBy(), CourseBuilder.CLOCK.instant()))))
                .satisfies(refused -> assertThat(Twice.isRace(refused)).isTrue());

        db.inTransaction(em -> World.of(em).connect().withdraw(session));
        db.inTransaction(em -> World.of(em).connect().ask(session, edition, OSLO, null));
        List<WaitingCohort> waiting = db.in(em -> new WaitingCohorts(em).of(edition));
        assertThat(waiting).hasSize(1);
    }

    /** As the form does it: once more when another was faster. */
    private static boolean isAsked(Database db, ConnectSession session, EditionId edition) {
        return Twice.tried(() -> {
            db.inTransaction(em -> World.of(em).connect().ask(session, edition, OSLO, null));
            return true;
        });
    }

    @TestOnBothDatabases
    void undoesAnAnswerUntilAParticipantHasCome(Database db) {
        db.inTransaction(em -> {
            var world = World.of(em);
            var edition = anEdition(world);
            var platform = world.platform(Country.NO);
            world.connect().ask(world.session(platform, "9", "terje"), edition, OSLO, null);
            var uid = world.waiting().of(edition).get(0).uid();
            world.accept().accept(edition, uid, "person:1");
            world.admit(launch(platform, "9", "terje", Role.TEACHER));

            assertThat(world.waiting().undoable(edition)).hasSize(1);
            world.accept().undo(edition, uid, "person:1");
            assertThatThrownBy(() -> world.admit(launch(platform, "9", "terje", Role.TEACHER)))
                    .isInstanceOf(CohortWaiting.class);
            assertThat(world.course().enrolments().inEdition(edition))
                    .extracting(Participant::name)
                    .doesNotContain("Name terje");

            world.accept().accept(edition, uid, "person:1");
            world.admit(launch(platform, "9", "anna", Role.PARTICIPANT));

            assertThat(world.waiting().undoable(edition)).isEmpty();
            assertThatThrownBy(() -> world.accept().undo(edition, uid, "person:1"))
                    .isInstanceOf(RequestDecided.class);
            assertThatThrownBy(() -> world.accept().decline(edition, uid, "person:1"))
                    .isInstanceOf(RequestDecided.class);
        });
    }

    @TestOnBothDatabases
    void mayAskAgainAfterItWasDeclined(Database db) {
        db.inTransaction(em -> {
            var world = World.of(em);
            var edition = anEdition(world);
            var platform = world.platform(Country.NO);
            var session = world.session(platform, "9", "terje");
            world.connect().ask(session, edition, OSLO, null);
            var uid = world.waiting().of(edition).get(0).uid();

            world.accept().decline(edition, uid, "person:1");

            assertThat(world.situation(session)).isEqualTo(Standing.Situation.NEW);
            assertThatThrownBy(() -> world.admit(launch(platform, "9", "anna", Role.PARTICIPANT)))
                    .isInstanceOf(ContextNotBound.class);
            assertThat(world.waiting().undoable(edition)).hasSize(1);
            world.connect().ask(session, edition, OSLO, null);
            assertThat(world.waiting().undoable(edition)).isEmpty();
            assertThatThrownBy(() -> world.accept().undo(edition, uid, "person:1"))
                    .isInstanceOf(RequestDecided.class);

            world.connect().withdraw(session);
            assertThat(world.waiting().of(edition)).isEmpty();
            assertThat(world.situation(session)).isEqualTo(Standing.Situation.NEW);
        });
    }

    @TestOnBothDatabases
    void answersARequestInItsOwnEditionOnly(Database db) {
        db.inTransaction(em -> {
            var world = World.of(em);
            var edition = anEdition(world);
            var other = anEdition(world);
            world.connect().ask(world.session(world.platform(Country.NO), "9", "terje"), edition, OSLO, null);
            var uid = world.waiting().of(edition).get(0).uid();

            assertThatThrownBy(() -> world.accept().accept(other, uid, "person:1"))
                    .isInstanceOf(NotVisible.class);
            assertThatThrownBy(() -> world.waiting().one(other, uid)).isInstanceOf(NotVisible.class);
        });
    }

    @TestOnBothDatabases
    void asksWhatACopiedCourseIsAndShowsNothingOfTheOldRun(Database db) {
        db.inTransaction(em -> {
            var world = World.of(em);
            var platform = aBoundPlatform(world);
            var old = world.admit(launch(platform, "2", "dag", Role.TEACHER));
            world.admit(launch(platform, "2", "anna", Role.PARTICIPANT));
            var session = world.session(platform, "9", "dag", "7", "2");

            assertThat(world.situation(session)).isEqualTo(Standing.Situation.COPIED);
            assertThatThrownBy(() -> world.admit(launch(platform, "9", "anna", Role.PARTICIPANT)))
                    .isInstanceOf(ContextNotBound.class);

            world.connect().start(session, aKey("VM 2028"), OSLO);

            var anna = world.admit(launch(platform, "9", "anna", Role.PARTICIPANT));
            assertThat(anna.edition()).isNotEqualTo(old.edition());
            assertThat(world.course().packages().of(anna.edition()).version())
                    .isEqualTo(world.course().packages().of(old.edition()).version());
            assertThat(world.course().participants().inEdition(anna.edition())).hasSize(1);
            assertThat(world.admit(launch(platform, "2", "anna", Role.PARTICIPANT))
                            .edition())
                    .isEqualTo(old.edition());
        });
    }

    @TestOnBothDatabases
    void knowsNoCopyOfAnotherPlatformsCourse(Database db) {
        db.inTransaction(em -> {
            var world = World.of(em);
            aBoundPlatform(world);

            assertThat(world.situation(world.session(world.platform(Country.SE), "9", "dag", "2")))
                    .isEqualTo(Standing.Situation.NEW);
        });
    }

    @TestOnBothDatabases
    void tracesACopyByItsContentToTheTeachersOwnCoursesOnly(Database db) {
        db.inTransaction(em -> {
            var world = World.of(em);
            var platform = aBoundPlatform(world);
            world.admit(launch(platform, "2", "dag", Role.TEACHER));
            world.admit(launch(platform, "2", "anna", Role.PARTICIPANT));
            em.flush();
            var untold = Beginnings.of("VM 2027", null).like(List.of("9", "77", "2"));

            assertThat(world.situation(world.session(launch(platform, "9", "dag", Role.TEACHER), untold)))
                    .isEqualTo(Standing.Situation.COPIED);
            assertThat(world.situation(world.session(launch(platform, "9", "ulla", Role.TEACHER), untold)))
                    .as("a teacher of another course learns nothing of this one")
                    .isEqualTo(Standing.Situation.NEW);
            assertThat(world.situation(world.session(launch(platform, "9", "anna", Role.TEACHER), untold)))
                    .as("to have taken part is not to teach")
                    .isEqualTo(Standing.Situation.NEW);
            assertThat(world.situation(world.session(
                            launch(platform, "9", "dag", Role.TEACHER), new Beginnings("VM 2027", List.of("77")))))
                    .as("copied from a course nobody knows")
                    .isEqualTo(Standing.Situation.NEW);
        });
    }

    @TestOnBothDatabases
    void keepsOneCourseACopyMayComeFromHoweverManyThereAre(Database db) {
        db.inTransaction(em -> {
            var world = World.of(em);
            var platform = aBoundPlatform(world);
            world.admit(launch(platform, "2", "dag", Role.TEACHER));
            em.flush();
            var longest = "x".repeat(255);

            var session = world.session(
                    launch(platform, "9", "dag", Role.TEACHER),
                    Beginnings.of("VM 2027", null).like(List.of(longest, "2", "77", "2")));

            assertThat(session.beginnings().history()).containsExactly("2");
            assertThat(Beginnings.of(null, null).like(List.of(longest)).alike()).isEmpty();
        });
    }

    @TestOnBothDatabases
    void letsTheRunsOwnTeacherGoOnInACopyAtOnce(Database db) {
        db.inTransaction(em -> {
            var world = World.of(em);
            var platform = aBoundPlatform(world);
            var teacher = world.admit(launch(platform, "2", "dag", Role.TEACHER));
            var anna = world.admit(launch(platform, "2", "anna", Role.PARTICIPANT));

            world.connect().sameRun(world.session(platform, "9", "dag", "2"));

            var again = world.admit(launch(platform, "9", "anna", Role.PARTICIPANT));
            assertThat(again.enrolment()).isEqualTo(anna.enrolment());
            assertThat(again.contextId()).isNotEqualTo(anna.contextId());
            assertThat(world.course().grants().has(teacher.person(), Grant.EXAMINER, GrantScope.of(anna.cohort())))
                    .isFalse();
        });
    }

    @TestOnBothDatabases
    void letsNoStrangerIntoARunByCopyingItsCourse(Database db) {
        db.inTransaction(em -> {
            var world = World.of(em);
            var platform = aBoundPlatform(world);
            var anna = world.admit(launch(platform, "2", "anna", Role.PARTICIPANT));
            var session = world.session(platform, "9", "ulla", "2");

            world.connect().sameRun(session);

            assertThat(world.situation(session)).isEqualTo(Standing.Situation.WAITING);
            assertThatThrownBy(() -> world.admit(launch(platform, "9", "ulla", Role.TEACHER)))
                    .isInstanceOf(CohortWaiting.class);
            var asks = world.waiting().of(anna.edition()).get(0);
            assertThat(asks.sameRun()).isTrue();

            var next = world.later(Duration.ofMinutes(1));
            next.accept().accept(anna.edition(), asks.uid(), "person:1");
            assertThat(next.admit(launch(platform, "9", "ulla", Role.TEACHER)).cohort())
                    .isEqualTo(anna.cohort());
            next.accept().undo(anna.edition(), asks.uid(), "person:1");
            assertThat(world.admit(launch(platform, "2", "anna", Role.PARTICIPANT))
                            .cohort())
                    .isEqualTo(anna.cohort());
        });
    }

    @TestOnBothDatabases
    void asksByCodeToShareARunOfTheSamePlatform(Database db) {
        db.inTransaction(em -> {
            var world = World.of(em);
            var platform = aBoundPlatform(world);
            var anna = world.admit(launch(platform, "2", "anna", Role.PARTICIPANT));
            var session = world.session(platform, "9", "ulla");
            var taking = new Standings(em).taking(platform, anna.edition());
            assertThat(taking).extracting(LmsContext::lmsId).containsExactly("2");

            world.connect().ask(session, anna.edition(), OSLO, taking.get(0).cohort());
            var asks = world.waiting().of(anna.edition()).get(0);
            world.accept().accept(anna.edition(), asks.uid(), "person:1");

            assertThat(world.admit(launch(platform, "9", "anna", Role.PARTICIPANT))
                            .enrolment())
                    .isEqualTo(anna.enrolment());
            assertThat(new Standings(em).taking(world.platform(Country.NO), anna.edition()))
                    .isEmpty();
        });
    }

    @TestOnBothDatabases
    void holdsNewPeopleInASilentRunAndLetsTheOldOnesIn(Database db) {
        db.inTransaction(em -> {
            var world = aRunOfThree(em);
            var platform = new PlatformId(lastPlatform(em));
            var nextYear = world.later(RunSigns.SILENCE.plusDays(2));

            assertThatThrownBy(() -> nextYear.admit(launch(platform, "2", "nina", Role.PARTICIPANT)))
                    .isInstanceOf(RunUnconfirmed.class);
            assertThatThrownBy(() -> nextYear.admit(launch(platform, "2", "ulla", Role.TEACHER)))
                    .isInstanceOf(RunUnconfirmed.class);
            assertThat(new Persons(em).find(platform, "nina of " + platform.value()))
                    .isEmpty();
            assertThat(nextYear.admit(launch(platform, "2", "anna", Role.PARTICIPANT))
                            .role())
                    .isEqualTo(Role.PARTICIPANT);
            assertThat(nextYear.admit(launch(platform, "2", "dag", Role.TEACHER))
                            .role())
                    .isEqualTo(Role.TEACHER);
        });
    }

    @TestOnBothDatabases
    void holdsNobodyInARunThatGoesOn(Database db) {
        db.inTransaction(em -> {
            var world = aRunOfThree(em);
            var platform = new PlatformId(lastPlatform(em));

            var nina = world.later(RunSigns.SILENCE).admit(launch(platform, "2", "nina", Role.PARTICIPANT));

            assertThat(nina.role()).isEqualTo(Role.PARTICIPANT);
        });
    }

    @TestOnBothDatabases
    void asksATeacherOnceNewPeopleAreHeldAndTakesTheAnswer(Database db) {
        db.inTransaction(em -> {
            var then = aRunOfThree(em);
            var platform = new PlatformId(lastPlatform(em));
            var world = then.later(RunSigns.SILENCE.plusDays(2));
            hold(world, platform);
            hold(world, platform);

            assertThatThrownBy(() -> world.admit(launch(platform, "2", "dag", Role.TEACHER)))
                    .isInstanceOf(RunUnconfirmed.class);
            var session = world.session(platform, "2", "dag");
            assertThat(world.situation(session)).isEqualTo(Standing.Situation.UNCLEAR);
            assertThat(new Standings(em).of(session).context().heldCount()).isEqualTo(2);

            world.connect().later(session);
            assertThat(world.admit(launch(platform, "2", "dag", Role.TEACHER)).role())
                    .isEqualTo(Role.TEACHER);
            assertThatThrownBy(() -> world.later(Duration.ofDays(1)).admit(launch(platform, "2", "dag", Role.TEACHER)))
                    .isInstanceOf(RunUnconfirmed.class);

            world.connect().sameRun(session);
            assertThat(world.admit(launch(platform, "2", "nina", Role.PARTICIPANT))
                            .cohort())
                    .isEqualTo(world.admit(launch(platform, "2", "anna", Role.PARTICIPANT))
                            .cohort());
            assertThat(world.situation(session)).isEqualTo(Standing.Situation.CONNECTED);
        });
    }

    @TestOnBothDatabases
    void beginsTheNextEpochOfAResetCourseAndTheFileDoesNotTakeItBack(Database db) {
        db.inTransaction(em -> {
            var then = aRunOfThree(em);
            var platform = new PlatformId(lastPlatform(em));
            var old = then.admit(launch(platform, "2", "anna", Role.PARTICIPANT));
            var oldKey = then.course().editions().keyOf(old.edition());
            var world = then.later(RunSigns.SILENCE.plusDays(2));
            hold(world, platform);

            world.connect().start(world.session(platform, "2", "dag"), aKey("VM 2028"), OSLO);
            world.course().bindContext().bind(platform, aBinding(oldKey, Country.SE));

            var nina = world.admit(launch(platform, "2", "nina", Role.PARTICIPANT));
            assertThat(nina.edition()).isNotEqualTo(old.edition());
            assertThat(nina.contextId()).isNotEqualTo(old.contextId());
            assertThat(world.course().participants().inEdition(nina.edition())).hasSize(1);
            assertThat(world.course().participants().inEdition(old.edition())).hasSize(3);
        });
    }

    @TestOnBothDatabases
    void slowsWrongCodesDownAndRemembersNoneOfThem(Database db) {
        db.inTransaction(em -> {
            var world = World.of(em);
            var edition = anEdition(world);
            var platform = world.platform(Country.NO);
            var session = world.session(platform, "9", "terje");
            var code = world.codes().renew(edition, "person:1");
            em.flush();

            assertThat(world.tries().look(session, code).edition()).contains(edition);
            for (int wrong = 0; wrong < TryCode.MOST_OF_COURSE; wrong++) {
                assertThat(world.tries().look(session, "K7QM-4XHD-P2WT"))
                        .isEqualTo(new TryCode.Answer(java.util.Optional.empty(), false));
            }

            assertThat(world.tries().look(session, code).slowed()).isTrue();
            assertThat(world.tries().look(session, code).edition()).isEmpty();
            assertThat(world.tries()
                            .look(world.session(platform, "10", "terje"), code)
                            .edition())
                    .contains(edition);
            assertThat(world.later(TryCode.WINDOW).tries().look(session, code).edition())
                    .contains(edition);
            assertThat(audited(em, "platform:" + platform.value()))
                    .hasSize(TryCode.MOST_OF_COURSE)
                    .containsOnly("course.join-code-refused");
            assertThat(world.tries()
                            .forgetOld(
                                    world.clock().instant().plus(TryCode.WINDOW).plusMillis(1)))
                    .isEqualTo(TryCode.MOST_OF_COURSE);
        });
    }

    @TestOnBothDatabases
    void tellsTheAuditTrailEveryDecision(Database db) {
        db.inTransaction(em -> {
            var world = World.of(em);
            var edition = anEdition(world);
            var platform = world.platform(Country.NO);
            var session = world.session(platform, "9", "terje");
            long before = newestAudited(em);

            world.codes().renew(edition, "person:1");
            world.codes().revoke(edition, "person:1");
            world.connect().ask(session, edition, OSLO, null);
            world.connect().withdraw(session);
            world.connect().ask(session, edition, OSLO, null);
            var uid = world.waiting().of(edition).get(0).uid();
            world.accept().decline(edition, uid, "person:1");
            world.accept().undo(edition, uid, "person:1");
            world.accept().accept(edition, uid, "person:1");

            assertThat(auditedAfter(em, before))
                    .containsExactly(
                            "course.join-code-made",
                            "course.join-code-revoked",
                            "course.join-asked",
                            "course.join-withdrawn",
                            "course.join-asked",
                            "course.join-declined",
                            "course.join-undone",
                            "course.join-accepted");
        });
    }

    @TestOnBothDatabases
    void tellsTheAuditTrailThatARunWasConfirmed(Database db) {
        db.inTransaction(em -> {
            var then = aRunOfThree(em);
            var platform = new PlatformId(lastPlatform(em));
            var world = then.later(RunSigns.SILENCE.plusDays(2));
            hold(world, platform);
            long before = newestAudited(em);

            world.connect().sameRun(world.session(platform, "2", "dag"));

            assertThat(auditedAfter(em, before)).containsExactly("course.run-confirmed");
        });
    }

    @TestOnBothDatabases
    void tellsTheAuditTrailWhatAnOperatorBindsAndGrants(Database db) {
        db.inTransaction(em -> {
            var world = World.of(em);
            var platform = world.platform(Country.SE);
            var key = aKey("VM");
            var person = world.admit(launch(aBoundPlatform(world), "2", "anna", Role.PARTICIPANT))
                    .person();
            world.course().editions().open(key);
            var byHand =
                    new BindByHand(em, world.course().editions(), world.course().packages(), world.audit());
            long before = newestAudited(em);

            var cohort = byHand.bind(platform, aBinding(key, Country.SE), "admin");
            world.course().grants().grant(person, Grant.LEADER, GrantScope.of(cohort), "admin");
            world.course().grants().revoke(person, Grant.LEADER, GrantScope.of(cohort), "admin");
            byHand.unbind(new Contexts(em).newest(platform, "2").orElseThrow().id(), "admin");

            assertThat(auditedAfter(em, before))
                    .containsExactly("course.bound", "course.granted", "course.revoked", "course.unbound");
        });
    }

    private static long newestAudited(EntityManager em) {
        em.flush();
        return ((Number) em.createNativeQuery("SELECT COALESCE(MAX(seq_no), 0) FROM audit_trail")
                        .getSingleResult())
                .longValue();
    }

    @SuppressWarnings("unchecked")
    private static List<String> auditedAfter(EntityManager em, long before) {
        em.flush();
        return em.createNativeQuery("SELECT action FROM audit_trail WHERE seq_no > ?1 ORDER BY seq_no")
                .setParameter(1, before)
                .getResultList();
    }

    /** An edition with three participants and a teacher who have come to course "2" of the newest platform. */
    private static World aRunOfThree(EntityManager em) {
        var world = World.of(em);
        var platform = aBoundPlatform(world);
        world.admit(launch(platform, "2", "dag", Role.TEACHER));
        for (var name : List.of("anna", "bo", "cecilia")) {
            world.admit(launch(platform, "2", name, Role.PARTICIPANT));
        }
        return world;
    }

    private static void hold(World world, PlatformId platform) {
        assertThatThrownBy(() -> world.admit(launch(platform, "2", "nina", Role.PARTICIPANT)))
                .isInstanceOfSatisfying(
                        RunUnconfirmed.class, held -> new RunWatch(world.em(), world.clock()).count(held.contextId()));
        world.em().clear();
    }

    private static EditionId anEdition(World world) {
        return world.course().editions().open(aKey("VM"));
    }

    private static PlatformId aBoundPlatform(World world) {
        var platform = world.platform(Country.SE);
        world.course().bindContext().bind(platform, aBinding(aKey("VM"), Country.SE));
        return platform;
    }

    private static long lastPlatform(EntityManager em) {
        em.flush();
        return ((Number) em.createNativeQuery("SELECT MAX(id) FROM platform").getSingleResult()).longValue();
    }

    private static Arrival launch(PlatformId platform, String context, String user, Role role) {
        return new Arrival(
                platform,
                context,
                "Modellering " + context,
                user + " of " + platform.value(),
                null,
                null,
                "Name " + user,
                null,
                role,
                false,
                "nb",
                null);
    }

    private static List<@Nullable Object> stored(EntityManager em, String column) {
        em.flush();
        return em.createNativeQuery("SELECT " + column + " FROM connect_session")
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> audited(EntityManager em, String actor) {
        em.flush();
        return em.createNativeQuery("SELECT action FROM audit_trail WHERE actor = ?1 ORDER BY seq_no")
                .setParameter(1, actor)
                .getResultList();
    }
}
