// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.casework.CaseSummary;
import org.bitstreamproject.verkstad.casework.Cases;
import org.bitstreamproject.verkstad.course.Cohorts;
import org.bitstreamproject.verkstad.course.Counting;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.course.MeetingAttendance;
import org.bitstreamproject.verkstad.course.Participant;
import org.bitstreamproject.verkstad.course.Participants;
import org.bitstreamproject.verkstad.course.Scale;
import org.bitstreamproject.verkstad.exercise.ItemStatus;
import org.bitstreamproject.verkstad.exercise.ItemStatuses;
import org.bitstreamproject.verkstad.grading.scheme.Delivered;
import org.bitstreamproject.verkstad.grading.scheme.Proposal;
import org.bitstreamproject.verkstad.grading.scheme.Scheme;
import org.bitstreamproject.verkstad.shared.domain.CohortId;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.PersonId;

/** Lays beside each other what a grade rests on, for one person or a whole cohort. A fixed number of queries. */
@Dependent
class GradingDesk {
    private static final int FORMATIVE_PERCENT = 80;
    private final Participants participants;
    private final Cohorts cohorts;
    private final CoursePackages packages;
    private final Cases cases;
    private final ItemStatuses statuses;
    private final MeetingAttendance attendance;
    private final Assessments assessments;
    private final Decisions decisions;

    @Inject
    GradingDesk(
            Participants participants,
            Cohorts cohorts,
            CoursePackages packages,
            Cases cases,
            ItemStatuses statuses,
            MeetingAttendance attendance,
            Assessments assessments,
            Decisions decisions) {
        this.participants = participants;
        this.cohorts = cohorts;
        this.packages = packages;
        this.cases = cases;
        this.statuses = statuses;
        this.attendance = attendance;
        this.assessments = assessments;
        this.decisions = decisions;
    }

    /** Where an examiner works: the own cohort of an edition. */
    record Office(EditionId edition, CohortId cohort) {}

    /** Who examines: the person decides and publishes, the enrolment has written the comments. */
    record Examiner(PersonId person, EnrolmentId enrolment) {}

    /**
     * One person's sheet.
     *
     * @param history newest first
     */
    record Sheet(
            Participant person,
            Optional<CaseSummary> kase,
            CoursePackage course,
            Scale scale,
            Map<String, Integer> levels,
            Proposal proposal,
            List<Decisions.Entry> history) {
        Optional<Decisions.Entry> latest() {
            return history.stream().findFirst();
        }

        /** The case when something was handed in. @throws NothingHandedIn otherwise */
        CaseSummary handedIn() {
            return kase.filter(one -> !one.submissions().isEmpty()).orElseThrow(NothingHandedIn::new);
        }

        boolean isOfCase(String criterion) {
            return course.rubric().criterion(criterion).ofCase();
        }
    }

    /** @throws NotVisible for somebody of another cohort */
    Sheet one(Office office, EnrolmentId person) {
        return all(office).stream()
                .filter(sheet -> sheet.person().enrolment().equals(person))
                .findFirst()
                .orElseThrow(NotVisible::new);
    }

    /** Everybody who takes the course in this cohort, by name. */
    List<Sheet> all(Office office) {
        var people = participants.inEdition(office.edition()).stream()
                .filter(person -> person.cohort().equals(office.cohort()))
                .toList();
        var course = packages.of(office.edition());
        var scale = course.scale(cohorts.one(office.cohort()).scale()).orElseThrow(NotVisible::new);
        var caseOf = caseOfMember(office.edition());
        var done = statusOf(office.edition());
        var meetings = attendance.inEdition(office.edition());
        var judged = assessments.of(
                caseOf.values().stream().map(CaseSummary::id).distinct().toList());
        var decided = decisions.of(people.stream().map(Participant::enrolment).toList());
        return people.stream()
                .map(person -> {
                    var kase = Optional.ofNullable(caseOf.get(person.enrolment()));
                    var levels = new Levels(judged, kase, person.enrolment());
                    var standing = meetings.get(person.enrolment());
                    var delivered = delivered(
                            course,
                            done.getOrDefault(person.enrolment(), Map.of()),
                            standing != null && standing.fulfilled());
                    return new Sheet(
                            person,
                            kase,
                            course,
                            scale,
                            levels.all(),
                            new Scheme(course.rubric(), scale).propose(levels.all(), delivered),
                            decided.getOrDefault(person.enrolment(), List.of()));
                })
                .toList();
    }

    private Map<EnrolmentId, CaseSummary> caseOfMember(EditionId edition) {
        var caseOf = new HashMap<EnrolmentId, CaseSummary>();
        cases.inEdition(edition)
                .forEach(kase -> kase.members().forEach(member -> caseOf.put(member.enrolment(), kase)));
        return caseOf;
    }

    private Map<EnrolmentId, Map<String, ItemStatus>> statusOf(EditionId edition) {
        var byPerson = new HashMap<EnrolmentId, Map<String, ItemStatus>>();
        statuses.inEdition(edition)
                .forEach(status -> byPerson.computeIfAbsent(status.enrolment(), any -> new HashMap<>())
                        .put(status.item(), status));
        return byPerson;
    }

    /** @param met whether the person has enough meetings; one that lies ahead does not count yet */
    private static Delivered delivered(CoursePackage course, Map<String, ItemStatus> done, boolean met) {
        var missing = counting(course, Counting.GATE).stream()
                .filter(item -> !isPassed(done, item))
                .toList();
        var formative = counting(course, Counting.FORMATIVE);
        var passed = formative.stream().filter(item -> isPassed(done, item)).count();
        var enough = passed * 100 >= (long) FORMATIVE_PERCENT * formative.size();
        return new Delivered(missing, missing.isEmpty() && enough && met);
    }

    static List<String> counting(CoursePackage course, Counting kind) {
        return course.exercises().stream()
                .filter(exercise -> exercise.counts() == kind)
                .map(Exercise::id)
                .toList();
    }

    private static boolean isPassed(Map<String, ItemStatus> done, String item) {
        var status = done.get(item);
        return status != null && status.passed();
    }

    /** The case's levels and the person's own, put together. */
    private record Levels(Optional<Assessment> ofCase, Optional<Assessment> own) {
        Levels(Collection<Assessment> judged, Optional<CaseSummary> kase, EnrolmentId person) {
            this(find(judged, kase, Assessment.OF_CASE), find(judged, kase, person.value()));
        }

        private static Optional<Assessment> find(
                Collection<Assessment> judged, Optional<CaseSummary> kase, long enrolment) {
            return judged.stream()
                    .filter(assessment -> assessment.enrolment() == enrolment)
                    .filter(assessment -> kase.map(CaseSummary::id).equals(Optional.of(assessment.kase())))
                    .findFirst();
        }

        Map<String, Integer> all() {
            var all = new HashMap<String, Integer>();
            ofCase.ifPresent(assessment -> all.putAll(assessment.levels()));
            own.ifPresent(assessment -> all.putAll(assessment.levels()));
            return all;
        }
    }
}
