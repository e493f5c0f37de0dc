// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.course.Deadlines;
import org.bitstreamproject.verkstad.course.OwnDeadlines;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.FormBody;

/** Brings whoever is asking to an exercise of the edition they were launched into. */
@Dependent
class ExerciseVisits {
    private final CoursePackages packages;
    private final OwnDeadlines own;
    private final Deadlines deadlines;
    private final CurrentSession current;

    @Inject
    ExerciseVisits(CoursePackages packages, OwnDeadlines own, Deadlines deadlines, CurrentSession current) {
        this.packages = packages;
        this.own = own;
        this.deadlines = deadlines;
        this.current = current;
    }

    /** @throws NotVisible when the edition's course has no such exercise */
    ExerciseVisit at(String id, FormBody query) {
        var session = current.get();
        var course = packages.of(session.edition());
        var exercise = course.exercise(id).orElseThrow(NotVisible::new);
        var module = course.moduleOf(id).orElseThrow(NotVisible::new);
        var at = own.of(session.edition(), session.enrolment()).get(id);
        var due = at == null ? null : deadlines.due(session.edition(), id, at);
        return new ExerciseVisit(session, course, module, exercise, due, query);
    }
}
