// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.modelling.Finding;
import org.bitstreamproject.verkstad.modelling.Findings;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelOwner;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.bitstreamproject.verkstad.modelling.TypeModels;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.testing.Statements;

/** The models of one case side by side: the case and the model's own page judge by the same ones. */
class CaseCompanionsTest {
    private static final String ACROSS = "SEQ-04";

    @TestOnBothDatabases
    void judgesNothingByAModelThatIsOnlyBegun(Database db) {
        var kase = new Kase(db);
        kase.draw("D1", Model.process(Stage.AS_IS, "Beställa skolskjuts"));

        assertThat(kase.findings().all()).extracting(Finding::rule).doesNotContain(ACROSS);
        assertThat(kase.findings().notChecked()).contains(ACROSS);
        assertThat(kase.beside(Set.of(ModelType.PROCESS))).isEmpty();
    }

    @TestOnBothDatabases
    void judgesByAModelThatIsDrawn(Database db) {
        var kase = new Kase(db);
        kase.draw("D1", Models.as(Models.schoolTransport(), Stage.AS_IS));

        assertThat(kase.findings().notChecked()).doesNotContain(ACROSS);
        assertThat(kase.beside(Set.of(ModelType.PROCESS))).containsExactly("D1");
    }

    @TestOnBothDatabases
    void asksOnceHoweverManyModelsThereAre(Database db) {
        var kase = new Kase(db);

        var alone = Statements.questions(db, () -> kase.beside(Set.of(ModelType.values())));
        kase.draw("D1", Models.as(Models.schoolTransport(), Stage.AS_IS));
        kase.draw(field(ModelType.GOAL), TypeModels.of(ModelType.GOAL));
        var many = Statements.questions(db, () -> kase.beside(Set.of(ModelType.values())));
        var opened = Statements.questions(db, kase::open);

        assertThat(alone).as("the case, the member, the models").hasSize(3);
        assertThat(many).hasSize(3);
        assertThat(opened).as("the case, the member").hasSize(2);
    }

    private static String field(ModelType type) {
        return CaseBuilder.FORM
                .fields()
                .filter(field -> type.name().equals(field.modelType()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static final class Kase {
        private final Database db;
        private final CaseBuilder edition;
        private final Admission karin;
        private final String uid;
        private final ModelOwner sequence;

        Kase(Database db) {
            this.db = db;
            this.edition = CaseBuilder.anEdition(db);
            this.karin = edition.participant(Country.SE);
            this.uid = edition.kase(karin, "Beställa skolskjuts", edition.organisation("Kommunen", Country.SE));
            draw(field(ModelType.SEQUENCE), TypeModels.of(ModelType.SEQUENCE));
            Long id = db.in(em ->
                    new ProcessCases(em).ofMember(uid, karin.enrolment()).id().value());
            this.sequence = new ModelOwner(Drafts.OWNER, id, field(ModelType.SEQUENCE));
        }

        void draw(String field, Model model) {
            edition.draw(karin, uid, field, model);
        }

        Findings findings() {
            return db.in(em -> CaseBuilder.drafts(em)
                    .of(new ProcessCases(em).ofMember(uid, karin.enrolment()))
                    .models()
                    .get(sequence.field())
                    .findings());
        }

        List<String> beside(Set<ModelType> types) {
            return db.in(em ->
                    edition
                            .modelAccess(em)
                            .beside(CaseBuilder.session(karin, Role.PARTICIPANT, Language.SV), sequence, types)
                            .stream()
                            .map(other -> CaseBuilder.FORM
                                    .fields()
                                    .filter(field -> field.label().sv().equals(other.title()))
                                    .findFirst()
                                    .orElseThrow()
                                    .id())
                            .toList());
        }

        void open() {
            db.inTransaction(em -> assertThat(edition.modelAccess(em)
                            .context(CaseBuilder.session(karin, Role.PARTICIPANT, Language.SV), sequence))
                    .isPresent());
        }
    }
}
