// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.poll;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.jspecify.annotations.Nullable;

/** The pages of polls in the room. */
public final class PollViews {
    private PollViews() {}

    /** @param open newest first @param askable what could be asked, for a teacher */
    public record Room(List<Line> open, List<Askable> askable, List<Line> closed) {
        /** Changes when another poll opens or closes. */
        public String state() {
            return open.stream().map(Line::uid).collect(Collectors.joining(" "));
        }
    }

    /** One that was opened. @param at when it was opened, or closed */
    public record Line(String uid, String text, String state, Instant at) {}

    /** One that can be. */
    public record Askable(String exercise, PollQuestion question) {}

    /**
     * A poll.
     *
     * @param state OPEN, PAUSED or CLOSED
     * @param shownToAll whether the teacher shows the result
     * @param shown whether whoever looks here may see it
     * @param own what the reader answered
     */
    public record Poll(
            String uid,
            PollQuestion question,
            String state,
            boolean shownToAll,
            Tally tally,
            boolean shown,
            List<String> own,
            Instant openedAt,
            @Nullable Instant closedAt) {
        public boolean isClosed() {
            return state.equals("CLOSED");
        }

        public boolean isOpen() {
            return state.equals("OPEN");
        }

        /** Changes when the result looks different to the reader. */
        public String result() {
            return shown
                    ? tally.people()
                            + tally.bars().stream()
                                    .map(bar -> "." + bar.count() + "-" + bar.sweden())
                                    .collect(Collectors.joining())
                    : "hidden";
        }

        /** Changes when anything here looks different to the reader. @param counted whether the number of answers is shown */
        public String version(boolean counted) {
            return state + (shownToAll ? "-shown-" : "-hidden-") + (counted ? tally.people() + "-" : "") + result();
        }
    }

    /** A poll on a phone. @param typed what was chosen before it was refused @param answered just now */
    public record Phone(Poll poll, List<String> typed, FieldErrors errors, boolean answered) {
        public boolean chosen(String option) {
            return (typed.isEmpty() ? poll.own() : typed).contains(option);
        }
    }
}
