// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;

import jakarta.json.Json;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.casework.form.FilledCase;
import org.bitstreamproject.verkstad.casework.form.RowName;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.exercise.CaseResult;
import org.bitstreamproject.verkstad.exercise.ItemState;
import org.bitstreamproject.verkstad.exercise.ItemStatus;
import org.bitstreamproject.verkstad.exercise.ItemStatuses;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Score;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.testing.FiredEvents;

/** What a member has done in an exercise stands in the case and counts for the group; rows of tables come and go. */
class KeepResultTest {
    @TestOnBothDatabases
    void writesTheNewestResultIntoTheCaseAndCountsItForEveryMember(Database db) {
        var edition = CaseBuilder.anEdition(db);
        var karin = edition.participant(Country.SE);
        var bo = edition.participant(Country.SE);
        var uid = edition.asIsPackage(karin, "Beställa skolskjuts", edition.organisation("Kommunen", Country.SE));
        db.inTransaction(em -> CaseBuilder.members(em).invite(karin.enrolment(), uid, bo.enrolment()));
        db.inTransaction(em -> CaseBuilder.members(em).confirm(bo.enrolment(), uid));

        keep(db, karin, "E7.3", "DEVELOP");
        keep(db, bo, "E7.3", "PRIORITISE");

        String stored = db.in(em -> {
            var kase = new ProcessCases(em).ofMember(uid, karin.enrolment());
            return new FieldTexts(em).find(kase.id(), "H4").orElseThrow().text();
        });
        assertThat(stored).contains("PRIORITISE").doesNotContain("DEVELOP");
        for (var member : List.of(karin, bo)) {
            Map<String, ItemStatus> items =
                    db.in(em -> new ItemStatuses(em, new FiredEvents<>(), CLOCK).of(member.enrolment()));
            assertThat(items.get("E7.3").state()).isEqualTo(ItemState.PASSED);
        }
    }

    @TestOnBothDatabases
    void countsWhatTheCaseHoldsForSomebodyWhoJoinsLater(Database db) {
        var edition = CaseBuilder.anEdition(db);
        var karin = edition.participant(Country.SE);
        var bo = edition.participant(Country.SE);
        var uid = edition.asIsPackage(karin, "Beställa skolskjuts", edition.organisation("Kommunen", Country.SE));
        keep(db, karin, "E7.3", "DEVELOP");

        db.inTransaction(em -> CaseBuilder.members(em).invite(karin.enrolment(), uid, bo.enrolment()));
        db.inTransaction(em -> CaseBuilder.members(em).confirm(bo.enrolment(), uid));

        Map<String, ItemStatus> items =
                db.in(em -> new ItemStatuses(em, new FiredEvents<>(), CLOCK).of(bo.enrolment()));
        assertThat(items.get("E7.3").state()).isEqualTo(ItemState.PASSED);
        assertThat(items.get("E7.3").score())
                .isNotNull()
                .extracting(Score::given)
                .isEqualTo(new BigDecimal("1.00"));
        assertThat(items).doesNotContainKey("E9.2");
    }

    @TestOnBothDatabases
    void takesARowAwayAndPutsItBack(Database db) {
        var edition = CaseBuilder.anEdition(db);
        var karin = edition.participant(Country.SE);
        var uid = edition.kase(karin, "Beställa skolskjuts", edition.organisation("Kommunen", Country.SE));
        edition.write(karin.enrolment(), uid, "E1.1.channel", "PHONE");
        edition.write(karin.enrolment(), uid, "E1.1.volume", "310");

        change(db, karin, uid, new RowChange.Remove("E1.1"));
        var without = answers(db, karin, uid);
        change(db, karin, uid, new RowChange.Restore(removal(db, karin, uid, "E1.1")));

        assertThat(without).doesNotContainKeys("E1.1.channel", "E1.1.volume");
        assertThat(answers(db, karin, uid))
                .containsEntry("E1.1.channel", "PHONE")
                .containsEntry("E1.1.volume", "310");
    }

    @TestOnBothDatabases
    void showsWhatAColleagueHasWrittenInARowBeforeItIsTakenAway(Database db) {
        var edition = CaseBuilder.anEdition(db);
        var karin = edition.participant(Country.SE);
        var bo = edition.participant(Country.SE);
        var uid = edition.kase(karin, "Beställa skolskjuts", edition.organisation("Kommunen", Country.SE));
        db.inTransaction(em -> CaseBuilder.members(em).invite(karin.enrolment(), uid, bo.enrolment()));
        db.inTransaction(em -> CaseBuilder.members(em).confirm(bo.enrolment(), uid));
        edition.write(karin.enrolment(), uid, "E1.1.channel", "PHONE");
        edition.write(bo.enrolment(), uid, "E1.1.volume", "310");
        var shown = List.of(new FieldEdit("E1.1.channel", "PHONE", 1), new FieldEdit("E1.1.volume", "", 0));

        Map<String, FieldOutcome> outcomes = db.in(em -> CaseBuilder.saveField(em)
                .saveAll(karin.enrolment(), uid, shown, new RowChange.Remove("E1.1"), Language.SV));

        assertThat(outcomes).containsOnlyKeys("E1.1.volume");
        assertThat(outcomes.get("E1.1.volume")).isInstanceOf(FieldOutcome.Conflict.class);
        assertThat(answers(db, karin, uid)).containsEntry("E1.1.volume", "310");
    }

