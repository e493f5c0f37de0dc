// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import org.bitstreamproject.verkstad.course.content.PackageFiles;
import org.bitstreamproject.verkstad.shared.persistence.Twice;

/** Stores the course packages delivered with the program, after the schema and before the platforms. */
@ApplicationScoped
class CourseStart {
    private static final int AFTER_SCHEMA = 200;

    @Inject
    private CoursePackages packages;

    void store(@Observes @Priority(AFTER_SCHEMA) Startup startup) {
        for (var folder : PackageFiles.delivered()) {
            // two nodes may start at once
            Twice.tried(() -> packages.store(PackageFiles.fromClassPath(folder)));
        }
    }
}
