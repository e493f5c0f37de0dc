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
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bitstreamproject.verkstad.casework.form.FilledCase;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.course.CaseTemplate.FieldType;
import org.bitstreamproject.verkstad.demo.edition.Sketches;
import org.bitstreamproject.verkstad.exercise.CaseResult;
import org.bitstreamproject.verkstad.exercise.ItemState;
import org.bitstreamproject.verkstad.exercise.ItemStatus;
import org.bitstreamproject.verkstad.exercise.ItemStatuses;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelOwner;
import org.bitstreamproject.verkstad.modelling.ModelStore;
import org.bitstreamproject.verkstad.modelling.ModelVersion;
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

    /**
     * An exercise that is done in the case: what it takes to get it wrong, and what is said then.
     *
     * @param broken from a sound model to one with an error; null where no model is drawn
     * @param said rule and field
     */
    private record Item(String exercise, String milestone, String field, UnaryOperator<Model> broken, String said) {}

    private static final List<Item> ITEMS = List.of(
            new Item("E1.3", "MS1", "C4", model -> no(model, EdgeType.FLOW), "CTX-03 C4"),
            new Item("E2.2", "MS2", "C1", model -> no(model, EdgeType.CONTRIBUTES_TO), "GOA-02 C1"),
            new Item(
                    "E2.3",
                    "MS2",
                    "C3",
                    model -> Models.mapNodes(model, node -> node.with("definition", "")),
                    "CON-01 C3"),
            new Item("E3.3", "MS3", "D1", model -> no(model, EdgeType.PERFORMS), "PRO-05 D1"),
            new Item(
                    "E4.2",
                    "MS4",
                    "D2",
                    model -> Models.mapEdges(model, edge -> edge.labelled("").with("text", "")),
                    "SEQ-02 D2"),
            new Item("E6.2", "MS6", "G1", model -> no(model, EdgeType.CHILD_OF), "EFF-03 G1"),
            new Item(
                    "E7.1",
                    "MS7",
                    "H1",
                    model -> Models.mapNodes(model, node -> node.with("disposition", "")),
                    "PRO-13 H1"),
            new Item("E7.2", "MS7", "H5", model -> no(model, EdgeType.SUPPORTS), "ARC-01 H5"));

    /** Nobody is counted while the model has an error; handing in the milestone counts it, and not what comes later. */
    @TestOnBothDatabases
    void aModelOfTheCaseIsHeldByItsRulesAndThenCounted(Database db) {
        var kase = aCase(db);
        ASKED.values().forEach(fields -> fields.forEach(field -> answer(db, kase, CaseBuilder.FORM.field(field))));

        for (var item : ITEMS) {
            var sound = model(db, kase, item.field());
            save(db, kase, item.field(), item.broken().apply(sound));
            var refused = refused(db, kase, item.milestone());
            var before = done(db, kase);
            save(db, kase, item.field(), sound);
            kase.edition.submit(kase.karin, kase.uid, item.milestone());

            assertThat(refused.remarks())
                    .as(item.exercise())
                    .extracting(remark -> remark.rule() + " " + remark.field())
                    .contains(item.said())
                    .allMatch(said -> said.endsWith(item.field()));
            assertThat(COURSE_RULES.apply(item.exercise())).contains(item.said().split(" ")[0]);
            assertThat(before).as("before %s", item.milestone()).noneMatch(ofLater(item.milestone())::contains);
            assertThat(done(db, kase)).contains(item.exercise()).noneMatch(ofLater(item.milestone())::contains);
        }
    }

    /** What is written in tables beside the models: value classes, baseline, stakeholders. */
    @TestOnBothDatabases
    void aTableOfTheCaseIsHeldByItsRulesAndThenCounted(Database db) {
        var kase = aCase(db);
        ASKED.values().forEach(fields -> fields.forEach(field -> answer(db, kase, CaseBuilder.FORM.field(field))));

        rewrite(db, kase, "B11", "", 1);
        var unmeasured = refused(db, kase, "MS5");
        rewrite(db, kase, "B11", FilledCase.WHOLE.get("B11"), 2);
        unclassify(db, kase);
        var unclassed = refused(db, kase, "MS5");
        classify(db, kase, CaseBuilder.FORM.field("F1"));
        kase.edition.submit(kase.karin, kase.uid, "MS5");
        var afterFive = done(db, kase);
        rewrite(db, kase, "G2.0.influence", "", 1);
        var unrated = refused(db, kase, "MS6");
        rewrite(db, kase, "G2.0.influence", "3", 2);
        kase.edition.submit(kase.karin, kase.uid, "MS6");

        assertThat(said(unmeasured)).containsExactly("BAS-01 B11");
        assertThat(said(unclassed)).containsExactly("ANA-01 F1");
        assertThat(afterFive).contains("E5.2", "E5.3").doesNotContain("E6.2", "E6.3");
        assertThat(said(unrated)).containsExactly("STK-02 G2");
        assertThat(done(db, kase)).contains("E6.2", "E6.3", "E6.4").doesNotContain("E7.1");
    }

    private static final Function<String, List<String>> COURSE_RULES =
            exercise -> CaseBuilder.COURSE.exercise(exercise).orElseThrow().rules();

    private static List<String> ofLater(String milestone) {
        return ITEMS.stream()
                .filter(item -> item.milestone().compareTo(milestone) > 0)
                .map(Item::exercise)
                .toList();
    }

    private static List<String> said(NotReady refused) {
        return refused.remarks().stream()
                .map(remark -> remark.rule() + " " + remark.field())
                .toList();
    }

    private static Model no(Model model, EdgeType type) {
        return new Model(
                model.type(),
                model.stage(),
                model.nodes(),
                model.edges().stream().filter(edge -> edge.type() != type).toList());
    }

    private static List<String> done(Database db, Kase kase) {
        Map<String, ItemStatus> items =
                db.in(em -> new ItemStatuses(em, new FiredEvents<>(), CLOCK).of(kase.karin.enrolment()));
        return items.entrySet().stream()
                .filter(item -> item.getValue().state() == ItemState.PASSED)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static ModelVersion version(EntityManager em, Kase kase, String field) {
        var owner = new ModelOwner(
                "CASE",
                new ProcessCases(em)
                        .ofMember(kase.uid, kase.karin.enrolment())
                        .id()
                        .value(),
                field);
        return new ModelStore(em, CLOCK).latest(owner).orElseThrow();
    }

    private static Model model(Database db, Kase kase, String field) {
        return db.in(em -> version(em, kase, field).model());
    }

    private static void save(Database db, Kase kase, String field, Model model) {
        db.inTransaction(em -> {
            var now = version(em, kase, field);
            new ModelStore(em, CLOCK).save(now.uid(), now.number(), model, "draw", kase.karin.person());
        });
    }

    private static void rewrite(Database db, Kase kase, String slot, String text, int base) {
        FieldOutcome outcome = db.in(em ->
                CaseBuilder.saveField(em).save(kase.karin.enrolment(), kase.uid, new FieldEdit(slot, text, base)));
        assertThat(outcome).as(slot).isInstanceOf(FieldOutcome.Saved.class);
    }

    private static void unclassify(Database db, Kase kase) {
        save(db, kase, "D1", Models.mapNodes(model(db, kase, "D1"), node -> node.with("valueClass", "")));
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
