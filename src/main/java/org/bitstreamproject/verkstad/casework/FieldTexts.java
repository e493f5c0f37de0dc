// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.casework.form.Answers;
import org.bitstreamproject.verkstad.shared.domain.CaseId;

/** The texts of cases and their revisions. */
@Dependent
class FieldTexts {
    private final EntityManager entityManager;

    @Inject
    FieldTexts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<FieldText> find(CaseId kase, String slot) {
        return entityManager
                .createQuery(
                        "SELECT f FROM FieldText f WHERE f.kase = :kase AND f.slot = :slot AND f.owner = 0",
                        FieldText.class)
                .setParameter("kase", kase)
                .setParameter("slot", slot)
                .getResultStream()
                .findFirst();
    }

    /** What the group has written. */
    List<FieldText> all(CaseId kase) {
        return entityManager
                .createQuery("SELECT f FROM FieldText f WHERE f.kase = :kase AND f.owner = 0", FieldText.class)
                .setParameter("kase", kase)
                .getResultList();
    }

    Answers answers(CaseId kase) {
        return new Answers(all(kase).stream().collect(Collectors.toMap(FieldText::slot, FieldText::text)));
    }

    /** The text that stood there in this version; empty for version 0 and for versions never stored. */
    String textAt(CaseId kase, String slot, long version) {
        return entityManager
                .createQuery(
                        "SELECT r.text FROM FieldRevision r WHERE r.kase = :kase AND r.slot = :slot AND r.owner = 0"
                                + " AND r.baseVersion = :base AND r.outcome = :saved",
                        String.class)
                .setParameter("kase", kase)
                .setParameter("slot", slot)
                .setParameter("base", version - 1)
                .setParameter("saved", FieldRevision.Outcome.SAVED)
                .getResultStream()
                .findFirst()
                .orElse("");
    }

    void add(FieldText text) {
        entityManager.persist(text);
    }

    void add(FieldRevision revision) {
        entityManager.persist(revision);
    }

    /** Writes now, so that a race shows here and versions are known. */
    void flush() {
        entityManager.flush();
    }
}
