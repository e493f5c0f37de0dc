// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bitstreamproject.verkstad.casework.CaseBuilder;
import org.bitstreamproject.verkstad.casework.CaseSummary;
import org.bitstreamproject.verkstad.casework.Cases;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelNote;
import org.bitstreamproject.verkstad.modelling.ModelStore;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.ModelVersion;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.bitstreamproject.verkstad.review.Annotate;
import org.bitstreamproject.verkstad.review.AnnotatePage;
import org.bitstreamproject.verkstad.review.AnnotateView;
import org.bitstreamproject.verkstad.review.AnnotationBuilder;
import org.bitstreamproject.verkstad.review.AnnotationGone;
import org.bitstreamproject.verkstad.review.ShowAnnotations;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** What an examiner says about parts of a model that was handed in: read by the group when a grade is public. */
class AnnotateCaseTest {
    private static final String TEXT = "Snyggt: återkopplingen syns.";

    @TestOnBothDatabases
    void isReadByTheGroupWhenAGradeIsPublishedAndNotBefore(Database db) {
        var desk = GradingBuilder.aDesk(db).delivered(0).practised(0).judged(0, Map.of());
        var model = stored(db, desk);
        write(db, desk, "", TEXT, "");

        desk.decided(0, "G", "");
        var decided = notes(db, model, owner(desk));
        desk.published(0, examiner(desk, 0));
        var published = notes(db, model, owner(desk));

        assertThat(decided).isEmpty();
        assertThat(published).singleElement().satisfies(note -> {
            assertThat(note.text()).isEqualTo(TEXT);
            assertThat(note.author()).isEqualTo("Examinator");
            assertThat(note.own()).isTrue();
        });
        assertThat(notes(db, model, examiner(desk, 0)))
                .singleElement()
                .satisfies(note -> assertThat(note.author()).isNotEqualTo("Examinator"));
        assertThat(notes(db, model, examiner(desk, 2))).isEmpty();
    }

    @TestOnBothDatabases
    void isCorrectedUntilThenAndStandsAfterwards(Database db) {
        var desk = GradingBuilder.aDesk(db).delivered(0).practised(0).judged(0, Map.of());
        var first = write(db, desk, "n2", TEXT, "");

        var second = write(db, desk, "n2", "Snyggt.", first);
        assertThat(page(db, desk).own()).containsExactly(second);
        desk.decided(0, "G", "");
        desk.published(0, examiner(desk, 0));

        assertThatThrownBy(() -> write(db, desk, "n2", "Nej.", second)).isInstanceOf(AnnotationGone.class);
        assertThatThrownBy(() ->
                        db.inTransaction(em -> desk.annotate(em).withdraw(examiner(desk, 0), desk.person(0), second)))
                .isInstanceOf(AnnotationGone.class);
        assertThat(page(db, desk).own()).isEmpty();
        var third = write(db, desk, "n2", "Mer efter omprövningen.", "");
        assertThat(page(db, desk).own()).containsExactly(third);
    }

    @TestOnBothDatabases
    void isAboutTheCopyThatWasRead(Database db) {
        var desk = GradingBuilder.aDesk(db);
        var copy = page(db, desk).copy().uid();
        desk.handedInAgain(0);

        write(db, desk, copy, "n2", TEXT, "");

        assertThat(page(db, desk).notes().parts().get(0).notes())
                .extracting(ModelNote::about)
                .containsExactly("MS3, inlämning 1");
    }

    /** What is said after a correction or a withdrawal is about the copy it was made beside, not about a newer one. */
    @TestOnBothDatabases
    void thePageGoesOnBesideTheCopyThatWasCommented(Database db) {
        var desk = GradingBuilder.aDesk(db);
        var copy = page(db, desk).copy().uid();
        var first = write(db, desk, "n2", TEXT, "");
        desk.handedInAgain(0);
        var newest = page(db, desk).copy().uid();
        assertThat(newest).isNotEqualTo(copy);

        var ways = new ArrayList<String>();
        var form = new MultivaluedHashMap<String, String>();
        form.putSingle("_command", UUID.randomUUID().toString());
        form.putSingle("copy", copy);
        form.putSingle("at", "n2");
        form.putSingle("kind", "REMARK");
        form.putSingle("text", "Ändrat.");
        form.putSingle("correct", first);
        formPage(db, desk, ways)
                .write(
                        "D1",
                        form,
                        typed -> db.in(em -> desk.annotate(em)
                                .write(examiner(desk, 0), desk.person(0), form.getFirst("copy"), typed)));
        var second = page(db, desk).own().iterator().next();
        var withdrawal = new MultivaluedHashMap<String, String>();
        withdrawal.putSingle("withdraw", second);
        formPage(db, desk, ways)
                .withdraw(
                        withdrawal,
                        uid -> db.inTransaction(
                                em -> desk.annotate(em).withdraw(examiner(desk, 0), desk.person(0), uid)));
        form.putSingle("_command", UUID.randomUUID().toString());
        form.putSingle("copy", newest);
        form.putSingle("correct", "");
        formPage(db, desk, ways)
                .write(
                        "D1",
                        form,
                        typed -> db.in(em -> desk.annotate(em)
                                .write(examiner(desk, 0), desk.person(0), form.getFirst("copy"), typed)));

        var third = page(db, desk).own().iterator().next();
        assertThat(ways)
                .containsExactly(
                        "/way?done=said&copy=" + copy + "#note-" + second,
                        "/way?done=withdrawn&copy=" + copy + "#said",
                        "/way?done=said&copy=" + newest + "#note-" + third);
        var goesOn = page(db, desk, new ShowAnnotations.Asked(null, "", copy, null, null));
        assertThat(goesOn.copy().uid()).isEqualTo(copy);
    }

