// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Score;
import org.jspecify.annotations.Nullable;

/** How far everybody has come, written in the transaction of what brought them there. */
@Dependent
@Transactional
public class ItemStatuses {
    private final EntityManager entityManager;
    private final Event<ItemStatusChanged> changed;
    private final Clock clock;

    @Inject
    public ItemStatuses(EntityManager entityManager, Event<ItemStatusChanged> changed, Clock clock) {
        this.entityManager = entityManager;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Says that somebody has come this far. State and best score only rise here (see {@link #takeBack}); {@link ItemStatusChanged} is fired when one
     * did.
     *
     * @param item an exercise or milestone id
     * @param score null when the item has none
     */
    public void record(EnrolmentId enrolment, String item, ItemState state, @Nullable Score score) {
        var row = row(enrolment, item);
        if (row == null) {
            row = new ItemStatusRow(enrolment, item, state, score, clock.instant());
            entityManager.persist(row);
            entityManager.flush();
        } else if (!row.reach(state, score, clock.instant())) {
            return;
        }
        fire(row.status());
    }

    private void fire(ItemStatus status) {
        changed.fire(new ItemStatusChanged(status.enrolment(), status.item(), status.state(), status.score()));
    }

    /**
     * Says that somebody has handed in a text that a teacher will read. Whoever judges an older version at the same moment
     * is told, and the other way round: one of the two fails by the row's version.
     *
     * @throws AlreadyJudged when a teacher was faster
     */
    void handedIn(EnrolmentId enrolment, String item) {
        var known = row(enrolment, item);
        if (known != null) {
            // as it is now, not as it was when this transaction first read it; a teacher who judges is waited for
            entityManager.refresh(known, LockModeType.PESSIMISTIC_WRITE);
            if (known.isJudged()) {
                throw new AlreadyJudged();
            }
        }
        record(enrolment, item, ItemState.SUBMITTED, null);
        entityManager.lock(row(enrolment, item), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** A teacher has read this version of a text and passes it: it stands as it is. */
    public void judge(EnrolmentId enrolment, String item, int version) {
        record(enrolment, item, ItemState.SUBMITTED, null);
        var row = Objects.requireNonNull(row(enrolment, item));
        if (row.judge(version, clock.instant())) {
            fire(row.status());
        }
    }

    /** A teacher takes a pass back; nothing happens where none was given. @param waived it counts as done all the same */
    public void takeBack(EnrolmentId enrolment, String item, boolean waived) {
        var row = row(enrolment, item);
        if (row != null && row.isJudged()) {
            row.takeBack(waived, clock.instant());
            fire(row.status());
        }
    }

    /** Whether a teacher has passed a text; what was waived is not judged. */
    boolean isJudged(EnrolmentId enrolment, String item) {
        var row = row(enrolment, item);
        return row != null && row.isJudged();
    }

    /** Item → status of one person; items not begun are missing. */
    public Map<String, ItemStatus> of(EnrolmentId enrolment) {
        var statuses = new LinkedHashMap<String, ItemStatus>();
        entityManager
                .createQuery(
                        "SELECT s FROM ItemStatus s WHERE s.enrolment = :enrolment ORDER BY s.item",
                        ItemStatusRow.class)
                .setParameter("enrolment", enrolment)
                .getResultStream()
                .map(ItemStatusRow::status)
                .forEach(status -> statuses.put(status.item(), status));
        return statuses;
    }

    /** Everybody's in the edition, by person and item; administrators and those who left included nowhere. */
    @SuppressWarnings("unchecked")
    public List<ItemStatus> inEdition(EditionId edition) {
        return ((List<ItemStatusRow>) entityManager
                        .createNativeQuery(
                                "SELECT s.* FROM item_status s JOIN enrolment e ON e.id = s.enrolment_id JOIN cohort c ON c.id = e.cohort_id"
                                        + " WHERE c.edition_id = ?1 AND c.active = TRUE AND e.left_at IS NULL AND e.role_code <> 'ADMIN'"
                                        + " ORDER BY s.enrolment_id, s.item",
                                ItemStatusRow.class)
                        .setParameter(1, edition.value())
                        .getResultList())
                .stream().map(ItemStatusRow::status).toList();
    }

    private @Nullable ItemStatusRow row(EnrolmentId enrolment, String item) {
        return entityManager
                .createQuery(
                        "SELECT s FROM ItemStatus s WHERE s.enrolment = :enrolment AND s.item = :item",
                        ItemStatusRow.class)
                .setParameter("enrolment", enrolment)
                .setParameter("item", item)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