    @TestOnBothDatabases
    void handsInABaselineAndGivesCreditForIt(Database db) {
        var edition = CaseBuilder.anEdition(db);
        var karin = edition.participant(Country.SE);
        var uid = edition.kase(karin, "Beställa skolskjuts", edition.organisation("Kommunen", Country.SE));
        edition.fill(karin.enrolment(), uid, FilledCase.WHOLE);
        edition.draw(karin, uid, Models.schoolTransport());
        edition.sketch(karin, uid, "C4", "C1", "C3", "D2");
        classifyAll(db, karin, uid);

        var receipt = edition.submit(karin, uid, "MS5");

        FrozenCase frozen = db.in(em -> new Submissions(em).byUid(receipt.uid()).orElseThrow());
        assertThat(frozen.fields().getJsonObject("B11").getInt("figure")).isEqualTo(1000);
        assertThat(frozen.fields().getJsonArray("F1")).isNotEmpty();
        assertThat(frozen.fields().getString("E13")).isEqualTo("SEK");
        Map<String, ItemStatus> items =
                db.in(em -> new ItemStatuses(em, new FiredEvents<>(), CLOCK).of(karin.enrolment()));
        assertThat(items.keySet()).contains("E5.2", "E5.3").doesNotContain("E6.3");
    }

    @TestOnBothDatabases
    void twoMayClassifyAtOnceButNotTheSameStep(Database db) {
        var edition = CaseBuilder.anEdition(db);
        var karin = edition.participant(Country.SE);
        var uid = edition.kase(karin, "Beställa skolskjuts", edition.organisation("Kommunen", Country.SE));
        edition.draw(karin, uid, Models.schoolTransport());
        classify(db, karin, uid, Map.of("a1", "VA", "a1-was", ""));

        classify(db, karin, uid, Map.of("a2", "VA", "a2-was", "", "a1", "", "a1-was", ""));

        assertThatThrownBy(() -> classify(db, karin, uid, Map.of("a1", "NVA", "a1-was", "")))
                .isInstanceOf(ClassedMeanwhile.class);
        classify(db, karin, uid, Map.of("a1", "VA", "a1-was", ""));
        classify(db, karin, uid, Map.of("a1", "NVA", "a1-was", "VA"));
    }

    private static void classifyAll(Database db, Admission who, String uid) {
        var typed = new LinkedHashMap<String, String>();
        Models.schoolTransport().nodes().forEach(node -> typed.put(node.id(), "VA"));
        classify(db, who, uid, typed);
    }

    private static void classify(Database db, Admission who, String uid, Map<String, String> typed) {
        db.inTransaction(em -> {
            new ClassifySteps(
                            new ProcessCases(em),
                            CaseBuilder.drafts(em),
                            new org.bitstreamproject.verkstad.modelling.ModelStore(em, CLOCK))
                    .classify(who.enrolment(), who.person(), uid, "F1", typed);
        });
    }

    private static void keep(Database db, Admission who, String exercise, String advice) {
        var rows = Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("advice", advice))
                .build();
        db.inTransaction(em -> new KeepResult(
                        new ProcessCases(em),
                        new FieldTexts(em),
                        CaseBuilder.forms(),
                        new ItemStatuses(em, new FiredEvents<>(), CLOCK),
                        CLOCK)
                .keep(new CaseResult(who.enrolment(), exercise, Score.of(1, 1), rows)));
    }

    private static void change(Database db, Admission who, String uid, RowChange change) {
        db.inTransaction(em -> CaseBuilder.saveField(em).saveAll(who.enrolment(), uid, List.of(), change, Language.SV));
    }

    private static String removal(Database db, Admission who, String uid, String row) {
        return db.in(em -> new CaseRows(em)
                .removed(
                        new ProcessCases(em).ofMember(uid, who.enrolment()).id(),
                        RowName.numbered(row).orElseThrow())
                .orElseThrow()
                .name());
    }

    private static Map<String, String> answers(Database db, Admission who, String uid) {
        Map<String, String> all = db.in(em -> {
            var kase = new ProcessCases(em).ofMember(uid, who.enrolment());
            return new FieldTexts(em).answers(kase.id()).texts();
        });
        var filled = new LinkedHashMap<>(all);
        filled.values().removeIf(String::isEmpty);
        return filled;
    }
}
