// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitstreamproject.verkstad.review.RoundBuilder.fourCases;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.bitstreamproject.verkstad.casework.CaseBuilder;
import org.bitstreamproject.verkstad.casework.CaseSummary;
import org.bitstreamproject.verkstad.casework.Cases;
import org.bitstreamproject.verkstad.casework.Confidentiality;
import org.bitstreamproject.verkstad.casework.FrozenCaseBuilder;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelNote;
import org.bitstreamproject.verkstad.modelling.ModelOwner;
import org.bitstreamproject.verkstad.modelling.ModelStore;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.ModelVersion;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** What reviewers say about parts of a model, and who reads it when. */
class AnnotationTest {
    private static final String TEXT = "Vem svarar sökanden när handläggaren är borta?";

    @TestOnBothDatabases
    void isReadByTheAuthorsWhenTheReviewIsAndNotBefore(Database db) {
        var scene = new Scene(db);
        scene.writes("n2", TEXT);

        var before = scene.notes(scene.owner());
        scene.programme.completes(0, scene.uid);
        var after = scene.notes(scene.owner());

        assertThat(before).isEmpty();
        assertThat(after).singleElement().satisfies(note -> {
            assertThat(note.text()).isEqualTo(TEXT);
            assertThat(note.element()).isEqualTo("n2");
            assertThat(note.name()).isEqualTo("Granska ansökan");
            assertThat(note.kind()).isEqualTo("Fråga");
            assertThat(note.here()).isTrue();
            assertThat(note.own()).isTrue();
            assertThat(note.mark()).isNull();
        });
    }

    @TestOnBothDatabases
    void isReadByTeachersOfTheEditionAndNobodyElse(Database db) {
        var scene = new Scene(db);
        scene.writes("n2", TEXT);
        scene.programme.completes(0, scene.uid);
        var stranger = new Scene(db);

        assertThat(scene.notes(CaseBuilder.session(scene.reviewer, Role.TEACHER, Language.SV)))
                .singleElement()
                .satisfies(note -> assertThat(note.own()).isFalse());
        assertThat(scene.notes(CaseBuilder.session(stranger.reviewer, Role.TEACHER, Language.SV)))
                .isEmpty();
        assertThat(scene.notes(scene.bystander())).isEmpty();
        assertThat(scene.notes(stranger.owner())).isEmpty();
    }

    @TestOnBothDatabases
    void showsTheNameTheReviewShows(Database db) {
        var scene = new Scene(db);
        scene.writes("n2", TEXT);
        scene.programme.completes(0, scene.uid);
        String reviewer = db.in(em -> new CourseBuilder(em)
                .enrolments()
                .one(scene.reviewer.enrolment())
                .name());

        assertThat(scene.notes(scene.owner())).extracting(ModelNote::author).containsExactly(reviewer);
    }

    @TestOnBothDatabases
    void isNobodyElsesToWriteCorrectOrWithdraw(Database db) {
        var scene = new Scene(db);
        var uid = scene.writes("n2", TEXT);
        var stranger = new Scene(db);

        for (var who : List.of(scene.owner(), scene.bystander(), stranger.me())) {
            assertThatThrownBy(() ->
                            db.inTransaction(em -> scene.annotate(em).write(who, scene.uid, typed("n2", TEXT))))
                    .isInstanceOf(NotVisible.class);
            assertThatThrownBy(() -> db.inTransaction(em -> scene.annotate(em).withdraw(who, scene.uid, uid)))
                    .isInstanceOf(NotVisible.class);
            assertThatThrownBy(() ->
                            db.in(em -> scene.annotate(em).page(who, scene.uid, "D1", ShowAnnotations.Asked.NOTHING)))
                    .isInstanceOf(NotVisible.class);
        }
        assertThatThrownBy(() -> stranger.corrects(uid, "Något annat.")).isInstanceOf(NotVisible.class);
    }

