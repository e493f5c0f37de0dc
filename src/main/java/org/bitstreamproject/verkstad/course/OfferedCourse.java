// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;

/** The course an LMS course can link to: its edition's, or the newest while nobody has connected it to an edition. */
@Dependent
@Transactional
public class OfferedCourse {
    private final EntityManager entityManager;
    private final CoursePackages packages;

    @Inject
    public OfferedCourse(EntityManager entityManager, CoursePackages packages) {
        this.entityManager = entityManager;
        this.packages = packages;
    }

    /** @param lmsId the LMS course; unknown ones get the newest course package */
    public CoursePackage in(PlatformId platform, String lmsId) {
        return new Contexts(entityManager)
                .newest(platform, lmsId)
                .flatMap(context -> Optional.ofNullable(context.cohort()))
                .map(cohort -> entityManager.find(Cohort.class, cohort.value()).edition())
                .map(packages::of)
                .orElseGet(() -> packages.read(packages.current()));
    }
}
