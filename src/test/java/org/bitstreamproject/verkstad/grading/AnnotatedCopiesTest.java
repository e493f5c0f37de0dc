// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.grading.AnnotateCaseTest.examiner;
import static org.bitstreamproject.verkstad.grading.AnnotateCaseTest.page;
import static org.bitstreamproject.verkstad.grading.AnnotateCaseTest.write;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bitstreamproject.verkstad.casework.CaseSummary;
import org.bitstreamproject.verkstad.casework.Cases;
import org.bitstreamproject.verkstad.casework.FrozenCaseBuilder;
import org.bitstreamproject.verkstad.casework.Submissions;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelNote;
import org.bitstreamproject.verkstad.modelling.ModelStore;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.ModelVersion;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.NoteList;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.bitstreamproject.verkstad.review.Annotate;
import org.bitstreamproject.verkstad.review.AnnotateView;
import org.bitstreamproject.verkstad.review.AnnotationBuilder;
import org.bitstreamproject.verkstad.review.Pen;
import org.bitstreamproject.verkstad.review.ReviewView;
import org.bitstreamproject.verkstad.review.ShowAnnotations;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.testing.Statements;

/** What an examiner said of a copy stays with that copy, however often the group draws on and hands in again. */
class AnnotatedCopiesTest {
    private static final Node PROCESS = new Node("n1", NodeType.PROCESS, "Bygglov");
    private static final Node CHECK = new Node("n2", NodeType.ACTIVITY, "Granska ansökan");
    private static final Node SEND = new Node("n2", NodeType.ACTIVITY, "Skicka beslut");

    @TestOnBothDatabases
    void isChangedAndTakenBackThoughItsPartIsGoneFromTheNewest(Database db) {
        var desk = GradingBuilder.aDesk(db);
        var first = page(db, desk).copy();
        var said = write(db, desk, "n2", "Vem svarar?", "");
        handIn(db, desk, Map.of("D1", model(PROCESS)), 5);

        var newest = page(db, desk);
        var form = page(db, desk, correcting(said));

        assertThat(newest.copy().newest()).isTrue();
        assertThat(newest.notes().parts()).singleElement().satisfies(part -> {
            assertThat(part.here()).isFalse();
            assertThat(part.name()).isEqualTo("Granska ansökan");
            assertThat(part.notes()).extracting(ModelNote::about).containsExactly("MS3, inlämning 1");
        });
        assertThat(newest.own()).containsExactly(said);
        assertThat(form.copy().uid()).isEqualTo(first.uid());
        assertThat(form.copy().newest()).isFalse();
        assertThat(Objects.requireNonNull(form.chosen()))
                .extracting(AnnotateView.Chosen::name, AnnotateView.Chosen::text)
                .containsExactly("Granska ansökan", "Vem svarar?");

        var changed = write(db, desk, form.copy().uid(), "n2", "Vem svarar sökanden?", said);
        assertThat(page(db, desk).own()).containsExactly(changed);
        db.inTransaction(em -> desk.annotate(em).withdraw(examiner(desk, 0), desk.person(0), changed));
        assertThat(page(db, desk).notes().isEmpty()).isTrue();
    }

    @TestOnBothDatabases
    void isWrittenOnAsLongAsItIsRefusedAboutTheCopyThatWasRead(Database db) {
        var desk = GradingBuilder.aDesk(db);
        var first = page(db, desk).copy().uid();
        handIn(db, desk, Map.of("D1", model(PROCESS)), 5);

        var again = page(db, desk, new ShowAnnotations.Asked("n2", "", first, "QUESTION", "Vem svarar?"));

        assertThat(again.copy().uid()).isEqualTo(first);
        assertThat(Objects.requireNonNull(again.chosen()).text()).isEqualTo("Vem svarar?");
    }

    @TestOnBothDatabases
    void isReadThoughTheWholeModelIsGoneFromTheNewest(Database db) {
        var desk = GradingBuilder.aDesk(db);
        var said = write(db, desk, "n2", "Vem svarar?", "");
        handIn(db, desk, Map.of(), 5);

        var page = page(db, desk);

        assertThat(page.own()).containsExactly(said);
        assertThat(page.copy().number()).isEqualTo(1);
        assertThat(page.copy().newest()).isFalse();
    }

    @TestOnBothDatabases
    void isACopyOfThisCaseAndNoOther(Database db) {
        var desk = GradingBuilder.aDesk(db);
        var other = GradingBuilder.aDesk(db);
        var elsewhere = page(db, other).copy().uid();
        var theirs = write(db, other, "n2", "Vem svarar?", "");

        assertThat(page(db, desk, new ShowAnnotations.Asked("n2", "", elsewhere, null, null))
                        .copy()
                        .uid())
                .isNotEqualTo(elsewhere);
        var form = page(db, desk, correcting(theirs));
        assertThat(form.copy().uid()).isNotEqualTo(elsewhere);
        assertThat(form.chosen()).isNull();
    }

