// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;

/** Drafts: two may write at once, nothing is overwritten unseen, and some texts are never stored. */
class SaveFieldTest {
    private static final String VALID_SWEDISH_NUMBER = "811228-9874";

    @TestOnBothDatabases
    void givesEachFieldItsOwnVersionAndKeepsEveryRevision(Database db) {
        var group = aGroup(db);

        save(db, group.karin, group.uid, new FieldEdit("B2", "första", 0));
        var second = save(db, group.karin, group.uid, new FieldEdit("B2", "andra", 1));

        assertThat(second)
                .isInstanceOfSatisfying(
                        FieldOutcome.Saved.class,
                        saved -> assertThat(saved.version()).isEqualTo(2));
        assertThat(revisions(db, group.uid, "B2")).containsExactly("SAVED första", "SAVED andra");
    }

    @TestOnBothDatabases
    void keepsBothTextsOfTwoMembersInDifferentFields(Database db) throws Exception {
        var group = aGroup(db);

        atOnce(
                () -> save(db, group.karin, group.uid, new FieldEdit("B3", "en ansökan kommer", 0)),
                () -> save(db, group.bo, group.uid, new FieldEdit("B4", "beslutet är skickat", 0)));

        assertThat(text(db, group.uid, "B3")).isEqualTo("en ansökan kommer");
        assertThat(text(db, group.uid, "B4")).isEqualTo("beslutet är skickat");
    }

    @TestOnBothDatabases
    void showsTheSecondWriterBothTextsAndOverwritesNothing(Database db) {
        var group = aGroup(db);
        save(db, group.karin, group.uid, new FieldEdit("B2", "Karins text", 0));

        var second = save(db, group.bo, group.uid, new FieldEdit("B2", "Bos text", 0));

        assertThat(second).isInstanceOfSatisfying(FieldOutcome.Conflict.class, conflict -> {
            assertThat(conflict.yours()).isEqualTo("Bos text");
            assertThat(conflict.theirs()).isEqualTo("Karins text");
            assertThat(conflict.version()).isEqualTo(1);
            assertThat(conflict.by()).isEqualTo(group.karin.enrolment());
        });
        assertThat(text(db, group.uid, "B2")).isEqualTo("Karins text");
        assertThat(revisions(db, group.uid, "B2")).containsExactly("SAVED Karins text", "CONFLICT Bos text");
    }