    /** The form as it travels, with the addresses it leads to. */
    private static AnnotatePage formPage(Database db, GradingBuilder desk, List<String> ways) {
        var pages = new Pages() {
            @Override
            public Response seeOther(String path) {
                ways.add(path);
                return null;
            }
        };
        return new AnnotatePage(
                pages,
                "/way",
                asked -> page(db, desk, asked),
                uid -> db.in(em -> desk.annotate(em).copyOf(uid)));
    }

    @TestOnBothDatabases
    void isForExaminersOfTheCohort(Database db) {
        var desk = GradingBuilder.aDesk(db);
        var uid = write(db, desk, "n2", TEXT, "");
        var elsewhere = examiner(desk, 2);

        assertThatThrownBy(() -> db.in(
                        em -> desk.annotate(em).page(elsewhere, desk.person(0), "D1", ShowAnnotations.Asked.NOTHING)))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> db.inTransaction(em -> desk.annotate(em).withdraw(elsewhere, desk.person(0), uid)))
                .isInstanceOf(NotVisible.class);
        // from the desk of one's own cohort one reaches nobody else's either
        assertThatThrownBy(() -> db.inTransaction(em -> desk.annotate(em).withdraw(elsewhere, desk.person(2), uid)))
                .isInstanceOf(NotVisible.class);
    }

    static String write(Database db, GradingBuilder desk, String element, String text, String replaces) {
        return write(db, desk, "", element, text, replaces);
    }

    static String write(Database db, GradingBuilder desk, String copy, String element, String text, String replaces) {
        var typed = new Annotate.Typed(
                "D1", element, "PRAISE", text, replaces, UUID.randomUUID().toString());
        return db.in(em -> desk.annotate(em).write(examiner(desk, 0), desk.person(0), copy, typed));
    }

    static AnnotateView page(Database db, GradingBuilder desk) {
        return page(db, desk, ShowAnnotations.Asked.NOTHING);
    }

    static AnnotateView page(Database db, GradingBuilder desk, ShowAnnotations.Asked asked) {
        return db.in(em -> desk.annotate(em).page(examiner(desk, 0), desk.person(0), "D1", asked));
    }

    static List<ModelNote> notes(Database db, ModelVersion model, SessionInfo reader) {
        return db.in(em -> AnnotationBuilder.caseNotes(em).of(reader, model));
    }

    static SessionInfo owner(GradingBuilder desk) {
        return CaseBuilder.session(desk.programme.author(0), Role.PARTICIPANT, Language.SV);
    }

    /** Somebody of the author's cohort stands in for its examiner: who examines is the session's business. */
    static SessionInfo examiner(GradingBuilder desk, int author) {
        return examiner(desk.programme.author(author == 0 ? 1 : 3));
    }

    static SessionInfo examiner(Admission standIn) {
        var who = CaseBuilder.session(standIn, Role.TEACHER, Language.SV);
        return new SessionInfo(
                who.sessionId(),
                who.handle(),
                who.person(),
                who.enrolment(),
                who.cohort(),
                who.edition(),
                who.platform(),
                who.platformKey(),
                who.editionKey(),
                who.cohortName(),
                who.displayName(),
                who.role(),
                Set.of(Grant.EXAMINER),
                who.language(),
                who.country(),
                who.zone(),
                who.linkId(),
                who.contentKey());
    }

    static ModelVersion stored(Database db, GradingBuilder desk) {
        var kase = desk.sheet(0).kase().map(CaseSummary::id).orElseThrow();
        var model = new Model(
                ModelType.PROCESS, Stage.AS_IS, List.of(new Node("n1", NodeType.PROCESS, "Bygglov")), List.of());
        return db.in(em -> new ModelStore(em, CourseBuilder.CLOCK)
                .open(Cases.model(kase, "D1"), model, desk.programme.author(0).person()));
    }
}
