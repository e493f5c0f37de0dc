// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.casework.form.FilledCase;
import org.bitstreamproject.verkstad.casework.page.SubmitPage;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.content.PackageFiles;
import org.bitstreamproject.verkstad.course.content.PackageReader;
import org.bitstreamproject.verkstad.course.content.TestPackages;
import org.bitstreamproject.verkstad.exercise.ItemStatus;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelStore;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.ModelVersion;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.testing.FiredEvents;

/** What was accepted is not judged anew when a newer template asks for more. */
class AcceptedTest {
    private static final String TEMPLATE = "case-template.yaml";

    /** The same course before it asked for a goal model, and for laws in B9. */
    private static final Handing OLDER = new Handing(new CaseForm(PackageReader.read(older())));

    private static final Handing NEWER = new Handing(CaseBuilder.FORM);

    @TestOnBothDatabases
    void aNewDemandHoldsNoGroupBackThatIsPastIt(Database db) {
        var kase = new Kase(db);
        var before = kase.hand(OLDER, "MS3");

        var page = kase.page(NEWER, "MS4");
        var after = kase.hand(NEWER, "MS4");

        assertThat(List.of(before.number(), after.number())).containsExactly(1, 2);
        assertThat(page.missing()).isEmpty();
        assertThat(page.since())
                .extracting(SubmitPage.Note::href)
                .containsExactly("/case?section=B#B9", "/case?section=C#C1");
        FrozenCase frozen = db.in(em -> new Submissions(em).byUid(after.uid()).orElseThrow());
        assertThat(frozen.warnings().getValuesAs(JsonObject.class))
                .extracting(warning -> warning.getString("rule") + " " + warning.getString("field"))
                .contains("CSE-01 B9", "CSE-01 C1");
    }

    @TestOnBothDatabases
    void aGroupThatIsNotPastItMeetsTheNewDemand(Database db) {
        var kase = new Kase(db);
        kase.hand(OLDER, "MS1");

        assertThat(kase.missing(NEWER, "MS3")).containsExactly("CSE-01 B9", "CSE-01 C1");
    }

    @TestOnBothDatabases
    void whatWasThereWhenItWasAcceptedMustStayThere(Database db) {
        var kase = new Kase(db);
        kase.hand(OLDER, "MS3");
        db.inTransaction(em -> CaseBuilder.rewrite(em, kase.karin.enrolment(), kase.uid, "B2", ""));

        assertThat(kase.missing(NEWER, "MS4")).containsExactly("CSE-01 B2");
    }

    @TestOnBothDatabases
    void aModelThatIsBegunLaterMayBeUnfinished(Database db) {
        var kase = new Kase(db);
        kase.hand(OLDER, "MS3");
        kase.edition.draw(kase.karin, kase.uid, "C1", tooFewGoals());

        assertThat(kase.page(NEWER, "MS4").since())
                .extracting(SubmitPage.Note::rule)
                .contains("GOA-03");
        assertThat(kase.missing(NEWER, "MS4")).isEmpty();
    }

    @TestOnBothDatabases
    void aNewFaultInAnAcceptedModelIsAFault(Database db) {
        var kase = new Kase(db);
        kase.hand(OLDER, "MS3");
        kase.redraw(Models.as(Models.brokenSchoolTransport(), Stage.AS_IS));

        assertThat(kase.missing(NEWER, "MS4")).contains("PRO-01 D1", "PRO-03 D1");
    }

    @TestOnBothDatabases
    void whatWasWaivedWhenItWasAcceptedIsAFaultOnceTheWaiverIsTakenBack(Database db) {
        var kase = new Kase(db);
        kase.redraw(Models.as(Models.brokenSchoolTransport(), Stage.AS_IS));
        kase.waive("PRO-01", "PRO-02", "PRO-03", "PRO-04", "PRO-05", "PRO-06", "PRO-07", "PRO-08", "PRO-10");
        kase.hand(OLDER, "MS3");
        assertThat(kase.missing(OLDER, "MS4")).isEmpty();

        kase.takeBack();

        assertThat(kase.missing(OLDER, "MS4")).contains("PRO-01 D1", "PRO-03 D1");
        assertThat(kase.page(OLDER, "MS4").since()).isEmpty();
    }

    @TestOnBothDatabases
    void handingTheSameMilestoneInAgainIsNotHeldBackEither(Database db) {
        var kase = new Kase(db);
        kase.hand(OLDER, "MS3");

        assertThat(kase.hand(NEWER, "MS3").number()).isEqualTo(2);
    }

