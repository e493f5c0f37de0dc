// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.persistence.EntityManager;
import org.bitstreamproject.verkstad.shared.domain.EditionId;

/** What a new cohort is called: as its platform, and with its course's title when the edition has that name already. */
final class CohortNames {
    private static final int LONGEST = 200;
    private final EntityManager entityManager;

    CohortNames(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    String forCourse(EditionId edition, LmsContext context) {
        var platform =
                entityManager.find(Platform.class, context.platform().value()).name();
        var taken = new Cohorts(entityManager)
                .inEdition(edition).stream().anyMatch(cohort -> cohort.name().equals(platform));
        if (!taken) {
            return platform;
        }
        var title = context.title();
        var longer = platform + " – " + (title == null ? context.lmsId() : title);
        return longer.length() > LONGEST ? longer.substring(0, LONGEST) : longer;
    }
}
