// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import static java.lang.System.Logger.Level.ERROR;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import org.bitstreamproject.verkstad.course.content.PackageFault;
import org.bitstreamproject.verkstad.course.content.PackageFiles;
import org.bitstreamproject.verkstad.shared.persistence.Twice;

/** Stores the course packages delivered with the program, after the schema and before the platforms. */
@ApplicationScoped
class CourseStart {
    private static final System.Logger LOG = System.getLogger(CourseStart.class.getName());
    private static final int AFTER_SCHEMA = 200;

    @Inject
    private CoursePackages packages;

    /** A broken package never takes the place of a good one: the program starts on what is stored, if anything is. */
    void store(@Observes @Priority(AFTER_SCHEMA) Startup startup) {
        var first = true;
        for (var folder : PackageFiles.delivered()) {
            try {
                deliver(folder, first);
            } catch (PackageFault broken) {
                broken.faults().forEach(fault -> LOG.log(ERROR, "course package {0}: {1}", folder, fault));
                if (packages.isEmpty()) {
                    System.setProperty(
                            "verkstad.fault",
                            "The course package " + folder + " is broken: "
                                    + broken.faults().get(0));
                    throw broken;
                }
                LOG.log(ERROR, "course package {0} is not used; what is stored stays in use", folder);
            }
            first = false;
        }
    }

    /** Two nodes may start at once. */
    private void deliver(String folder, boolean first) {
        var files = PackageFiles.fromClassPath(folder);
        if (first) {
            Twice.done(() -> packages.deliver(files));
        } else {
            Twice.tried(() -> packages.store(files));
        }
    }
}
