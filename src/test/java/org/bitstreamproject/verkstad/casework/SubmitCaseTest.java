// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bitstreamproject.verkstad.casework.form.FilledCase;
import org.bitstreamproject.verkstad.casework.form.Remark;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.exercise.ItemState;
import org.bitstreamproject.verkstad.exercise.ItemStatus;
import org.bitstreamproject.verkstad.exercise.ItemStatuses;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.security.Sha256;
import org.bitstreamproject.verkstad.testing.FiredEvents;

/** Handing in: the gate, the frozen copy, exactly once. */
class SubmitCaseTest {
    @TestOnBothDatabases
    void namesEverythingThatIsMissing(Database db) {
        var kase = aCase(db);

        assertThatThrownBy(() -> submit(db, kase, "MS0", new FiredEvents<>()))
                .isInstanceOfSatisfying(
                        NotReady.class,
                        missing -> assertThat(missing.remarks())
                                .extracting(Remark::slot)
                                .containsExactly("A5", "B1"));

        assertThat(submissions(db, kase)).isZero();
    }

    @TestOnBothDatabases
    void wantsTheWordThatThereIsNoPersonalData(Database db) {
        var kase = aCase(db);
        kase.edition.fill(kase.karin.enrolment(), kase.uid, FilledCase.IDEA);

        assertThatThrownBy(() -> db.in(em -> CaseBuilder.submitCase(em, new FiredEvents<>())
                        .submit(new HandIn(
                                aKey("c"), kase.karin.person(), kase.karin.enrolment(), kase.uid, "MS0", false))))
                .isInstanceOf(NotConfirmed.class);

        assertThat(submissions(db, kase)).isZero();
    }

    @TestOnBothDatabases
    void freezesACopyThatTheDraftNoLongerChanges(Database db) {
        var kase = aCase(db);
        kase.edition.fill(kase.karin.enrolment(), kase.uid, FilledCase.IDEA);
        var fired = new FiredEvents<CaseSubmitted>();

        var receipt = submit(db, kase, "MS0", fired);
        db.inTransaction(em -> CaseBuilder.saveField(em)
                .save(kase.karin.enrolment(), kase.uid, new FieldEdit("B1", "Något annat", 1)));

        FrozenCase frozen = db.in(em -> new Submissions(em).byUid(receipt.uid()).orElseThrow());
        assertThat(frozen.fields().getString("B1")).isEqualTo("Beställa skolskjuts");
        assertThat(frozen.receipt()).isEqualTo(receipt);
        assertThat(receipt.at()).isEqualTo(CLOCK.instant());
        assertThat(receipt.sha256()).isEqualTo(Sha256.of(frozen.canonical())).hasSize(64);
        assertThat(frozen.members()).containsExactly(kase.karin.enrolment());
        assertThat(fired.all()).singleElement().satisfies(event -> {
            assertThat(event.submission()).isEqualTo(frozen.id());
            assertThat(event.edition()).isEqualTo(kase.karin.edition());
        });
    }

    @TestOnBothDatabases
    void holdsBackAnAsIsModelWithErrors(Database db) {
        var kase = aCase(db);
        kase.edition.fill(kase.karin.enrolment(), kase.uid, FilledCase.AS_IS);
        kase.edition.sketch(kase.karin, kase.uid, "C4", "C1", "C3");
        kase.edition.draw(kase.karin, kase.uid, Models.brokenSchoolTransport());

        assertThatThrownBy(() -> submit(db, kase, "MS3", new FiredEvents<>()))
                .isInstanceOfSatisfying(
                        NotReady.class,
                        missing -> assertThat(missing.remarks())
                                .allMatch(remark -> remark.field().equals("D1"))
                                .extracting(Remark::rule)
                                .contains("PRO-01", "PRO-03", "PRO-05"));
    }

    @TestOnBothDatabases
    void freezesTheModelWithItsRevisionAndGivesEveryMemberTheirDue(Database db) {
        var edition = CaseBuilder.anEdition(db);
        var karin = edition.participant(Country.SE);
        var bo = edition.participant(Country.SE);
        var uid = edition.asIsPackage(karin, "Beställa skolskjuts", edition.organisation("Kommunen", Country.SE));
        db.inTransaction(em -> CaseBuilder.members(em).invite(karin.enrolment(), uid, bo.enrolment()));
        db.inTransaction(em -> CaseBuilder.members(em).confirm(bo.enrolment(), uid));

        var receipt = edition.submit(bo, uid, "MS4");

        FrozenCase frozen = db.in(em -> new Submissions(em).byUid(receipt.uid()).orElseThrow());
        assertThat(frozen.model("D1").orElseThrow().getJsonArray("nodes")).isNotEmpty();
        assertThat(frozen.modelRevision("D1")).contains(1L);
        assertThat(frozen.fields().getJsonArray("B5").getJsonObject(0).getString("text"))
                .isEqualTo("Elever som bor långt bort");
        assertThat(frozen.fields().getJsonObject("A6").getString("choice")).isEqualTo("YES");
        assertThat(frozen.members()).containsExactlyInAnyOrder(karin.enrolment(), bo.enrolment());
        for (var member : List.of(karin, bo)) {
            Map<String, ItemStatus> items =
                    db.in(em -> new ItemStatuses(em, new FiredEvents<>(), CLOCK).of(member.enrolment()));
            assertThat(items.keySet())
                    .contains("E0.3", "E1.3", "E2.2", "E3.3", "E4.2", "MS0", "MS4")
                    .doesNotContain("E1.1", "E3.2", "MS5");
            assertThat(items.get("E3.3").state()).isEqualTo(ItemState.PASSED);
        }
    }

