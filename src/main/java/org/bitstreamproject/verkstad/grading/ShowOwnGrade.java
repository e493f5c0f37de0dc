// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.bitstreamproject.verkstad.course.Cohorts;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** What a participant sees of the own grade. */
@Dependent
@Transactional
public class ShowOwnGrade {
    private final Grades grades;
    private final CoursePackages packages;
    private final Cohorts cohorts;

    @Inject
    ShowOwnGrade(Grades grades, CoursePackages packages, Cohorts cohorts) {
        this.grades = grades;
        this.packages = packages;
        this.cohorts = cohorts;
    }

    /** The participant's own grade; empty fields before it is public. */
    GradingViews.Own own(SessionInfo who) {
        return grades.publishedOf(who.enrolment())
                .map(grade -> own(who, grade))
                .orElse(new GradingViews.Own(false, scale(who), "", "", "", null, false, List.of()));
    }

    private GradingViews.Own own(SessionInfo who, Grades.PublishedGrade grade) {
        var course = packages.of(who.edition());
        var scale = course.scale(grade.scale());
        var rubric = course.rubric();
        return new GradingViews.Own(
                true,
                scale.map(one -> one.title().in(who.language())).orElse(grade.scale()),
                grade.code(),
                scale.map(one -> one.band(grade.code()).label().in(who.language()))
                        .orElse(""),
                grade.reason(),
                grade.publishedAt(),
                grade.correction(),
                rubric.criteria().stream()
                        .filter(criterion -> grade.levels().containsKey(criterion.id()))
                        .map(criterion -> new GradingViews.Judged(
                                criterion.id(),
                                criterion.title().in(who.language()),
                                criterion.ofCase(),
                                ShowGrading.levels(rubric, criterion, who.language())
                                        .get(grade.levels().getOrDefault(criterion.id(), 0))))
                        .toList());
    }

    private String scale(SessionInfo who) {
        var wanted = cohorts.one(who.cohort()).scale();
        return packages.of(who.edition()).scale(wanted).orElseThrow().title().in(who.language());
    }
}
