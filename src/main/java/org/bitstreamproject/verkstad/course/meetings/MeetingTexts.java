// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.meetings;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.shared.domain.EditionId;

/** What editions say of their meetings. */
@Dependent
class MeetingTexts {
    private final EntityManager entityManager;

    @Inject
    MeetingTexts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Map<Anchor, MeetingText> of(EditionId edition) {
        return entityManager
                .createQuery("SELECT t FROM MeetingText t WHERE t.edition = :edition", MeetingText.class)
                .setParameter("edition", edition)
                .getResultStream()
                .collect(Collectors.toMap(MeetingText::anchor, Function.identity()));
    }

    Optional<MeetingText> of(EditionId edition, Anchor anchor) {
        return Optional.ofNullable(of(edition).get(anchor));
    }

    /** Writes at once, so that a race shows here and the version is known. */
    void keep(MeetingText text) {
        entityManager.persist(text);
        entityManager.flush();
    }
}
