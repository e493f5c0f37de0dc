// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import java.util.Map;
import org.bitstreamproject.verkstad.course.CoursePackage;

/** What no single place can see: ids used twice, references to nothing, weights, dates and borders that do not add up. */
final class PackageChecks {
    private final CoursePackage course;
    private final Map<String, Place> files;

    /** @param course read without a gap @param files its YAML files by name */
    PackageChecks(CoursePackage course, Map<String, Place> files) {
        this.course = course;
        this.files = files;
    }

    void check() {
        var names = new CourseNames(course, files);
        new IdCheck(course, names).check();
        new ModuleCheck(course, names, new KindCheck(files)).check();
        new GradingCheck(course, names).check();
        new CaseCheck(course, names).check();
        files.forEach((file, place) -> {
            if (file.startsWith("models/")) {
                ModelCheck.check(place);
            }
        });
    }
}
