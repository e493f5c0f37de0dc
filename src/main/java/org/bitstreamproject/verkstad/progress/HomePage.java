// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bitstreamproject.verkstad.course.ChangedDate;
import org.bitstreamproject.verkstad.course.MeetingStanding;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Kept;
import org.jspecify.annotations.Nullable;

/**
 * A participant's start page, in the reader's language.
 *
 * @param firstDay nothing has been begun yet
 * @param ownCase null before there is one
 * @param standing with the meetings
 * @param changed dates the person has not been told of yet
 * @param grade as its scale writes it; null until it is published
 */
public record HomePage(
        Next next,
        boolean firstDay,
        List<Line> path,
        @Nullable OwnCase ownCase,
        int reviewsComplete,
        int reviewsGiven,
        @Nullable String grade,
        List<Meeting> meetings,
        MeetingStanding standing,
        List<Kept.Waiting> waiting,
        List<HomeNotice.Notice> notices,
        List<ChangedDate> changed) {

    /** @param kind do, late, wait or done @param href empty when there is nothing to open */
    public record Next(
            String kind,
            String title,
            String href,
            @Nullable Instant due) {}

    /** One milestone. @param state done, current or todo */
    public record Line(
            String module,
            String title,
            String state,
            @Nullable Instant due,
            @Nullable Instant handedIn,
            long passed,
            long required) {}

    /** @param handedIn the newest hand-in, null before the first */
    public record OwnCase(
            String title, Instant lastSaved, @Nullable Instant handedIn, List<String> members) {}

    /** A meeting that lies ahead. */
    public record Meeting(String title, LocalDate day) {}

    static List<Line> lines(List<Stop> stops, Language language) {
        var current = stops.stream().filter(stop -> !stop.done()).findFirst().orElse(null);
        return stops.stream()
                .map(stop -> new Line(
                        stop.module(),
                        stop.title().in(language),
                        stop.done() ? "done" : stop == current ? "current" : "todo",
                        stop.due(),
                        stop.handedIn(),
                        stop.passed(),
                        stop.required()))
                .toList();
    }

    static Next next(NextStep step, Language language) {
        var work = step.work();
        if (work == null) {
            return new Next(step.kind() == NextStep.Kind.DONE ? "done" : "wait", "", "", null);
        }
        return new Next(step.late() ? "late" : "do", work.title().in(language), work.href(), work.due());
    }
}
