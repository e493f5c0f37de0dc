// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bitstreamproject.verkstad.course.content.PackageFault;
import org.bitstreamproject.verkstad.course.content.PackageFiles;
import org.bitstreamproject.verkstad.course.content.TestPackages;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;

/** New versions without a restart: stored whole or not at all, chosen for new editions, running ones left alone. */
class CourseLibraryTest {
    private static final String ACTOR = "admin-key";

    @TestOnBothDatabases
    void givesANewVersionToNewEditionsOnlyOnceItIsChosen(Database db) {
        db.inTransaction(em -> {
            var course = new CourseBuilder(em);
            var library = library(em);
            var before = course.editions().open(aKey("VM"));
            var version = aVersion();

            var stored = library.add(zipped(version, "course/"), ACTOR);
            var between = course.editions().open(aKey("VM"));
            var line = line(library, version);
            library.choose(line.id(), ACTOR);
            var after = course.editions().open(aKey("VM"));

            assertThat(stored.added()).isTrue();
            assertThat(stored.faults()).isEmpty();
            assertThat(course.packages().of(before).version()).isNotEqualTo(version);
            assertThat(course.packages().of(between).version())
                    .isEqualTo(course.packages().of(before).version());
            assertThat(course.packages().of(after).version()).isEqualTo(version);
            assertThat(line(library, version).editions()).hasSize(1);
            assertThat(line(library, version).chosen()).isTrue();
            assertThat(line.storedBy()).isEqualTo(ACTOR);
            List<?> audited = em.createNativeQuery(
                            "SELECT action FROM audit_trail WHERE object_ref = ?1 AND actor = ?2 ORDER BY seq_no")
                    .setParameter(1, "course-version:" + line.id())
                    .setParameter(2, ACTOR)
                    .getResultList();
            assertThat(audited.toString()).isEqualTo("[course.version-stored, course.version-chosen]");
            // the database is everybody's
            library.choose(line(library, course.packages().of(before).version()).id(), ACTOR);
        });
    }

    @TestOnBothDatabases
    void storesNothingOfABrokenPackageAndSaysEverything(Database db) {
        db.inTransaction(em -> {
            var library = library(em);
            var version = aVersion();
            var broken = TestPackages.changed(files(version), "modules/M3.yaml", "title:", "titel:");
            broken = TestPackages.changed(broken, "rubric.yaml", "weight: 20", "weight: 21");

            var result = library.add(zip(broken, ""), ACTOR);

            assertThat(result.stands()).isFalse();
            assertThat(result.faults())
                    .extracting(UploadedCourse.Line::where)
                    .anyMatch(where -> where.startsWith("modules/M3.yaml:5"));
            assertThat(library.all()).noneMatch(line -> line.version().equals(version));
        });
    }

    @TestOnBothDatabases
    void keepsWhatIsStoredAndChosenWhenADeliveredPackageIsBroken(Database db) {
        db.inTransaction(em -> {
            var course = new CourseBuilder(em);
            var edition = course.editions().open(aKey("VM"));
            var before = library(em).all();
            var unanswerable =
                    TestPackages.changed(files(aVersion()), "exercises/E1.1.yaml", "  correct: a", "  correct: x");

            assertThatThrownBy(() -> course.packages().deliver(unanswerable))
                    .isInstanceOf(PackageFault.class)
                    .hasMessageContaining("there is no option x");

            assertThat(library(em).all()).isEqualTo(before);
            assertThat(course.packages().of(edition).exercises()).isNotEmpty();
        });
    }

    @TestOnBothDatabases
    void neverChangesAVersionThatIsStored(Database db) {
        db.inTransaction(em -> {
            var library = library(em);
            var version = aVersion();
            library.add(zipped(version, ""), ACTOR);
            var other = TestPackages.changed(files(version), "course.yaml", "Business Modelling", "Modelling");

            var again = library.add(zipped(version, ""), ACTOR);
            var changed = library.add(zip(other, ""), ACTOR);

            assertThat(again.stands()).isTrue();
            assertThat(again.added()).isFalse();
            assertThat(changed.faults())
                    .extracting(line -> line.trouble().code())
                    .containsExactly("version.taken");
        });
    }

    /** The operator's page is a page of rows: whoever looks again reads no files again. */
    @TestOnBothDatabases
    void readsWhatComesWithTheProgramOnce(Database db) {
        var version = aVersion();
        var readings = new AtomicInteger();
        var delivered = new DeliveredCourses(() -> {
            readings.incrementAndGet();
            return List.of(TestPackages.changed(files(version), "course.yaml", "Business Modelling", "Modelling"));
        });
        db.inTransaction(em -> library(em).add(zipped(version, ""), ACTOR));

        db.inTransaction(em ->
                assertThat(line(library(em, delivered), version).differs()).isTrue());
        db.inTransaction(em -> {
            var again = library(em, delivered).all();
            assertThat(again)
                    .filteredOn(StoredVersion::differs)
                    .extracting(StoredVersion::version)
                    .containsExactly(version);
        });

        assertThat(readings).hasValue(1);
    }

    @TestOnBothDatabases
    void choosesNothingThatIsNotThere(Database db) {
        db.inTransaction(em -> assertThatThrownBy(() -> library(em).choose(Long.MAX_VALUE, ACTOR))
                .isInstanceOf(NotVisible.class));
    }

    private static CourseLibrary library(EntityManager em) {
        return library(em, new DeliveredCourses());
    }

    private static CourseLibrary library(EntityManager em, DeliveredCourses delivered) {
        return new CourseLibrary(em, new AuditTrail(em, CLOCK), CLOCK, delivered);
    }

    private static StoredVersion line(CourseLibrary library, String version) {
        return library.all().stream()
                .filter(line -> line.version().equals(version))
                .findFirst()
                .orElseThrow();
    }

    private static String aVersion() {
        return "t" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static PackageFiles files(String version) {
        return TestPackages.changed(
                TestPackages.delivered(), "course.yaml", "version: '2026.2'", "version: '" + version + "'");
    }

    private static byte[] zipped(String version, String folder) {
        return zip(files(version), folder);
    }

    private static byte[] zip(PackageFiles files, String folder) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.texts().entrySet()) {
                zip.putNextEntry(new ZipEntry(folder + file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }
}