    @TestOnBothDatabases
    void keepsEverySubmissionAndCountsThem(Database db) {
        var kase = aCase(db);
        kase.edition.fill(kase.karin.enrolment(), kase.uid, FilledCase.CHARTER);
        kase.edition.sketch(kase.karin, kase.uid, "C4");

        submit(db, kase, "MS0", new FiredEvents<>());
        var second = submit(db, kase, "MS1", new FiredEvents<>());
        var third = submit(db, kase, "MS1", new FiredEvents<>());

        assertThat(List.of(second.number(), third.number())).containsExactly(2, 3);
        CaseSummary summary = db.in(
                em -> CaseBuilder.cases(em).ofEnrolment(kase.karin.enrolment()).orElseThrow());
        assertThat(summary.submissions()).extracting(Receipt::number).containsExactly(3, 2, 1);
        assertThat(summary.submission("MS1")).contains(third);
        FrozenCase latest =
                db.in(em -> new Submissions(em).latestOf(summary.id(), "MS1").orElseThrow());
        assertThat(latest.receipt()).isEqualTo(third);
    }

    @TestOnBothDatabases
    void makesOneSubmissionOfTwentyClicksAtOnce(Database db) throws Exception {
        var kase = aCase(db);
        kase.edition.fill(kase.karin.enrolment(), kase.uid, FilledCase.IDEA);
        var wish = new HandIn(aKey("c"), kase.karin.person(), kase.karin.enrolment(), kase.uid, "MS0", true);
        var pool = Executors.newFixedThreadPool(20);

        Callable<Receipt> click = () -> Twice.tried(() ->
                db.in(em -> CaseBuilder.submitCase(em, new FiredEvents<>()).submit(wish)));
        var receipts = new ArrayList<Receipt>();
        for (var done : pool.invokeAll(Collections.nCopies(20, click))) {
            receipts.add(done.get());
        }
        pool.shutdown();

        assertThat(receipts).hasSize(20).containsOnly(receipts.get(0));
        assertThat(submissions(db, kase)).isEqualTo(1);
    }

    @TestOnBothDatabases
    void takesALateSubmissionAndMarksIt(Database db) {
        var kase = aCase(db);
        kase.edition.fill(kase.karin.enrolment(), kase.uid, FilledCase.CHARTER);
        kase.edition.sketch(kase.karin, kase.uid, "C4");
        db.inTransaction(em -> new CourseBuilder(em)
                .editions()
                .plan(
                        kase.karin.edition(),
                        Map.of(
                                Anchor.U, LocalDate.of(2026, 11, 17),
                                Anchor.B, LocalDate.of(2026, 12, 8),
                                Anchor.R, LocalDate.of(2027, 2, 16)),
                        "test"));

        assertThat(submit(db, kase, "MS0", new FiredEvents<>()).late()).isTrue();
        assertThat(submit(db, kase, "MS1", new FiredEvents<>()).late()).isFalse();
    }

    @TestOnBothDatabases
    void doesNotExistForSomebodyOutsideTheGroup(Database db) {
        var kase = aCase(db);
        var stranger = kase.edition.participant(Country.NO);

        assertThatThrownBy(() -> kase.edition.submit(stranger, kase.uid, "MS0")).isInstanceOf(NotVisible.class);
    }

    private record Kase(CaseBuilder edition, Admission karin, String uid) {}

    private static Kase aCase(Database db) {
        var edition = CaseBuilder.anEdition(db);
        var karin = edition.participant(Country.SE);
        return new Kase(
                edition,
                karin,
                edition.kase(karin, "Beställa skolskjuts", edition.organisation("Kommunen", Country.SE)));
    }

    private static Receipt submit(Database db, Kase kase, String milestone, Event<CaseSubmitted> fired) {
        return db.in(em -> CaseBuilder.submitCase(em, fired)
                .submit(new HandIn(aKey("c"), kase.karin.person(), kase.karin.enrolment(), kase.uid, milestone, true)));
    }

    private static long submissions(Database db, Kase kase) {
        return db.in(em -> em.createQuery(
                        "SELECT COUNT(s) FROM Submission s, ProcessCase c WHERE s.kase = c.id AND c.uid = :uid",
                        Long.class)
                .setParameter("uid", kase.uid)
                .getSingleResult());
    }
}
