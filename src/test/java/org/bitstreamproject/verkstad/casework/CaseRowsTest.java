// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bitstreamproject.verkstad.casework.form.RowName;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.FormBody;

/** Rows of tables: two members never get the same one, and what was taken away comes back as it was. */
class CaseRowsTest {
    private static final String KARINS = "E1.n0000000000aa";
    private static final String BOS = "E1.n0000000000bb";

    @TestOnBothDatabases
    void keepsBothRowsOfTwoMembersWhoAddOneAtTheSameTime(Database db) throws Exception {
        var group = aGroup(db);

        atOnce(List.of(
                () -> save(db, group.karin, group.uid, row(KARINS, "PHONE", "310")),
                () -> save(db, group.bo, group.uid, row(BOS, "LETTER", "90"))));

        assertThat(table(db, group)).containsExactlyInAnyOrder("PHONE 310", "LETTER 90");
    }

    @TestOnBothDatabases
    void keepsBothRowsThoughEachFieldIsSavedByItself(Database db) throws Exception {
        var group = aGroup(db);

        atOnce(List.of(
                () -> one(db, group.karin, group.uid, KARINS + ".channel", "PHONE"),
                () -> one(db, group.bo, group.uid, BOS + ".channel", "LETTER")));
        atOnce(List.of(
                () -> one(db, group.karin, group.uid, KARINS + ".volume", "310"),
                () -> one(db, group.bo, group.uid, BOS + ".volume", "90")));

        assertThat(table(db, group)).containsExactlyInAnyOrder("PHONE 310", "LETTER 90");
    }

