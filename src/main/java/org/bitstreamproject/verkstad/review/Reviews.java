// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.ReviewId;
import org.bitstreamproject.verkstad.shared.domain.RoundId;

/** The reviews. Who may see them is the caller's question. */
@Dependent
public class Reviews {
    private final EntityManager entityManager;

    @Inject
    public Reviews(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** How far somebody is with what was given to her, over all rounds of the edition. */
    public record Progress(int complete, int assigned) {}

    /** A level some reviewer has given a case, as advice. @param round such as {@code R1} */
    public record Advice(String reviewUid, String round, EnrolmentId reviewer, Judgement judgement) {}

    /** How many reviews this person has completed. */
    public int completedBy(EnrolmentId reviewer) {
        return progressOf(reviewer).complete();
    }

    public Progress progressOf(EnrolmentId reviewer) {
        var mine = ofReviewer(reviewer);
        return new Progress((int) mine.stream().filter(Review::isComplete).count(), mine.size());
    }

    /** For everybody in the edition who was given a review. */
    public Map<EnrolmentId, Progress> progressIn(EditionId edition) {
        return ofRounds(roundsOf(edition)).stream()
                .collect(Collectors.groupingBy(
                        Review::reviewer,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                mine -> new Progress(
                                        (int) mine.stream()
                                                .filter(Review::isComplete)
                                                .count(),
                                        mine.size()))));
    }

    /** How many complete reviews each case of the edition has got; cases without any are missing. */
    public Map<CaseId, Integer> completeByCase(EditionId edition) {
        return ofRounds(roundsOf(edition)).stream()
                .filter(Review::isComplete)
                .collect(Collectors.groupingBy(Review::kase, Collectors.summingInt(any -> 1)));
    }

    /** What complete reviews say about a case, by round and reviewer. */
    public List<Advice> adviceOn(CaseId kase) {
        return entityManager
                .createQuery(
                        "SELECT v.uid, r.key, v.reviewer, l FROM Review v, Round r, ReviewLevel l WHERE v.kase = :kase"
                                + " AND v.state = :complete AND r.id = v.round AND l.review = v.id"
                                + " ORDER BY r.key, v.id, l.criterion",
                        Object[].class)
                .setParameter("kase", kase)
                .setParameter("complete", Review.State.COMPLETE)
                .getResultStream()
                .map(row -> new Advice(
                        (String) row[0], (String) row[1], (EnrolmentId) row[2], ((ReviewLevel) row[3]).judgement()))
                .toList();
    }

    /** True when this case was given to this enrolment. */
    public boolean isAssigned(CaseId kase, EnrolmentId reviewer) {
        return ofReviewer(reviewer).stream().anyMatch(review -> review.kase().equals(kase));
    }

    Optional<Review> find(String uid) {
        return entityManager
                .createQuery("SELECT v FROM Review v WHERE v.uid = :uid", Review.class)
                .setParameter("uid", uid)
                .getResultStream()
                .findFirst();
    }

    Optional<Review> one(ReviewId id) {
        return Optional.ofNullable(entityManager.find(Review.class, id.value()));
    }

    /** As it is now, and nobody else writes in it before this transaction is over. */
    Optional<Review> locked(String uid) {
        return entityManager
                .createQuery("SELECT v FROM Review v WHERE v.uid = :uid", Review.class)
                .setParameter("uid", uid)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Oldest first. */
    List<Review> ofReviewer(EnrolmentId reviewer) {
        return entityManager
                .createQuery("SELECT v FROM Review v WHERE v.reviewer = :reviewer ORDER BY v.id", Review.class)
                .setParameter("reviewer", reviewer)
                .getResultList();
    }

    /** Drafts too, oldest first. */
    List<Review> ofCase(CaseId kase) {
        return entityManager
                .createQuery("SELECT v FROM Review v WHERE v.kase = :kase ORDER BY v.id", Review.class)
                .setParameter("kase", kase)
                .getResultList();
    }

    List<Review> ofRound(RoundId round) {
        return ofRounds(List.of(round));
    }

    void add(Review review) {
        entityManager.persist(review);
    }

    void add(ReviewLevel level) {
        entityManager.persist(level);
    }

    /** Slot to what stands in it. */
    Map<String, ReviewDraft> drafts(ReviewId review) {
        return entityManager
                .createQuery("SELECT d FROM ReviewDraft d WHERE d.review = :review ORDER BY d.id", ReviewDraft.class)
                .setParameter("review", review)
                .getResultStream()
                .collect(
                        Collectors.toMap(ReviewDraft::slot, draft -> draft, (one, other) -> other, LinkedHashMap::new));
    }

    void add(ReviewDraft draft) {
        entityManager.persist(draft);
    }

    /** Writes at once, so that versions are known and a race shows here. */
    void flush() {
        entityManager.flush();
    }

    /** By criterion; empty until the review is complete. */
    List<Judgement> judgements(ReviewId review) {
        return entityManager
                .createQuery(
                        "SELECT l FROM ReviewLevel l WHERE l.review = :review ORDER BY l.criterion", ReviewLevel.class)
                .setParameter("review", review)
                .getResultStream()
                .map(ReviewLevel::judgement)
                .toList();
    }

    /** Criterion to the authors' answer. */
    Map<String, ReviewAnswer> answers(ReviewId review) {
        return entityManager
                .createQuery("SELECT a FROM ReviewAnswer a WHERE a.review = :review", ReviewAnswer.class)
                .setParameter("review", review)
                .getResultStream()
                .collect(Collectors.toMap(ReviewAnswer::criterion, answer -> answer));
    }

    void add(ReviewAnswer answer) {
        entityManager.persist(answer);
        entityManager.flush();
    }

    private List<RoundId> roundsOf(EditionId edition) {
        return entityManager
                .createQuery("SELECT r FROM Round r WHERE r.edition = :edition", Round.class)
                .setParameter("edition", edition)
                .getResultStream()
                .map(Round::id)
                .toList();
    }

    private List<Review> ofRounds(Collection<RoundId> rounds) {
        return rounds.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery("SELECT v FROM Review v WHERE v.round IN :rounds ORDER BY v.id", Review.class)
                        .setParameter("rounds", rounds)
                        .getResultList();
    }
}
