// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.agenda;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.PersonId;

/** What people are to be told, one row for each of them. */
public final class Notices {
    private final EntityManager entityManager;

    public Notices(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Told in the transaction of the change. People without changes are left as they are. */
    void tell(EditionId edition, Map<PersonId, List<Moved>> changes, Instant now) {
        var rows = entityManager
                .createQuery("SELECT n FROM Notice n WHERE n.edition = :edition AND n.key = :dates", Notice.class)
                .setParameter("edition", edition)
                .setParameter("dates", Notice.DATES)
                .getResultStream()
                .collect(Collectors.toMap(Notice::person, notice -> notice));
        changes.forEach((person, moved) -> {
            if (!moved.isEmpty()) {
                var notice = rows.getOrDefault(person, new Notice(person, edition));
                notice.tell(moved, now);
                entityManager.persist(notice);
            }
        });
    }

    public List<Moved> unseen(PersonId person, EditionId edition) {
        return row(person, edition).map(Notice::unseen).orElse(List.of());
    }

    public void seen(PersonId person, EditionId edition, Instant now) {
        row(person, edition).filter(notice -> !notice.unseen().isEmpty()).ifPresent(notice -> notice.seen(now));
    }

    private Optional<Notice> row(PersonId person, EditionId edition) {
        return entityManager
                .createQuery(
                        "SELECT n FROM Notice n WHERE n.person = :person AND n.edition = :edition AND n.key = :dates",
                        Notice.class)
                .setParameter("person", person)
                .setParameter("edition", edition)
                .setParameter("dates", Notice.DATES)
                .getResultStream()
                .findFirst();
    }
}