    @TestOnBothDatabases
    void numbersTheRowsOfEightWritersEachForItself(Database db) throws Exception {
        var group = aGroup(db);

        atOnce(IntStream.range(0, 8)
                .<Callable<Map<String, FieldOutcome>>>mapToObj(writer -> () -> save(
                        db,
                        writer % 2 == 0 ? group.karin : group.bo,
                        group.uid,
                        row("E1.n00000000000" + writer, "PHONE", "10" + writer)))
                .toList());

        assertThat(table(db, group))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 8)
                        .mapToObj(writer -> "PHONE 10" + writer)
                        .toList());
    }

    @TestOnBothDatabases
    void makesOneRowOfTheSameFormSentTwice(Database db) {
        var group = aGroup(db);

        save(db, group.karin, group.uid, row(KARINS, "PHONE", "310"));
        save(db, group.karin, group.uid, row(KARINS, "PHONE", "310"));

        assertThat(table(db, group)).containsExactly("PHONE 310");
    }

    @TestOnBothDatabases
    void beginsNoRowForAFormNobodyWroteIn(Database db) {
        var group = aGroup(db);

        save(db, group.karin, group.uid, row(KARINS, "", ""));

        assertThat(begun(db, group)).isEmpty();
    }

    @TestOnBothDatabases
    void putsBackExactlyWhatWasTakenAway(Database db) {
        var group = aGroup(db);
        save(db, group.karin, group.uid, row(KARINS, "PHONE", "310"));
        one(db, group.karin, group.uid, "E1.0.minutes", "45");
        write(db, group.karin, group.uid, new FieldEdit("E1.0.minutes", "", 1));

        change(db, group, new RowChange.Remove("E1.0"));
        var removal = removal(db, group, "E1.0");
        change(db, group, new RowChange.Restore(removal));

        assertThat(cells(db, group))
                .containsEntry("E1.0.channel", "PHONE")
                .containsEntry("E1.0.volume", "310")
                .doesNotContainKey("E1.0.minutes");
    }

    @TestOnBothDatabases
    void putsItBackBesideWhatSomebodyHasWrittenThereSince(Database db) {
        var group = aGroup(db);
        save(db, group.karin, group.uid, row(KARINS, "PHONE", "310"));
        change(db, group, new RowChange.Remove("E1.0"));
        var removal = removal(db, group, "E1.0");
        write(db, group.bo, group.uid, new FieldEdit("E1.0.channel", "LETTER", 2));

        change(db, group, new RowChange.Restore(removal));
        change(db, group, new RowChange.Restore(removal));

        assertThat(table(db, group)).containsExactlyInAnyOrder("LETTER", "PHONE 310");
    }

    @TestOnBothDatabases
    void neverGivesTheNumberOfARemovedRowToAnother(Database db) {
        var group = aGroup(db);
        save(db, group.karin, group.uid, row(KARINS, "PHONE", "310"));
        change(db, group, new RowChange.Remove("E1.0"));
        var removal = removal(db, group, "E1.0");

        save(db, group.bo, group.uid, row(BOS, "LETTER", "90"));
        change(db, group, new RowChange.Restore(removal));

        assertThat(cells(db, group)).containsEntry("E1.0.channel", "PHONE").containsEntry("E1.1.channel", "LETTER");
    }

    @TestOnBothDatabases
    void saysWhenTheTableIsFullAndKeepsWhatWasTyped(Database db) {
        var group = aGroup(db);
        fill(db, group, 8);

        var outcomes = save(db, group.bo, group.uid, row(BOS, "LETTER", ""));

        assertThat(outcomes).containsOnlyKeys(BOS + ".channel");
        assertThat(outcomes.get(BOS + ".channel"))
                .isInstanceOfSatisfying(
                        FieldOutcome.Refused.class,
                        refused -> assertThat(refused.typed()).isEqualTo("LETTER"));
    }

    @TestOnBothDatabases
    void knowsNoRowThatNobodyHasBegun(Database db) {
        var group = aGroup(db);

        assertThatThrownBy(() -> one(db, group.karin, group.uid, "E1.77.channel", "PHONE"))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> one(db, group.karin, group.uid, "B2.n0000000000aa.channel", "PHONE"))
                .isInstanceOf(NotVisible.class);
    }

    @TestOnBothDatabases
    void keepsTheRowsOfOneWritersTwoWindowsApart(Database db) {
        var group = aGroup(db);
        var one = newRow(db, group, "E1");
        var other = newRow(db, group, "E1");

        save(db, group.karin, group.uid, row(one, "PHONE", ""));
        save(db, group.karin, group.uid, List.of(new FieldEdit(other + ".volume", "90", 0)));

        assertThat(cells(db, group)).containsEntry("E1.0.channel", "PHONE").containsEntry("E1.1.volume", "90");
        assertThat(cells(db, group)).doesNotContainKey("E1.0.volume");
    }

    @TestOnBothDatabases
    void showsTheSameNewRowAgainUntilItIsWrittenIn(Database db) {
        var group = aGroup(db);

        assertThat(newRow(db, group, KARINS)).isEqualTo(KARINS);
        save(db, group.karin, group.uid, row(KARINS, "PHONE", "310"));
        assertThat(newRow(db, group, KARINS)).startsWith("E1.n").isNotEqualTo(KARINS);
    }

    @TestOnBothDatabases
    void takesNoMoreRowsThanThereIsRoomForFromOneForm(Database db) {
        var group = aGroup(db);
        var edits = IntStream.range(0, 40)
                .mapToObj(row -> new FieldEdit("E1.n0000000000" + (10 + row) + ".channel", "PHONE", 0))
                .toList();

        var outcomes = save(db, group.karin, group.uid, edits);

        assertThat(table(db, group)).hasSize(8);
        assertThat(begun(db, group)).hasSize(8);
        assertThat(outcomes.values())
                .filteredOn(FieldOutcome.Refused.class::isInstance)
                .hasSize(32);
    }

    @TestOnBothDatabases
    void givesTheLastPlaceToOneOfTwoWhoWantItAtTheSameTime(Database db) throws Exception {
        var group = aGroup(db);
        fill(db, group, 7);

        atOnce(List.of(
                () -> save(db, group.karin, group.uid, row(KARINS, "PHONE", "310")),
                () -> save(db, group.bo, group.uid, row(BOS, "LETTER", "90"))));

        assertThat(table(db, group)).hasSize(8);
    }

    @TestOnBothDatabases
    void putsNoRowBackIntoAFullTableUntilThereIsRoom(Database db) {
        var group = aGroup(db);
        fill(db, group, 8);
        change(db, group, new RowChange.Remove("E1.0"));
        var removal = removal(db, group, "E1.0");
        save(db, group.bo, group.uid, row(BOS, "LETTER", ""));

        var outcomes = change(db, group, new RowChange.Restore(removal));

        assertThat(outcomes).containsOnlyKeys("E1");
        assertThat(table(db, group)).hasSize(8);
        change(db, group, new RowChange.Remove("E1.8"));
        assertThat(change(db, group, new RowChange.Restore(removal))).isEmpty();
        assertThat(cells(db, group)).containsEntry("E1.0.channel", "PHONE").doesNotContainKey("E1.8.channel");
    }

    @TestOnBothDatabases
    void beginsARowThatIsNamedByItsNumberToo(Database db) {
        var group = aGroup(db);

        one(db, group.karin, group.uid, "E1.3.channel", "PHONE");
        save(db, group.bo, group.uid, row(BOS, "LETTER", "90"));

        assertThat(begun(db, group)).extracting(CaseRow::number).containsExactlyInAnyOrder(3, 4);
        assertThat(cells(db, group)).containsEntry("E1.4.channel", "LETTER");
    }

    @TestOnBothDatabases
    void givesANumberToOneRowThoughAnotherWriterNamesItAtTheSameTime(Database db) throws Exception {
        var group = aGroup(db);

        atOnce(IntStream.range(0, 6)
                .<Callable<FieldOutcome>>mapToObj(writer -> () -> writer % 2 == 0
                        ? one(db, group.karin, group.uid, "E1." + writer + ".channel", "PHONE")
                        : one(db, group.bo, group.uid, "E1.n00000000000" + writer + ".channel", "LETTER"))
                .toList());

        assertThat(begun(db, group)).extracting(CaseRow::number).doesNotHaveDuplicates();
    }

    @TestOnBothDatabases
    void runsOutOfNumbersWithoutNamingARowThatCannotBeNamed(Database db) {
        var group = aGroup(db);
        db.inTransaction(em -> new CaseRows(em)
                .add(new CaseRow(
                        caseOf(em, group).id(),
                        "E1",
                        RowName.LAST,
                        "n0000000000ff",
                        group.karin.enrolment(),
                        Instant.EPOCH)));

        var outcomes = save(db, group.bo, group.uid, row(BOS, "LETTER", ""));

        assertThat(outcomes.get(BOS + ".channel")).isInstanceOf(FieldOutcome.Refused.class);
        assertThat(table(db, group)).isEmpty();
    }

    @TestOnBothDatabases
    void takesARowAwayThoughSomethingBesideItIsRefused(Database db) {
        var group = aGroup(db);
        save(db, group.karin, group.uid, row(KARINS, "PHONE", "310"));
        var form = SectionForm.of(FormBody.parse("_version.E1.1.volume=0&E1.1.volume=m%C3%A5nga&_remove=E1.0"), "E");

        var outcomes = db.in(em -> CaseBuilder.saveField(em)
                .saveAll(group.karin.enrolment(), group.uid, form.edits(), form.change(), Language.SV));

        assertThat(outcomes).containsOnlyKeys("E1.1.volume");
        assertThat(table(db, group)).isEmpty();
        assertThat(form.again(outcomes.keySet())).isEqualTo(new Opened("E", "", "E1.0"));
    }

    private record Group(CaseBuilder edition, Admission karin, Admission bo, String uid) {}

    private static Group aGroup(Database db) {
        var edition = CaseBuilder.anEdition(db);
        var karin = edition.participant(Country.SE);
        var bo = edition.participant(Country.SE);
        var uid = edition.kase(karin, "Beställa skolskjuts", edition.organisation("Kommunen", Country.SE));
        db.inTransaction(em -> CaseBuilder.members(em).invite(karin.enrolment(), uid, bo.enrolment()));
        db.inTransaction(em -> CaseBuilder.members(em).confirm(bo.enrolment(), uid));
        return new Group(edition, karin, bo, uid);
    }

    private static List<FieldEdit> row(String row, String channel, String volume) {
        return List.of(new FieldEdit(row + ".channel", channel, 0), new FieldEdit(row + ".volume", volume, 0));
    }

    private static Map<String, FieldOutcome> save(Database db, Admission who, String uid, List<FieldEdit> edits) {
        return Twice.tried(() -> db.in(em ->
                CaseBuilder.saveField(em).saveAll(who.enrolment(), uid, edits, new RowChange.Nothing(), Language.SV)));
    }

    private static FieldOutcome one(Database db, Admission who, String uid, String slot, String text) {
        return write(db, who, uid, new FieldEdit(slot, text, 0));
    }

    private static FieldOutcome write(Database db, Admission who, String uid, FieldEdit edit) {
        return Twice.tried(() -> db.in(em -> CaseBuilder.saveField(em).save(who.enrolment(), uid, edit)));
    }

    private static Map<String, FieldOutcome> change(Database db, Group group, RowChange change) {
        return db.in(em ->
                CaseBuilder.saveField(em).saveAll(group.karin.enrolment(), group.uid, List.of(), change, Language.SV));
    }

    private static String removal(Database db, Group group, String row) {
        return db.in(em -> new CaseRows(em)
                .removed(caseOf(em, group).id(), RowName.numbered(row).orElseThrow())
                .orElseThrow()
                .name());
    }

    /** The empty row of a page opened now. */
    private static String newRow(Database db, Group group, String adding) {
        var table = CaseBuilder.FORM.table("E1").orElseThrow();
        return NewRows.of(adding, begun(db, group)).next(table).name();
    }

    private static List<CaseRow> begun(Database db, Group group) {
        return db.in(em -> new CaseRows(em).all(caseOf(em, group).id()));
    }

    private static void fill(Database db, Group group, int rows) {
        for (var row = 0; row < rows; row++) {
            one(db, group.karin, group.uid, "E1." + row + ".channel", "PHONE");
        }
    }

    private static ProcessCase caseOf(EntityManager em, Group group) {
        return new ProcessCases(em).ofMember(group.uid, group.karin.enrolment());
    }

    private static Map<String, String> cells(Database db, Group group) {
        Map<String, String> all =
                db.in(em -> new FieldTexts(em).answers(caseOf(em, group).id()).texts());
        var filled = new LinkedHashMap<>(all);
        filled.values().removeIf(String::isEmpty);
        return filled;
    }

    /** Each row's channel and volume. */
    private static List<String> table(Database db, Group group) {
        var cells = cells(db, group);
        return IntStream.range(0, 30)
                .filter(row -> cells.containsKey("E1." + row + ".channel"))
                .mapToObj(row -> (cells.get("E1." + row + ".channel") + " "
                                + cells.getOrDefault("E1." + row + ".volume", ""))
                        .strip())
                .toList();
    }

    private static <T> void atOnce(List<Callable<T>> calls) throws Exception {
        var pool = Executors.newFixedThreadPool(calls.size());
        var results = new ArrayList<T>();
        for (var done : pool.invokeAll(calls)) {
            results.add(done.get());
        }
        pool.shutdown();
        assertThat(results).hasSize(calls.size());
    }
}
