// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.research.ExportBuilder.NOON;
import static org.bitstreamproject.verkstad.research.ExportBuilder.unzipped;

import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.course.Rule.Severity;
import org.bitstreamproject.verkstad.exercise.ItemState;
import org.bitstreamproject.verkstad.exercise.ItemStatusChanged;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelCheck;
import org.bitstreamproject.verkstad.modelling.ModelOwner;
import org.bitstreamproject.verkstad.modelling.ModelStore;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.bitstreamproject.verkstad.research.ConsentState.Answer;
import org.bitstreamproject.verkstad.research.formats.Dialect;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.domain.Score;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;

/** Each table of an export on both databases: the rows of Anna, who agreed; none of Bo, who did not; nobody's words. */
class ExportTablesTest {
    private static final String WORDS = "SECRET-WORDS";
    private static final String BO = "BO-WAS-HERE";

    @TestOnBothDatabases
    void holdsAttemptsOfThoseWhoAgreed(Database db) throws IOException {
        var people = new People(db);
        attempt(db, people.anna, 1, NOON);
        attempt(db, people.anna, 2, NOON.plusSeconds(1));
        attempt(db, people.bo, 9, NOON);

        var files = people.exported();

        assertThat(lines(files, "attempts.csv"))
                .satisfiesExactly(
                        header -> assertThat(header).startsWith("person,exercise"),
                        row -> assertThat(row).contains(",E1.1,2026.1,1,7.50,8.00,1,2026-11-21T12:00:00Z"));
        assertNobodysWords(files);
    }

    @TestOnBothDatabases
    void holdsEveryStepForwardAsItStoodThen(Database db) throws IOException {
        var people = new People(db);
        reached(db, people.anna, ItemState.STARTED, null, NOON);
        reached(db, people.anna, ItemState.PASSED, Score.of(7, 8), NOON);
        reached(db, people.anna, ItemState.PASSED, Score.of(8, 8), NOON.plusSeconds(1));
        reached(db, people.bo, ItemState.PASSED, Score.of(8, 8), NOON);

        var files = people.exported();

        assertThat(lines(files, "item_status.csv"))
                .satisfiesExactly(
                        header -> assertThat(header).startsWith("person,item"),
                        row -> assertThat(row).endsWith(",item:E1.1,2026-11-21T12:00:00Z,STARTED,,"),
                        row -> assertThat(row).endsWith(",item:E1.1,2026-11-21T12:00:00Z,PASSED,7,8"));
    }

    @TestOnBothDatabases
    void countsTheRemarksOnEveryVersionAndSaysNoneOfThem(Database db) throws IOException {
        var people = new People(db);
        var sound = Models.as(Models.schoolTransport(), Stage.AS_IS);
        var bare = new Model(
                ModelType.PROCESS,
                Stage.AS_IS,
                List.of(
                        new Node("n1", NodeType.PROCESS, WORDS, Map.of()),
                        new Node("n2", NodeType.ACTIVITY, "", Map.of())),
                List.of());
        var uid = db.in(em -> new ModelStore(em, Clock.fixed(NOON, ZoneOffset.UTC))
                .open(new ModelOwner("EXERCISE", people.anna.enrolment().value(), "E3.1"), sound, people.anna.person())
                .uid());
        db.inTransaction(em -> new ModelStore(em, Clock.fixed(NOON, ZoneOffset.UTC))
                .save(uid, 1, bare, "delete", people.anna.person()));

        var files = people.exported();

        assertThat(lines(files, "model_revisions.csv"))
                .satisfiesExactly(
                        header -> assertThat(header).contains(",edges,errors,warnings,hints,"),
                        row -> assertThat(row).contains(remarks(db, people.anna, sound)),
                        row -> assertThat(row).contains(remarks(db, people.anna, bare)));
        assertThat(remarks(db, people.anna, bare)).isNotEqualTo(remarks(db, people.anna, sound));
        assertThat(lines(people.exported(), "model_revisions.csv")).isEqualTo(lines(files, "model_revisions.csv"));
        assertNobodysWords(files);
    }

    /** As the page of the model counts them. */
    private static String remarks(Database db, Admission who, Model model) {
        var found = db.in(em -> new ModelCheck(new CourseBuilder(em).packages()).check(who.edition(), model))
                .all();
        return Stream.of(Severity.ERROR, Severity.WARN, Severity.HINT)
                .map(severity -> found.stream()
                        .filter(finding -> finding.severity() == severity)
                        .count())
                .map(String::valueOf)
                .collect(Collectors.joining(",", ",", ","));
    }

