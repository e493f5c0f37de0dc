// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.casework.page.CasePage;
import org.bitstreamproject.verkstad.casework.page.CaseView;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.modelling.ModelOwner;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.junit.jupiter.api.Test;

/** Who may read a case, what they see of it, and that it is written down. */
class ReadCaseTest {
    private static final Readers EVERYBODY = (kase, enrolment) -> true;
    private static final Readers NOBODY = (kase, enrolment) -> false;

    @TestOnBothDatabases
    void hidesACaseFromThoseItWasNotGivenToAndKeepsTheAttempt(Database db) {
        var kase = aSubmittedCase(db);
        var odd = kase.edition.participant(Country.NO);

        Optional<CaseView> seen = read(db, odd, Role.PARTICIPANT, kase, NOBODY);

        assertThat(seen).isEmpty();
        assertThat(log(db, kase)).containsExactly("REFUSED " + odd.enrolment().value());
        assertThat(readers(db, kase)).isEmpty();
    }

    @TestOnBothDatabases
    void showsAReviewerTheFrozenCopyAndTellsTheGroup(Database db) {
        var kase = aSubmittedCase(db);
        var odd = kase.edition.participant(Country.NO);
        db.inTransaction(em -> CaseBuilder.saveField(em)
                .save(kase.karin.enrolment(), kase.uid, new FieldEdit("B1", "Ändrat efteråt", 1)));

        CaseView seen = read(db, odd, Role.PARTICIPANT, kase, EVERYBODY).orElseThrow();

        assertThat(line(seen, "B1")).isEqualTo("Beställa skolskjuts");
        assertThat(seen.receipt()).isNotNull();
        assertThat(readers(db, kase))
                .singleElement()
                .satisfies(reader -> assertThat(reader.times()).isEqualTo(1));
    }

    @TestOnBothDatabases
    void showsAReviewerNothingYoungerThanTheCopy(Database db) {
        var kase = aSubmittedCase(db);
        var odd = kase.edition.participant(Country.NO);
        rename(db, kase, "Hemligt arbetsnamn");
        var per = kase.edition.participant(Country.SE);
        db.inTransaction(em -> CaseBuilder.members(em).invite(kase.karin.enrolment(), kase.uid, per.enrolment()));
        db.inTransaction(em -> CaseBuilder.members(em).confirm(per.enrolment(), kase.uid));

        CaseView seen = read(db, odd, Role.PARTICIPANT, kase, EVERYBODY).orElseThrow();

        assertThat(seen.title()).isEqualTo("Beställa skolskjuts");
        assertThat(seen.members()).hasSize(1);
    }

    @TestOnBothDatabases
    void showsAReviewerNotAWordBeforeTheGroupHasHandedIn(Database db) {
        var edition = CaseBuilder.anEdition(db);
        var karin = edition.participant(Country.SE);
        var uid = edition.kase(karin, "Hemligt arbetsnamn", edition.organisation("Kommunen", Country.SE));
        edition.write(karin.enrolment(), uid, "B1", "Halvfärdigt");
        var kase = new Kase(edition, karin, uid);

        CaseView seen = read(db, edition.participant(Country.NO), Role.PARTICIPANT, kase, EVERYBODY)
                .orElseThrow();

        assertThat(seen.toString()).doesNotContain("Hemligt").doesNotContain("Halvfärdigt");
        assertThat(seen.members()).isEmpty();
        assertThat(seen.lastSaved()).isNull();
        assertThat(seen.nothingToRead()).isTrue();
    }

    @TestOnBothDatabases
    void keepsARefusedAttemptThoughTheRefusalIsThrown(Database db) {
        var kase = aSubmittedCase(db);
        var odd = kase.edition.participant(Country.NO);
        var session = CaseBuilder.session(odd, Role.PARTICIPANT, Language.SV);
        Long id = db.in(em -> new ProcessCases(em)
                .ofMember(kase.uid, kase.karin.enrolment())
                .id()
                .value());

        assertThatThrownBy(() -> db.inTransaction(em -> kase.edition
                        .modelAccess(em)
                        .context(session, new ModelOwner(Drafts.OWNER, id, "D1"))
                        .orElseThrow(NotVisible::new)))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> db.inTransaction(
                        em -> kase.edition.prepareSubmission(em).frozen(session, kase.uid, 1)))
                .isInstanceOf(NotVisible.class);

