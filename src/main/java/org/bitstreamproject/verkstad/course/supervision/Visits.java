// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.supervision;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.EditionId;

/** Times, bookings and what is written about them. */
@Dependent
class Visits {
    private final EntityManager entityManager;

    @Inject
    Visits(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Those that are offered, by time. */
    List<Slot> slots(EditionId edition) {
        return entityManager
                .createQuery(
                        "SELECT s FROM Slot s WHERE s.edition = :edition AND s.withdrawnAt IS NULL ORDER BY s.startsAt, s.id",
                        Slot.class)
                .setParameter("edition", edition)
                .getResultList();
    }

    Optional<Slot> slot(EditionId edition, String uid) {
        return entityManager
                .createQuery("SELECT s FROM Slot s WHERE s.edition = :edition AND s.uid = :uid", Slot.class)
                .setParameter("edition", edition)
                .setParameter("uid", uid)
                .getResultStream()
                .findFirst();
    }

    /** Asks without loading: what is loaded before {@link #take} may be old after it. */
    boolean offers(EditionId edition, String uid) {
        return entityManager
                        .createQuery(
                                "SELECT COUNT(s) FROM Slot s WHERE s.edition = :edition AND s.uid = :uid"
                                        + " AND s.withdrawnAt IS NULL",
                                Long.class)
                        .setParameter("edition", edition)
                        .setParameter("uid", uid)
                        .getSingleResult()
                > 0;
    }

    Optional<Slot> slot(Visit visit) {
        var slot = visit.slot();
        return slot == null ? Optional.empty() : Optional.ofNullable(entityManager.find(Slot.class, slot));
    }

    void offer(Slot slot) {
        entityManager.persist(slot);
    }

    /** Whoever else wants this time waits here until the transaction ends: of twenty one sees it free. */
    void take(EditionId edition, String uid) {
        entityManager
                .createNativeQuery("UPDATE supervision_slot SET turn = turn + 1 WHERE uid = ?1 AND edition_id = ?2")
                .setParameter(1, uid)
                .setParameter(2, edition.value())
                .executeUpdate();
    }

    Optional<Visit> holder(Slot slot) {
        return entityManager
                .createQuery("SELECT v FROM Visit v WHERE v.slot = :slot", Visit.class)
                .setParameter("slot", slot.id())
                .getResultStream()
                .findFirst();
    }

    List<Visit> all(EditionId edition) {
        return entityManager
                .createQuery("SELECT v FROM Visit v WHERE v.edition = :edition", Visit.class)
                .setParameter("edition", edition)
                .getResultList();
    }

    Optional<Visit> of(EditionId edition, String group) {
        return entityManager
                .createQuery("SELECT v FROM Visit v WHERE v.edition = :edition AND v.group = :group", Visit.class)
                .setParameter("edition", edition)
                .setParameter("group", group)
                .getResultStream()
                .findFirst();
    }

    /** The group's, made now when it has none. */
    Visit orNew(EditionId edition, String group) {
        return of(edition, group).orElseGet(() -> {
            var visit = new Visit(edition, group);
            entityManager.persist(visit);
            entityManager.flush();
            return visit;
        });
    }

    Optional<VisitText> text(Visit visit, VisitText.Kind kind) {
        return entityManager
                .createQuery("SELECT t FROM VisitText t WHERE t.visit = :visit AND t.kind = :kind", VisitText.class)
                .setParameter("visit", visit.id())
                .setParameter("kind", kind)
                .getResultStream()
                .findFirst();
    }

    /** Every text of the edition, in one query. */
    List<VisitText> texts(EditionId edition) {
        return entityManager
                .createQuery(
                        "SELECT t FROM VisitText t, Visit v WHERE t.visit = v.id AND v.edition = :edition",
                        VisitText.class)
                .setParameter("edition", edition)
                .getResultList();
    }

    void keep(VisitText text) {
        entityManager.persist(text);
        entityManager.flush();
    }

    void drop(VisitText text) {
        entityManager.remove(text);
    }

    /** Writes now, so that a race shows here. */
    void flush() {
        entityManager.flush();
    }
}
