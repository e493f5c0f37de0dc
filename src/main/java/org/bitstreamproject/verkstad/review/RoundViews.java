// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import java.time.Instant;
import java.util.List;
import org.bitstreamproject.verkstad.review.allocation.RoundRule;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.jspecify.annotations.Nullable;

/** The teacher's pages about rounds. */
public final class RoundViews {
    private RoundViews() {}

    /** Where a round stands. */
    public enum State {
        PLANNED,
        OPEN,
        CLOSED
    }

    /** Every round of the course. */
    public record All(List<Row> rounds) {}

    /** One line of the list. @param waiting cases handed in, for a round that is not open */
    public record Row(
            String key,
            String title,
            State state,
            @Nullable Instant opens,
            @Nullable Instant due,
            int waiting,
            int complete,
            int assigned) {}

    /** A person with country and organisation, as the rules see her. @param organisation empty when unknown */
    public record Who(String name, String organisation, Country country) {}

    /** A case likewise. @param language tag of the title's language */
    public record What(String title, String organisation, Country country, String language) {}

    /** One person and what she is given. */
    public record Person(Who who, List<What> cases) {}

    /** One case and who gets it. @param early handed in for an earlier milestone than the round is about */
    public record Given(What kase, boolean forTeachers, boolean early, List<Who> reviewers) {}

    /** A case that was not in when the milestone was due. @param at when it came; null when it has not */
    public record Late(String uid, What kase, @Nullable Instant at, boolean takenIn) {}

    /** A rule that gives way. @param cases titles @param people names */
    public record GaveWay(
            RoundRule rule,
            String cases,
            String people,
            @Nullable Country country,
            int eligible) {}

    /** What would happen if the round opened now. @param nextSeed for another draw */
    public record Plan(
            String key,
            String title,
            long seed,
            long nextSeed,
            String fingerprint,
            List<String> warnings,
            List<GaveWay> gaveWay,
            List<Given> cases,
            List<Person> people,
            List<What> notHandedIn,
            List<Late> late) {
        public boolean needsApproval() {
            return !warnings.isEmpty() || !gaveWay.isEmpty();
        }

        public boolean possible() {
            return people.stream().anyMatch(person -> !person.cases().isEmpty());
        }
    }

    /** One review of an opened round. */
    public record Line(
            String uid,
            Who reviewer,
            What kase,
            boolean complete,
            @Nullable Instant completedAt) {}

    /** A case with fewer reviewers than it should have. @param at when it came for the round's milestone */
    public record Waiting(
            String uid, What kase, int reviewers, @Nullable Instant at) {}

    /** Somebody who may review a case. @param load what she has in the round already */
    public record Choice(long id, Who who, int load, boolean chosen) {}

    /** People for a case, and what they would break. @param fingerprint names both */
    public record Chosen(List<Choice> people, List<GaveWay> gaveWay, String fingerprint) {}

    /**
     * A case given by hand in an open round.
     *
     * @param people all who may review it
     * @param chosen those chosen now
     * @param approved those the teacher said yes to, when that was for others than the chosen ones; null otherwise
     */
    public record Giving(
            String key,
            String round,
            Waiting waiting,
            List<Who> already,
            List<Choice> people,
            Chosen chosen,
            @Nullable Chosen approved) {}

    /** A round that was opened. */
    public record Opened(
            String key,
            String title,
            State state,
            Instant openedAt,
            @Nullable Instant due,
            @Nullable Instant closedAt,
            long seed,
            List<GaveWay> gaveWay,
            List<Line> lines,
            List<Waiting> waiting) {
        public long complete() {
            return lines.stream().filter(Line::complete).count();
        }
    }
}
