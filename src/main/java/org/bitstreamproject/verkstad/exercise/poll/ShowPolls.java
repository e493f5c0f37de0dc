// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.poll;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** Polls as somebody may see them, in their language. */
@Dependent
@Transactional
public class ShowPolls {
    private final PollRuns runs;
    private final CoursePackages packages;

    @Inject
    ShowPolls(PollRuns runs, CoursePackages packages) {
        this.runs = runs;
        this.packages = packages;
    }

    /** What a teacher can ask, and what has been asked. */
    PollViews.Room room(SessionInfo who) {
        var asked = runs.of(who.edition());
        var questions = packages.of(who.edition()).exercises().stream()
                .filter(PollContent::isPoll)
                .flatMap(exercise -> PollContent.room(exercise).stream()
                        .map(written -> PollQuestion.read(written, who.language()))
                        .map(question -> askable(exercise, question)))
                .toList();
        return new PollViews.Room(
                asked.stream()
                        .filter(run -> !run.isClosed())
                        .map(run -> line(run, who))
                        .toList(),
                questions,
                asked.stream()
                        .filter(PollRun::isClosed)
                        .map(run -> line(run, who))
                        .toList());
    }

    /** What a participant can answer now, and what was asked before. */
    PollViews.Room open(SessionInfo who) {
        var asked = runs.of(who.edition());
        return new PollViews.Room(
                asked.stream()
                        .filter(run -> !run.isClosed())
                        .map(run -> line(run, who))
                        .toList(),
                List.of(),
                asked.stream()
                        .filter(PollRun::isClosed)
                        .map(run -> line(run, who))
                        .toList());
    }

    /** The poll on the room's screen. */
    PollViews.Poll screen(SessionInfo who, String uid) {
        var run = runs.one(who.edition(), uid);
        return poll(run, who, List.of(), run.shown());
    }

    /** The poll on a participant's phone: the result is there when it is shown and the person has answered, or it is over. */
    PollViews.Poll phone(SessionInfo who, String uid) {
        var run = runs.one(who.edition(), uid);
        var own = runs.voteOf(run, who.enrolment()).map(PollVote::chosen).orElse(List.of());
        return poll(run, who, own, run.isClosed() || (run.shown() && !own.isEmpty()));
    }

    private PollViews.Poll poll(PollRun run, SessionInfo who, List<String> own, boolean shown) {
        var question = run.question(who.language());
        return new PollViews.Poll(
                run.uid(),
                question,
                run.state().name(),
                run.shown(),
                shown ? Tally.of(question, runs.counts(run)) : Tally.hidden(runs.people(run)),
                shown,
                own,
                run.openedAt(),
                run.closedAt());
    }

    private static PollViews.Askable askable(Exercise exercise, PollQuestion question) {
        return new PollViews.Askable(exercise.id(), question);
    }

    private static PollViews.Line line(PollRun run, SessionInfo who) {
        return new PollViews.Line(
                run.uid(),
                run.question(who.language()).text(),
                run.state().name(),
                Objects.requireNonNullElse(run.closedAt(), run.openedAt()));
    }
}
