// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;
import static org.bitstreamproject.verkstad.course.content.TestPackages.changed;
import static org.bitstreamproject.verkstad.course.content.TestPackages.delivered;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bitstreamproject.verkstad.course.VersionChanges.How;
import org.bitstreamproject.verkstad.course.VersionChanges.Part;
import org.bitstreamproject.verkstad.course.content.PackageFiles;
import org.bitstreamproject.verkstad.course.content.TestPackages;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;

/** Running editions keep their version until an examiner moves them, and nobody's work is lost on the way. */
class MoveEditionTest {
    private static final String EXAMINER = "person:1";
    private static final String OLD = TestPackages.resource("course/verksamhetsmodellering-2026.1.json");
    private static final Map<Anchor, LocalDate> MEETINGS = Map.of(
            Anchor.U,
            LocalDate.of(2027, 10, 11),
            Anchor.B,
            LocalDate.of(2027, 11, 22),
            Anchor.R,
            LocalDate.of(2028, 2, 14));

    @TestOnBothDatabases
    void takesAnEditionFromThePackageOfTheFirstVersionToTodays(Database db) {
        db.inTransaction(em -> {
            var edition = edition(em, first(em));
            var version = stored(em, delivered());
            var move = move(em, new Done(Map.of("E1.1", 3L), Map.of(), false));

            var changes = move.preview(edition, version);
            move.move(edition, version, "2026.1", EXAMINER);

            assertThat(changes.losesNothing()).isTrue();
            assertThat(changes.changes())
                    .extracting(VersionChanges.Change::part, VersionChanges.Change::how, VersionChanges.Change::id)
                    .contains(
                            org.assertj.core.groups.Tuple.tuple(Part.MODULE, How.CHANGED, "M1"),
                            org.assertj.core.groups.Tuple.tuple(Part.RULE, How.CHANGED, "CTX-01"));
            assertThat(new CourseBuilder(em).packages().of(edition).version()).isEqualTo(version);
            assertThat(em.createNativeQuery("SELECT state_after FROM audit_trail WHERE action = ?1 AND object_ref = ?2")
                            .setParameter(1, "course.edition-moved")
                            .setParameter(2, "edition:" + edition.value())
                            .getResultList())
                    .hasSize(1);
        });
    }

    @TestOnBothDatabases
    void computesTheDaysAnewAndTellsHowManyHaveBegun(Database db) {
        db.inTransaction(em -> {
            var course = new CourseBuilder(em);
            var edition = edition(em, id(em, stored(em, delivered())));
            var from = course.packages().of(edition).version();
            course.editions().plan(edition, MEETINGS, EXAMINER);
            var later = stored(em, changed(delivered(), "modules/M3.yaml", "due: U+14d", "due: U+15d"));
            var before = course.deadlines().of(edition);
            var move = move(em, new Done(Map.of("E3.1", 4L), Map.of(), false));

            var days = move.preview(edition, later).deadlines();
            move.move(edition, later, from, EXAMINER);
            em.clear();

            assertThat(days).singleElement().satisfies(moved -> {
                assertThat(moved.item()).isEqualTo("E3.1");
                assertThat(moved.begun()).isEqualTo(4);
                assertThat(moved.from()).isEqualTo(before.get("E3.1"));
                assertThat(course.deadlines().of(edition).get("E3.1")).isEqualTo(moved.to());
            });
        });
    }

    @TestOnBothDatabases
    void refusesAVersionThatLacksWhatPeopleHaveWrittenIn(Database db) {
        db.inTransaction(em -> {
            var edition = edition(em, id(em, stored(em, delivered())));
            var from = new CourseBuilder(em).packages().of(edition).version();
            var lacking = stored(em, changed(delivered(), "modules/M1.yaml", "- id: E1.1", "- id: E1.9"));

            assertThatThrownBy(() -> move(em, new Done(Map.of("E1.1", 1L), Map.of(), false))
                            .move(edition, lacking, from, EXAMINER))
                    .isInstanceOf(WorkWouldBeLost.class);
            assertThat(new CourseBuilder(em).packages().of(edition).version()).isEqualTo(from);
            assertThat(move(em, new Done(Map.of("E1.1", 1L), Map.of(), false))
                            .preview(edition, lacking)
                            .changes())
                    .anyMatch(change -> change.id().equals("E1.1") && change.lost() && change.work() == 1);
            move(em, new Done(Map.of(), Map.of(), false)).move(edition, lacking, from, EXAMINER);
            assertThat(new CourseBuilder(em).packages().of(edition).version()).isEqualTo(lacking);
        });
    }

