// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress.leaders;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.progress.leaders.LeaderDecision.NewDecision;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;

/** Repository of what managements write and decide. */
@Dependent
class LeaderNotes {
    private final EntityManager entityManager;

    @Inject
    LeaderNotes(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<LeaderNote> find(EditionId edition, OrganisationId organisation, String workshop) {
        return entityManager
                .createQuery(
                        "SELECT n FROM LeaderNote n WHERE n.edition = :edition AND n.organisation = :organisation"
                                + " AND n.workshop = :workshop",
                        LeaderNote.class)
                .setParameter("edition", edition)
                .setParameter("organisation", organisation)
                .setParameter("workshop", workshop)
                .getResultStream()
                .findFirst();
    }

    /** Written at once, so that a twin fails here. */
    void add(LeaderNote note) {
        entityManager.persist(note);
        entityManager.flush();
    }

    void add(LeaderDecision decision) {
        entityManager.persist(decision);
    }

    /** Newest first. */
    List<NewDecision> decisions(EditionId edition, OrganisationId organisation) {
        return entityManager
                .createQuery(
                        "SELECT d FROM LeaderDecision d WHERE d.edition = :edition AND d.organisation = :organisation"
                                + " ORDER BY d.decidedOn DESC, d.id DESC",
                        LeaderDecision.class)
                .setParameter("edition", edition)
                .setParameter("organisation", organisation)
                .getResultStream()
                .map(LeaderDecision::decided)
                .toList();
    }
}
