// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitstreamproject.verkstad.grading.AnnotateCaseTest.examiner;
import static org.bitstreamproject.verkstad.grading.AnnotateCaseTest.notes;
import static org.bitstreamproject.verkstad.grading.AnnotateCaseTest.owner;
import static org.bitstreamproject.verkstad.grading.AnnotateCaseTest.stored;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.ModelNote;
import org.bitstreamproject.verkstad.modelling.ModelVersion;
import org.bitstreamproject.verkstad.modelling.NoteList;
import org.bitstreamproject.verkstad.review.Annotate;
import org.bitstreamproject.verkstad.review.AnnotationReach;
import org.bitstreamproject.verkstad.review.ReviewView;
import org.bitstreamproject.verkstad.review.ShowAnnotations;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** Each examiner's comments go out by their own hand: with a grade they publish, or by themselves once the group has one. */
class PublishCommentsTest {
    @TestOnBothDatabases
    void goWithTheGradeOfWhoPublishesAndNoColleaguesDo(Database db) {
        var scene = new Scene(db);
        scene.writes(scene.me, "Mina ord.");
        scene.writes(scene.colleague, "Halvfärdigt av en kollega");
        scene.desk.decided(0, "G", "");

        var confirm = scene.confirm();
        scene.desk.published(0, scene.me);

        assertThat(confirm).singleElement().satisfies(kase -> {
            assertThat(kase.going()).hasSize(1);
            assertThat(kase.later()).isZero();
            assertThat(kase.others())
                    .extracting(AnnotationReach.Colleague::count)
                    .containsExactly(1);
            assertThat(kase.others().get(0).name()).isNotBlank();
        });
        assertThat(scene.read()).containsExactly("Mina ord.");
        assertThat(scene.reach(scene.me).own()).isZero();
        assertThat(scene.reach(scene.colleague).own()).isEqualTo(1);
    }

    @TestOnBothDatabases
    void goByThemselvesOnceTheGroupHasAGradeAndOnlyOnce(Database db) {
        var scene = new Scene(db);
        scene.writes(scene.me, "Före betyget.");
        var before = scene.reach(scene.me);
        assertThat(scene.waiting(scene.me)).isEmpty();
        assertThat(scene.publishes(scene.me, before.unread())).isZero();
        scene.desk.decided(0, "G", "").published(0, scene.me);
        var after = scene.writes(scene.me, "Efter betyget.");
        var unread = scene.read();

        var confirmed = scene.waiting(scene.me);
        var first = scene.publishes(scene.me, confirmed);
        scene.writes(scene.me, "Efter bekräftelsen.");
        var second = scene.publishes(scene.me, confirmed);

        assertThat(before.isGraded()).isFalse();
        assertThat(unread).containsExactly("Före betyget.");
        assertThat(confirmed).containsExactly(after);
        assertThat(List.of(first, second)).containsExactly(1, 0);
        assertThat(scene.read()).containsExactly("Före betyget.", "Efter betyget.");
        var reach = scene.reach(scene.me);
        assertThat(reach.isGraded()).isTrue();
        assertThat(reach.own()).isEqualTo(1);
        assertThat(scene.told("audit_trail", "action"))
                .as("with the grade, and alone")
                .isEqualTo(2);
        assertThat(scene.told("event_log", "event_type")).isEqualTo(2);
    }

    @TestOnBothDatabases
    void areNobodyElsesToPublishNorWhatWasCorrectedSince(Database db) {
        var scene = new Scene(db);
        scene.desk.decided(0, "G", "").published(0, scene.me);
        var theirs = scene.writes(scene.colleague, "Kollegans.");
        var old = scene.writes(scene.me, "Slarvigt.");
        var confirmed = scene.waiting(scene.me);
        var typed = new Annotate.Typed("D1", "n2", "REMARK", "Bättre.", old, command());
        db.in(em -> scene.desk.annotate(em).write(scene.me, scene.desk.person(0), "", typed));

        assertThat(scene.publishes(scene.me, Set.of(theirs))).isZero();
        assertThat(scene.publishes(scene.me, confirmed)).isZero();
        assertThatThrownBy(() -> scene.publishes(examiner(scene.desk, 2), Set.of(theirs)))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() ->
                        db.in(em -> scene.desk.comments(em).waiting(examiner(scene.desk, 2), scene.desk.person(0))))
                .isInstanceOf(NotVisible.class);
        assertThat(scene.read()).isEmpty();
        assertThat(scene.publishes(scene.colleague, Set.of(theirs))).isEqualTo(1);
        assertThat(scene.read()).containsExactly("Kollegans.");
    }

    @TestOnBothDatabases
    void stayWhenTheyAreAboutACopyAfterTheOneThatWasJudged(Database db) {
        var scene = new Scene(db);
        scene.writes(scene.me, "Om den bedömda.");
        scene.desk.decided(0, "G", "").handedInAgain(0);
        scene.writes(scene.me, "Om den nya.");

        var confirm = scene.confirm();
        scene.desk.published(0, scene.me);

        assertThat(confirm).singleElement().satisfies(kase -> {
            assertThat(kase.going()).hasSize(1);
            assertThat(kase.later()).isEqualTo(1);
        });
        assertThat(scene.read()).containsExactly("Om den bedömda.");
    }

    private static String command() {
        return UUID.randomUUID().toString();
    }

    /** A case that is judged, and two who examine it. */
    private static final class Scene {
        private final Database db;
        private final GradingBuilder desk;
        private final ModelVersion model;
        private final SessionInfo me;
        private final SessionInfo colleague;

        Scene(Database db) {
            this.db = db;
            this.desk = GradingBuilder.aDesk(db).delivered(0).practised(0).judged(0, Map.of());
            this.model = stored(db, desk);
            this.me = examiner(desk, 0);
            this.colleague = examiner(desk.programme.joins(1));
        }

        String writes(SessionInfo who, String text) {
            var typed = new Annotate.Typed("D1", "n2", "REMARK", text, "", command());
            return db.in(em -> desk.annotate(em).write(who, desk.person(0), "", typed));
        }

        List<GradingViews.CaseComments> confirm() {
            return db.in(em -> desk.comments(em).with(me, List.of(desk.sheet(0))));
        }

        /** Uids on the page on which one confirms. */
        Set<String> waiting(SessionInfo who) {
            return db.in(em -> desk.comments(em).waiting(who, desk.person(0)))
                    .map(own -> own.models().stream()
                            .map(ReviewView.AnnotatedModel::notes)
                            .map(NoteList::parts)
                            .flatMap(List::stream)
                            .flatMap(part -> part.notes().stream())
                            .map(ModelNote::uid)
                            .collect(Collectors.toSet()))
                    .orElse(Set.of());
        }

        int publishes(SessionInfo who, Set<String> uids) {
            return db.in(em -> desk.comments(em).publish(who, desk.person(0), uids));
        }

        AnnotationReach reach(SessionInfo who) {
            return Objects.requireNonNull(
                    db.in(em -> desk.annotate(em).page(who, desk.person(0), "D1", ShowAnnotations.Asked.NOTHING))
                            .reach());
        }

        /** What the group reads. */
        List<String> read() {
            return notes(db, model, owner(desk)).stream().map(ModelNote::text).toList();
        }

        long told(String table, String column) {
            return db.in(em -> ((Number) em.createNativeQuery("SELECT COUNT(*) FROM " + table + " WHERE " + column
                                    + " = 'grading.comments-published' AND object_ref = ?1")
                            .setParameter(1, "case:" + desk.programme.caseUid(0))
                            .getSingleResult())
                    .longValue());
        }
    }
}