    @TestOnBothDatabases
    void whatTheGroupDidNotDoIsNotCountedAsDone(Database db) {
        var kase = new Kase(db);
        kase.hand(OLDER, "MS3");
        kase.hand(NEWER, "MS4");

        Map<String, ItemStatus> items = db.in(em -> Handing.statuses(em).of(kase.karin.enrolment()));
        assertThat(items).containsKeys("MS4", "E3.3").doesNotContainKey("E2.2");
    }

    @TestOnBothDatabases
    void aCopyThatIsNoModelOfTodaysKindCountsAsNotDrawn(Database db) {
        var kase = new Kase(db);
        kase.hand(OLDER, "MS3");
        var newer = new Handing(new CaseForm(PackageReader.read(TestPackages.changed(
                TestPackages.delivered(), TEMPLATE, "    modelType: PROCESS\n", "    modelType: STATE\n"))));

        var page = kase.page(newer, "MS4");

        assertThat(page.since()).extracting(SubmitPage.Note::href).contains("/case?section=C#C1");
    }

    private static PackageFiles older() {
        var goals = "    type: MODEL\n    requiredFrom: MS2\n    modelType: GOAL\n";
        var laws = "    type: LIST\n    requiredFrom: MS3\n";
        var less = TestPackages.changed(
                TestPackages.delivered(), TEMPLATE, goals, goals.replace("    requiredFrom: MS2\n", ""));
        return TestPackages.changed(less, TEMPLATE, laws, laws.replace("    requiredFrom: MS3\n", ""));
    }

    private static Model tooFewGoals() {
        return new Model(
                ModelType.GOAL, Stage.AS_IS, List.of(new Node("g", NodeType.GOAL, "Besked inom en vecka")), List.of());
    }

    private static final class Kase {
        private final Database db;
        private final CaseBuilder edition;
        private final Admission karin;
        private final String uid;

        Kase(Database db) {
            this.db = db;
            this.edition = CaseBuilder.anEdition(db);
            this.karin = edition.participant(Country.SE);
            this.uid = edition.kase(karin, "Beställa skolskjuts", edition.organisation("Kommunen", Country.SE));
            var texts = new HashMap<>(FilledCase.AS_IS);
            texts.remove("B9");
            edition.fill(karin.enrolment(), uid, texts);
            edition.draw(karin, uid, Models.schoolTransport());
            edition.sketch(karin, uid, "C4", "C3", "D2");
        }

        Receipt hand(Handing by, String milestone) {
            return db.in(em -> by.submit(em, new FiredEvents<>())
                    .submit(new HandIn(aKey("c"), karin.person(), karin.enrolment(), uid, milestone, true)));
        }

        List<String> missing(Handing by, String milestone) {
            var refused = catchThrowableOfType(NotReady.class, () -> hand(by, milestone));
            return refused == null
                    ? List.of()
                    : refused.remarks().stream()
                            .map(remark -> remark.rule() + " " + remark.field())
                            .distinct()
                            .toList();
        }

        SubmitPage page(Handing by, String milestone) {
            var session = CaseBuilder.session(karin, Role.PARTICIPANT, Language.SV);
            return db.in(em -> by.prepare(em, edition.accesses(em)).prepare(session, uid, milestone, Map.of()));
        }

        /** Each of the rules, in the whole model. */
        void waive(String... rules) {
            db.inTransaction(em -> {
                for (var rule : rules) {
                    em.createNativeQuery("INSERT INTO model_waiver (model_id, rule_id, element_id, reason, waived_by,"
                                    + " waived_at) SELECT id, CAST(?1 AS VARCHAR(40)), '', 'Skäl', "
                                    + karin.person().value() + ", created_at FROM model WHERE uid = ?2")
                            .setParameter(1, rule)
                            .setParameter(2, process(em).uid())
                            .executeUpdate();
                }
            });
        }

        void takeBack() {
            db.inTransaction(em -> em.createNativeQuery(
                            "DELETE FROM model_waiver WHERE model_id IN (SELECT id FROM model WHERE uid = ?1)")
                    .setParameter(1, process(em).uid())
                    .executeUpdate());
        }

        void redraw(Model model) {
            db.inTransaction(em -> {
                var now = process(em);
                new ModelStore(em, CLOCK).save(now.uid(), now.number(), model, "test", karin.person());
            });
        }

        private ModelVersion process(EntityManager em) {
            var kase = new ProcessCases(em).ofMember(uid, karin.enrolment());
            return new ModelStore(em, CLOCK)
                    .ofOwner(Drafts.OWNER, kase.id().value())
                    .readable()
                    .get("D1");
        }
    }
}