    @TestOnBothDatabases
    void isAboutPartsTheCopyHas(Database db) {
        var scene = new Scene(db);

        assertThatThrownBy(() -> scene.writes("n99", TEXT)).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> scene.sends(new Annotate.Typed("D2", "", "REMARK", TEXT, "", command())))
                .isInstanceOf(NotVisible.class);
        // an element without words of its own is called what it is
        scene.writes("n3", TEXT);
        scene.writes("", "Snyggt ritat.");
        AnnotateView page = scene.page();
        assertThat(page.notes().parts())
                .extracting(part -> part.number() + " " + part.name())
                .containsExactly("0 ", "1 Aktivitet");
        assertThat(page.svg()).contains("m-number");
    }

    @TestOnBothDatabases
    void isWrittenOnceThoughSentTwice(Database db) {
        var scene = new Scene(db);
        var form = typed("n2", TEXT);

        var first = scene.sends(form);
        var second = scene.sends(form);

        assertThat(second).isEqualTo(first);
        assertThat(scene.page().notes().size()).isEqualTo(1);
    }

    @TestOnBothDatabases
    void storesNothingThatLooksLikeANationalNumberAndNothingTooLong(Database db) {
        var scene = new Scene(db);

        assertThatThrownBy(() -> scene.writes("n2", "Fråga Anna, 811228-9874.")).isInstanceOf(NationalIdRefused.class);
        assertThatThrownBy(() -> scene.writes("n2", " \r\n ")).isInstanceOf(AnnotationRefused.class);
        assertThatThrownBy(() -> scene.writes("n2", "å".repeat(AnnotationRefused.LONGEST + 1)))
                .isInstanceOf(AnnotationRefused.class);
        assertThat(scene.rows()).isZero();
    }

    @TestOnBothDatabases
    void keepsWhatWasCorrectedAndWithdrawn(Database db) {
        var scene = new Scene(db);
        var first = scene.writes("n2", TEXT);

        var second = scene.corrects(first, "Vem svarar då?");
        var corrected = scene.page().notes();
        assertThatThrownBy(() -> scene.corrects(first, "Från en annan flik.")).isInstanceOf(AnnotationGone.class);
        assertThatThrownBy(() -> scene.withdraws(first)).isInstanceOf(AnnotationGone.class);
        scene.withdraws(second);
        scene.withdraws(second);

        assertThat(corrected.parts().get(0).notes()).extracting(ModelNote::text).containsExactly("Vem svarar då?");
        assertThat(scene.page().notes().isEmpty()).isTrue();
        assertThat(scene.rows()).isEqualTo(2);
    }

    @TestOnBothDatabases
    void standsWhenTheReviewIsHandedIn(Database db) {
        var scene = new Scene(db);
        var uid = scene.writes("n2", TEXT);
        scene.programme.completes(0, scene.uid);

        assertThatThrownBy(() -> scene.corrects(uid, "För sent.")).isInstanceOf(AlreadyComplete.class);
        assertThatThrownBy(() -> scene.withdraws(uid)).isInstanceOf(AlreadyComplete.class);
        assertThat(scene.page().writable()).isFalse();
        assertThat(scene.page().own()).isEmpty();
    }

    @TestOnBothDatabases
    void isClosedToTheReviewerWhenTheGroupWithdrawsTheCase(Database db) {
        var scene = new Scene(db);
        scene.writes("n2", TEXT);
        db.inTransaction(em -> FrozenCaseBuilder.confide(em, scene.kase().uid(), Confidentiality.TEACHERS));

        assertThatThrownBy(() -> scene.writes("n2", "Mer.")).isInstanceOf(NotVisible.class);
        assertThatThrownBy(scene::page).isInstanceOf(NotVisible.class);
    }

    @TestOnBothDatabases
    void tellsOfAnElementThatIsGoneByItsFormerName(Database db) {
        var scene = new Scene(db);
        scene.writes("n2", TEXT);
        scene.programme.completes(0, scene.uid);

        scene.saves(new Node("n1", NodeType.PROCESS, "Bygglov"));

        assertThat(scene.notes(scene.owner())).singleElement().satisfies(note -> {
            assertThat(note.here()).isFalse();
            assertThat(note.name()).isEqualTo("Granska ansökan");
        });
    }

    @TestOnBothDatabases
    void isNotAboutAnotherElementThatGotTheId(Database db) {
        var scene = new Scene(db);
        scene.writes("n2", TEXT);
        scene.programme.completes(0, scene.uid);
        scene.saves(new Node("n1", NodeType.PROCESS, "Bygglov"));
        scene.saves(new Node("n1", NodeType.PROCESS, "Bygglov"), new Node("n2", NodeType.ACTIVITY, "Skicka beslut"));

        assertThat(scene.notes(scene.owner()))
                .singleElement()
                .satisfies(note -> assertThat(note.here()).isFalse());
    }

    @TestOnBothDatabases
    void isMarkedByTheAuthorsAndAnsweredOnce(Database db) {
        var scene = new Scene(db);
        var uid = scene.writes("n2", TEXT);
        assertThatThrownBy(() -> scene.takes(scene.owner(), uid, ModelNote.Mark.READ, ""))
                .isInstanceOf(NotVisible.class);
        scene.programme.completes(0, scene.uid);

        scene.takes(scene.owner(), uid, ModelNote.Mark.READ, "");
        scene.takes(scene.owner(), uid, ModelNote.Mark.ANSWERED, "Kollegan i växeln.");

        assertThat(scene.notes(scene.owner())).singleElement().satisfies(note -> {
            assertThat(note.mark()).isEqualTo(ModelNote.Mark.ANSWERED);
            assertThat(note.reply()).isEqualTo("Kollegan i växeln.");
        });
        scene.takes(scene.owner(), uid, ModelNote.Mark.READ, "");
        assertThat(scene.notes(scene.owner()))
                .singleElement()
                .satisfies(note -> assertThat(note.mark()).isEqualTo(ModelNote.Mark.ANSWERED));
        assertThatThrownBy(() -> scene.takes(scene.owner(), uid, ModelNote.Mark.ANSWERED, "Nej."))
                .isInstanceOf(ReplyStands.class);
        assertThatThrownBy(() -> scene.takes(scene.owner(), uid, ModelNote.Mark.ANSWERED, "811228-9874"))
                .isInstanceOf(NationalIdRefused.class);
        for (var who : List.of(scene.me(), scene.bystander(), new Scene(db).owner())) {
            assertThatThrownBy(() -> scene.takes(who, uid, ModelNote.Mark.READ, ""))
                    .isInstanceOf(NotVisible.class);
        }
    }

    @TestOnBothDatabases
    void sendsNoAnswerWithAMarkAndMarksNoAnswerWithoutWords(Database db) {
        var scene = new Scene(db);
        var uid = scene.writes("n2", TEXT);
        scene.programme.completes(0, scene.uid);

        assertThatThrownBy(() -> scene.takes(scene.owner(), uid, ModelNote.Mark.READ, "Kollegan i v"))
                .isInstanceOf(AnnotationRefused.class)
                .hasMessageContaining("annotation.error.reply-not-sent");
        assertThatThrownBy(() -> scene.takes(scene.owner(), uid, ModelNote.Mark.ANSWERED, " \r\n "))
                .isInstanceOf(AnnotationRefused.class)
                .hasMessageContaining("annotation.error.reply-empty");
        assertThat(scene.notes(scene.owner())).singleElement().satisfies(note -> {
            assertThat(note.mark()).isNull();
            assertThat(note.reply()).isEmpty();
        });

        scene.takes(scene.owner(), uid, ModelNote.Mark.READ, " \r\n ");
        assertThat(scene.notes(scene.owner()))
                .singleElement()
                .satisfies(note -> assertThat(note.mark()).isEqualTo(ModelNote.Mark.READ));
        scene.takes(scene.owner(), uid, ModelNote.Mark.ANSWERED, "Kollegan i växeln.");
        // the same again, as from a form sent twice or a colleague's open drawing
        scene.takes(scene.owner(), uid, ModelNote.Mark.ANSWERED, "Kollegan i växeln.");
        scene.takes(scene.owner(), uid, ModelNote.Mark.ANSWERED, "");
        // who typed another answer meanwhile is told so, whichever button was pressed
        assertThatThrownBy(() -> scene.takes(scene.owner(), uid, ModelNote.Mark.READ, "En annan."))
                .isInstanceOf(ReplyStands.class);
        assertThat(scene.notes(scene.owner()))
                .singleElement()
                .satisfies(note -> assertThat(note.reply()).isEqualTo("Kollegan i växeln."));
    }

    @TestOnBothDatabases
    void saysNothingOfModelsThatBelongToNoCase(Database db) {
        var scene = new Scene(db);
        var elsewhere = new ModelVersion(
                "u",
                new ModelOwner("EXERCISE", 1, "D1"),
                1,
                scene.version.model(),
                "",
                scene.reviewer.person(),
                "start",
                CourseBuilder.CLOCK.instant());

        List<ModelNote> notes = db.in(em -> AnnotationBuilder.caseNotes(em).of(scene.owner(), elsewhere));

        assertThat(notes).isEmpty();
    }

    private static Annotate.Typed typed(String element, String text) {
        return new Annotate.Typed("D1", element, "QUESTION", text, "", command());
    }

    private static String command() {
        return UUID.randomUUID().toString();
    }

    /** The first author reviews somebody's case, whose model is stored as it was frozen. */
    private static final class Scene {
        private final Database db;
        private final RoundBuilder programme;
        private final Admission reviewer;
        private final String uid;
        private ModelVersion version;

        Scene(Database db) {
            this.db = db;
            this.programme = fourCases(db).opened();
            this.reviewer = programme.author(0);
            this.uid = programme.givenTo(0).get(0);
            var model = new Model(
                    ModelType.PROCESS,
                    Stage.AS_IS,
                    List.of(
                            new Node("n1", NodeType.PROCESS, "Bygglov"),
                            new Node("n2", NodeType.ACTIVITY, "Granska ansökan"),
                            new Node("n3", NodeType.ACTIVITY, "")),
                    List.of());
            this.version = db.in(em -> {
                var store = new ModelStore(em, CourseBuilder.CLOCK);
                var start = new Model(ModelType.PROCESS, Stage.AS_IS, List.of(), List.of());
                var stored = store.open(Cases.model(kase().id(), "D1"), start, reviewer.person());
                // the copy says revision 4
                for (var command : List.of("a", "b", "c")) {
                    var next = model.nodes().subList(0, stored.number());
                    stored = store.save(
                            stored.uid(),
                            stored.number(),
                            new Model(ModelType.PROCESS, Stage.AS_IS, next, List.of()),
                            command,
                            reviewer.person());
                }
                return stored;
            });
        }

        CaseSummary kase() {
            return db.in(em -> CaseBuilder.cases(em)
                    .one(new Reviews(em).find(uid).orElseThrow().kase())
                    .orElseThrow());
        }

        long rows() {
            var kase = kase().id().value();
            return db.in(em -> ((Number) em.createNativeQuery("SELECT COUNT(*) FROM annotation WHERE kase_id = ?1")
                            .setParameter(1, kase)
                            .getSingleResult())
                    .longValue());
        }

        SessionInfo me() {
            return CaseBuilder.session(reviewer, Role.PARTICIPANT, Language.SV);
        }

        SessionInfo owner() {
            return author(true);
        }

        /** Neither reviewer nor author of the case. */
        SessionInfo bystander() {
            return author(false);
        }

        private SessionInfo author(boolean member) {
            var kase = kase();
            for (int author = 1; author < 4; author++) {
                if (kase.isMember(programme.author(author).enrolment()) == member) {
                    return CaseBuilder.session(programme.author(author), Role.PARTICIPANT, Language.SV);
                }
            }
            throw new IllegalStateException("nobody");
        }

        AnnotateReview annotate(EntityManager em) {
            return AnnotationBuilder.review(em, programme);
        }

        String writes(String element, String text) {
            return sends(typed(element, text));
        }

        String corrects(String annotation, String text) {
            return sends(new Annotate.Typed("D1", "n2", "QUESTION", text, annotation, command()));
        }

        String sends(Annotate.Typed typed) {
            return db.in(em -> annotate(em).write(me(), uid, typed));
        }

        void withdraws(String annotation) {
            db.inTransaction(em -> annotate(em).withdraw(me(), uid, annotation));
        }

        AnnotateView page() {
            return db.in(em -> annotate(em).page(me(), uid, "D1", ShowAnnotations.Asked.NOTHING));
        }

        List<ModelNote> notes(SessionInfo reader) {
            return db.in(em -> AnnotationBuilder.caseNotes(em).of(reader, version));
        }

        void takes(SessionInfo who, String annotation, ModelNote.Mark mark, String words) {
            db.inTransaction(
                    em -> AnnotationBuilder.take(em).take(who, annotation, new TakeAnnotation.Taken(mark, words)));
        }

        void saves(Node... nodes) {
            version = db.in(em -> new ModelStore(em, CourseBuilder.CLOCK)
                    .save(
                            version.uid(),
                            version.number(),
                            new Model(ModelType.PROCESS, Stage.AS_IS, List.of(nodes), List.of()),
                            "save",
                            reviewer.person()));
        }
    }
}
