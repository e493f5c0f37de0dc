// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.casework.CaseBuilder;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.People;
import org.bitstreamproject.verkstad.course.Rule;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelAccess;
import org.bitstreamproject.verkstad.modelling.ModelCheck;
import org.bitstreamproject.verkstad.modelling.ModelContext;
import org.bitstreamproject.verkstad.modelling.ModelOwner;
import org.bitstreamproject.verkstad.modelling.ModelStore;
import org.bitstreamproject.verkstad.modelling.ModelVersion;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.Waiver;
import org.bitstreamproject.verkstad.modelling.Waivers;
import org.bitstreamproject.verkstad.modelling.remark.Remark;
import org.bitstreamproject.verkstad.modelling.remark.Remarks;
import org.bitstreamproject.verkstad.modelling.work.JudgeModel;
import org.bitstreamproject.verkstad.modelling.work.Owners;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.bitstreamproject.verkstad.testing.Statements;

class WaiveFindingTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T13:00:00.123Z"), ZoneOffset.UTC);
    private static final AtomicLong OWNERS = new AtomicLong(11_000);

    /** E3.2: activity a4 has no performer. */
    private static final WaiveFinding.Which HERE = new WaiveFinding.Which("PRO-05", "a4");

    private static final WaiveFinding.Which EVERYWHERE = new WaiveFinding.Which("PRO-05", "");
    private static final String REASON = "Mätningen görs av en maskin hos leverantören.";

    @TestOnBothDatabases
    void aWaivedFindingIsToldWithItsReasonAndHoldsNothingBack(Database db) {
        var cast = new Cast(db);

        cast.waive(cast.dag, HERE, REASON);

        var remarks = cast.remarks(cast.anna);
        assertThat(rules(remarks.standing())).doesNotContain("PRO-05");
        assertThat(remarks.waived()).singleElement().satisfies(remark -> {
            assertThat(remark.rule()).isEqualTo("PRO-05");
            assertThat(remark.message()).contains("Mäta avstånd");
            assertThat(remark.waived().reason()).isEqualTo(REASON);
            assertThat(remark.waived().when()).isEqualTo(CLOCK.instant());
        });
    }

    @TestOnBothDatabases
    void theWholeModelMayBeLetOffARule(Database db) {
        var cast = new Cast(db);

        cast.waive(cast.dag, EVERYWHERE, REASON);

        assertThat(rules(cast.remarks(cast.anna).standing())).doesNotContain("PRO-05");
    }

    @TestOnBothDatabases
    void takenBackItHoldsAgain(Database db) {
        var cast = new Cast(db);
        cast.waive(cast.dag, HERE, REASON);

        cast.takeBack(cast.dag, HERE);
        cast.takeBack(cast.dag, HERE);

        var remarks = cast.remarks(cast.anna);
        assertThat(rules(remarks.standing())).contains("PRO-05");
        assertThat(remarks.waived()).isEmpty();
        assertThat(cast.audited())
                .containsExactly("modelling.waived null PRO-05 a4", "modelling.waiver-withdrawn PRO-05 a4 null");
    }

    @TestOnBothDatabases
    void sentTwiceItIsDoneOnce(Database db) {
        var cast = new Cast(db);

        cast.waive(cast.dag, HERE, REASON);
        cast.waive(cast.dag, HERE, REASON);

        assertThat(cast.remarks(cast.anna).waived()).hasSize(1);
        assertThat(cast.audited()).hasSize(1);
    }

    @TestOnBothDatabases
    void aSecondReasonIsRefused(Database db) {
        var cast = new Cast(db);
        cast.waive(cast.dag, HERE, REASON);

        assertThatThrownBy(() -> cast.waive(cast.dag, HERE, "Något annat.")).isInstanceOf(AlreadyWaived.class);
    }

    @TestOnBothDatabases
    void whereTheRuleSaysNothingThereIsNothingToWaive(Database db) {
        var cast = new Cast(db);
        cast.change(Models.without(Models.brokenSchoolTransport(), "a4"));

        assertThatThrownBy(() -> cast.waive(cast.dag, HERE, REASON)).isInstanceOf(NothingToWaive.class);
        assertThatThrownBy(() -> cast.waive(cast.dag, new WaiveFinding.Which("NO-99", ""), REASON))
                .isInstanceOf(NothingToWaive.class);
        assertThat(cast.form(cast.dag, HERE)).isTrue();
    }

    @TestOnBothDatabases
    void itLastsWhileTheElementDoesWhateverElseChanges(Database db) {
        var cast = new Cast(db);
        cast.waive(cast.dag, HERE, REASON);

        cast.change(Models.without(Models.brokenSchoolTransport(), "a7"));

        assertThat(cast.remarks(cast.anna).waived()).extracting(Remark::rule).containsExactly("PRO-05");
    }

    @TestOnBothDatabases
    void itComesBackWithTheElementWhenItsDeletionIsUndone(Database db) {
        var cast = new Cast(db);
        cast.waive(cast.dag, HERE, REASON);
        cast.change(Models.without(Models.brokenSchoolTransport(), "a4"));
        assertThat(cast.remarks(cast.anna).waived()).isEmpty();

        cast.undo();

        assertThat(cast.remarks(cast.anna).waived()).extracting(Remark::at).containsExactly("a4");
    }

    @TestOnBothDatabases
    void itSaysNothingAboutANewElementWithTheOldId(Database db) {
        var cast = new Cast(db);
        cast.waive(cast.dag, HERE, REASON);
        cast.change(Models.without(Models.brokenSchoolTransport(), "a4"));

        cast.change(Models.brokenSchoolTransport());

        assertThat(cast.remarks(cast.anna).waived()).isEmpty();
        assertThat(rules(cast.remarks(cast.anna).standing())).contains("PRO-05");
    }

    @TestOnBothDatabases
    void undoingPastTheNewElementLeadsBackToOneThatWasNeverWaived(Database db) {
        var cast = new Cast(db);
        cast.useTheIdAgain();
        cast.waive(cast.dag, HERE, REASON);

        cast.undo();
        cast.undo();

        assertThat(cast.remarks(cast.anna).waived()).isEmpty();
        assertThat(rules(cast.remarks(cast.anna).standing())).contains("PRO-05");
        cast.redo();
        cast.redo();
        assertThat(cast.remarks(cast.anna).waived()).extracting(Remark::at).containsExactly("a4");
    }

    @TestOnBothDatabases
    void itComesBackWithItsElementThoughAnotherHadTheIdMeanwhile(Database db) {
        var cast = new Cast(db);
        cast.waive(cast.dag, HERE, REASON);
        cast.useTheIdAgain();

        cast.undo();
        cast.undo();
        assertThat(cast.remarks(cast.anna).waived()).hasSize(1);
        cast.redo();
        cast.redo();
        assertThat(cast.remarks(cast.anna).waived()).isEmpty();

        cast.restore(1);
        assertThat(cast.remarks(cast.anna).waived()).hasSize(1);
    }

    @TestOnBothDatabases
    void itIsAboutTheElementThatWasJudgedThoughAnotherGotItsIdMeanwhile(Database db) {
        var cast = new Cast(db);
        var judged = cast.latest();
        cast.useTheIdAgain();

        cast.waive(judged, HERE, REASON);

        assertThat(cast.remarks(cast.anna).waived()).isEmpty();
        cast.undo();
        cast.undo();
        assertThat(cast.remarks(cast.anna).waived()).hasSize(1);
    }

    @TestOnBothDatabases
    void puttingBackAVersionBringsItsOwnElements(Database db) {
        var cast = new Cast(db);
        cast.useTheIdAgain();
        cast.waive(cast.dag, HERE, REASON);

        cast.restore(1);
        assertThat(cast.remarks(cast.anna).waived()).isEmpty();

        cast.restore(3);
        assertThat(cast.remarks(cast.anna).waived()).hasSize(1);
    }

    @TestOnBothDatabases
    void eachOfTwoElementsWithOneIdMayHaveAReasonOfItsOwn(Database db) {
        var cast = new Cast(db);
        cast.waive(cast.dag, HERE, REASON);
        cast.useTheIdAgain();

        cast.waive(cast.dag, HERE, "Den nya görs av entreprenören.");

        assertThat(cast.reasons()).containsExactly("Den nya görs av entreprenören.");
        cast.undo();
        cast.undo();
        assertThat(cast.reasons()).containsExactly(REASON);
        cast.takeBack(cast.dag, HERE);
        assertThat(cast.reasons()).isEmpty();
        cast.redo();
        cast.redo();
        assertThat(cast.reasons()).containsExactly("Den nya görs av entreprenören.");
    }

    @TestOnBothDatabases
    void anElementMadeIntoSomethingElseIsAnother(Database db) {
        var cast = new Cast(db);
        cast.waive(cast.dag, HERE, REASON);
        var broken = Models.brokenSchoolTransport();

        cast.change(Models.change(
                broken, "a4", node -> new Node(node.id(), NodeType.DECISION, node.label(), node.props())));
        cast.change(broken);

        assertThat(cast.remarks(cast.anna).waived()).isEmpty();
        cast.undo();
        cast.undo();
        assertThat(cast.remarks(cast.anna).waived()).hasSize(1);
    }

    @TestOnBothDatabases
    void asksNoMoreOfTheDatabaseForManyWaiversThanForOne(Database db) {
        var one = new Cast(db);
        var other = new Cast(db);
        for (var cast : List.of(one, other)) {
            cast.useTheIdAgain();
            cast.restore(1);
            cast.waive(cast.latest(), HERE, REASON);
        }

        var alone = one.latest();
        var few = Statements.questions(db, () -> waived(db, alone));
        one.waive(one.latest(), new WaiveFinding.Which("PRO-09", "a4"), REASON);
        one.waive(one.latest(), new WaiveFinding.Which("PRO-07", "a4"), REASON);
        var versions = new ModelVersion[] {one.latest(), other.latest()};
        var many = Statements.questions(db, () -> waived(db, versions));

        assertThat(waived(db, versions)).isEqualTo(4);
        assertThat(few)
                .as("waivers, births, what goes on from what, what was put back")
                .hasSize(4);
        assertThat(many).hasSize(4);
    }

    private static int waived(Database db, ModelVersion... versions) {
        Integer found = db.in(em -> new Waivers(em)
                .of(List.of(versions)).values().stream().mapToInt(List::size).sum());
        return found;
    }

    @TestOnBothDatabases
    void findsWhereAnElementCameFromInALongHistory(Database db) {
        var cast = new Cast(db);
        for (int i = 0; i < 120; i++) {
            var name = "Mäta avstånd " + i;
            cast.change(
                    i == 60
                            ? Models.without(Models.brokenSchoolTransport(), "a4")
                            : Models.change(Models.brokenSchoolTransport(), "a4", node -> node.labelled(name)));
        }

        cast.waive(cast.dag, HERE, REASON);

        assertThat(cast.reasons()).containsExactly(REASON);
        cast.restore(62);
        assertThat(cast.reasons()).isEmpty();
        cast.restore(90);
        assertThat(cast.reasons()).containsExactly(REASON);
        cast.restore(20);
        assertThat(cast.reasons()).isEmpty();
    }

    @TestOnBothDatabases
    void nobodyButATeacherOfTheirsFindsTheDecision(Database db) {
        var cast = new Cast(db);

        assertThatThrownBy(() -> cast.waive(cast.anna, HERE, REASON)).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> cast.takeBack(cast.anna, HERE)).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> cast.form(cast.anna, HERE)).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> cast.waive(cast.stranger, HERE, REASON)).isInstanceOf(NotVisible.class);
    }

    @TestOnBothDatabases
    void aNationalIdentityNumberIsNeverStored(Database db) {
        var cast = new Cast(db);

        assertThatThrownBy(() -> cast.waive(cast.dag, HERE, "Se ärendet för 640823-3234."))
                .isInstanceOf(NationalIdRefused.class);
        assertThat(cast.remarks(cast.anna).waived()).isEmpty();
    }

    private static List<String> rules(List<Remark> remarks) {
        return remarks.stream().map(Remark::rule).toList();
    }

    /** Anna's model with the six errors, her teacher Dag, and a teacher of others. */
    private static final class Cast {
        private final Database db;
        private final SessionInfo anna;
        private final SessionInfo dag;
        private final SessionInfo stranger;
        private final String uid;

        Cast(Database db) {
            this.db = db;
            var edition = CaseBuilder.anEdition(db);
            this.anna = session(edition.participant(Country.SE), Role.PARTICIPANT);
            this.dag = session(edition.person(Country.SE, Role.TEACHER), Role.TEACHER);
            this.stranger = session(edition.person(Country.NO, Role.TEACHER), Role.TEACHER);
            var owner = new ModelOwner("TEST", OWNERS.incrementAndGet(), "D1");
            this.uid = db.in(em -> new ModelStore(em, CLOCK).open(owner, Models.brokenSchoolTransport(), anna.person()))
                    .uid();
        }

        private static SessionInfo session(Admission who, Role role) {
            return CaseBuilder.session(who, role, Language.SV);
        }

        void waive(SessionInfo who, WaiveFinding.Which which, String reason) {
            db.inTransaction(em -> waivers(em).waive(who, uid, which, reason));
        }

        /** As if a version had been judged just before others were saved. */
        void waive(ModelVersion judged, WaiveFinding.Which which, String reason) {
            var waiver = new Waiver(which.rule(), which.element(), reason, dag.person(), CLOCK.instant());
            db.inTransaction(em -> new Waivers(em).add(judged, waiver));
        }

        ModelVersion latest() {
            return db.in(em -> new ModelStore(em, CLOCK).latest(uid).orElseThrow());
        }

        void takeBack(SessionInfo who, WaiveFinding.Which which) {
            db.inTransaction(em -> waivers(em).takeBack(who, uid, which));
        }

        /** @return whether the form says that the finding is gone */
        boolean form(SessionInfo who, WaiveFinding.Which which) {
            Boolean gone = db.in(em -> waivers(em)
                    .form(who, uid, which, WaiveFinding.Typed.NOTHING, FieldErrors.NONE)
                    .isGone());
            return gone;
        }

        void change(Model model) {
            db.inTransaction(em -> {
                var store = new ModelStore(em, CLOCK);
                store.save(uid, store.latest(uid).orElseThrow().number(), model, "change", anna.person());
            });
        }

        void undo() {
            db.inTransaction(em -> {
                var store = new ModelStore(em, CLOCK);
                store.undo(uid, store.latest(uid).orElseThrow().number(), anna.person());
            });
        }

        void redo() {
            db.inTransaction(em -> {
                var store = new ModelStore(em, CLOCK);
                store.redo(uid, store.latest(uid).orElseThrow().number(), anna.person());
            });
        }

        void restore(int number) {
            db.inTransaction(em -> {
                var store = new ModelStore(em, CLOCK);
                store.restore(uid, store.latest(uid).orElseThrow().number(), number, anna.person());
            });
        }

        /** Deletes the activity and makes another that gets its id: versions 2 and 3. */
        void useTheIdAgain() {
            change(Models.without(Models.brokenSchoolTransport(), "a4"));
            change(Models.brokenSchoolTransport());
        }

        List<String> reasons() {
            return remarks(anna).waived().stream()
                    .map(remark -> remark.waived().reason())
                    .toList();
        }

        Remarks remarks(SessionInfo reader) {
            Remarks said = db.in(em -> {
                var version = new ModelStore(em, CLOCK).latest(uid).orElseThrow();
                var context = owners().context(reader, version.owner());
                return judge(em).remarks(reader, version, judge(em).judge(reader, version, context));
            });
            return said;
        }

        List<String> audited() {
            List<String> rows = db.in(em -> {
                List<?> found = em.createNativeQuery(
                                "SELECT action, CAST(state_before AS VARCHAR(80)),"
                                        + " CAST(state_after AS VARCHAR(80)) FROM audit_trail WHERE object_ref = ?1 ORDER BY seq_no")
                        .setParameter(1, "model:" + uid)
                        .getResultList();
                return found.stream()
                        .map(row -> (Object[]) row)
                        .map(row -> row[0] + " " + row[1] + " " + row[2])
                        .toList();
            });
            return rows;
        }

        private WaiveFinding waivers(EntityManager em) {
            return new WaiveFinding(
                    new ModelStore(em, CLOCK), owners(), judge(em), new Waivers(em), new AuditTrail(em, CLOCK), CLOCK);
        }

        private JudgeModel judge(EntityManager em) {
            return new JudgeModel(new ModelCheck(edition -> Models.COURSE), owners(), new Waivers(em), new People(em));
        }

        private Owners owners() {
            var rules = Models.COURSE.rules().stream().map(Rule::id).collect(Collectors.toSet());
            return new Owners(List.of(new ModelAccess() {
                @Override
                public String ownerKind() {
                    return "TEST";
                }

                @Override
                public Optional<ModelContext> context(SessionInfo reader, ModelOwner owner) {
                    return reader == stranger
                            ? Optional.empty()
                            : Optional.of(new ModelContext(
                                    "Process", "", "/case", "Fallet", Language.SV, null, Set.copyOf(rules), null));
                }

                @Override
                public boolean mayWaive(SessionInfo reader, ModelOwner owner) {
                    return reader == dag;
                }
            }));
        }
    }
}
