// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;
import static org.bitstreamproject.verkstad.course.content.TestPackages.changed;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.bitstreamproject.verkstad.course.content.PackageFiles;
import org.bitstreamproject.verkstad.course.content.TestPackages;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.persistence.Twice;

/** A program that delivers a version anew with other content: replaced while nobody uses it, else kept, and never in silence. */
class DeliveredAgainTest {
    private static final String COURSE = "verksamhetsmodellering";

    @TestOnBothDatabases
    void replacesAVersionNoEditionHasUsed(Database db) {
        db.inTransaction(em -> {
            var first = files("t" + UUID.randomUUID().toString().substring(0, 8));
            var packages = new CourseBuilder(em).packages();
            var before = packages.store(first);

            var after = packages.store(mended(first));

            assertThat(new CourseVersions(em).maybe(before)).isEmpty();
            assertThat(stored(em, first).id()).isEqualTo(after);
            assertThat(packages.read(after).title().en()).isEqualTo("Modelling");
            assertThat(line(em, mended(first)).differs()).isFalse();
        });
    }

    @TestOnBothDatabases
    void keepsTheChoiceForNewEditionsOnTheReplacedVersion(Database db) {
        db.inTransaction(em -> {
            var course = new CourseBuilder(em);
            var chosenBefore = course.packages().current();
            var first = files("t" + UUID.randomUUID().toString().substring(0, 8));
            var id = course.packages().store(first);
            library(em, first).choose(id, "admin-key");

            var after = course.packages().store(mended(first));

            assertThat(course.packages().current()).isEqualTo(after);
            // the database is everybody's
            library(em, first).choose(chosenBefore, "admin-key");
        });
    }

    @TestOnBothDatabases
    void keepsAVersionAnEditionUsesAndSaysSo(Database db) {
        db.inTransaction(em -> {
            var first = files("t" + UUID.randomUUID().toString().substring(0, 8));
            var packages = new CourseBuilder(em).packages();
            var id = packages.store(first);
            edition(em, id);

            var said = logged(() -> packages.store(mended(first)));

            assertThat(stored(em, first).id()).isEqualTo(id);
            assertThat(stored(em, first).holds(first)).isTrue();
            assertThat(line(em, mended(first)).differs()).isTrue();
            assertThat(line(em, first).differs()).isFalse();
            assertThat(said).singleElement().asString().contains("stays in use", first.sha256());
        });
    }

    /** Attempts made before the move are shown with the version they were made with. */
    @TestOnBothDatabases
    void keepsAVersionAnEditionHasLeft(Database db) {
        db.inTransaction(em -> {
            var course = new CourseBuilder(em);
            var first = files("t" + UUID.randomUUID().toString().substring(0, 8));
            var id = course.packages().store(first);
            var edition = edition(em, id);
            var next = files("u" + UUID.randomUUID().toString().substring(0, 8));
            course.packages().store(next);
            new MoveEdition(
                            em,
                            course.packages(),
                            course.editions(),
                            List.<EditionWork>of(),
                            new AuditTrail(em, CLOCK),
                            CLOCK)
                    .move(edition, version(next), version(first), "person:1");

            course.packages().store(mended(first));

            assertThat(stored(em, first).holds(first)).isTrue();
        });
    }

    @TestOnBothDatabases
    void neverReplacesWhatAnOperatorHasSent(Database db) {
        db.inTransaction(em -> {
            var first = files("t" + UUID.randomUUID().toString().substring(0, 8));
            new CourseVersions(em).add(new CourseVersion(COURSE, version(first), first, "admin-key", CLOCK.instant()));

            new CourseBuilder(em).packages().store(mended(first));

            assertThat(stored(em, first).holds(first)).isTrue();
            assertThat(line(em, mended(first)).differs()).isTrue();
        });
    }

