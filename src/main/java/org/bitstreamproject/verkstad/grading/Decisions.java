// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;

/** Decisions and which of them are public. */
@Dependent
class Decisions {
    private final EntityManager entityManager;

    @Inject
    Decisions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A decision with its publication, when it has one. */
    record Entry(Decision decision, Optional<Publication> publication) {
        boolean published() {
            return publication.isPresent();
        }
    }

    /** Newest first. */
    List<Entry> of(EnrolmentId enrolment) {
        return of(List.of(enrolment)).getOrDefault(enrolment, List.of());
    }

    /** Newest first; people without a decision are missing. Two queries however many they are. */
    Map<EnrolmentId, List<Entry>> of(Collection<EnrolmentId> enrolments) {
        var byPerson = new HashMap<EnrolmentId, List<Entry>>();
        if (enrolments.isEmpty()) {
            return byPerson;
        }
        var decisions = entityManager
                .createQuery(
                        "SELECT d FROM Decision d WHERE d.enrolment IN :enrolments ORDER BY d.number DESC",
                        Decision.class)
                .setParameter("enrolments", enrolments)
                .getResultList();
        var published = publications(decisions.stream().map(Decision::id).toList());
        decisions.forEach(decision -> byPerson.computeIfAbsent(decision.enrolment(), any -> new ArrayList<>())
                .add(new Entry(decision, Optional.ofNullable(published.get(decision.id())))));
        return byPerson;
    }

    Optional<Entry> latest(EnrolmentId enrolment) {
        return of(enrolment).stream().findFirst();
    }

    /** Writes at once, so that a twin fails here. */
    void add(Decision decision) {
        entityManager.persist(decision);
        entityManager.flush();
    }

    /** Writes at once: of two that publish the same decision one fails here. */
    void add(Publication publication) {
        entityManager.persist(publication);
        entityManager.flush();
    }

    private Map<Long, Publication> publications(List<Long> decisions) {
        return decisions.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery("SELECT p FROM Publication p WHERE p.decision IN :decisions", Publication.class)
                        .setParameter("decisions", decisions)
                        .getResultStream()
                        .collect(Collectors.toMap(Publication::decision, publication -> publication));
    }
}
