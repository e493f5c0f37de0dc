// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.edition;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.exercise.ExerciseVisit;
import org.bitstreamproject.verkstad.exercise.Polls;
import org.bitstreamproject.verkstad.shared.web.FormBody;

/** Hands in profile cards, and lets a room answer a question that is still open. */
@Dependent
public class InventPolls {
    private static final String PROFILE = "E0.2";

    private final CoursePackages packages;
    private final Polls polls;

    @Inject
    public InventPolls(CoursePackages packages, Polls polls) {
        this.packages = packages;
        this.polls = polls;
    }

    void introduce(Cast.Player player, JsonObject card) {
        var course = packages.of(player.edition());
        var exercise = course.exercise(PROFILE).orElseThrow();
        var module = course.moduleOf(PROFILE).orElseThrow();
        var visit = new ExerciseVisit(player.session(), course, module, exercise, null, new FormBody(Map.of()));
        var answers = Stream.of("role", "experience", "takeHome")
                .filter(question -> !card.getString(question).isEmpty())
                .collect(Collectors.toMap(question -> question, question -> List.of(card.getString(question))));
        polls.introduce(visit, answers, card.getBoolean("shown"));
    }

    void ask(Cast cast, JsonObject poll) {
        var uid = polls.open(cast.examiner().session(), poll.getString("exercise"), poll.getString("question"));
        var votes = poll.getJsonObject("votes");
        votes.keySet().forEach(name -> polls.vote(cast.one(name).session(), uid, List.of(votes.getString(name))));
    }
}
