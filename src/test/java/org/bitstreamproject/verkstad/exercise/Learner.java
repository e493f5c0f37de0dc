// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import static org.bitstreamproject.verkstad.course.CourseBuilder.aBinding;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.web.FormBody;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** Somebody enrolled on a database, at the exercises of their edition. */
public record Learner(Admission admission, Country country) {
    /** A fresh platform of this country whose course is bound to the edition. */
    public static PlatformId site(Database db, String edition, Country country) {
        return db.in(em -> {
            var course = new CourseBuilder(em);
            var platform = course.platform(aKey("uni"), country);
            course.bindContext().bind(platform, aBinding(edition, country));
            return platform;
        });
    }

    public static Learner at(Database db, PlatformId site, Country country, String name, Role role) {
        return new Learner(
                db.in(em -> new CourseBuilder(em).admit(CourseBuilder.anArrival(site, name, role, false, "sv"))),
                country);
    }

    /** A participant of an edition of their own. */
    public static Learner alone(Database db) {
        return at(db, site(db, aKey("VM"), Country.SE), Country.SE, "anna", Role.PARTICIPANT);
    }

    public EnrolmentId enrolment() {
        return admission.enrolment();
    }

    public SessionInfo session() {
        return new SessionInfo(
                1,
                "handle",
                admission.person(),
                admission.enrolment(),
                admission.cohort(),
                admission.edition(),
                new PlatformId(1),
                "umu",
                "VM",
                "Umeå",
                "Anna",
                admission.role(),
                Set.of(),
                Language.SV,
                country,
                ZoneId.of("Europe/Stockholm"),
                null,
                "home");
    }

    public ExerciseVisit visit(EntityManager em, String exercise) {
        var course = new CourseBuilder(em).packages().of(admission.edition());
        return new ExerciseVisit(
                session(),
                course,
                course.moduleOf(exercise).orElseThrow(),
                course.exercise(exercise).orElseThrow(),
                null,
                new FormBody(Map.of()));
    }
}