    @TestOnBothDatabases
    void holdsTheSizeOfModelsAndNoneOfTheirNames(Database db) throws IOException {
        var people = new People(db);
        var kase = kase(db, people.anna);
        var model = model(db, "CASE", kase);
        revision(db, model, 1, people.anna, NOON);
        revision(db, model, 2, people.bo, NOON);
        revision(db, model, 3, people.anna, NOON.plusSeconds(1));
        var exercise = model(db, "EXERCISE", people.anna.enrolment().value());
        revision(db, exercise, 1, people.anna, NOON);

        var files = people.exported();

        assertThat(lines(files, "model_revisions.csv"))
                .satisfiesExactly(
                        header -> assertThat(header).startsWith("person,model"),
                        row -> assertThat(row).endsWith(",PROCESS,AS_IS,1,add-step,2,1,,,,2026-11-21T12:00:00Z"),
                        row -> assertThat(row).contains(",,PROCESS,AS_IS,1,add-step,2,1,,,,"));
        assertNobodysWords(files);
    }

    @TestOnBothDatabases
    void leavesOutModelsOfAnotherEdition(Database db) throws IOException {
        var people = new People(db);
        var elsewhere = new People(db);
        var foreign = model(db, "CASE", kase(db, elsewhere.anna));
        revision(db, foreign, 1, people.anna, NOON);

        assertThat(lines(people.exported(), "model_revisions.csv")).hasSize(1);
    }

    @TestOnBothDatabases
    void holdsSubmissionsWithoutWhatWasHandedInAndCountsTheRest(Database db) throws IOException {
        var people = new People(db);
        submission(db, kase(db, people.anna), people.anna, NOON);
        submission(db, kase(db, people.bo), people.bo, NOON);
        submission(db, kase(db, people.bo), people.bo, NOON.plusSeconds(1));

        var files = people.exported();

        assertThat(lines(files, "submissions.csv"))
                .satisfiesExactly(
                        header -> assertThat(header).startsWith("person,submission"),
                        row -> assertThat(row).containsPattern(",MS4,\\d+,2026-11-21T12:00:00Z,0$"));
        var manifest = Json.createReader(new ByteArrayInputStream(files.get("manifest.json")))
                .readObject();
        assertThat(manifest.getJsonObject("leftOut").getInt("submissions")).isEqualTo(1);
        assertNobodysWords(files);
    }

    @TestOnBothDatabases
    void holdsReviewsOnlyWhenReviewerAndEveryAuthorAgreed(Database db) throws IOException {
        var people = new People(db);
        var cecilia = people.edition.participant(Country.NO);
        people.edition.answers(cecilia, Answer.YES);
        var agreed = kase(db, cecilia);
        member(db, agreed, cecilia);
        var mixed = kase(db, cecilia);
        member(db, mixed, cecilia);
        member(db, mixed, people.bo);
        var round = round(db, people.anna);
        review(db, round, agreed, people.anna, NOON);
        review(db, round, agreed, people.bo, NOON);
        review(db, round, mixed, people.anna, NOON);
        review(db, round, agreed, people.researcher, NOON.plusSeconds(1));

        var files = people.exported();

        assertThat(lines(files, "reviews.csv"))
                .satisfiesExactly(
                        header -> assertThat(header).startsWith("person,review"),
                        row -> assertThat(row).endsWith(",R1,K1,3,12,2026-11-21T12:00:00Z"));
        var manifest = Json.createReader(new ByteArrayInputStream(files.get("manifest.json")))
                .readObject();
        assertThat(manifest.getJsonObject("leftOut").getInt("reviews")).isEqualTo(2);
        assertNobodysWords(files);
    }

    private static void member(Database db, long kase, Admission who) {
        insert(
                db,
                "INSERT INTO case_member (kase_id, enrolment_id, state, changed_at, version_no)"
                        + " VALUES (?1, ?2, 'CONFIRMED', ?3, 1)",
                kase,
                who.enrolment().value(),
                NOON);
    }

    private static long round(Database db, Admission by) {
        var round = insert(
                db,
                "INSERT INTO review_round (uid, edition_id, round_key, state, opened_at, v)"
                        + " VALUES (?1, ?2, 'R1', 'OPEN', ?3, 1)",
                uid(),
                by.edition().value(),
                NOON);
        insert(
                db,
                "INSERT INTO review_allocation (round_id, run_no, seed, explanation, decided_by, decided_at)"
                        + " VALUES (?1, 1, 1, 'x', 1, ?2)",
                round,
                NOON);
        return round;
    }

    private static void review(Database db, long round, long kase, Admission by, Instant at) {
        submission(db, kase, by, at);
        var review = insert(
                db,
                "INSERT INTO review (uid, round_id, allocation_id, kase_id, submission_id, reviewer_id, state,"
                        + " completed_at, v) SELECT CAST(?1 AS CHAR(36)), a.round_id, a.id, s.kase_id, s.id, s.submitted_by, 'COMPLETE',"
                        + " s.submitted_at, 1 FROM review_allocation a, submission s WHERE a.round_id = ?2"
                        + " AND s.kase_id = ?3 AND s.submitted_by = ?4",
                uid(),
                round,
                kase,
                by.enrolment().value());
        insert(
                db,
                "INSERT INTO review_level (review_id, criterion, level_no, reason, pointer) VALUES (?1, 'K1', 3, '"
                        + WORDS + "', 'B1')",
                review);
    }

