// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;

import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.casework.form.FilledCase;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.course.CaseTemplate.FieldType;
import org.bitstreamproject.verkstad.demo.edition.Sketches;
import org.bitstreamproject.verkstad.exercise.CaseResult;
import org.bitstreamproject.verkstad.exercise.ItemStatuses;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelStore;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Score;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.testing.FiredEvents;

/** One case from its first milestone to its last: each is refused with exactly what is missing, and taken when that is there. */
class WholeCaseTest {
    /** What each milestone asks for that the one before did not, in the order of the template. */
    private static final Map<String, List<String>> ASKED = asked();

    private static Map<String, List<String>> asked() {
        var asked = new LinkedHashMap<String, List<String>>();
        asked.put("MS0", List.of("A5", "B1"));
        asked.put("MS1", List.of("A6", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B10", "C4"));
        asked.put("MS2", List.of("C1", "C2", "C3"));
        asked.put("MS3", List.of("B9", "D1", "D4"));
        asked.put("MS4", List.of("D2"));
        asked.put("MS5", List.of("B11", "B12", "E1", "E2", "E4", "E10", "F2", "F3", "F1"));
        asked.put("MS6", List.of("G1", "G2", "G3"));
        asked.put("MS7", List.of("H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8"));
        asked.put("MS8", List.of("E11", "I1", "I2", "I3", "I9", "I4", "I5", "J1", "J2"));
        asked.put("MS9", List.of("J3", "J4", "J5", "J6", "L1", "L2", "L3"));
        return asked;
    }

    @TestOnBothDatabases
    void holdsFromTheFirstMilestoneToTheLast(Database db) {
        var kase = aCase(db);

        ASKED.forEach((milestone, asked) -> {
            var missing = missing(db, kase, milestone);
            asked.forEach(field -> answer(db, kase, CaseBuilder.FORM.field(field)));
            var receipt = kase.edition.submit(kase.karin, kase.uid, milestone);

            assertThat(missing).as(milestone).containsExactlyElementsOf(asked);
            assertThat(receipt.milestone()).isEqualTo(milestone);
        });
    }

    @TestOnBothDatabases
    void isReadWholeByThoseWhoGradeIt(Database db) {
        var kase = aCase(db);
        ASKED.values().forEach(fields -> fields.forEach(field -> answer(db, kase, CaseBuilder.FORM.field(field))));

        var receipt = kase.edition.submit(kase.karin, kase.uid, "MS9");

        FrozenCase frozen = db.in(em -> new Submissions(em).byUid(receipt.uid()).orElseThrow());
        ASKED.values().stream()
                .flatMap(List::stream)
                .forEach(field -> assertThat(frozen.fields().containsKey(field)
                                || frozen.model(field).isPresent())
                        .as(field)
                        .isTrue());
        assertThat(frozen.fields()).containsKeys("D3", "E12", "E13", "E14", "F4", "I6", "I11", "I12", "A12");
    }

    @TestOnBothDatabases
    void isNotReadyWhileTheTargetProcessSaysNothingOfItsSteps(Database db) {
        var kase = aCase(db);
        ASKED.forEach((milestone, fields) -> fields.stream()
                .filter(field -> !field.equals("H1"))
                .forEach(field -> answer(db, kase, CaseBuilder.FORM.field(field))));
        db.in(em -> begin(em).begin(kase.karin.enrolment(), kase.karin.person(), kase.uid, "H1"));

        var refused = refused(db, kase, "MS8");

        assertThat(refused.remarks())
                .isNotEmpty()
                .allSatisfy(remark ->
                        assertThat(remark.rule() + " " + remark.slot()).isEqualTo("PRO-13 H1"));
    }

    private record Kase(CaseBuilder edition, Admission karin, String uid) {}

    private static Kase aCase(Database db) {
        var edition = CaseBuilder.anEdition(db);
        var karin = edition.participant(Country.SE);
        return new Kase(
                edition,
                karin,
                edition.kase(karin, "Beställa skolskjuts", edition.organisation("Kommunen", Country.SE)));
    }

    private static List<String> missing(Database db, Kase kase, String milestone) {
        return refused(db, kase, milestone).remarks().stream()
                .map(remark -> remark.slot())
                .toList();
    }

    private static NotReady refused(Database db, Kase kase, String milestone) {
        return catchThrowableOfType(NotReady.class, () -> kase.edition.submit(kase.karin, kase.uid, milestone));
    }

    /** As the page of the case does: a form, a model, classes of steps, or an exercise elsewhere. */
    private static void answer(Database db, Kase kase, Field field) {
        switch (field.type()) {
            case MODEL -> draw(db, kase, field);
            case ACTIVITIES -> classify(db, kase, field);
            case INSTRUMENT -> keep(db, kase, field);
            default -> write(db, kase, field);
        }
    }

    private static void write(Database db, Kase kase, Field field) {
        var edits = FilledCase.WHOLE.entrySet().stream()
                .filter(text ->
                        text.getKey().equals(field.id()) || text.getKey().startsWith(field.id() + "."))
                .map(text -> new FieldEdit(text.getKey(), text.getValue(), 0))
                .toList();
        Map<String, FieldOutcome> outcomes =
                db.in(em -> CaseBuilder.saveField(em).saveAll(kase.karin.enrolment(), kase.uid, edits));
        assertThat(outcomes.values()).as(field.id()).isNotEmpty().allMatch(FieldOutcome.Saved.class::isInstance);
    }

    private static void draw(Database db, Kase kase, Field field) {
        var who = kase.karin;
        db.inTransaction(em -> {
            var path = begin(em).begin(who.enrolment(), who.person(), kase.uid, field.id());
            var models = new ModelStore(em, CLOCK);
            var begun = models.latest(path.substring(path.lastIndexOf('/') + 1)).orElseThrow();
            models.save(begun.uid(), begun.number(), drawn(field, begun.model()), "draw", who.person());
        });
    }

    private static Model drawn(Field field, Model begun) {
        return field.id().equals("D1")
                ? Models.as(Models.schoolTransport(), Stage.AS_IS)
                : Sketches.named("school-transport").of(field, begun);
    }

    private static BeginModel begin(EntityManager em) {
        return new BeginModel(new ProcessCases(em), CaseBuilder.drafts(em), new ModelStore(em, CLOCK));
    }

    private static void classify(Database db, Kase kase, Field field) {
        var typed = new LinkedHashMap<String, String>();
        Models.schoolTransport().nodes().forEach(node -> typed.put(node.id(), "VA"));
        db.inTransaction(
                em -> new ClassifySteps(new ProcessCases(em), CaseBuilder.drafts(em), new ModelStore(em, CLOCK))
                        .classify(kase.karin.enrolment(), kase.karin.person(), kase.uid, field.id(), typed));
    }

    /** The exercise that the field is taken from has been done. */
    private static void keep(Database db, Kase kase, Field field) {
        assertThat(field.type()).isEqualTo(FieldType.INSTRUMENT);
        var column = field.columns().get(0);
        var rows = Json.createArrayBuilder()
                .add(Json.createObjectBuilder()
                        .add(column.key(), column.options().get(0).code()))
                .build();
        db.inTransaction(em -> new KeepResult(
                        new ProcessCases(em),
                        new FieldTexts(em),
                        CaseBuilder.forms(),
                        new ItemStatuses(em, new FiredEvents<>(), CLOCK),
                        CLOCK)
                .keep(new CaseResult(kase.karin.enrolment(), String.valueOf(field.from()), Score.of(1, 1), rows)));
    }
}
