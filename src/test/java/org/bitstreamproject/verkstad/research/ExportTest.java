// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitstreamproject.verkstad.research.ExportBuilder.NOON;
import static org.bitstreamproject.verkstad.research.ExportBuilder.canary;
import static org.bitstreamproject.verkstad.research.ExportBuilder.unzipped;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.research.ConsentState.Answer;
import org.bitstreamproject.verkstad.research.formats.Dialect;
import org.bitstreamproject.verkstad.research.pseudonym.Kind;
import org.bitstreamproject.verkstad.research.pseudonym.Pseudonyms;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.junit.jupiter.api.Test;

/** Who is in an export, and that it can be made again, on both databases. */
class ExportTest {
    @TestOnBothDatabases
    void holdsOnlyThosePeopleWhoAgreedSearchedInEveryByte(Database db) throws IOException {
        var edition = new ExportBuilder(db);
        var anna = edition.participant(Country.SE);
        var bo = edition.participant(Country.SE);
        var cecilia = edition.participant(Country.NO);
        var dag = edition.participant(Country.NO);
        var teacher = edition.admit(Country.SE, Role.TEACHER);
        List.of(anna, bo, cecilia, dag, teacher).forEach(edition::works);
        edition.answers(anna, Answer.YES);
        edition.answers(bo, Answer.NO);
        edition.answers(cecilia, Answer.YES);
        edition.answers(cecilia, Answer.WITHDRAW);
        edition.answers(teacher, Answer.YES);
        edition.mayExport(teacher);

        var recipe = edition.begin(teacher, NOON, Dialect.DATA);
        var files = unzipped(edition.export(recipe));

        var all = allText(files);
        assertThat(all).contains(canary(anna)).contains(pseudonym(db, recipe, anna));
        for (var absent : List.of(bo, cecilia, dag, teacher)) {
            assertThat(all)
                    .doesNotContain(canary(absent))
                    .doesNotContain(pseudonym(db, recipe, absent))
                    .doesNotContain(uid(db, absent));
        }
        assertThat(all).doesNotContain(uid(db, anna)).doesNotContain("user-").doesNotContain("@example.org");
        assertThat(lines(files, "people.csv")).hasSize(2);
        assertThat(manifest(files).getJsonObject("people"))
                .isEqualTo(Json.createObjectBuilder()
                        .add("participants", 4)
                        .add("consented", 1)
                        .add("withdrawn", 1)
                        .build());
    }

    @TestOnBothDatabases
    void givesTheSameBytesForTheSameRecipeWhateverHappenedSince(Database db) throws Exception {
        var edition = new ExportBuilder(db);
        var anna = edition.participant(Country.SE);
        var bo = edition.participant(Country.NO);
        var teacher = edition.admit(Country.SE, Role.TEACHER);
        edition.mayExport(teacher);
        edition.answers(anna, Answer.YES);
        edition.works(anna);
        edition.works(bo);

        var first = edition.export(edition.begin(teacher, NOON, Dialect.EXCEL));
        edition.at(NOON.plus(Duration.ofHours(1)));
        edition.works(anna);
        edition.answers(bo, Answer.YES);
        var again = edition.export(edition.begin(teacher, NOON, Dialect.EXCEL));
        var later = edition.export(edition.begin(teacher, NOON.plus(Duration.ofHours(1)), Dialect.EXCEL));

        assertThat(sha256(again)).isEqualTo(sha256(first)).isNotEqualTo(sha256(later));
    }

    @TestOnBothDatabases
    void forgetsWhoWithdrewAlsoForATimeBefore(Database db) throws IOException {
        var edition = new ExportBuilder(db);
        var anna = edition.participant(Country.SE);
        var teacher = edition.admit(Country.SE, Role.TEACHER);
        edition.mayExport(teacher);
        edition.answers(anna, Answer.YES);
        edition.works(anna);
        var before = edition.begin(teacher, NOON, Dialect.DATA);
        assertThat(allText(unzipped(edition.export(before)))).contains(canary(anna));

        edition.at(NOON.plus(Duration.ofDays(1))).answers(anna, Answer.WITHDRAW);
        var after = unzipped(edition.export(edition.begin(teacher, NOON, Dialect.DATA)));

        assertThat(allText(after)).doesNotContain(canary(anna)).doesNotContain(pseudonym(db, before, anna));
        assertThat(manifest(after).getJsonObject("people").getInt("withdrawn")).isEqualTo(1);
    }

