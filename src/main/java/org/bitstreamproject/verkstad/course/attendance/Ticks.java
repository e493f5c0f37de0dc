// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.attendance;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;

/** Everything ever ticked, and what holds of it. */
@Dependent
class Ticks {
    private final EntityManager entityManager;

    @Inject
    Ticks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A person on a day of a meeting. */
    record Place(Anchor anchor, int day, EnrolmentId enrolment) {}

    Optional<Tick> sent(String command) {
        return entityManager
                .createQuery("SELECT t FROM Tick t WHERE t.command = :command", Tick.class)
                .setParameter("command", command)
                .getResultStream()
                .findFirst();
    }

    /** Writes at once, so that its twin fails here. */
    void add(Tick tick) {
        entityManager.persist(tick);
        entityManager.flush();
    }

    /** What holds in the whole edition, in one query. */
    Map<Place, Tick> holding(EditionId edition) {
        return holding(entityManager
                .createQuery("SELECT t FROM Tick t WHERE t.edition = :edition", Tick.class)
                .setParameter("edition", edition)
                .getResultStream());
    }

    /** What holds for one person. */
    Map<Place, Tick> holding(EditionId edition, EnrolmentId enrolment) {
        return holding(entityManager
                .createQuery("SELECT t FROM Tick t WHERE t.edition = :edition AND t.enrolment = :enrolment", Tick.class)
                .setParameter("edition", edition)
                .setParameter("enrolment", enrolment)
                .getResultStream());
    }

    private static Map<Place, Tick> holding(Stream<Tick> all) {
        Map<Place, List<Tick>> byPlace =
                all.collect(groupingBy(tick -> new Place(tick.anchor(), tick.day(), tick.enrolment())));
        return byPlace.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Tick.latest(entry.getValue().stream()).orElseThrow()));
    }
}
