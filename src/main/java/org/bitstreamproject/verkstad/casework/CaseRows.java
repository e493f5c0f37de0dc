// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bitstreamproject.verkstad.casework.form.RowName;
import org.bitstreamproject.verkstad.shared.domain.CaseId;

/** The rows of the tables of cases, and what became of them. */
@Dependent
class CaseRows {
    private static final int MARK = 12;

    private final EntityManager entityManager;

    @Inject
    CaseRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    List<CaseRow> all(CaseId kase) {
        return entityManager
                .createQuery("SELECT r FROM CaseRow r WHERE r.kase = :kase", CaseRow.class)
                .setParameter("kase", kase)
                .getResultList();
    }

    /** Those who begin rows of one case wait for each other, so that no number is thought of twice. */
    List<CaseRow> allForAdding(ProcessCase kase) {
        entityManager.lock(kase, LockModeType.PESSIMISTIC_WRITE);
        return all(kase.id());
    }

    /** What a new row is called in one page until it has a number: in two windows it is two rows. */
    static String newMark() {
        return "n" + UUID.randomUUID().toString().replace("-", "").substring(0, MARK);
    }

    void add(CaseRow row) {
        entityManager.persist(row);
        entityManager.flush();
    }

    void add(RowRemoval removal) {
        entityManager.persist(removal);
        entityManager.flush();
    }

    /** The last removal of a row that has not been undone. */
    Optional<RowRemoval> removed(CaseId kase, RowName row) {
        return entityManager
                .createQuery(
                        "SELECT r FROM RowRemoval r WHERE r.kase = :kase AND r.field = :field AND r.number = :number"
                                + " AND r.restoredAt IS NULL ORDER BY r.id DESC",
                        RowRemoval.class)
                .setParameter("kase", kase)
                .setParameter("field", row.field())
                .setParameter("number", row.number())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Empty when it has been undone, or was never one of this case. @param name such as {@code E1.r0a1b2c3d4e5f} */
    Optional<RowRemoval> removal(CaseId kase, String name) {
        return entityManager
                .createQuery(
                        "SELECT r FROM RowRemoval r WHERE r.kase = :kase AND r.uid = :uid AND r.restoredAt IS NULL",
                        RowRemoval.class)
                .setParameter("kase", kase)
                .setParameter("uid", name.substring(name.indexOf('.') + 1))
                .getResultStream()
                .findFirst();
    }
}
