// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;

import java.util.List;
import java.util.Set;
import org.bitstreamproject.verkstad.casework.form.FilledCase;
import org.bitstreamproject.verkstad.casework.form.Remark;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.modelling.ModelAccess.Beside;
import org.bitstreamproject.verkstad.modelling.ModelOwner;
import org.bitstreamproject.verkstad.modelling.ModelStore;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.TypeModels;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;

/** A teacher's waiver in the case, and who may decide and compare. */
class CaseWaiversTest {

    @TestOnBothDatabases
    void whatIsWaivedHoldsNoMilestoneBack(Database db) {
        var kase = new Kase(db);
        assertThat(kase.missing()).contains("PRO-05");

        kase.waive("PRO-05", "a4");

        assertThat(kase.missing()).doesNotContain("PRO-05").contains("PRO-01");
    }

    @TestOnBothDatabases
    void onlyATeacherOfTheEditionDecides(Database db) {
        var kase = new Kase(db);
        var stranger = CaseBuilder.anEdition(db).person(Country.SE, Role.TEACHER);

        assertThat(kase.mayWaive(kase.edition.person(Country.NO, Role.TEACHER), Role.TEACHER))
                .isTrue();
        assertThat(kase.mayWaive(kase.edition.person(Country.SE, Role.ASSISTANT), Role.ASSISTANT))
                .isFalse();
        assertThat(kase.mayWaive(kase.karin, Role.PARTICIPANT)).isFalse();
        assertThat(kase.mayWaive(kase.edition.participant(Country.SE), Role.PARTICIPANT))
                .isFalse();
        assertThat(kase.mayWaive(stranger, Role.TEACHER)).isFalse();
    }

    @TestOnBothDatabases
    void theCasesOtherModelsAreThereForWhoeverMaySeeIt(Database db) {
        var kase = new Kase(db);
        kase.drawGoals();

        assertThat(kase.beside(kase.karin, Role.PARTICIPANT)).containsExactly(ModelType.GOAL);
        assertThat(kase.beside(kase.edition.person(Country.NO, Role.TEACHER), Role.TEACHER))
                .containsExactly(ModelType.GOAL);
        assertThat(kase.beside(kase.edition.participant(Country.SE), Role.PARTICIPANT))
                .isEmpty();
        assertThat(kase.beside(CaseBuilder.anEdition(db).person(Country.SE, Role.TEACHER), Role.TEACHER))
                .isEmpty();
    }

    private static final class Kase {
        private final Database db;
        private final CaseBuilder edition;
        private final Admission karin;
        private final String uid;
        private final ModelOwner process;

        Kase(Database db) {
            this.db = db;
            this.edition = CaseBuilder.anEdition(db);
            this.karin = edition.participant(Country.SE);
            this.uid = edition.kase(karin, "Beställa skolskjuts", edition.organisation("Kommunen", Country.SE));
            edition.fill(karin.enrolment(), uid, FilledCase.AS_IS);
            edition.draw(karin, uid, Models.brokenSchoolTransport());
            Long id = db.in(em ->
                    new ProcessCases(em).ofMember(uid, karin.enrolment()).id().value());
            this.process = new ModelOwner(Drafts.OWNER, id, "D1");
        }

        void drawGoals() {
            var field = CaseBuilder.FORM
                    .fields()
                    .filter(any -> ModelType.GOAL.name().equals(any.modelType()))
                    .findFirst()
                    .orElseThrow();
            var goals = TypeModels.of(ModelType.GOAL);
            db.inTransaction(em -> new ModelStore(em, CLOCK)
                    .open(new ModelOwner(Drafts.OWNER, process.id(), field.id()), goals, karin.person()));
        }

        void waive(String rule, String element) {
            var teacher = edition.person(Country.SE, Role.TEACHER);
            db.inTransaction(em -> em.createNativeQuery(
                            "INSERT INTO model_waiver (model_id, rule_id, element_id, reason, waived_by, waived_at)"
                                    + " SELECT id, CAST(?1 AS VARCHAR(40)), CAST(?2 AS VARCHAR(64)), 'Skäl', "
                                    + teacher.person().value()
                                    + ", created_at FROM model WHERE owner_kind = 'CASE' AND owner_id = "
                                    + process.id())
                    .setParameter(1, rule)
                    .setParameter(2, element)
                    .executeUpdate());
        }

        List<String> missing() {
            List<String> rules = db.in(em -> {
                var draft = CaseBuilder.drafts(em).of(new ProcessCases(em).ofMember(uid, karin.enrolment()));
                return draft.remarks(draft.form().milestone("MS4").orElseThrow()).stream()
                        .filter(Remark::blocks)
                        .map(Remark::rule)
                        .toList();
            });
            return rules;
        }

        boolean mayWaive(Admission who, Role role) {
            Boolean may =
                    db.in(em -> edition.modelAccess(em).mayWaive(CaseBuilder.session(who, role, Language.SV), process));
            return may;
        }

        List<ModelType> beside(Admission who, Role role) {
            List<ModelType> types = db.in(em -> edition
                    .modelAccess(em)
                    .beside(
                            CaseBuilder.session(who, role, Language.SV),
                            process,
                            Set.of(ModelType.GOAL, ModelType.CONCEPT))
                    .stream()
                    .map(Beside::version)
                    .map(version -> version.model().type())
                    .toList());
            return types;
        }
    }
}
