// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
     * Says that somebody has come this far. State and best score only rise; {@link ItemStatusChanged} is fired when one
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
        var status = row.status();
        changed.fire(new ItemStatusChanged(enrolment, item, status.state(), status.score()));
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
