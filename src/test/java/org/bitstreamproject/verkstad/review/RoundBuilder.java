// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.bitstreamproject.verkstad.casework.CaseBuilder;
import org.bitstreamproject.verkstad.casework.FrozenCaseBuilder;
import org.bitstreamproject.verkstad.casework.Submissions;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.course.Deadlines;
import org.bitstreamproject.verkstad.exercise.ItemStatuses;
import org.bitstreamproject.verkstad.review.OpenRound.Order;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;
import org.bitstreamproject.verkstad.testing.FiredEvents;

/** An edition with two Swedish and two Norwegian cases, one author and organisation each, all handed in. */
public final class RoundBuilder {
    public static final PersonId DAG = new PersonId(999);
    private final Database db;
    private final CaseBuilder edition;
    private final List<Admission> authors = new ArrayList<>();
    private final List<String> cases = new ArrayList<>();
    public final FiredEvents<ReviewCompleted> completed = new FiredEvents<>();

    private RoundBuilder(Database db) {
        this.db = db;
        this.edition = CaseBuilder.anEdition(db);
        aCase("Bygglov", Country.SE);
        aCase("Skolskjuts", Country.SE);
        aCase("Byggesak", Country.NO);
        aCase("Barnehageplass", Country.NO);
    }

    public static RoundBuilder fourCases(Database db) {
        return new RoundBuilder(db);
    }

    public RoundBuilder opened() {
        db.inTransaction(em -> openRound(em).open(order("", true)));
        return this;
    }

    public Admission author(int index) {
        return authors.get(index);
    }

    public String caseUid(int index) {
        return cases.get(index);
    }

    /** Somebody of the author's cohort becomes a member of the same case. */
    public Admission joins(int author) {
        var founder = authors.get(author);
        var colleague = edition.participant(author < 2 ? Country.SE : Country.NO);
        db.inTransaction(
                em -> CaseBuilder.members(em).invite(founder.enrolment(), cases.get(author), colleague.enrolment()));
        db.inTransaction(em -> CaseBuilder.members(em).confirm(colleague.enrolment(), cases.get(author)));
        return colleague;
    }

    public EditionId id() {
        return authors.get(0).edition();
    }

    Order order(String fingerprint, boolean approved) {
        return new Order(id(), "R1", 7, fingerprint, approved, DAG);
    }

    /** Uids of what this author was given. */
    public List<String> givenTo(int author) {
        return db.in(em -> new Reviews(em)
                .ofReviewer(authors.get(author).enrolment()).stream()
                        .map(Review::uid)
                        .toList());
    }

    /** Everything a complete review needs. */
    public void completes(int author, String review) {
        writesAll(author, review);
        db.inTransaction(
                em -> writeReview(em).complete(review, authors.get(author).enrolment()));
    }

    void writesAll(int author, String review) {
        var reviewer = authors.get(author).enrolment();
        for (var criterion : List.of("K1", "K2")) {
            writes(reviewer, review, criterion + ".level", "2");
            writes(reviewer, review, criterion + ".reason", reason(criterion));
            writes(reviewer, review, criterion + ".pointer", "model:D1/n2");
        }
    }

    public void writes(EnrolmentId reviewer, String review, String slot, String text) {
        db.inTransaction(em -> writeReview(em).save(review, reviewer, new WriteReview.Edit(slot, text, 0)));
    }

    public static String reason(String about) {
        return about + ": flödet är tydligt, men det syns inte vem som svarar sökanden när handläggaren är borta.";
    }

    public OpenRound openRound(EntityManager em) {
        return new OpenRound(
                planRound(em),
                new Rounds(em),
                new Reviews(em),
                new Submissions(em),
                new Deadlines(em, new CourseBuilder(em).packages()),
                new EventLog(em, CLOCK),
                new AuditTrail(em, CLOCK),
                CLOCK);
    }

    public CloseRound closeRound(EntityManager em) {
        return new CloseRound(new Rounds(em), new EventLog(em, CLOCK), new AuditTrail(em, CLOCK), CLOCK);
    }

    PlanRound planRound(EntityManager em) {
        var course = new CourseBuilder(em);
        return new PlanRound(
                course.packages(),
                CaseBuilder.cases(em),
                course.participants(),
                course.organisations(),
                new Rounds(em),
                course.deadlines(),
                CLOCK);
    }

    ListReviews listReviews(EntityManager em) {
        var course = new CourseBuilder(em);
        return new ListReviews(
                new Reviews(em),
                new Rounds(em),
                CaseBuilder.cases(em),
                course.participants(),
                new Submissions(em),
                course.packages());
    }

    ReviewDesk desk(EntityManager em) {
        return new ReviewDesk(
                new Reviews(em),
                new Rounds(em),
                new Submissions(em),
                CaseBuilder.cases(em),
                new CourseBuilder(em).packages());
    }

    WriteReview writeReview(EntityManager em) {
        return new WriteReview(
                desk(em),
                new Reviews(em),
                new ItemStatuses(em, new FiredEvents<>(), CLOCK),
                new EventLog(em, CLOCK),
                completed,
                CLOCK);
    }

    AnswerReview answerReview(EntityManager em) {
        return new AnswerReview(new Reviews(em), CaseBuilder.cases(em), new EventLog(em, CLOCK), CLOCK);
    }

    GiveCase giveCase(EntityManager em) {
        return new GiveCase(
                planRound(em),
                new Rounds(em),
                new Reviews(em),
                CaseBuilder.cases(em),
                new CourseBuilder(em).participants(),
                new Submissions(em),
                new EventLog(em, CLOCK),
                new AuditTrail(em, CLOCK),
                CLOCK);
    }

    ShowRounds showRounds(EntityManager em) {
        var course = new CourseBuilder(em);
        return new ShowRounds(
                planRound(em),
                giveCase(em),
                new Rounds(em),
                new Reviews(em),
                CaseBuilder.cases(em),
                course.participants(),
                course.packages(),
                course.deadlines());
    }

    /** A fifth case, handed in when the round may already be open. */
    public RoundBuilder comesIn(String title, Country country) {
        aCase(title, country);
        return this;
    }

    private void aCase(String title, Country country) {
        var author = edition.participant(country);
        var uid = edition.kase(author, title, edition.organisation("org", country));
        db.inTransaction(em -> FrozenCaseBuilder.handIn(em, uid, "MS3", author.enrolment()));
        authors.add(author);
        cases.add(uid);
    }
}
