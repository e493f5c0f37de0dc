// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.casework.CaseSummary;
import org.bitstreamproject.verkstad.casework.Cases;
import org.bitstreamproject.verkstad.casework.Confidentiality;
import org.bitstreamproject.verkstad.casework.FrozenCase;
import org.bitstreamproject.verkstad.casework.Submissions;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.course.Participant;
import org.bitstreamproject.verkstad.course.Participants;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.RoundId;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.jspecify.annotations.Nullable;

/** What a participant has been given to review, and what others have said about the own case. */
@Dependent
@Transactional
public class ListReviews {
    private final Reviews reviews;
    private final Rounds rounds;
    private final Cases cases;
    private final Participants participants;
    private final Submissions submissions;
    private final CoursePackages packages;

    @Inject
    ListReviews(
            Reviews reviews,
            Rounds rounds,
            Cases cases,
            Participants participants,
            Submissions submissions,
            CoursePackages packages) {
        this.reviews = reviews;
        this.rounds = rounds;
        this.cases = cases;
        this.participants = participants;
        this.submissions = submissions;
        this.packages = packages;
    }

    /** The page. */
    public record Shown(List<Given> given, List<Received> received) {
        /** The first one that still can be written, or null. */
        public @Nullable Given next() {
            return given.stream()
                    .filter(review -> review.state() == GivenState.TO_DO)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Where a review that was given to me stands. */
    public enum GivenState {
        TO_DO,
        COMPLETE,
        /** The round was closed before it was complete. */
        MISSED
    }

    /** A case I was given. @param language tag of the title's language */
    public record Given(
            String uid,
            String caseTitle,
            String language,
            String organisation,
            Country country,
            String round,
            @Nullable Instant due,
            GivenState state,
            boolean started) {}

    /** A review of my case. @param unanswered comments nobody of us has marked */
    public record Received(
            String uid,
            String reviewer,
            String organisation,
            Country country,
            String round,
            @Nullable Instant completedAt,
            int unanswered) {}

    public Shown of(SessionInfo who) {
        var opened = rounds.inEdition(who.edition()).stream().collect(Collectors.toMap(Round::id, Function.identity()));
        var byId =
                cases.inEdition(who.edition()).stream().collect(Collectors.toMap(CaseSummary::id, Function.identity()));
        var mine = reviews.ofReviewer(who.enrolment());
        var frozen = submissions.all(mine.stream().map(Review::submission).toList());
        var given = mine.stream()
                .filter(review -> byId.containsKey(review.kase()))
                .flatMap(review -> given(
                        review,
                        opened.get(review.round()),
                        frozen.get(review.submission()),
                        Objects.requireNonNull(byId.get(review.kase())),
                        who))
                .toList();
        return new Shown(given, received(who, opened, byId));
    }

    /** What is said of the case is the copy's: its draft is none of the reviewer's business. */
    private Stream<Given> given(
            Review review, @Nullable Round round, @Nullable FrozenCase frozen, CaseSummary kase, SessionInfo who) {
        if (round == null || frozen == null || kase.confidentiality() == Confidentiality.TEACHERS) {
            return Stream.empty();
        }
        return Stream.of(new Given(
                review.uid(),
                frozen.title(),
                frozen.language().code(),
                kase.organisationName(),
                kase.country(),
                title(round, who),
                round.due(),
                state(review, round),
                !reviews.drafts(review.id()).isEmpty()));
    }

    private static GivenState state(Review review, Round round) {
        if (review.isComplete()) {
            return GivenState.COMPLETE;
        }
        return round.isOpen() ? GivenState.TO_DO : GivenState.MISSED;
    }

    private List<Received> received(SessionInfo who, Map<RoundId, Round> opened, Map<CaseId, CaseSummary> byId) {
        var people = participants.inEdition(who.edition()).stream()
                .collect(Collectors.toMap(Participant::enrolment, Function.identity()));
        return byId.values().stream()
                .filter(kase -> kase.isMember(who.enrolment()))
                .flatMap(kase -> reviews.ofCase(kase.id()).stream())
                .filter(Review::isComplete)
                .flatMap(review -> received(review, opened.get(review.round()), people, who))
                .toList();
    }

    private Stream<Received> received(
            Review review, @Nullable Round round, Map<EnrolmentId, Participant> people, SessionInfo who) {
        var reviewer = people.get(review.reviewer());
        if (round == null || reviewer == null) {
            return Stream.empty();
        }
        var organisation = reviewer.organisationName();
        return Stream.of(new Received(
                review.uid(),
                reviewer.name(),
                organisation == null ? "" : organisation,
                reviewer.country(),
                title(round, who),
                review.completedAt(),
                reviews.judgements(review.id()).size()
                        - reviews.answers(review.id()).size()));
    }

    private String title(Round round, SessionInfo who) {
        return packages.of(round.edition())
                .round(round.key())
                .map(plan -> plan.title().in(who.language()))
                .orElse(round.key());
    }
}