        assertThat(log(db, kase))
                .containsExactly(
                        "REFUSED " + odd.enrolment().value(),
                        "REFUSED " + odd.enrolment().value());
    }

    @Test
    void refusesInATransactionOfItsOwn() throws NoSuchMethodException {
        var refused = CaseAccessLog.class.getDeclaredMethod("refused", CaseId.class, EnrolmentId.class);

        assertThat(refused.getAnnotation(Transactional.class).value()).isEqualTo(TxType.REQUIRES_NEW);
    }

    @TestOnBothDatabases
    void showsATeacherOfTheEditionTheDraft(Database db) {
        var kase = aSubmittedCase(db);
        var mikaela = kase.edition.person(Country.NO, Role.TEACHER);
        db.inTransaction(em -> CaseBuilder.saveField(em)
                .save(kase.karin.enrolment(), kase.uid, new FieldEdit("B1", "Ändrat efteråt", 1)));

        CaseView seen = read(db, mikaela, Role.TEACHER, kase, NOBODY).orElseThrow();

        assertThat(line(seen, "B1")).isEqualTo("Ändrat efteråt");
        assertThat(log(db, kase)).containsExactly("READ " + mikaela.enrolment().value());
    }

    @TestOnBothDatabases
    void writesALookDownOnceHoweverMuchOfTheCaseItAsksFor(Database db) {
        var kase = aSubmittedCase(db);
        var mikaela = kase.edition.person(Country.NO, Role.TEACHER);
        var session = CaseBuilder.session(mikaela, Role.TEACHER, Language.SV);
        CaseId id = db.in(em ->
                new ProcessCases(em).ofMember(kase.uid, kase.karin.enrolment()).id());
        var model = new ModelOwner(Drafts.OWNER, id.value(), "D1");

        read(db, mikaela, Role.TEACHER, kase, NOBODY);
        db.inTransaction(em -> {
            kase.edition.modelAccess(em).context(session, model);
            kase.edition.modelAccess(em).context(session, model);
        });
        assertThat(log(db, kase)).containsExactly("READ " + mikaela.enrolment().value());

        var later = Clock.offset(CourseBuilder.CLOCK, Duration.ofMinutes(11));
        db.inTransaction(em -> new CaseAccessLog(em, later).read(id, mikaela.enrolment()));
        assertThat(readers(db, kase)).singleElement().satisfies(reader -> {
            assertThat(reader.times()).isEqualTo(2);
            assertThat(reader.last()).isEqualTo(later.instant());
        });
    }

    @TestOnBothDatabases
    void doesNotExistInAnotherEdition(Database db) {
        var kase = aSubmittedCase(db);
        var teacherElsewhere = CaseBuilder.anEdition(db).person(Country.SE, Role.TEACHER);

        assertThat(read(db, teacherElsewhere, Role.TEACHER, kase, EVERYBODY)).isEmpty();
    }

    @TestOnBothDatabases
    void opensToEverybodyAndClosesAtOnce(Database db) {
        var kase = aSubmittedCase(db);
        var odd = kase.edition.participant(Country.NO);

        db.inTransaction(
                em -> CaseBuilder.saveField(em).save(kase.karin.enrolment(), kase.uid, new FieldEdit("A7", "OPEN", 1)));
        var whileOpen = read(db, odd, Role.PARTICIPANT, kase, NOBODY);
        db.inTransaction(em ->
                CaseBuilder.saveField(em).save(kase.karin.enrolment(), kase.uid, new FieldEdit("A7", "TEACHERS", 2)));
        var afterwards = read(db, odd, Role.PARTICIPANT, kase, EVERYBODY);

        assertThat(whileOpen).isPresent();
        assertThat(afterwards).isEmpty();
    }

    @TestOnBothDatabases
    void doesNotWriteDownTheGroupsOwnReading(Database db) {
        var kase = aSubmittedCase(db);

        CaseView seen = read(db, kase.karin, Role.PARTICIPANT, kase, NOBODY).orElseThrow();

        assertThat(seen.own()).isTrue();
        assertThat(log(db, kase)).isEmpty();
    }

    private record Kase(CaseBuilder edition, Admission karin, String uid) {}

    private static Kase aSubmittedCase(Database db) {
        var edition = CaseBuilder.anEdition(db);
        var karin = edition.participant(Country.SE);
        var uid = edition.asIsPackage(karin, "Beställa skolskjuts", edition.organisation("Kommunen", Country.SE));
        edition.submit(karin, uid, "MS4");
        return new Kase(edition, karin, uid);
    }

    private static Optional<CaseView> read(Database db, Admission who, Role role, Kase kase, Readers readers) {
        return db.in(
                em -> CaseBuilder.readCase(em, readers).read(CaseBuilder.session(who, role, Language.SV), kase.uid));
    }

    private static void rename(Database db, Kase kase, String title) {
        var slot = CaseBuilder.FORM.keyed(CaseForm.TITLE).orElseThrow().id();
        db.inTransaction(
                em -> CaseBuilder.saveField(em).save(kase.karin.enrolment(), kase.uid, new FieldEdit(slot, title, 1)));
    }

    private static String line(CaseView view, String field) {
        return view.parts().stream()
                .flatMap(part -> part.entries().stream())
                .filter(entry -> entry.id().equals(field))
                .findFirst()
                .orElseThrow()
                .lines()
                .get(0);
    }

    private static List<CasePage.Reader> readers(Database db, Kase kase) {
        return db.in(em -> new CaseReaders(em, new CourseBuilder(em).enrolments())
                .of(new ProcessCases(em).ofMember(kase.uid, kase.karin.enrolment())));
    }

    private static List<String> log(Database db, Kase kase) {
        return db.in(em -> {
            var rows = em.createQuery(
                            "SELECT a.outcome, a.enrolment FROM CaseAccess a, ProcessCase c"
                                    + " WHERE a.kase = c.id AND c.uid = :uid ORDER BY a.id",
                            Object[].class)
                    .setParameter("uid", kase.uid)
                    .getResultList();
            return rows.stream()
                    .map(row -> row[0] + " " + ((EnrolmentId) row[1]).value())
                    .toList();
        });
    }
}
