// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.casework.CaseBuilder;
import org.bitstreamproject.verkstad.casework.FrozenCaseBuilder;
import org.bitstreamproject.verkstad.casework.Submissions;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.course.Cohorts;
import org.bitstreamproject.verkstad.course.Counting;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.course.Enrolments;
import org.bitstreamproject.verkstad.course.attendance.AttendanceBuilder;
import org.bitstreamproject.verkstad.exercise.HandedInTextBuilder;
import org.bitstreamproject.verkstad.exercise.HandedInTexts;
import org.bitstreamproject.verkstad.exercise.ItemState;
import org.bitstreamproject.verkstad.exercise.ItemStatuses;
import org.bitstreamproject.verkstad.lti.Passback;
import org.bitstreamproject.verkstad.review.AnnotationBuilder;
import org.bitstreamproject.verkstad.review.RoundBuilder;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.bitstreamproject.verkstad.testing.FiredEvents;

/** The examiner's desk over {@link RoundBuilder}'s four cases: authors 0 and 1 are Swedish, 2 and 3 Norwegian. */
final class GradingBuilder {
    static final PersonId EXAMINER = new PersonId(998);
    static final GradingDesk.Examiner BY = new GradingDesk.Examiner(EXAMINER, new EnrolmentId(1));
    static final String REASON = "Bedömningen av K3 vägdes upp av den muntliga redovisningen.";
    private static final Map<String, Integer> ALL_SOUND =
            Map.of("K1", 2, "K2", 2, "K3", 2, "K4", 2, "K5", 2, "K6", 2, "K7", 2, "K8", 2);
    final FiredEvents<GradePublished> fired = new FiredEvents<>();
    final RoundBuilder programme;
    private final Database db;

    private GradingBuilder(Database db) {
        this.db = db;
        this.programme = RoundBuilder.fourCases(db);
    }

    static GradingBuilder aDesk(Database db) {
        return new GradingBuilder(db);
    }

    EnrolmentId person(int author) {
        return programme.author(author).enrolment();
    }

    GradingDesk.Office office(int author) {
        return officeOf(programme.author(author));
    }

    static GradingDesk.Office officeOf(Admission admission) {
        return new GradingDesk.Office(admission.edition(), admission.cohort());
    }

    /** Every mandatory exercise done. */
    GradingBuilder delivered(int author) {
        db.inTransaction(em -> GradingDesk.counting(CaseBuilder.COURSE, Counting.GATE)
                .forEach(item -> statuses(em).record(person(author), item, ItemState.PASSED, null)));
        return this;
    }

    /** Every exercise done. */
    GradingBuilder practised(int author) {
        db.inTransaction(em -> GradingDesk.counting(CaseBuilder.COURSE, Counting.FORMATIVE)
                .forEach(item -> statuses(em).record(person(author), item, ItemState.PASSED, null)));
        return this;
    }

    /** The author's cohort is graded on participation alone. */
    GradingBuilder byParticipation(int author) {
        db.inTransaction(em -> em.createNativeQuery("UPDATE cohort SET scale = 'PART' WHERE id = ?1")
                .setParameter(1, programme.author(author).cohort().value())
                .executeUpdate());
        return this;
    }

    GradingBuilder wasThere(int author, Anchor anchor) {
        db.inTransaction(em -> AttendanceBuilder.wasThere(em, programme.author(author), anchor));
        return this;
    }

    GradingBuilder didInstead(int author, Anchor anchor) {
        db.inTransaction(em -> AttendanceBuilder.didInstead(em, programme.author(author), anchor));
        return this;
    }

    /** The levels that differ from 2 everywhere. */
    GradingBuilder judged(int author, Map<String, Integer> different) {
        var levels = new HashMap<>(ALL_SOUND);
        levels.putAll(different);
        var marks = new JudgeCase.Marks(levels, shown(author));
        db.inTransaction(em -> judge(em).mark(office(author), person(author), marks, EXAMINER));
        return this;
    }

    GradingBuilder decided(int author, String code, String reason) {
        var verdict = new JudgeCase.Verdict(code, reason, shown(author));
        db.inTransaction(em -> judge(em).decide(office(author), person(author), verdict, EXAMINER));
        return this;
    }

    /** What the examiner's page says about this person now. */
    JudgeCase.Shown shown(int author) {
        var sheet = sheet(author);
        return new JudgeCase.Shown(
                Decision.text(sheet.levels()),
                sheet.handedIn().submissions().get(0).uid(),
                versions(person(author)));
    }

    private String versions(EnrolmentId person) {
        return db.in(em -> new HandedInTexts(em).versions(person, CaseBuilder.COURSE));
    }

    /** The author hands in their own reflection, once more or for the first time. */
    GradingBuilder reflected(int author, String words) {
        db.inTransaction(em -> HandedInTextBuilder.handIn(em, person(author), "E9.4", Map.of("reflection", words)));
        return this;
    }

    ItemState reflection(int author) {
        return db.in(em -> statuses(em).of(person(author)).get("E9.4").state());
    }

    /** The group hands in once more. */
    GradingBuilder handedInAgain(int author) {
        var kase = sheet(author).handedIn().uid();
        db.inTransaction(em -> FrozenCaseBuilder.handIn(em, kase, "MS3", person(author)));
        return this;
    }

