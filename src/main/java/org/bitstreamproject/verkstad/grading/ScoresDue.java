// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.course.Cohorts;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.course.Enrolments;
import org.bitstreamproject.verkstad.course.Participant;
import org.bitstreamproject.verkstad.exercise.ItemStatusChanged;
import org.bitstreamproject.verkstad.exercise.ItemStatuses;
import org.bitstreamproject.verkstad.exercise.ModuleScore;
import org.bitstreamproject.verkstad.lti.Passback;
import org.bitstreamproject.verkstad.review.ReviewCompleted;
import org.bitstreamproject.verkstad.review.Reviews;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.domain.Score;

/** Hands module and review scores to the outbox: noticed in the transaction of the change, computed a few minutes later. */
@Dependent
@Transactional
public class ScoresDue {
    private static final String MODULE = "module:";
    private static final String REVIEWS = "reviews";
    private static final int AT_ONCE = 500;
    private static final int SCALE = 6;
    private final EntityManager entityManager;
    private final Enrolments enrolments;
    private final Cohorts cohorts;
    private final CoursePackages packages;
    private final ItemStatuses statuses;
    private final Reviews reviews;
    private final Passback passback;
    private final Clock clock;

    @Inject
    ScoresDue(
            EntityManager entityManager,
            Enrolments enrolments,
            Cohorts cohorts,
            CoursePackages packages,
            ItemStatuses statuses,
            Reviews reviews,
            Passback passback,
            Clock clock) {
        this.entityManager = entityManager;
        this.enrolments = enrolments;
        this.cohorts = cohorts;
        this.packages = packages;
        this.statuses = statuses;
        this.reviews = reviews;
        this.passback = passback;
        this.clock = clock;
    }

    void itemChanged(@Observes ItemStatusChanged change) {
        participant(change.enrolment())
                .flatMap(person ->
                        packages.of(cohorts.one(person.cohort()).edition()).moduleOf(change.item()))
                .ifPresent(module -> mark(change.enrolment(), MODULE + module.id()));
    }

    void reviewCompleted(@Observes ReviewCompleted review) {
        mark(review.reviewer(), REVIEWS);
    }

    private void mark(EnrolmentId enrolment, String contentKey) {
        entityManager.persist(new ScoreDue(enrolment, contentKey, clock.instant()));
    }

    /** Enqueues what differs from what was last decided, each person's content once. @return how many rows were settled */
    public int send() {
        var due = entityManager
                .createQuery("SELECT d FROM ScoreDue d ORDER BY d.id", ScoreDue.class)
                .setMaxResults(AT_ONCE)
                .getResultList();
        due.stream()
                .map(row -> List.of(row.enrolment(), row.contentKey()))
                .distinct()
                .forEach(one -> send((EnrolmentId) one.get(0), (String) one.get(1)));
        due.forEach(entityManager::remove);
        return due.size();
    }

    private void send(EnrolmentId enrolment, String contentKey) {
        score(enrolment, contentKey).ifPresent(score -> {
            var fraction = score.given().divide(score.maximum(), SCALE, RoundingMode.HALF_UP);
            if (passback.stateOf(enrolment, contentKey)
                    .filter(line -> line.decided().compareTo(fraction) == 0)
                    .isEmpty()) {
                passback.enqueue(enrolment, contentKey, fraction);
            }
        });
    }

    private Optional<Score> score(EnrolmentId enrolment, String contentKey) {
        if (contentKey.equals(REVIEWS)) {
            var progress = reviews.progressOf(enrolment);
            return progress.assigned() == 0
                    ? Optional.empty()
                    : Optional.of(Score.of(progress.complete(), progress.assigned()));
        }
        return participant(enrolment)
                .flatMap(person -> packages.of(cohorts.one(person.cohort()).edition())
                        .module(contentKey.substring(MODULE.length())))
                .flatMap(module -> ModuleScore.of(module, statuses.of(enrolment)));
    }

    /** Teachers who try an exercise have no gradebook row. */
    private Optional<Participant> participant(EnrolmentId enrolment) {
        return enrolments.find(enrolment).filter(person -> person.role() == Role.PARTICIPANT);
    }
}
