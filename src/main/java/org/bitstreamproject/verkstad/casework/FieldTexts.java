// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
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

    /** The same as it is stored at this moment, whatever was read before. */
    Answers now(CaseId kase) {
        return new Answers(entityManager
                .createQuery(
                        "SELECT f.slot, f.text FROM FieldText f WHERE f.kase = :kase AND f.owner = 0", Object[].class)
                .setParameter("kase", kase)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1])));
    }

    /** What has ever stood in these slots. */
    Earlier earlier(CaseId kase, Collection<String> slots) {
        return slots.isEmpty()
                ? new Earlier(List.of())
                : new Earlier(entityManager
                        .createQuery(
                                "SELECT r FROM FieldRevision r WHERE r.kase = :kase AND r.slot IN :slots AND r.owner = 0"
                                        + " AND r.outcome = :saved",
                                FieldRevision.class)
                        .setParameter("kase", kase)
                        .setParameter("slots", slots)
                        .setParameter("saved", FieldRevision.Outcome.SAVED)
                        .getResultList());
    }

    /** The stored texts of some slots, by version. */
    record Earlier(List<FieldRevision> revisions) {
        /** The text that stood there in this version; empty for version 0 and for versions never stored. */
        String textAt(String slot, long version) {
            return revisions.stream()
                    .filter(revision -> revision.slot().equals(slot) && revision.baseVersion() == version - 1)
                    .map(FieldRevision::text)
                    .findFirst()
                    .orElse("");
        }
    }

    /** The revisions that emptied the cells of a row. */
    List<FieldRevision> emptied(RowRemoval removal) {
        return entityManager
                .createQuery("SELECT r FROM FieldRevision r WHERE r.removal = :removal", FieldRevision.class)
                .setParameter("removal", removal.id())
                .getResultList();
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
