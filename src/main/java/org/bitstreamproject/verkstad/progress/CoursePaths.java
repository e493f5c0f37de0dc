// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.course.Deadlines;
import org.bitstreamproject.verkstad.course.Due;
import org.bitstreamproject.verkstad.exercise.ExerciseKinds;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EditionId;

/** The path of each edition's course, with its dates. */
@Dependent
class CoursePaths {
    private final CoursePackages packages;
    private final Deadlines deadlines;
    private final ExerciseKinds kinds;

    @Inject
    CoursePaths(CoursePackages packages, Deadlines deadlines, ExerciseKinds kinds) {
        this.packages = packages;
        this.deadlines = deadlines;
        this.kinds = kinds;
    }

    CoursePath of(EditionId edition) {
        var everybodys = deadlines.of(edition);
        var extended = new HashMap<CaseId, Map<String, Due>>();
        deadlines
                .extensions(edition)
                .forEach((kase, given) ->
                        extended.put(kase, deadlines.dues(edition, Deadlines.extended(everybodys, given))));
        return new CoursePath(
                course(edition),
                deadlines.dues(edition, everybodys),
                extended,
                exercise -> kinds.of(exercise).isPresent());
    }

    CoursePackage course(EditionId edition) {
        return packages.of(edition);
    }
}
