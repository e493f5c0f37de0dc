// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;
import static org.bitstreamproject.verkstad.course.content.TestPackages.changed;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bitstreamproject.verkstad.casework.CaseBuilder;
import org.bitstreamproject.verkstad.casework.CaseWork;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.course.EditionWork;
import org.bitstreamproject.verkstad.course.MoveEdition;
import org.bitstreamproject.verkstad.course.VersionChanges;
import org.bitstreamproject.verkstad.course.content.PackageFiles;
import org.bitstreamproject.verkstad.course.content.TestPackages;
import org.bitstreamproject.verkstad.exercise.Solutions.Row;
import org.bitstreamproject.verkstad.grading.GradingWork;
import org.bitstreamproject.verkstad.review.ReviewWork;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.DomainException;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.testing.FiredEvents;
import org.bitstreamproject.verkstad.testing.Found;

/** An edition with people at work takes another version of its course: what the preview counts is what then happens. */
class MovedWorkTest {
    private static final String EXAMINER = "person:1";
    private static final String COURSE = "verksamhetsmodellering";
    private static final Map<Anchor, LocalDate> MEETINGS = Map.of(
            Anchor.U, LocalDate.of(2027, 10, 11),
            Anchor.B, LocalDate.of(2027, 11, 22),
            Anchor.R, LocalDate.of(2028, 2, 14));

    /** Two have done E1.1, one of them right; one has done E3.1, one E5.1; nobody E8.1; one case has text in B2. */
    private static final class Group {
        private final Database db;
        private final CaseBuilder edition;
        private final List<Learner> people;
        private final String kase;

        Group(Database db) {
            this.db = db;
            this.edition = CaseBuilder.anEdition(db);
            var anna = new Learner(edition.participant(Country.SE), Country.SE);
            var bo = new Learner(edition.participant(Country.SE), Country.SE);
            var cecilie = new Learner(edition.participant(Country.NO), Country.NO);
            this.people = List.of(anna, bo, cecilie);
            answer(anna, "E1.1", row("E1.1").right());
            answer(bo, "E1.1", row("E1.1").wrong());
            answer(cecilie, "E3.1", row("E3.1").right());
            answer(bo, "E5.1", row("E5.1").right());
            this.kase = edition.kase(anna.admission(), "Skolskjuts", edition.organisation("Umeå", Country.SE));
            edition.write(anna.enrolment(), kase, "B2", "Barn ska komma till skolan. ".repeat(4));
            db.inTransaction(em -> new CourseBuilder(em).editions().plan(edition.edition(), MEETINGS, EXAMINER));
        }

        void answer(Learner who, String exercise, Map<String, String> answers) {
            db.inTransaction(em -> TaskBuilder.answering(em, new FiredEvents<>())
                    .answer(
                            who.visit(em, exercise),
                            UUID.randomUUID().toString(),
                            row(exercise).task(Language.SV),
                            answers,
                            null));
        }

        String version() {
            return db.in(
                    em -> new CourseBuilder(em).packages().of(edition.edition()).version());
        }

        VersionChanges preview(String version) {
            return db.in(em -> move(em).preview(edition.edition(), version));
        }

        void moveTo(String version) {
            var seen = version();
            db.inTransaction(em -> move(em).move(edition.edition(), version, seen, EXAMINER));
        }

        /** Everything they have done, as it is stored. */
        Map<String, Object> work() {
            return db.in(em -> {
                var all = new TreeMap<String, Object>();
                for (var one : people) {
                    for (var exercise : List.of("E1.1", "E3.1", "E5.1", "E8.1")) {
                        all.put(one.enrolment() + exercise, new Attempts(em).of(one.enrolment(), exercise));
                    }
                    all.put(one.enrolment() + " status", statuses(em).of(one.enrolment()));
                }
                all.put("case", new CaseWork(em).fields(edition.edition()));
                return all;
            });
        }

        /** How many have begun it. */
        long begun(String exercise) {
            return db.in(em -> people.stream()
                    .filter(one -> statuses(em).of(one.enrolment()).containsKey(exercise))
                    .count());
        }

        Map<String, java.time.Instant> days() {
            return db.in(em -> Map.copyOf(new CourseBuilder(em).deadlines().of(edition.edition())));
        }
    }

