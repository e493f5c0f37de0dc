// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.poll;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;

/** Repository of polls in the room and their votes. */
@Dependent
class PollRuns {
    private final EntityManager entityManager;

    @Inject
    PollRuns(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Newest first. */
    List<PollRun> of(EditionId edition) {
        return entityManager
                .createQuery("SELECT r FROM PollRun r WHERE r.edition = :edition ORDER BY r.id DESC", PollRun.class)
                .setParameter("edition", edition)
                .getResultList();
    }

    /** @throws NotVisible in another edition */
    PollRun one(EditionId edition, String uid) {
        return find(edition, uid, LockModeType.NONE);
    }

    /** As it is now, and nobody else votes or decides before this transaction is over. @throws NotVisible */
    PollRun locked(EditionId edition, String uid) {
        return find(edition, uid, LockModeType.PESSIMISTIC_WRITE);
    }

    private PollRun find(EditionId edition, String uid, LockModeType lock) {
        return entityManager
                .createQuery("SELECT r FROM PollRun r WHERE r.uid = :uid AND r.edition = :edition", PollRun.class)
                .setParameter("uid", uid)
                .setParameter("edition", edition)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotVisible::new);
    }

    boolean anyOpen(EditionId edition) {
        return entityManager
                        .createQuery(
                                "SELECT COUNT(r) FROM PollRun r WHERE r.edition = :edition AND r.state = :open",
                                Long.class)
                        .setParameter("edition", edition)
                        .setParameter("open", PollRun.State.OPEN)
                        .getSingleResult()
                > 0;
    }

    Optional<PollRun> named(String openName) {
        return entityManager
                .createQuery("SELECT r FROM PollRun r WHERE r.openName = :name", PollRun.class)
                .setParameter("name", openName)
                .getResultStream()
                .findFirst();
    }

    Optional<PollVote> voteOf(PollRun run, EnrolmentId enrolment) {
        return entityManager
                .createQuery("SELECT v FROM PollVote v WHERE v.run = :run AND v.enrolment = :enrolment", PollVote.class)
                .setParameter("run", run)
                .setParameter("enrolment", enrolment)
                .getResultStream()
                .findFirst();
    }

    /** What has been answered so far, or what was when it was closed. */
    Counts counts(PollRun run) {
        var result = run.result();
        return result != null ? result : Counts.of(votes(run));
    }

    /** How many have answered so far, or had when it was closed. */
    int people(PollRun run) {
        var result = run.result();
        return result != null
                ? result.people()
                : entityManager
                        .createQuery("SELECT COUNT(v) FROM PollVote v WHERE v.run = :run", Long.class)
                        .setParameter("run", run)
                        .getSingleResult()
                        .intValue();
    }

    /** Counted by the database: every phone in the room asks for it every few seconds. */
    private List<Counts.Vote> votes(PollRun run) {
        return entityManager
                .createQuery(
                        "SELECT v.country, v.chosen, COUNT(v) FROM PollVote v WHERE v.run = :run"
                                + " GROUP BY v.country, v.chosen",
                        Object[].class)
                .setParameter("run", run)
                .getResultStream()
                .map(row ->
                        new Counts.Vote((Country) row[0], PollVote.read((String) row[1]), ((Number) row[2]).intValue()))
                .toList();
    }

    void forgetVotes(PollRun run) {
        entityManager
                .createQuery("DELETE FROM PollVote v WHERE v.run = :run")
                .setParameter("run", run)
                .executeUpdate();
    }

    /** Written at once, so that a twin fails here. */
    void add(Object row) {
        entityManager.persist(row);
        entityManager.flush();
    }
}
