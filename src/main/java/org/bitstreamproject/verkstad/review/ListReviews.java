// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.casework.CaseSummary;
import org.bitstreamproject.verkstad.casework.Cases;
import org.bitstreamproject.verkstad.casework.Confidentiality;
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
    private final CoursePackages packages;

    @Inject
    ListReviews(Reviews reviews, Rounds rounds, Cases cases, Participants participants, CoursePackages packages) {
        this.reviews = reviews;
        this.rounds = rounds;
        this.cases = cases;
        this.participants = participants;
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
        var given = reviews.ofReviewer(who.enrolment()).stream()
                .filter(review -> opened.containsKey(review.round()))
                .flatMap(review -> given(review, opened, byId, who).stream())
                .toList();
        return new Shown(given, received(who, opened, byId));
    }

    private Optional<Given> given(
            Review review, Map<RoundId, Round> opened, Map<CaseId, CaseSummary> byId, SessionInfo who) {
        var round = opened.get(review.round());
        if (round == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(byId.get(review.kase()))
                .filter(kase -> kase.confidentiality() != Confidentiality.TEACHERS)
                .map(kase -> new Given(
                        review.uid(),
                        kase.title(),
                        kase.language().code(),
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
