// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.bitstreamproject.verkstad.course.Cohorts;
import org.bitstreamproject.verkstad.course.ConnectedCourse;
import org.bitstreamproject.verkstad.course.ConnectedCourses;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.course.EditionDesk;
import org.bitstreamproject.verkstad.course.JoinCodes;
import org.bitstreamproject.verkstad.course.Organisations;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.course.WaitingCohorts;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;

/** Gathers what the page of an edition shows. */
@Dependent
public class EditionViews {
    private final EditionDesk desk;
    private final Cohorts cohorts;
    private final ConnectedCourses courses;
    private final WaitingCohorts waiting;
    private final JoinCodes codes;
    private final Platforms platforms;
    private final Organisations organisations;
    private final CoursePackages packages;

    @Inject
    public EditionViews(
            EditionDesk desk,
            Cohorts cohorts,
            ConnectedCourses courses,
            WaitingCohorts waiting,
            JoinCodes codes,
            Platforms platforms,
            Organisations organisations,
            CoursePackages packages) {
        this.desk = desk;
        this.cohorts = cohorts;
        this.courses = courses;
        this.waiting = waiting;
        this.codes = codes;
        this.platforms = platforms;
        this.organisations = organisations;
        this.packages = packages;
    }

    OneEditionPage of(EditionId edition, String key, String done, Typed typed, FieldErrors errors) {
        return new OneEditionPage(
                key,
                codes.of(edition).orElse(""),
                cohorts.inEdition(edition),
                courses.inEdition(edition),
                waiting.of(edition),
                desk.grants(edition),
                platforms.all(),
                organisations.all(),
                packages.of(edition).scales(),
                done,
                typed,
                errors);
    }

    /** @throws NotVisible unless the LMS course belongs to the edition */
    ConnectedCourse course(EditionId edition, long id) {
        return courses.inEdition(edition).stream()
                .filter(course -> course.id() == id)
                .findFirst()
                .orElseThrow(NotVisible::new);
    }
}