    @TestOnBothDatabases
    void refusesToDropAFieldThatHoldsText(Database db) {
        db.inTransaction(em -> {
            var edition = edition(em, id(em, stored(em, delivered())));
            var field = new CourseBuilder(em)
                    .packages()
                    .of(edition)
                    .caseTemplate()
                    .sections()
                    .get(0)
                    .fields()
                    .get(0);
            var lacking = stored(
                    em,
                    changed(delivered(), "case-template.yaml", "key: " + field.key() + "\n", "key: somethingElse\n"));
            var move = move(em, new Done(Map.of(), Map.of(field.key(), 2L), false));

            assertThat(move.preview(edition, lacking).changes())
                    .anyMatch(change -> change.part() == Part.FIELD && change.lost() && change.work() == 2);
        });
    }

    @TestOnBothDatabases
    void goesBackUnlessSomethingWasGradedSince(Database db) {
        db.inTransaction(em -> {
            var edition = edition(em, first(em));
            var version = stored(em, delivered());
            move(em, new Done(Map.of(), Map.of(), false)).move(edition, version, "2026.1", EXAMINER);

            assertThatThrownBy(() ->
                            move(em, new Done(Map.of(), Map.of(), true)).move(edition, "2026.1", version, EXAMINER))
                    .isInstanceOf(GradedSinceMove.class);
            move(em, new Done(Map.of(), Map.of(), false)).move(edition, "2026.1", version, EXAMINER);

            assertThat(new CourseBuilder(em).packages().of(edition).version()).isEqualTo("2026.1");
        });
    }

    @TestOnBothDatabases
    void movesOnlyWhatWasSeenAndOnlyToAVersionOfItsOwnCourse(Database db) {
        db.inTransaction(em -> {
            var edition = edition(em, first(em));
            var version = stored(em, delivered());
            var move = move(em, new Done(Map.of(), Map.of(), false));

            assertThatThrownBy(() -> move.move(edition, version, "2025.9", EXAMINER))
                    .isInstanceOf(VersionMoved.class);
            assertThatThrownBy(() -> move.preview(edition, "no-such")).isInstanceOf(NotVisible.class);
            assertThat(move.offered(edition)).contains(version).doesNotContain("2026.1");
        });
    }

    private record Done(Map<String, Long> exercises, Map<String, Long> fields, boolean graded) implements EditionWork {
        @Override
        public Map<String, Long> exercises(EditionId edition) {
            return exercises;
        }

        @Override
        public Map<String, Long> fields(EditionId edition) {
            return fields;
        }

        @Override
        public boolean gradedSince(EditionId edition, Instant moment) {
            return graded;
        }
    }

    private static MoveEdition move(EntityManager em, EditionWork work) {
        var course = new CourseBuilder(em);
        return new MoveEdition(
                em, course.packages(), course.editions(), List.of(work), new AuditTrail(em, CLOCK), CLOCK);
    }

    /** The package of the first version, as it was stored then. */
    private static long first(EntityManager em) {
        var versions = new CourseVersions(em);
        return versions.find("verksamhetsmodellering", "2026.1")
                .orElseGet(() -> versions.add(new CourseVersion(
                        "verksamhetsmodellering",
                        "2026.1",
                        PackageFiles.fromStored(OLD),
                        "delivered",
                        CLOCK.instant())))
                .id();
    }

    /** Stores the files under a version nobody has used. */
    private static String stored(EntityManager em, PackageFiles files) {
        var version = "t" + UUID.randomUUID().toString().substring(0, 8);
        var renamed = changed(files, "course.yaml", "version: '2026.2'", "version: '" + version + "'");
        new CourseVersions(em)
                .add(new CourseVersion("verksamhetsmodellering", version, renamed, "admin-key", CLOCK.instant()));
        return version;
    }

    private static long id(EntityManager em, String version) {
        return new CourseVersions(em)
                .find("verksamhetsmodellering", version)
                .orElseThrow()
                .id();
    }

    private static EditionId edition(EntityManager em, long version) {
        var edition = new Edition(aKey("VM"), version, CLOCK.instant());
        em.persist(edition);
        em.flush();
        return edition.id();
    }
}
