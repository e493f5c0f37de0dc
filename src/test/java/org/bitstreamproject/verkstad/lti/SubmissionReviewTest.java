// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.GrantScope;
import org.bitstreamproject.verkstad.course.Grants;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.lti.lists.Checks;
import org.bitstreamproject.verkstad.lti.lists.ListedNames;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.web.Sessions;
import org.bitstreamproject.verkstad.testing.FiredEvents;
import org.junit.jupiter.api.DisplayNameGeneration;

/** From the LMS gradebook to one person's work, and the row every accepted launch leaves. */
@DisplayNameGeneration(ListedNames.class)
class SubmissionReviewTest {
    private static final Instant NOW = Instant.parse("2026-11-21T22:00:00.400Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TestOnBothDatabases
    void leadsAnExaminerToThePersonsGradingSheet(Database db) {
        String key = aPlatformWithOneOpened(db);
        Admission student = db.in(em -> new LtiTables(em).admitted(key, "5"));
        Admission teacher = db.in(em -> new LtiTables(em).admitted(key, "3"));
        db.inTransaction(
                em -> grants(em).grant(teacher.person(), Grant.EXAMINER, GrantScope.of(teacher.cohort()), "t"));

        String page = db.in(em -> page(em, key, as(teacher, Role.TEACHER)));

        assertThat(page).isEqualTo("/grading/" + student.enrolment().value());
    }

    @TestOnBothDatabases
    void leadsOtherTeachersToTheirOwnPage(Database db) {
        String key = aPlatformWithOneOpened(db);
        Admission teacher = db.in(em -> new LtiTables(em).admitted(key, "3"));
        Admission assistant = db.in(em -> new LtiTables(em).admitted(key, "4"));
        db.inTransaction(
                em -> grants(em).grant(assistant.person(), Grant.EXAMINER, GrantScope.of(assistant.cohort()), "t"));

        String teachers = db.in(em -> page(em, key, as(teacher, Role.TEACHER)));
        String assistants = db.in(em -> page(em, key, as(assistant, Role.ASSISTANT)));

        assertThat(teachers).isEqualTo("/teacher");
        assertThat(assistants).isEqualTo("/teacher");
    }

    @Checks("L28")
    @TestOnBothDatabases
    void refusesAReviewOfSomebodyWhoNeverOpenedTheActivity(Database db) {
        String key = aPlatformWithOneOpened(db);
        String otherKey = aPlatformWithOneOpened(db);

        assertThat(outcome(db, key, "link-case", "5")).isEmpty();
        assertThat(outcome(db, key, "link-case", "6")).contains(Reason.LTI13_FOR_USER_UNKNOWN);
        assertThat(outcome(db, key, "link-other", "5")).contains(Reason.LTI13_FOR_USER_UNKNOWN);
        assertThat(outcome(db, otherKey, "link-case", "5"))
                .as("the person of the same number on another platform")
                .isEmpty();
    }

    @TestOnBothDatabases
    void changesNothingAboutTheActivity(Database db) {
        String key = aPlatformWithOneOpened(db);
        Admission teacher = db.in(em -> new LtiTables(em).admitted(key, "3"));

        db.inTransaction(em -> record(em)
                .record(review(em, key, "link-case", "5"), platform(em, key), teacher, new Hearing(Instant.EPOCH)));

        List<?> keys = db.in(em -> em.createQuery(
                        "SELECT l.contentKey FROM ResourceLink l WHERE l.contextId = :context AND l.lmsLinkId = 'link-case'")
                .setParameter("context", teacher.contextId())
                .getResultList());
        List<?> cells = db.in(em -> em.createQuery("SELECT h FROM ResultHandle h WHERE h.enrolment = :teacher")
                .setParameter("teacher", teacher.enrolment())
                .getResultList());
        assertThat(keys).map(String::valueOf).containsExactly("case");
        assertThat(cells).isEmpty();
    }

    @TestOnBothDatabases
    void keepsARowOfTheAcceptedLaunchWithThePlatformsClock(Database db) {
        String key = aPlatformWithOneOpened(db);
        Admission teacher = db.in(em -> new LtiTables(em).admitted(key, "3"));

        db.inTransaction(em -> record(em)
                .record(review(em, key, "link-case", "5"), platform(em, key), teacher, new Hearing(Instant.EPOCH)));

        PlatformId platform = db.in(em -> platform(em, key));
        List<?> rows = db.in(em -> em.createNativeQuery(
                        "SELECT reason, lti_version, skew_ms FROM launch_attempt WHERE platform_id = ?1 AND skew_ms IS NOT NULL")
                .setParameter(1, platform.value())
                .getResultList());
        assertThat(rows).hasSize(1);
        assertThat((Object[]) rows.get(0)).containsExactly("OK", "1.3", 2600L);
    }

    /** A platform of its own whose user 5 has opened the case. @return its key */
    private static String aPlatformWithOneOpened(Database db) {
        String key = aKey("umu");
        db.inTransaction(em -> new LtiTables(em).platform(key));
        Admission student = db.in(em -> new LtiTables(em).admitted(key, "5"));
        db.inTransaction(em -> new LtiTables(em)
                .launched(key, student, Launch.Version.LTI13, LtiTables.Link.graded13(key, "case"), CLOCK));
        return key;
    }

    private static Optional<Reason> outcome(Database db, String key, String link, String lmsUser) {
        return db.in(em -> {
            try {
                new ReviewedWork(em, grants(em)).of(review(em, key, link, lmsUser), platform(em, key));
                return Optional.empty();
            } catch (LaunchRefused refused) {
                return Optional.of(refused.reason());
            }
        });
    }

    private static String page(EntityManager em, String key, Admission reviewer) {
        var work = new ReviewedWork(em, grants(em));
        Launch review = review(em, key, "link-case", "5");
        return work.page(work.of(review, platform(em, key)), reviewer);
    }

    private static Launch review(EntityManager em, String key, String link, String lmsUser) {
        RegistrationId registration = new LtiTables(em)
                .registrations()
                .clients(LtiTables.issuer(key))
                .get(0)
                .registration();
        return new Launch(
                registration,
                Launch.Version.LTI13,
                new Launch.Link("2", null, null, link, null),
                new Launch.LmsPerson("3", null, null, null, null),
                List.of("Instructor"),
                Map.of("review", "1"),
                "sv",
                Launch.Services.NONE,
                new Launch.Occasion(Launch.Message.SUBMISSION_REVIEW, NOW.plusMillis(2600), lmsUser));
    }

    private static RecordLaunch record(EntityManager em) {
        return new RecordLaunch(
                em, new LtiTables(em).passback(CLOCK), new Sessions(em, CLOCK), new FiredEvents<>(), CLOCK);
    }

    private static Grants grants(EntityManager em) {
        return new Grants(em, new AuditTrail(em, CLOCK), CLOCK);
    }

    private static PlatformId platform(EntityManager em, String key) {
        return new Platforms(em).keyed(key).orElseThrow().id();
    }

    private static Admission as(Admission admission, Role role) {
        return new Admission(
                admission.person(),
                admission.enrolment(),
                admission.cohort(),
                admission.edition(),
                admission.language(),
                role,
                admission.contextId());
    }
}