    @TestOnBothDatabases
    void leavesTheZipWithoutItsEndWhenSomebodyWithdrawsMeanwhile(Database db) throws Exception {
        var edition = new ExportBuilder(db);
        var anna = edition.participant(Country.SE);
        var teacher = edition.admit(Country.SE, Role.TEACHER);
        edition.mayExport(teacher);
        edition.answers(anna, Answer.YES);
        var recipe = edition.begin(teacher, NOON, Dialect.DATA);
        var out = new WithdrawsAtFirstByte(() -> edition.answers(anna, Answer.WITHDRAW));

        try (var connection = db.connection()) {
            connection.setTransactionIsolation(java.sql.Connection.TRANSACTION_READ_COMMITTED);
            assertThatThrownBy(() ->
                            new ExportPackage(recipe, connection, new Texts(), ExportBuilder.noRemarks()).writeTo(out))
                    .isInstanceOf(ConsentChanged.class);
        }

        var file = Files.createTempFile("export", ".zip");
        Files.write(file, out.toByteArray());
        assertThatThrownBy(() -> new java.util.zip.ZipFile(file.toFile()))
                .isInstanceOf(java.util.zip.ZipException.class);
        Files.delete(file);
    }

    @TestOnBothDatabases
    void keepsPseudonymsWithinAStudyAndChangesThemBetweenStudies(Database db) {
        var one = new ExportBuilder(db);
        var other = new ExportBuilder(db);
        var teacher = one.admit(Country.SE, Role.TEACHER);
        var elsewhere = other.admit(Country.SE, Role.TEACHER);
        one.mayExport(teacher);
        other.mayExport(elsewhere);

        var first = new Pseudonyms(one.begin(teacher, NOON, Dialect.DATA).key()).of(Kind.PERSON, "anna");
        var again = new Pseudonyms(one.begin(teacher, NOON, Dialect.EXCEL).key()).of(Kind.PERSON, "anna");
        var stranger = new Pseudonyms(other.begin(elsewhere, NOON, Dialect.DATA).key()).of(Kind.PERSON, "anna");

        assertThat(again).isEqualTo(first);
        assertThat(stranger).isNotEqualTo(first);
    }

    @TestOnBothDatabases
    void refusesAResearcherOfAnotherEdition(Database db) {
        var here = new ExportBuilder(db);
        var elsewhere = new ExportBuilder(db);
        var researcher = elsewhere.admit(Country.SE, Role.TEACHER);
        elsewhere.mayExport(researcher);
        var anna = here.participant(Country.SE);

        var foreign = new Admission(
                researcher.person(), anna.enrolment(), anna.cohort(), anna.edition(), anna.language(), anna.role(), 1);
        assertThatThrownBy(() -> here.begin(foreign, NOON, Dialect.DATA)).isInstanceOf(NotVisible.class);
    }

    @TestOnBothDatabases
    void refusesATimeThatHasNotBeen(Database db) {
        var edition = new ExportBuilder(db);
        var teacher = edition.admit(Country.SE, Role.TEACHER);
        edition.mayExport(teacher);

        assertThatThrownBy(() -> edition.begin(teacher, NOON.plusMillis(1), Dialect.DATA))
                .isInstanceOf(AsOfInFuture.class);
    }

    @TestOnBothDatabases
    void hashesEveryFileInTheManifestAndWritesDownTheRun(Database db) throws Exception {
        var edition = new ExportBuilder(db);
        var teacher = edition.admit(Country.SE, Role.TEACHER);
        edition.mayExport(teacher);

        var recipe = edition.begin(teacher, NOON, Dialect.DATA);
        var files = unzipped(edition.export(recipe));

        for (var entry : manifest(files).getJsonArray("files").getValuesAs(JsonObject.class)) {
            assertThat(sha256(files.get(entry.getString("path")))).isEqualTo(entry.getString("sha256"));
        }
        assertThat(manifest(files).getJsonArray("files")).hasSize(files.size() - 1);
        int runs = db.in(em -> edition.runs(em).of(teacher.edition()).size());
        assertThat(runs).isEqualTo(1);
        assertThat(audited(db, "export:" + recipe.run())).isEqualTo(2);
    }