    @TestOnBothDatabases
    void letsExactlyOneOfTenAtTheSameMomentIntoTheSameField(Database db) throws Exception {
        var group = aGroup(db);

        var outcomes = atOnce(IntStream.range(0, 10)
                .<Callable<FieldOutcome>>mapToObj(writer -> () -> save(
                        db,
                        writer % 2 == 0 ? group.karin : group.bo,
                        group.uid,
                        new FieldEdit("B6", "text av nummer " + writer, 0)))
                .toList());

        assertThat(outcomes).filteredOn(FieldOutcome.Saved.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(FieldOutcome.Conflict.class::isInstance).hasSize(9);
    }

    @TestOnBothDatabases
    void refusesANationalIdentityNumberBeforeStorage(Database db) {
        var group = aGroup(db);
        var before = rows(db);

        assertThatThrownBy(() -> save(
                        db, group.karin, group.uid, new FieldEdit("B2", "ring " + VALID_SWEDISH_NUMBER + " först", 0)))
                .isInstanceOf(NationalIdRefused.class);

        assertThat(rows(db)).isEqualTo(before);
    }

    @TestOnBothDatabases
    void savesTheRestOfASectionWhenOneFieldIsRefused(Database db) {
        var group = aGroup(db);

        Map<String, FieldOutcome> outcomes = db.in(em -> CaseBuilder.saveField(em)
                .saveAll(
                        group.karin.enrolment(),
                        group.uid,
                        List.of(
                                new FieldEdit("B3", "en ansökan kommer", 0),
                                new FieldEdit("B2", VALID_SWEDISH_NUMBER, 0))));

        assertThat(outcomes.get("B2")).isInstanceOf(FieldOutcome.Refused.class);
        assertThat(text(db, group.uid, "B3")).isEqualTo("en ansökan kommer");
        assertThat(text(db, group.uid, "B2")).isEmpty();
    }

    @TestOnBothDatabases
    void leavesAFieldAloneThatNobodyTouchedThoughAnotherHasChangedIt(Database db) {
        var group = aGroup(db);
        save(db, group.karin, group.uid, new FieldEdit("B3", "gammal", 0));
        save(db, group.bo, group.uid, new FieldEdit("B3", "ny", 1));

        Map<String, FieldOutcome> outcomes = db.in(em -> CaseBuilder.saveField(em)
                .saveAll(group.karin.enrolment(), group.uid, List.of(new FieldEdit("B3", "gammal", 1))));

        assertThat(outcomes).isEmpty();
        assertThat(text(db, group.uid, "B3")).isEqualTo("ny");
    }

    @TestOnBothDatabases
    void asksWhichFigureIsMeantAndStoresNeither(Database db) {
        var group = aGroup(db);
        var typed = List.of(new FieldEdit("E11", "650.000", 0), new FieldEdit("E2", "20,5", 0));

        Map<String, FieldOutcome> outcomes = db.in(em -> CaseBuilder.saveField(em)
                .saveAll(group.bo.enrolment(), group.uid, typed, new RowChange.Nothing(), Language.NB));

        assertThat(outcomes.get("E11")).isInstanceOfSatisfying(FieldOutcome.Refused.class, refused -> {
            assertThat(refused.typed()).isEqualTo("650.000");
            assertThat(refused.reason().args()).containsExactly("650000", "650,000");
        });
        assertThat(text(db, group.uid, "E11")).isEmpty();
        assertThat(text(db, group.uid, "E2")).isEqualTo("20.5");
    }

    @TestOnBothDatabases
    void makesNoDefaultTheGroupsOwnAnswerWhenTheSectionIsSaved(Database db) {
        var group = aGroup(db);
        save(db, group.karin, group.uid, new FieldEdit("E12", "1650", 0));

        Map<String, FieldOutcome> outcomes = db.in(em -> CaseBuilder.saveField(em)
                .saveAll(
                        group.bo.enrolment(),
                        group.uid,
                        List.of(
                                new FieldEdit("E13", "SEK", 0),
                                new FieldEdit("E12", "1700", 0),
                                new FieldEdit("E2", "12", 0))));

        assertThat(outcomes).containsOnlyKeys("E2");
        assertThat(text(db, group.uid, "E13")).isEmpty();
        assertThat(text(db, group.uid, "E12")).isEqualTo("1650");
    }

    @TestOnBothDatabases
    void goesByTheChosenConfidentialityAtOnce(Database db) {
        var group = aGroup(db);

        save(db, group.karin, group.uid, new FieldEdit("A7", "TEACHERS", 1));

        CaseSummary summary = db.in(em ->
                CaseBuilder.cases(em).byUid(group.karin.edition(), group.uid).orElseThrow());
        assertThat(summary.confidentiality()).isEqualTo(Confidentiality.TEACHERS);
    }

    @TestOnBothDatabases
    void doesNotExistForSomebodyOutsideTheGroup(Database db) {
        var group = aGroup(db);
        var stranger = group.edition.participant(Country.NO);

        assertThatThrownBy(() -> save(db, stranger, group.uid, new FieldEdit("B2", "hei", 0)))
                .isInstanceOf(NotVisible.class);
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

    private static FieldOutcome save(Database db, Admission who, String uid, FieldEdit edit) {
        return Twice.tried(() -> db.in(em -> CaseBuilder.saveField(em).save(who.enrolment(), uid, edit)));
    }

    private static String text(Database db, String uid, String slot) {
        return db.in(em -> em.createQuery(
                        "SELECT f.text FROM FieldText f, ProcessCase c WHERE f.kase = c.id AND c.uid = :uid AND f.slot = :slot",
                        String.class)
                .setParameter("uid", uid)
                .setParameter("slot", slot)
                .getResultStream()
                .findFirst()
                .orElse(""));
    }

    private static List<String> revisions(Database db, String uid, String slot) {
        return db.in(em -> {
            var rows = em.createQuery(
                            "SELECT r.outcome, r.text FROM FieldRevision r, ProcessCase c"
                                    + " WHERE r.kase = c.id AND c.uid = :uid AND r.slot = :slot ORDER BY r.id",
                            Object[].class)
                    .setParameter("uid", uid)
                    .setParameter("slot", slot)
                    .getResultList();
            return rows.stream().map(row -> row[0] + " " + row[1]).toList();
        });
    }

    private static List<Number> rows(Database db) {
        return db.in(em -> List.of(
                (Number) em.createNativeQuery("SELECT COUNT(*) FROM case_field").getSingleResult(),
                (Number) em.createNativeQuery("SELECT COUNT(*) FROM case_field_revision")
                        .getSingleResult(),
                (Number) em.createNativeQuery("SELECT COUNT(*) FROM event_log").getSingleResult()));
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... calls) throws Exception {
        return atOnce(List.of(calls));
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        var pool = Executors.newFixedThreadPool(calls.size());
        var results = new ArrayList<T>();
        for (var done : pool.invokeAll(calls)) {
            results.add(done.get());
        }
        pool.shutdown();
        return results;
    }
}
