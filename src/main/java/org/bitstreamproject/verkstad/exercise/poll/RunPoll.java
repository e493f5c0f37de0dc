// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.poll;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** A teacher asks the room, and decides when answers are taken and shown; people answer. */
@Dependent
@Transactional
public class RunPoll {
    private final PollRuns runs;
    private final CoursePackages packages;
    private final EventLog events;
    private final Clock clock;

    @Inject
    RunPoll(PollRuns runs, CoursePackages packages, EventLog events, Clock clock) {
        this.runs = runs;
        this.packages = packages;
        this.events = events;
        this.clock = clock;
    }

    /** What a teacher does to a poll. */
    enum Turn {
        PAUSE,
        RESUME,
        SHOW,
        HIDE,
        CLOSE
    }

    /** A question of the package. */
    public record Asked(String exercise, String question) {}

    /**
     * Opens a question for the edition; one that is open already stays as it is.
     *
     * @param shown whether the result is seen while it grows
     * @return uid of the poll
     * @throws NotVisible when the course has no such question
     */
    public String open(SessionInfo who, Asked asked, boolean shown) {
        var question = question(who.edition(), asked);
        var name = who.edition().value() + "/" + asked.exercise() + "/" + asked.question();
        return runs.named(name).map(PollRun::uid).orElseGet(() -> {
            var run = new PollRun(who.edition(), name, question, who.person(), clock.instant());
            run.show(shown);
            runs.add(run);
            log(who, "poll.opened", asked.question());
            return run.uid();
        });
    }

    public boolean anyOpen(SessionInfo who) {
        return runs.anyOpen(who.edition());
    }

    /**
     * Somebody answers; the last answer counts.
     *
     * @param sent ids of options
     * @throws NotVisible for a poll of another edition
     * @throws PollPaused
     * @throws PollClosed
     * @throws NothingChosen
     */
    public void vote(SessionInfo who, String uid, List<String> sent) {
        var run = runs.locked(who.edition(), uid);
        run.mustTakeAnswers();
        var chosen = run.question(Language.EN).chosen(sent);
        if (chosen.isEmpty()) {
            throw new NothingChosen();
        }
        var vote = runs.voteOf(run, who.enrolment()).orElse(null);
        if (vote == null) {
            vote = new PollVote(run, who.enrolment(), who.country());
            vote.choose(chosen);
            runs.add(vote);
        } else {
            vote.choose(chosen);
        }
    }

    /** @throws NotVisible for a poll of another edition */
    void turn(SessionInfo who, String uid, Turn turn) {
        var run = runs.locked(who.edition(), uid);
        if (run.isClosed()) {
            return;
        }
        switch (turn) {
            case PAUSE -> run.pause();
            case RESUME -> run.resume();
            case SHOW -> run.show(true);
            case HIDE -> run.show(false);
            case CLOSE -> {
                run.close(runs.counts(run), clock.instant());
                runs.forgetVotes(run);
                log(who, "poll.closed", uid);
            }
        }
    }

    private JsonObject question(EditionId edition, Asked asked) {
        return packages.of(edition).exercise(asked.exercise()).filter(PollContent::isPoll).stream()
                .flatMap(exercise -> PollContent.room(exercise).stream())
                .filter(written -> written.getString("id").equals(asked.question()))
                .findFirst()
                .orElseThrow(NotVisible::new);
    }

    private void log(SessionInfo who, String type, String poll) {
        events.append(
                who.enrolment(),
                type,
                "poll:" + poll,
                Json.createObjectBuilder().build());
    }
}