    @TestOnBothDatabases
    void showsCountriesOnlyFromFivePeopleOn(Database db) throws IOException {
        var edition = new ExportBuilder(db);
        var teacher = edition.admit(Country.SE, Role.TEACHER);
        edition.mayExport(teacher);
        for (var country : Country.values()) {
            for (var number = 0; number < 5; number++) {
                edition.answers(edition.participant(country), Answer.YES);
            }
        }
        var large = lines(unzipped(edition.export(edition.begin(teacher, NOON, Dialect.DATA))), "people.csv");
        assertThat(edition.counts(teacher.edition()).byCountry()).isEqualTo(Map.of(Country.SE, 5L, Country.NO, 5L));

        var last = edition.participant(Country.SE);
        edition.answers(last, Answer.YES);
        var four = new ExportBuilder(db);
        var other = four.admit(Country.NO, Role.TEACHER);
        four.mayExport(other);
        for (var number = 0; number < 4; number++) {
            four.answers(four.participant(Country.NO), Answer.YES);
        }
        var small = lines(unzipped(four.export(four.begin(other, NOON, Dialect.DATA))), "people.csv");

        assertThat(large.stream().filter(line -> line.contains(",SE,")).count()).isEqualTo(5);
        assertThat(small).noneMatch(line -> line.contains(",NO,")).hasSize(5);
        assertThat(four.counts(other.edition()).byCountry()).isEmpty();
    }

    @TestOnBothDatabases
    void addsAnAnswerOnlyWhenItChangesAndKeepsTheOldOnes(Database db) {
        var edition = new ExportBuilder(db);
        var anna = edition.participant(Country.SE);

        edition.answers(anna, Answer.YES);
        edition.answers(anna, Answer.YES);
        edition.answers(anna, Answer.WITHDRAW);
        edition.answers(anna, Answer.YES);

        List<ConsentState> history = db.in(em -> edition.decide(em).history(anna.edition(), anna.person()).stream()
                .map(ConsentRow::state)
                .toList());
        assertThat(history).containsExactly(ConsentState.YES, ConsentState.WITHDRAWN, ConsentState.YES);
    }

    /** A table that forgot the filter would hand out everybody: the view is the one place that knows who agreed. */
    @Test
    void filtersEveryTableByTheOneViewAndSortsIt() {
        assertThat(ExportTables.all(ExportBuilder.noRemarks())).allSatisfy(table -> {
            assertThat(table.sql()).contains(ExportTables.AGREED).contains("ORDER BY");
            assertThat(table.columns()).isNotEmpty();
        });
    }

    @Test
    void explainsEveryTableAndColumnInTheCodebook() {
        var texts = new Texts();

        assertThat(ExportTables.all(ExportBuilder.noRemarks())).allSatisfy(table -> {
            assertThat(texts.has("research.table." + table.name())).isTrue();
            assertThat(table.header()).allMatch(column -> texts.has("research.column." + column));
        });
    }

    private static String pseudonym(Database db, Recipe recipe, Admission who) {
        return new Pseudonyms(recipe.key()).of(Kind.PERSON, uid(db, who));
    }

    private static String uid(Database db, Admission who) {
        return db.in(em -> (String) em.createNativeQuery("SELECT uid FROM person WHERE id = ?1")
                .setParameter(1, who.person().value())
                .getSingleResult());
    }

    private static long audited(Database db, String object) {
        return db.in(em -> ((Number) em.createNativeQuery("SELECT COUNT(*) FROM audit_trail WHERE object_ref = ?1")
                        .setParameter(1, object)
                        .getSingleResult())
                .longValue());
    }

    private static List<String> lines(Map<String, byte[]> files, String name) {
        return new String(files.get(name), UTF_8).lines().toList();
    }

    private static String allText(Map<String, byte[]> files) {
        return files.values().stream().map(bytes -> new String(bytes, UTF_8)).collect(Collectors.joining("\n"));
    }

    private static JsonObject manifest(Map<String, byte[]> files) {
        return Json.createReader(new ByteArrayInputStream(files.get("manifest.json")))
                .readObject();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static final class WithdrawsAtFirstByte extends java.io.ByteArrayOutputStream {
        private final Runnable withdrawal;
        private boolean done;

        private WithdrawsAtFirstByte(Runnable withdrawal) {
            this.withdrawal = withdrawal;
        }

        @Override
        public synchronized void write(byte[] some, int from, int length) {
            if (!done) {
                done = true;
                withdrawal.run();
            }
            super.write(some, from, length);
        }
    }
}
