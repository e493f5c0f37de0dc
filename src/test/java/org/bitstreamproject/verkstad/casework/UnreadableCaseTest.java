// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.casework.form.FilledCase;
import org.bitstreamproject.verkstad.casework.page.CaseView;
import org.bitstreamproject.verkstad.casework.page.SubmitPage;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.modelling.ModelStore;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.UnreadableModel;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.bitstreamproject.verkstad.testing.FiredEvents;

/** A model of another day or damaged: nothing is handed in without it, no page leaves it out, nothing of it is lost. */
class UnreadableCaseTest {
    private static final String TYPE = "UPDATE model SET model_type = ?1 WHERE model_type = ?2"
            + " AND owner_kind = 'CASE' AND owner_field = 'D1' AND owner_id = (SELECT id FROM kase WHERE uid = ?3)";

    @TestOnBothDatabases
    void isNotHandedInWithoutAModelThatIsThere(Database db) {
        var kase = aCase(db);
        become(db, kase, "HOLOGRAM", "PROCESS");

        assertThatThrownBy(() -> submit(db, kase)).isInstanceOfSatisfying(UnreadableModel.class, refused -> {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("unreadable-model");
            for (var reader : Language.values()) {
                assertThat(new Texts()
                                .text(
                                        reader,
                                        refused.messageKey(),
                                        refused.args().toArray()))
                        .contains("D1 " + CaseBuilder.FORM.field("D1").label().in(reader));
            }
        });

        List<Receipt> none = db.in(em -> new Submissions(em)
                .receipts(new ProcessCases(em)
                        .ofMember(kase.uid, kase.karin.enrolment())
                        .id()));
        assertThat(none).isEmpty();
        become(db, kase, "PROCESS", "HOLOGRAM");
        var receipt = submit(db, kase);
        FrozenCase frozen = db.in(em -> new Submissions(em).byUid(receipt.uid()).orElseThrow());
        assertThat(frozen.model("D1").orElseThrow().toString()).contains("Ansöka");
    }

    @TestOnBothDatabases
    void saysSoBeforeHandingInAndNeverThatItIsMissing(Database db) {
        var kase = aCase(db);
        assertThat(prepared(db, kase, "MS3").missing())
                .extracting(SubmitPage.Note::text)
                .noneMatch(text -> text.startsWith("D1"));

        become(db, kase, "HOLOGRAM", "PROCESS");

        var page = prepared(db, kase, "MS3");
        assertThat(page.ready()).isFalse();
        assertThat(page.missing().get(0).text()).startsWith("D1 ").contains("går inte att visa");
        assertThat(page.missing().get(0).href()).matches("/model/[0-9a-f-]{36}");
        assertThat(page.missing())
                .filteredOn(note -> note.href().endsWith("#D1"))
                .isEmpty();
    }

    @TestOnBothDatabases
    void isReadWithAPlaceWhereTheModelIs(Database db) {
        var kase = aCase(db);
        submit(db, kase);
        assertThat(entry(read(db, kase, kase.karin, Role.PARTICIPANT)).svg()).isNotEmpty();

        become(db, kase, "HOLOGRAM", "PROCESS");

        for (var reader :
                Map.of(kase.karin, Role.PARTICIPANT, kase.teacher, Role.TEACHER).entrySet()) {
            var entry = entry(read(db, kase, reader.getKey(), reader.getValue()));
            assertThat(entry.readable()).isFalse();
            assertThat(entry.svg()).isEmpty();
            assertThat(entry.path()).matches("/model/[0-9a-f-]{36}");
        }
    }

    @TestOnBothDatabases
    void theFutureIsNotBegunEmptyBesideATodayThatNobodyCanRead(Database db) {
        var twin = aCase(db);
        var kase = aCase(db);
        become(db, kase, "HOLOGRAM", "PROCESS");

        assertThat(begin(db, twin)).startsWith("/model/");
        assertThatThrownBy(() -> begin(db, kase)).isInstanceOf(UnreadableModel.class);
    }

    private record Kase(CaseBuilder edition, Admission karin, Admission teacher, String uid) {}

    private static Kase aCase(Database db) {
        var edition = CaseBuilder.anEdition(db);
        var karin = edition.participant(Country.SE);
        var uid = edition.kase(karin, "Beställa skolskjuts", edition.organisation("Kommunen", Country.SE));
        edition.fill(karin.enrolment(), uid, FilledCase.IDEA);
        edition.draw(karin, uid, Models.schoolTransport());
        return new Kase(edition, karin, edition.person(Country.SE, Role.TEACHER), uid);
    }

    private static void become(Database db, Kase kase, String type, String was) {
        db.inTransaction(em -> assertThat(em.createNativeQuery(TYPE)
                        .setParameter(1, type)
                        .setParameter(2, was)
                        .setParameter(3, kase.uid)
                        .executeUpdate())
                .isEqualTo(1));
    }

    private static Receipt submit(Database db, Kase kase) {
        return db.in(em -> CaseBuilder.submitCase(em, new FiredEvents<>())
                .submit(new HandIn(
                        aKey("command"), kase.karin.person(), kase.karin.enrolment(), kase.uid, "MS0", true)));
    }

    private static SubmitPage prepared(Database db, Kase kase, String milestone) {
        return db.in(em -> kase.edition
                .prepareSubmission(em)
                .prepare(
                        CaseBuilder.session(kase.karin, Role.PARTICIPANT, Language.SV), kase.uid, milestone, Map.of()));
    }

    private static CaseView read(Database db, Kase kase, Admission who, Role role) {
        return db.in(em -> CaseBuilder.readCase(em)
                .read(CaseBuilder.session(who, role, Language.SV), kase.uid)
                .orElseThrow());
    }

    private static CaseView.Entry entry(CaseView view) {
        return view.parts().stream()
                .flatMap(part -> part.entries().stream())
                .filter(entry -> Set.of("D1").contains(entry.id()))
                .findFirst()
                .orElseThrow();
    }

    private static String begin(Database db, Kase kase) {
        var future = CaseBuilder.FORM.keyed("processToBe").orElseThrow().id();
        return db.in(em -> new BeginModel(new ProcessCases(em), CaseBuilder.drafts(em), new ModelStore(em, CLOCK))
                .begin(kase.karin.enrolment(), kase.karin.person(), kase.uid, future));
    }
}
