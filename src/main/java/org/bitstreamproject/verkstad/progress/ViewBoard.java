// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.casework.CaseSummary;
import org.bitstreamproject.verkstad.casework.Cases;
import org.bitstreamproject.verkstad.course.ChangedDates;
import org.bitstreamproject.verkstad.course.Cohorts;
import org.bitstreamproject.verkstad.course.MeetingAttendance;
import org.bitstreamproject.verkstad.course.MeetingStanding;
import org.bitstreamproject.verkstad.course.Participant;
import org.bitstreamproject.verkstad.course.Participants;
import org.bitstreamproject.verkstad.exercise.ItemStatus;
import org.bitstreamproject.verkstad.exercise.ItemStatuses;
import org.bitstreamproject.verkstad.progress.BoardPage.Cell;
import org.bitstreamproject.verkstad.progress.BoardPage.Head;
import org.bitstreamproject.verkstad.progress.BoardPage.Row;
import org.bitstreamproject.verkstad.review.Reviews;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.jspecify.annotations.Nullable;

/** Gathers the teachers' board: one question to each feature, however many people there are. */
@Dependent
@Transactional
public class ViewBoard {
    private static final Reviews.Progress NO_REVIEWS = new Reviews.Progress(0, 0);
    private static final MeetingStanding NO_MEETINGS = new MeetingStanding(List.of());
    private final CoursePaths paths;
    private final Cohorts cohorts;
    private final Participants participants;
    private final ItemStatuses statuses;
    private final Cases cases;
    private final Reviews reviews;
    private final MeetingAttendance attendance;
    private final LastActivity activity;
    private final ChangedDates changed;
    private final Clock clock;

    @Inject
    ViewBoard(
            CoursePaths paths,
            Cohorts cohorts,
            Participants participants,
            ItemStatuses statuses,
            Cases cases,
            Reviews reviews,
            MeetingAttendance attendance,
            LastActivity activity,
            ChangedDates changed,
            Clock clock) {
        this.paths = paths;
        this.cohorts = cohorts;
        this.participants = participants;
        this.statuses = statuses;
        this.cases = cases;
        this.reviews = reviews;
        this.attendance = attendance;
        this.activity = activity;
        this.changed = changed;
        this.clock = clock;
    }

    BoardPage of(SessionInfo session, @Nullable Country country, String sort) {
        var people = participants.inEdition(session.edition());
        var rows = rows(session.edition(), people).stream()
                .filter(row -> country == null || row.country() == country)
                .sorted(BoardPage.order(
                        sort, Collator.getInstance(session.language().locale())))
                .toList();
        return new BoardPage(
                cohorts(session.edition(), people),
                heads(session.edition(), session.language()),
                rows,
                people.size(),
                country,
                sort,
                session.has(Grant.EXAMINER),
                changed.unseen(session));
    }

    private List<Row> rows(EditionId edition, List<Participant> people) {
        var now = clock.instant();
        var path = paths.of(edition);
        var status = statusesByPerson(edition);
        var kases = casesByMember(edition);
        var seen = activity.inEdition(edition);
        var given = reviews.progressIn(edition);
        var meetings = attendance.inEdition(edition);
        var reviewsDue = path.reviewsDue(now);
        return people.stream()
                .map(person -> {
                    var kase = kases.get(person.enrolment());
                    var mine = given.getOrDefault(person.enrolment(), NO_REVIEWS);
                    var stops = path.of(status.getOrDefault(person.enrolment(), Map.of()), kase, isOpen(mine));
                    var facts = new Flag.Facts(
                            stops, kase != null, seen.get(person.enrolment()), isOpen(mine) ? reviewsDue : null);
                    return row(person, kase, mine, meetings.getOrDefault(person.enrolment(), NO_MEETINGS), facts, now);
                })
                .toList();
    }

    private static boolean isOpen(Reviews.Progress progress) {
        return progress.complete() < progress.assigned();
    }

    private static Row row(
            Participant person,
            @Nullable CaseSummary kase,
            Reviews.Progress given,
            MeetingStanding meetings,
            Flag.Facts facts,
            Instant now) {
        return new Row(
                person.name(),
                person.country(),
                person.organisationName() == null ? "" : person.organisationName(),
                kase == null ? null : kase.uid(),
                kase == null ? "" : kase.title(),
                cells(facts.stops(), now),
                given.complete(),
                given.assigned(),
                meetings.met(),
                meetings.needed(),
                facts.lastActivity(),
                Flag.of(facts, now).stream().map(Flag::code).toList());
    }

    private static List<Cell> cells(List<Stop> stops, Instant now) {
        return stops.stream()
                .map(stop -> new Cell(
                        stop.module(),
                        stop.done() ? "done" : stop.begun() ? "current" : "todo",
                        stop.lateAt(now),
                        stop.passed(),
                        stop.required()))
                .toList();
    }

    private Map<EnrolmentId, Map<String, ItemStatus>> statusesByPerson(EditionId edition) {
        return statuses.inEdition(edition).stream()
                .collect(groupingBy(ItemStatus::enrolment, toMap(ItemStatus::item, status -> status)));
    }

    private Map<EnrolmentId, CaseSummary> casesByMember(EditionId edition) {
        var byMember = new HashMap<EnrolmentId, CaseSummary>();
        cases.inEdition(edition)
                .forEach(kase -> kase.members().forEach(member -> byMember.put(member.enrolment(), kase)));
        return byMember;
    }

    private List<BoardPage.Cohort> cohorts(EditionId edition, List<Participant> people) {
        var sizes = people.stream().collect(groupingBy(Participant::cohort, counting()));
        return cohorts.inEdition(edition).stream()
                .map(cohort ->
                        new BoardPage.Cohort(cohort.name(), cohort.country(), sizes.getOrDefault(cohort.id(), 0L)))
                .toList();
    }

    private List<Head> heads(EditionId edition, Language language) {
        return paths.of(edition).of(Map.of(), null, false).stream()
                .map(stop -> new Head(stop.module(), stop.title().in(language), stop.due()))
                .toList();
    }
}