    @TestOnBothDatabases
    void movesEverybodysWorkAndTouchesExactlyWhatItSaid(Database db) {
        var group = new Group(db);
        var before = group.version();
        var next = stored(
                db,
                changed(
                        changed(
                                changed(
                                        TestPackages.delivered(),
                                        "exercises/E1.1.yaml",
                                        "skatteintäkter",
                                        "skatteinkomster"),
                                "modules/M8.yaml",
                                "- id: E8.1",
                                "- id: E8.9"),
                        "case-template.yaml",
                        "sv: Varför finns processen?",
                        "sv: Varför har ni processen?"));
        var work = group.work();

        var changes = group.preview(next);
        group.moveTo(next);

        assertThat(changes.losesNothing()).isTrue();
        assertThat(told(changes))
                .containsEntry("EXERCISE E1.1", "CHANGED 2")
                .containsEntry("EXERCISE E8.1", "REMOVED 0")
                .containsEntry("EXERCISE E8.9", "ADDED 0")
                .containsEntry("FIELD B2", "CHANGED 1")
                .doesNotContainKey("EXERCISE E3.1");
        assertThat(group.begun("E1.1")).isEqualTo(2);
        assertThat(group.begun("E8.1")).isZero();
        assertThat(group.version()).isEqualTo(next);
        assertThat(group.work()).isEqualTo(work);
        var attempt = ((List<?>) group.work().get(group.people.get(0).enrolment() + "E1.1")).get(0);
        assertThat(((AttemptInfo) attempt).courseVersion()).isEqualTo(before);
        assertThat(db.<Boolean>in(em ->
                        new CourseBuilder(em).packages().version(COURSE, before).isPresent()))
                .isTrue();
    }

    @TestOnBothDatabases
    void goesOnCountingTheBestAfterTheMove(Database db) {
        var group = new Group(db);
        var anna = group.people.get(0);
        var next = stored(
                db, changed(TestPackages.delivered(), "exercises/E1.1.yaml", "skatteintäkter", "skatteinkomster"));

        group.moveTo(next);
        group.answer(anna, "E1.1", row("E1.1").wrong());

        List<AttemptInfo> attempts = db.in(em -> new Attempts(em).of(anna.enrolment(), "E1.1"));
        assertThat(attempts).extracting(AttemptInfo::number).containsExactly(2, 1);
        assertThat(attempts.get(0).courseVersion()).isEqualTo(next);
        ItemState state =
                db.in(em -> statuses(em).of(anna.enrolment()).get("E1.1").state());
        assertThat(state).isEqualTo(ItemState.PASSED);
    }

    @TestOnBothDatabases
    void movesExactlyTheDaysItSaid(Database db) {
        var group = new Group(db);
        var later = stored(db, changed(TestPackages.delivered(), "modules/M3.yaml", "due: U+14d", "due: U+15d"));
        var before = group.days();

        var moved = group.preview(later).deadlines();
        group.moveTo(later);

        assertThat(moved).singleElement().satisfies(day -> {
            assertThat(day.item()).isEqualTo("E3.1");
            assertThat(day.begun()).isEqualTo(group.begun("E3.1")).isEqualTo(1);
            var after = new TreeMap<>(before);
            after.put("E3.1", day.to());
            assertThat(group.days()).isEqualTo(after);
        });
    }

    @TestOnBothDatabases
    void refusesAVersionWithoutWhatPeopleHaveDoneAndChangesNothing(Database db) {
        var group = new Group(db);
        var before = group.version();
        var lacking = stored(db, changed(TestPackages.delivered(), "modules/M5.yaml", "- id: E5.1", "- id: E5.9"));
        var work = group.work();

        var changes = group.preview(lacking);

        assertThat(changes.losesNothing()).isFalse();
        assertThat(told(changes)).containsEntry("EXERCISE E5.1", "REMOVED 1 lost");
        assertThatThrownBy(() -> group.moveTo(lacking))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.code()).isEqualTo("work-would-be-lost"));
        assertThat(group.version()).isEqualTo(before);
        assertThat(group.work()).isEqualTo(work);
    }

    private static Map<String, String> told(VersionChanges changes) {
        var told = new TreeMap<String, String>();
        changes.changes()
                .forEach(change -> told.put(
                        change.part() + " " + change.id(),
                        change.how() + " " + change.work() + (change.lost() ? " lost" : "")));
        return told;
    }

    private static Row row(String exercise) {
        return Solutions.all().stream()
                .filter(row -> row.exercise().equals(exercise))
                .findFirst()
                .orElseThrow();
    }

    private static ItemStatuses statuses(EntityManager em) {
        return new ItemStatuses(em, new FiredEvents<>(), CLOCK);
    }

    private static MoveEdition move(EntityManager em) {
        var course = new CourseBuilder(em);
        return new MoveEdition(
                em,
                course.packages(),
                course.editions(),
                Found.<EditionWork>of(
                        new ExerciseWork(statuses(em)), new CaseWork(em), new ReviewWork(em), new GradingWork(em)),
                new AuditTrail(em, CLOCK),
                CLOCK);
    }

    /** Stores the files as an operator does, under a version nobody has used. */
    private static String stored(Database db, PackageFiles files) {
        var version = "t" + UUID.randomUUID().toString().substring(0, 8);
        var renamed = changed(files, "course.yaml", "version: '2026.2'", "version: '" + version + "'");
        db.inTransaction(em -> assertThat(new CourseBuilder(em)
                        .library()
                        .add(zip(renamed), "admin-key")
                        .faults())
                .isEmpty());
        return version;
    }

    private static byte[] zip(PackageFiles files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.texts().entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }
}