    @TestOnBothDatabases
    void standsAtTheVeryElementAndNotAtAnotherThatGotItsId(Database db) {
        var desk = GradingBuilder.aDesk(db);
        var drawn = drawn(db, desk, PROCESS, CHECK);
        handIn(db, desk, Map.of("D1", drawn.model()), drawn.number());
        write(db, desk, "n2", "Vem svarar?", "");
        handIn(db, desk, Map.of("D1", drawn.model()), drawn.number());
        var same = page(db, desk).notes();

        var other = saved(db, desk, saved(db, desk, drawn, PROCESS), PROCESS, SEND);
        handIn(db, desk, Map.of("D1", other.model()), other.number());
        var later = page(db, desk);

        assertThat(same.parts()).extracting(NoteList.Part::here).containsExactly(true);
        assertThat(later.notes().parts()).extracting(NoteList.Part::here).containsExactly(false);
        assertThat(later.notes().parts()).extracting(NoteList.Part::name).containsExactly("Granska ansökan");
        assertThat(later.svg()).doesNotContain("m-number");
    }

    @TestOnBothDatabases
    void isAskedForOnceHoweverManyModelsThereAre(Database db) {
        var desk = GradingBuilder.aDesk(db);
        var one = Map.of("D1", model(PROCESS, CHECK));
        var two = Map.of("D1", model(PROCESS, CHECK), "H1", model(PROCESS, CHECK));
        handIn(db, desk, one, 4);
        write(db, desk, "n2", "Vem svarar?", "");
        var few = asked(db, desk);
        handIn(db, desk, two, 4);
        writeAbout(db, desk, "H1");
        var many = asked(db, desk);

        assertThat(read(db, desk).models())
                .filteredOn(model -> !model.notes().isEmpty())
                .extracting(ReviewView.AnnotatedModel::field)
                .containsExactly("D1", "H1");
        assertThat(few).filteredOn(AnnotatedCopiesTest::isOfAnnotations).hasSize(1);
        assertThat(many).filteredOn(AnnotatedCopiesTest::isOfAnnotations).hasSize(1);
    }

    @TestOnBothDatabases
    void isCountedAndNotReadBeforeAnotherIsWritten(Database db) {
        var desk = GradingBuilder.aDesk(db);
        write(db, desk, "n2", "Vem svarar?", "");

        var asked = Statements.questions(db, () -> write(db, desk, "n2", "Och hur fort?", ""));

        assertThat(asked)
                .filteredOn(statement -> statement.contains("FROM annotation"))
                .singleElement()
                .satisfies(statement ->
                        assertThat(statement).containsIgnoringCase("COUNT(").doesNotContainIgnoringCase("body"));
    }

    private static boolean isOfAnnotations(String statement) {
        return statement.contains("FROM annotation ") && statement.contains("body");
    }

    private static List<String> asked(Database db, GradingBuilder desk) {
        return Statements.questions(db, () -> read(db, desk));
    }

    private static ReviewView.Annotated read(Database db, GradingBuilder desk) {
        return db.in(em -> {
            var copy = new Submissions(em)
                    .latestOf(desk.sheet(0).kase().map(CaseSummary::id).orElseThrow())
                    .orElseThrow();
            var who = examiner(desk, 0);
            var template = desk.sheet(0).course().caseTemplate();
            var pen = Pen.examiner(who.enrolment(), who.person(), copy, template);
            return AnnotationBuilder.show(em).annotated(who, pen, "/", true);
        });
    }

    private static void writeAbout(Database db, GradingBuilder desk, String field) {
        var typed = new Annotate.Typed(field, "n2", "REMARK", "Mät väntan.", "", field + desk.person(0));
        db.inTransaction(em -> desk.annotate(em).write(examiner(desk, 0), desk.person(0), "", typed));
    }

    private static ShowAnnotations.Asked correcting(String uid) {
        return new ShowAnnotations.Asked(null, uid, "", null, null);
    }

    private static Model model(Node... nodes) {
        return new Model(ModelType.PROCESS, Stage.AS_IS, List.of(nodes), List.of());
    }

    private static void handIn(Database db, GradingBuilder desk, Map<String, Model> models, int revision) {
        var uid = desk.programme.caseUid(0);
        db.inTransaction(em -> FrozenCaseBuilder.handIn(em, uid, desk.person(0), models, revision));
    }

    /** The group's model with these nodes, which nobody had drawn before. */
    private static ModelVersion drawn(Database db, GradingBuilder desk, Node... nodes) {
        var kase = desk.sheet(0).kase().map(CaseSummary::id).orElseThrow();
        var begun = db.in(em -> new ModelStore(em, CourseBuilder.CLOCK)
                .open(Cases.model(kase, "D1"), model(), desk.programme.author(0).person()));
        return saved(db, desk, begun, nodes);
    }

    private static ModelVersion saved(Database db, GradingBuilder desk, ModelVersion before, Node... nodes) {
        return db.in(em -> new ModelStore(em, CourseBuilder.CLOCK)
                .save(
                        before.uid(),
                        before.number(),
                        model(nodes),
                        "save",
                        desk.programme.author(0).person()));
    }
}
