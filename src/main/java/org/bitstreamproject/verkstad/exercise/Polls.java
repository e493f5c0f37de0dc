// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.exercise.poll.IntroduceOneself;
import org.bitstreamproject.verkstad.exercise.poll.RunPoll;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** Profile cards and polls in the room, for other features. */
@Dependent
@Transactional
public class Polls {
    private final RunPoll run;
    private final IntroduceOneself introduce;

    @Inject
    Polls(RunPoll run, IntroduceOneself introduce) {
        this.run = run;
        this.introduce = introduce;
    }

    /** Whether there is something to answer in the edition now. */
    public boolean anyOpen(SessionInfo who) {
        return run.anyOpen(who);
    }

    /**
     * Opens a question of the course, its result visible while it grows.
     *
     * @return uid of the poll
     */
    public String open(SessionInfo teacher, String exercise, String question) {
        return run.open(teacher, new RunPoll.Asked(exercise, question), true);
    }

    /** Hands in a profile card. @param answers question → options chosen, or the text @param shown to the own cohort */
    public void introduce(ExerciseVisit visit, Map<String, List<String>> answers, boolean shown) {
        introduce.answer(visit, new IntroduceOneself.Card(answers, shown));
    }

    /** Answers a poll that is open; the last answer counts. @param options ids of what is chosen */
    public void vote(SessionInfo who, String poll, List<String> options) {
        run.vote(who, poll, options);
    }
}
