// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.casework.CaseBuilder.FORM;

import java.util.List;
import java.util.Set;
import org.bitstreamproject.verkstad.casework.form.FilledCase;
import org.bitstreamproject.verkstad.casework.form.Remark;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.CaseTemplate.FieldType;
import org.bitstreamproject.verkstad.course.Rule.Severity;
import org.bitstreamproject.verkstad.modelling.ModelOwner;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.junit.jupiter.api.Test;

/** PRO-11 asks for times in the as-is process from MS5 on, because the baseline's exercise names it. */
class LaterRulesTest {
    private static final String TIMES = "PRO-11";

    @Test
    void onlyTheAsIsProcessHasARuleThatBeginsLater() {
        assertThat(FORM.laterRules().of("D1")).containsExactly(TIMES);
        assertThat(FORM.fields()
                        .filter(field ->
                                field.type() == FieldType.MODEL && !field.id().equals("D1"))
                        .filter(field -> !FORM.laterRules().of(field.id()).isEmpty()))
                .isEmpty();
    }

    @TestOnBothDatabases
    void theCaseIsNotAskedForTimesBeforeMs5(Database db) {
        var kase = new Kase(db);

        assertThat(kase.remarks("MS3")).isEmpty();
        assertThat(kase.remarks("MS4")).isEmpty();
        assertThat(kase.remarks("MS5")).containsExactly(Severity.WARN);
        assertThat(kase.remarks("MS9")).containsExactly(Severity.WARN);
    }

    @TestOnBothDatabases
    void theModelsOwnPageAsksWhenMs5IsNext(Database db) {
        var kase = new Kase(db);

        var early = kase.pageRules(kase.karin, Role.PARTICIPANT);
        kase.edition.submit(kase.karin, kase.uid, "MS4");

        assertThat(early).doesNotContain(TIMES).contains("PRO-01");
        assertThat(kase.pageRules(kase.karin, Role.PARTICIPANT)).contains(TIMES);
        assertThat(kase.pageRules(kase.edition.person(Country.NO, Role.TEACHER), Role.TEACHER))
                .contains(TIMES);
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
            edition.fill(karin.enrolment(), uid, FilledCase.AS_IS);
            edition.draw(
                    karin,
                    uid,
                    Models.mapNodes(
                            Models.schoolTransport(),
                            node -> node.type() == NodeType.ACTIVITY ? node.with("minutes", "") : node));
            edition.sketch(karin, uid, "C4", "C1", "C3", "D2");
        }

        List<Severity> remarks(String milestone) {
            List<Severity> found = db.in(em -> CaseBuilder.drafts(em)
                    .of(new ProcessCases(em).ofMember(uid, karin.enrolment()))
                    .remarks(FORM.milestone(milestone).orElseThrow())
                    .stream()
                    .filter(remark -> remark.rule().equals(TIMES))
                    .map(Remark::severity)
                    .toList());
            return found;
        }

        Set<String> pageRules(Admission who, Role role) {
            Set<String> rules = db.in(em -> {
                var id = new ProcessCases(em)
                        .ofMember(uid, karin.enrolment())
                        .id()
                        .value();
                return edition.modelAccess(em)
                        .context(CaseBuilder.session(who, role, Language.SV), new ModelOwner(Drafts.OWNER, id, "D1"))
                        .orElseThrow()
                        .rules();
            });
            return rules;
        }
    }
}