    int published(int author) {
        return published(author, Set.of(), BY);
    }

    /** As the examiner confirms it, with the comments that go with it. */
    int published(int author, SessionInfo examiner) {
        var going = db.in(em -> comments(em).with(examiner, List.of(sheet(author)))).stream()
                .flatMap(kase -> kase.going().stream())
                .collect(Collectors.toSet());
        return published(author, going, ShowGrading.examiner(examiner));
    }

    private int published(int author, Set<String> comments, GradingDesk.Examiner by) {
        var decision = Set.of(sheet(author).history().get(0).decision().uid());
        var confirmed = new PublishGrades.Confirmed(decision, comments);
        return db.in(em -> publish(em).publish(office(author), confirmed, by));
    }

    /** Somebody of the author's cohort becomes a member of the same case. */
    Admission joins(int author) {
        return programme.joins(author);
    }

    GradingBuilder deliveredBy(Admission member) {
        db.inTransaction(em -> GradingDesk.counting(CaseBuilder.COURSE, Counting.GATE)
                .forEach(item -> statuses(em).record(member.enrolment(), item, ItemState.PASSED, null)));
        return this;
    }

    /** Decides on levels of 2 throughout. */
    GradingBuilder decidedFor(Admission member, String code) {
        db.inTransaction(em -> judge(em)
                .mark(
                        officeOf(member),
                        member.enrolment(),
                        new JudgeCase.Marks(ALL_SOUND, shownFor(member)),
                        EXAMINER));
        db.inTransaction(em -> judge(em)
                .decide(
                        officeOf(member),
                        member.enrolment(),
                        new JudgeCase.Verdict(code, "", shownFor(member)),
                        EXAMINER));
        return this;
    }

    int publishedFor(Admission member) {
        var decision = Set.of(sheetOf(member).history().get(0).decision().uid());
        var confirmed = new PublishGrades.Confirmed(decision, Set.of());
        return db.in(em -> publish(em).publish(officeOf(member), confirmed, BY));
    }

    private JudgeCase.Shown shownFor(Admission member) {
        var sheet = sheetOf(member);
        return new JudgeCase.Shown(
                Decision.text(sheet.levels()),
                sheet.handedIn().submissions().get(0).uid(),
                versions(member.enrolment()));
    }

    private GradingDesk.Sheet sheetOf(Admission member) {
        return db.in(em -> desk(em).one(officeOf(member), member.enrolment()));
    }

    boolean isOpen(int author) {
        return sheet(author).kase().orElseThrow().open();
    }

    GradingDesk.Sheet sheet(int author) {
        return db.in(em -> desk(em).one(office(author), person(author)));
    }

    /** What the outbox holds for this person's case, newest first. */
    List<String> outbox(int author) {
        List<?> rows = db.in(em -> em.createNativeQuery(
                        "SELECT decided FROM passback WHERE enrolment_id = ?1 AND content_key = 'case' ORDER BY seq_no DESC")
                .setParameter(1, person(author).value())
                .getResultList());
        return rows.stream()
                .map(row -> new BigDecimal(row.toString()).stripTrailingZeros().toPlainString())
                .toList();
    }

    GradingDesk desk(EntityManager em) {
        var course = new CourseBuilder(em);
        return new GradingDesk(
                course.participants(),
                new Cohorts(em),
                course.packages(),
                CaseBuilder.cases(em),
                statuses(em),
                AttendanceBuilder.attendance(em),
                new Assessments(em),
                new Decisions(em));
    }

    JudgeCase judge(EntityManager em) {
        return new JudgeCase(
                desk(em),
                new Assessments(em),
                new Decisions(em),
                new Submissions(em),
                statuses(em),
                new HandedInTexts(em),
                new EventLog(em, CLOCK),
                new AuditTrail(em, CLOCK),
                CLOCK);
    }

    PublishGrades publish(EntityManager em) {
        return new PublishGrades(
                desk(em),
                new Decisions(em),
                CaseBuilder.closing(em),
                comments(em),
                new Passback(em, CLOCK),
                statuses(em),
                new EventLog(em, CLOCK),
                new AuditTrail(em, CLOCK),
                fired,
                CLOCK);
    }

    AnnotateCase annotate(EntityManager em) {
        return new AnnotateCase(
                desk(em), new Submissions(em), AnnotationBuilder.annotate(em), AnnotationBuilder.show(em), reach(em));
    }

    PublishComments comments(EntityManager em) {
        return new PublishComments(
                desk(em), reach(em), AnnotationBuilder.release(em), new EventLog(em, CLOCK), new AuditTrail(em, CLOCK));
    }

    private static CommentReach reach(EntityManager em) {
        return new CommentReach(AnnotationBuilder.release(em), new Decisions(em), new Enrolments(em));
    }

    ResendGrade resend(EntityManager em) {
        return new ResendGrade(desk(em), new Passback(em, CLOCK), new AuditTrail(em, CLOCK));
    }

    static ItemStatuses statuses(EntityManager em) {
        return new ItemStatuses(em, new FiredEvents<>(), CLOCK);
    }
}