    /** One node makes an edition of the version while another starts with the version's new content. */
    @TestOnBothDatabases
    void keepsAVersionAnEditionTakesAtThatMoment(Database db) throws Exception {
        var first = files("t" + UUID.randomUUID().toString().substring(0, 8));
        long id = db.in(em -> new CourseBuilder(em).packages().store(first));
        var delivery = new FutureTask<>(() ->
                Twice.tried(() -> db.in(em -> new CourseBuilder(em).packages().store(mended(first)))));

        EditionId edition = db.in(em -> {
            var made = edition(em, id);
            startAndWait(db, delivery);
            return made;
        });

        assertThat(delivery.get(20, SECONDS)).isEqualTo(id);
        String used =
                db.in(em -> new CourseBuilder(em).packages().of(edition).title().en());
        assertThat(used).isEqualTo("Business Modelling");
    }

    /** The other way round: the edition gets the new content, and nobody is told of a fault. */
    @TestOnBothDatabases
    void givesTheNewContentToAnEditionMadeAtThatMoment(Database db) throws Exception {
        var first = files("t" + UUID.randomUUID().toString().substring(0, 8));
        long chosenBefore = db.in(em -> new CourseBuilder(em).packages().current());
        long id = db.in(em -> new CourseBuilder(em).packages().store(first));
        db.inTransaction(em -> library(em, first).choose(id, "admin-key"));
        var opening = new FutureTask<>(() ->
                Twice.tried(() -> db.in(em -> new CourseBuilder(em).editions().open(aKey("VM")))));
        try {
            db.inTransaction(em -> {
                new CourseBuilder(em).packages().store(mended(first));
                startAndWait(db, opening);
            });

            var edition = opening.get(20, SECONDS);
            String used = db.in(
                    em -> new CourseBuilder(em).packages().of(edition).title().en());
            assertThat(used).isEqualTo("Modelling");
        } finally {
            // the database is everybody's
            db.inTransaction(em -> library(em, first).choose(chosenBefore, "admin-key"));
        }
    }

    /** Until the work waits for the transaction that is running here. */
    private static void startAndWait(Database db, FutureTask<?> work) {
        new Thread(work, "the other node").start();
        var waiting = db.isDerby()
                ? "SELECT COUNT(*) FROM syscs_diag.lock_table WHERE state = 'WAIT'"
                : "SELECT COUNT(*) FROM pg_locks WHERE NOT granted";
        try (var connection = db.connection();
                var statement = connection.prepareStatement(waiting)) {
            for (int turn = 0; turn < 400 && !work.isDone(); turn++) {
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    if (rows.getLong(1) > 0) {
                        return;
                    }
                }
                Thread.sleep(25);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("the other node does not wait");
    }

    private static PackageFiles files(String version) {
        return changed(TestPackages.delivered(), "course.yaml", "version: '2026.2'", "version: '" + version + "'");
    }

    private static PackageFiles mended(PackageFiles files) {
        return changed(files, "course.yaml", "Business Modelling", "Modelling");
    }

    private static String version(PackageFiles files) {
        return files.texts().get("course.yaml").replaceAll("(?s).*version: '([^']+)'.*", "$1");
    }

    private static CourseVersion stored(EntityManager em, PackageFiles files) {
        return new CourseVersions(em).find(COURSE, version(files)).orElseThrow();
    }

    private static StoredVersion line(EntityManager em, PackageFiles delivered) {
        return library(em, delivered).all().stream()
                .filter(line -> line.version().equals(version(delivered)))
                .findFirst()
                .orElseThrow();
    }

    private static CourseLibrary library(EntityManager em, PackageFiles delivered) {
        return new CourseLibrary(em, new AuditTrail(em, CLOCK), CLOCK, new DeliveredCourses(() -> List.of(delivered)));
    }

    private static EditionId edition(EntityManager em, long version) {
        var edition = new Edition(aKey("VM"), version, CLOCK.instant());
        em.persist(edition);
        em.flush();
        return edition.id();
    }

    /** What the package store says meanwhile, filled in. */
    private static List<String> logged(Runnable work) {
        var said = new ArrayList<String>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                said.add(java.text.MessageFormat.format(record.getMessage(), record.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var log = Logger.getLogger(CoursePackages.class.getName());
        log.addHandler(handler);
        try {
            work.run();
        } finally {
            log.removeHandler(handler);
        }
        return said;
    }
}
