// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.domain.StudyId;

/** The answers of people to studies, for the person's own eyes. Exports go through the view research_participant alone. */
@Dependent
class Consents {
    private final EntityManager entityManager;

    @Inject
    Consents(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** This person's answers to the study, newest first. */
    List<ConsentRow> history(StudyId study, PersonId person) {
        return entityManager
                .createQuery(
                        "SELECT c FROM Consent c WHERE c.study = :study AND c.person = :person ORDER BY c.sequence DESC",
                        ConsentRow.class)
                .setParameter("study", study)
                .setParameter("person", person)
                .getResultList();
    }

    /** Adds an answer; the wording is stored when it is new. */
    void add(ConsentRow answer, ConsentTextRow text, String textHash) {
        if (entityManager.find(ConsentTextRow.class, textHash) == null) {
            entityManager.persist(text);
            entityManager.flush();
        }
        entityManager.persist(answer);
    }
}
