// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.review.allocation.Pair;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.RoundId;

/** The rounds of editions and the decisions who reviews what. */
@Dependent
class Rounds {
    private final EntityManager entityManager;

    @Inject
    Rounds(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** By key; empty when none was opened. */
    List<Round> inEdition(EditionId edition) {
        return entityManager
                .createQuery("SELECT r FROM Round r WHERE r.edition = :edition ORDER BY r.key", Round.class)
                .setParameter("edition", edition)
                .getResultList();
    }

    Optional<Round> find(EditionId edition, String key) {
        return inEdition(edition).stream()
                .filter(round -> round.key().equals(key))
                .findFirst();
    }

    Round one(RoundId id) {
        return entityManager.find(Round.class, id.value());
    }

    /** Writes at once, so that a twin fails here. */
    void add(Round round) {
        entityManager.persist(round);
        entityManager.flush();
    }

    void add(AllocationRun run) {
        entityManager.persist(run);
        entityManager.flush();
    }

    /** Oldest first. */
    List<AllocationRun> runs(RoundId round) {
        return entityManager
                .createQuery(
                        "SELECT a FROM AllocationRun a WHERE a.round = :round ORDER BY a.number", AllocationRun.class)
                .setParameter("round", round)
                .getResultList();
    }

    /** Who has reviewed what in the edition's rounds up to now. */
    Set<Pair> pairs(EditionId edition) {
        var rounds = inEdition(edition).stream().map(Round::id).toList();
        return rounds.isEmpty()
                ? Set.of()
                : entityManager
                        .createQuery("SELECT v FROM Review v WHERE v.round IN :rounds", Review.class)
                        .setParameter("rounds", rounds)
                        .getResultStream()
                        .map(review -> new Pair(review.reviewer(), review.kase()))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