    private static void assertNobodysWords(Map<String, byte[]> files) {
        files.forEach((name, bytes) -> assertThat(new String(bytes, UTF_8))
                .as(name)
                .doesNotContain(WORDS)
                .doesNotContain(BO));
    }

    private static List<String> lines(Map<String, byte[]> files, String name) {
        return new String(files.get(name), UTF_8).lines().toList();
    }

    private static void attempt(Database db, Admission who, int number, Instant at) {
        insert(
                db,
                "INSERT INTO attempt (uid, enrolment_id, exercise, course_version, attempt_no, answer, score_given,"
                        + " score_maximum, passed, answered_at) VALUES (?1, ?2, 'E1.1', '2026.1', ?3, '"
                        + WORDS + "', 7.5, 8, TRUE, ?4)",
                uid(),
                who.enrolment().value(),
                number,
                at);
    }

    private static void reached(Database db, Admission who, ItemState state, Score score, Instant at) {
        db.inTransaction(em -> new NoteProgress(new EventLog(em, Clock.fixed(at, ZoneOffset.UTC)))
                .reached(new ItemStatusChanged(who.enrolment(), "E1.1", state, score)));
    }

    private static long kase(Database db, Admission who) {
        return insert(
                db,
                "INSERT INTO kase (uid, edition_id, cohort_id, organisation_id, confidentiality, lang_code,"
                        + " course_version, state, started_at, version_no)"
                        + " VALUES (?1, ?2, ?3, 1, 'OPEN', 'SV', '2026.1', 'OPEN', ?4, 1)",
                uid(),
                who.edition().value(),
                who.cohort().value(),
                NOON);
    }

    private static long model(Database db, String kind, long owner) {
        return insert(
                db,
                "INSERT INTO model (uid, owner_kind, owner_id, owner_field, model_type, stage, head_no, created_at)"
                        + " VALUES (?1, ?2, ?3, ?4, 'PROCESS', 'AS_IS', 1, ?5)",
                uid(),
                kind,
                owner,
                "D1" + UUID.randomUUID().toString().substring(0, 8),
                NOON);
    }

    private static void revision(Database db, long model, int number, Admission author, Instant at) {
        insert(
                db,
                "INSERT INTO model_revision (model_id, rev_no, content_no, parent_no, content, sha256, author_id,"
                        + " command, happened_at) VALUES (?1, ?2, 1, 0, '{\"nodes\":[{\"label\":\"" + WORDS
                        + "\"},{}],\"edges\":[{}]}', '" + "a".repeat(64) + "', ?3, 'add-step', ?4)",
                model,
                number,
                author.person().value(),
                at);
    }

    private static int number;

    private static void submission(Database db, long kase, Admission by, Instant at) {
        insert(
                db,
                "INSERT INTO submission (uid, kase_id, milestone, seq_no, canonical, sha256, submitted_by, submitted_at,"
                        + " late) VALUES (?1, ?2, 'MS4', ?5, '" + WORDS + "', '" + "b".repeat(64)
                        + "', ?3, ?4, FALSE)",
                uid(),
                kase,
                by.enrolment().value(),
                at,
                ++number);
    }

    /** @return the row's number in the table */
    private static long insert(Database db, String sql, Object... values) {
        return db.in(em -> {
            var query = em.createNativeQuery(sql);
            for (var at = 0; at < values.length; at++) {
                query.setParameter(at + 1, stored(values[at]));
            }
            query.executeUpdate();
            return newest(em, sql.split(" ")[2]);
        });
    }

    private static long newest(EntityManager em, String table) {
        return ((Number) em.createNativeQuery("SELECT MAX(id) FROM " + table).getSingleResult()).longValue();
    }

    private static Object stored(Object value) {
        return value instanceof Instant time ? LocalDateTime.ofInstant(time, ZoneOffset.UTC) : value;
    }

    private static String uid() {
        return UUID.randomUUID().toString();
    }

    /** Anna said yes, Bo said no, and somebody may export. */
    private static final class People {
        private final ExportBuilder edition;
        private final Admission anna;
        private final Admission bo;
        private final Admission researcher;

        private People(Database db) {
            edition = new ExportBuilder(db);
            anna = edition.participant(Country.SE);
            bo = edition.participant(Country.NO);
            researcher = edition.admit(Country.SE, Role.TEACHER);
            edition.mayExport(researcher);
            edition.answers(anna, Answer.YES);
            edition.answers(bo, Answer.NO);
            db.inTransaction(em -> new EventLog(em, Clock.fixed(NOON, ZoneOffset.UTC))
                    .append(
                            bo.enrolment(),
                            "exercise.attempted",
                            "exercise:" + BO,
                            Json.createObjectBuilder().build()));
        }

        /** As of noon, looked at an hour later. */
        private Map<String, byte[]> exported() throws IOException {
            edition.at(NOON.plus(Duration.ofHours(1)));
            return unzipped(edition.export(edition.begin(researcher, NOON, Dialect.DATA)));
        }
    }
}
