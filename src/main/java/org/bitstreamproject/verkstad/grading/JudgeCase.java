// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.casework.Submissions;
import org.bitstreamproject.verkstad.exercise.HandedInTexts;
import org.bitstreamproject.verkstad.exercise.ItemState;
import org.bitstreamproject.verkstad.exercise.ItemStatuses;
import org.bitstreamproject.verkstad.grading.scheme.Proposal;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.domain.SubmissionId;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;

/** The examiner judges and decides. Nothing of it is seen by anybody else before it is published. */
@Dependent
@Transactional
public class JudgeCase {
    private static final int SHORTEST_REASON = 20;
    private static final int LONGEST_REASON = 4000;
    private final GradingDesk desk;
    private final Assessments assessments;
    private final Decisions decisions;
    private final Submissions submissions;
    private final ItemStatuses statuses;
    private final HandedInTexts texts;
    private final EventLog events;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    JudgeCase(
            GradingDesk desk,
            Assessments assessments,
            Decisions decisions,
            Submissions submissions,
            ItemStatuses statuses,
            HandedInTexts texts,
            EventLog events,
            AuditTrail audit,
            Clock clock) {
        this.desk = desk;
        this.assessments = assessments;
        this.decisions = decisions;
        this.submissions = submissions;
        this.statuses = statuses;
        this.texts = texts;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What stood on the page.
     *
     * @param levels as {@link Decision#text}
     * @param submission uid of the copy that was read
     * @param texts versions of the person's own texts that were read
     */
    record Shown(String levels, String submission, String texts) {}

    /** Levels as typed. */
    record Marks(Map<String, Integer> levels, Shown shown) {}

    /** A decision as typed. */
    record Verdict(String code, String reason, Shown shown) {}

    /**
     * Sets levels on the case's criteria, for every member, and on this person's own. An own text whose criterion has a level
     * above the lowest is passed, and one that is corrected to the lowest is not passed any more.
     *
     * @throws TextChanged when the person has handed in a newer text
     * @throws SubmissionChanged when the group has handed in again since
     * @throws LevelsChanged when somebody has set others since they were read
     */
    void mark(GradingDesk.Office office, EnrolmentId person, Marks marks, PersonId by) {
        // the rows' versions before the texts': a text that comes in between is found by one of the two
        statuses.of(person);
        var sheet = desk.one(office, person);
        check(sheet, marks.levels());
        var submission = read(sheet, marks.shown());
        set(new Judged(sheet, submission, Assessment.OF_CASE), changed(sheet, marks, true), by);
        set(new Judged(sheet, submission, person.value()), changed(sheet, marks, false), by);
        passTexts(sheet, person, marks);
        assessments.flush();
    }

    /**
     * Decides the grade; the latest decision counts, and none is public yet.
     *
     * @throws MandatoryMissing while the proposal is INCOMPLETE
     * @throws NotJudged while a criterion has no level
     * @throws SubmissionChanged when the group has handed in again since the page was shown
     * @throws LevelsChanged when the levels are no longer those shown
     * @throws ReasonMissing when the grade is not the proposed one, or a public one is corrected, without a reason
     */
    void decide(GradingDesk.Office office, EnrolmentId person, Verdict verdict, PersonId by) {
        var sheet = desk.one(office, person);
        var submission = read(sheet, verdict.shown());
        var levels = Decision.text(sheet.levels());
        var reason = words(verdict.reason());
        checkAllowed(sheet, verdict.code(), reason);
        var before = sheet.latest().map(Decisions.Entry::decision).orElse(null);
        if (before != null && before.says(verdict.code(), reason, levels)) {
            return;
        }
        var band = sheet.scale().band(verdict.code());
        var ground = new Decision.Ground(person, submission, sheet.scale(), sheet.levels(), sheet.proposal());
        var decision = new Decision(ground, band, reason, by, clock.instant(), before);
        decisions.add(decision);
        audit.append(
                "person:" + by.value(),
                "grading.decided",
                "enrolment:" + person.value(),
                before == null ? null : before.scale() + " " + before.code(),
                decision.scale() + " " + decision.code());
    }

    /** Lets a mandatory item count as done. @throws ReasonMissing without a reason */
    void waive(GradingDesk.Office office, EnrolmentId person, String item, String typed, PersonId by) {
        var sheet = desk.one(office, person);
        var reason = words(typed);
        if (reason.length() < SHORTEST_REASON) {
            throw new ReasonMissing();
        }
        if (sheet.proposal() instanceof Proposal.Incomplete incomplete
                && incomplete.missing().contains(item)) {
            assessments.add(new Waiver(person, item, reason, by, clock.instant()));
            statuses.record(person, item, ItemState.PASSED, null);
            events.append(
                    person,
                    "grading.item-waived",
                    "exercise:" + item,
                    Json.createObjectBuilder().build());
            audit.append("person:" + by.value(), "grading.waived", "enrolment:" + person.value(), null, item);
        }
    }

    private void passTexts(GradingDesk.Sheet sheet, EnrolmentId person, Marks marks) {
        if (!texts.versions(person, sheet.course()).equals(marks.shown().texts())) {
            throw new TextChanged();
        }
        var levels = new HashMap<>(sheet.levels());
        levels.putAll(marks.levels());
        var waived = assessments.waivers(person).stream().map(Waiver::item).collect(toSet());
        for (var text : texts.of(person, sheet.course(), Language.EN)) {
            if (levels.getOrDefault(text.criterion(), 0) > 0) {
                statuses.judge(person, text.exercise(), text.stamp().number());
            } else {
                statuses.takeBack(person, text.exercise(), waived.contains(text.exercise()));
            }
        }
    }

    private void checkAllowed(GradingDesk.Sheet sheet, String code, String reason) {
        if (sheet.scale().bands().stream().noneMatch(band -> band.code().equals(code))) {
            throw new NoSuchGrade();
        }
        switch (sheet.proposal().code()) {
            case "INCOMPLETE" -> throw new MandatoryMissing();
            case "NOT_JUDGED" -> throw new NotJudged();
            default -> {
                var corrects = sheet.latest().map(Decisions.Entry::published).orElse(false);
                var deviates = !sheet.proposal().code().equals(code);
                if ((corrects || deviates) && reason.length() < SHORTEST_REASON) {
                    throw new ReasonMissing();
                }
            }
        }
    }

    private static void check(GradingDesk.Sheet sheet, Map<String, Integer> levels) {
        var rubric = sheet.course().rubric();
        levels.forEach((criterion, level) -> {
            if (rubric.criteria().stream().noneMatch(known -> known.id().equals(criterion))
                    || level < 0
                    || level >= rubric.levels().size()) {
                throw new NoSuchGrade();
            }
        });
    }

    private static Map<String, Integer> changed(GradingDesk.Sheet sheet, Marks marks, boolean ofCase) {
        var changed = new HashMap<String, Integer>();
        marks.levels().forEach((criterion, level) -> {
            if (sheet.isOfCase(criterion) == ofCase
                    && !level.equals(sheet.levels().get(criterion))) {
                changed.put(criterion, level);
            }
        });
        return changed;
    }

    /** What levels are set on. @param enrolment a person's, or {@link Assessment#OF_CASE} */
    private record Judged(GradingDesk.Sheet sheet, SubmissionId submission, long enrolment) {}

    private void set(Judged judged, Map<String, Integer> levels, PersonId by) {
        if (levels.isEmpty()) {
            return;
        }
        var kase = judged.sheet().handedIn();
        var assessment = assessments.find(kase.id(), judged.enrolment()).orElseGet(() -> {
            var fresh = new Assessment(kase.id(), judged.enrolment());
            assessments.add(fresh);
            return fresh;
        });
        assessment.set(levels, judged.submission(), by, clock.instant());
    }

    /** The newest copy that was handed in, when it and the levels are those the examiner has read. */
    private SubmissionId read(GradingDesk.Sheet sheet, Shown shown) {
        var newest = submissions.latestOf(sheet.handedIn().id()).orElseThrow(NothingHandedIn::new);
        if (!newest.receipt().uid().equals(shown.submission())) {
            throw new SubmissionChanged();
        }
        if (!Decision.text(sheet.levels()).equals(shown.levels())) {
            throw new LevelsChanged();
        }
        return newest.id();
    }

    private static String words(String typed) {
        var words = typed.replace("\r\n", "\n").strip();
        NationalIdRefused.check(List.of(words));
        if (words.length() > LONGEST_REASON) {
            throw new ReasonTooLong();
        }
        return words;
    }
}
