// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.course.Deadlines;
import org.bitstreamproject.verkstad.course.Due;
import org.bitstreamproject.verkstad.exercise.ExerciseKind;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EditionId;

/** The path of each edition's course, with its dates. */
@Dependent
class CoursePaths {
    private final CoursePackages packages;
    private final Deadlines deadlines;
    private final Instance<ExerciseKind> kinds;

    @Inject
    CoursePaths(CoursePackages packages, Deadlines deadlines, Instance<ExerciseKind> kinds) {
        this.packages = packages;
        this.deadlines = deadlines;
        this.kinds = kinds;
    }

    CoursePath of(EditionId edition) {
        var known = kinds.stream().toList();
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
                exercise -> known.stream().anyMatch(kind -> kind.handles(exercise)));
    }

    CoursePackage course(EditionId edition) {
        return packages.of(edition);
    }
}
