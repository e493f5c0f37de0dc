// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aBinding;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;
import static org.bitstreamproject.verkstad.course.CourseBuilder.anArrival;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.NewSession;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.bitstreamproject.verkstad.shared.web.Sessions;

/** From a file's binding over the first launch to what a session may do. */
class AdmissionTest {

    @TestOnBothDatabases
    void bindsTwoPlatformsToOneEdition(Database db) {
        var key = aKey("VM");

        db.inTransaction(em -> {
            var course = new CourseBuilder(em);
            var umea = course.platform(aKey("umu"), Country.SE);
            var bodo = course.platform(aKey("nord"), Country.NO);
            course.bindContext().bind(umea, aBinding(key, Country.SE));
            course.bindContext().bind(bodo, aBinding(key, Country.NO));
            course.bindContext().bind(bodo, aBinding(key, Country.NO));

            var cohorts = new Cohorts(em).inEdition(course.editions().keyed(key).orElseThrow());
            assertThat(cohorts).extracting(CohortInfo::country).containsExactlyInAnyOrder(Country.SE, Country.NO);
            assertThat(cohorts).extracting(CohortInfo::scale).containsExactlyInAnyOrder("SE_UGVG", "NO_AF");
            assertThat(course.packages().of(cohorts.get(0).edition()).version()).isEqualTo("2026.2");
        });
    }

    @TestOnBothDatabases
    void refusesAScaleTheCourseDoesNotHave(Database db) {
        db.inTransaction(em -> {
            var course = new CourseBuilder(em);
            var platform = course.platform(aKey("umu"), Country.SE);
            var good = aBinding(aKey("VM"), Country.SE);
            var bad = new ContextBinding(
                    "2", good.edition(), Country.SE, Language.SV, good.timeZone(), "SE_XX", List.of());

            assertThatThrownBy(() -> course.bindContext().bind(platform, bad))
                    .hasMessageContaining("no gradingScale SE_XX");
        });
    }

    @TestOnBothDatabases
    void storesNobodyFromACourseNobodyHasBound(Database db) {
        db.inTransaction(em -> {
            var course = new CourseBuilder(em);
            var platform = course.platform(aKey("umu"), Country.SE);

            assertThatThrownBy(() -> course.admit(platform, "anna", Role.PARTICIPANT))
                    .isInstanceOf(ContextNotBound.class);
            assertThat(new Persons(em).find(platform, "anna")).isEmpty();
        });
    }

    @TestOnBothDatabases
    void knowsAPersonAgainByPlatformAndUserIdOnly(Database db) {
        db.inTransaction(em -> {
            var course = new CourseBuilder(em);
            var umea = course.platform(aKey("umu"), Country.SE);
            var bodo = course.platform(aKey("nord"), Country.NO);
            var key = aKey("VM");
            course.bindContext().bind(umea, aBinding(key, Country.SE));
            course.bindContext().bind(bodo, aBinding(key, Country.NO));

            var first = course.admit(umea, "5", Role.PARTICIPANT);
            var again = course.admit(umea, "5", Role.PARTICIPANT);
            var other = course.admit(bodo, "5", Role.PARTICIPANT);

            assertThat(again).isEqualTo(first);
            assertThat(other.person()).isNotEqualTo(first.person());
            assertThat(other.edition()).isEqualTo(first.edition());
        });
    }

    @TestOnBothDatabases
    void keepsATeacherWhoLooksAsAStudent(Database db) {
        db.inTransaction(em -> {
            var course = new CourseBuilder(em);
            var platform = aBoundPlatform(course, aKey("VM"));
            var teacher = course.admit(platform, "dag", Role.TEACHER);

            var switched = course.admit(platform, "dag", Role.PARTICIPANT);

            assertThat(switched.role()).isEqualTo(Role.PARTICIPANT);
            assertThat(course.enrolments().one(teacher.enrolment()).role()).isEqualTo(Role.TEACHER);
            assertThat(course.participants().inEdition(teacher.edition())).isEmpty();
        });
    }

    @TestOnBothDatabases
    void anAdministratorIsInNoList(Database db) {
        db.inTransaction(em -> {
            var course = new CourseBuilder(em);
            var platform = aBoundPlatform(course, aKey("VM"));

            var admin = course.admit(anArrival(platform, "root", Role.TEACHER, true, "sv"));
            var lookingAsStudent = course.admit(platform, "root", Role.PARTICIPANT);

            assertThat(admin.role()).isEqualTo(Role.ADMIN);
            assertThat(lookingAsStudent.enrolment()).isEqualTo(admin.enrolment());
            assertThat(course.enrolments().inEdition(admin.edition())).isEmpty();
            assertThat(course.enrolments().find(admin.enrolment())).isEmpty();
        });
    }

    @TestOnBothDatabases
    void anAdministratorTheFileNamesAsExaminerTeaches(Database db) {
        db.inTransaction(em -> {
            var course = new CourseBuilder(em);
            var platform = aBoundPlatform(course, aKey("VM"));

            var admission = course.admit(anArrival(platform, "examiner", Role.TEACHER, true, "sv"));

            assertThat(admission.role()).isEqualTo(Role.TEACHER);
            assertThat(course.grants().has(admission.person(), Grant.EXAMINER, GrantScope.of(admission.cohort())))
                    .isTrue();
        });
    }

    @TestOnBothDatabases
    void takesTheGrantBackWhenTheFileNoLongerNamesThePerson(Database db) {
        db.inTransaction(em -> {
            var course = new CourseBuilder(em);
            var key = aKey("VM");
            var platform = aBoundPlatform(course, key);
            var examiner = course.admit(platform, "examiner", Role.TEACHER);
            var named = aBinding(key, Country.SE);

            course.bindContext()
                    .bind(
                            platform,
                            new ContextBinding(
                                    "2", key, Country.SE, Language.SV, named.timeZone(), "SE_UGVG", List.of("other")));

            assertThat(course.grants().scopesOf(examiner.person(), Grant.EXAMINER))
                    .isEmpty();
            assertThat(rows(
                            em,
                            "SELECT COUNT(*) FROM grant_ WHERE person_id = "
                                    + examiner.person().value()))
                    .isEqualTo(1);
            assertThat(rows(
                            em,
                            "SELECT COUNT(*) FROM audit_trail WHERE object_ref = 'person:"
                                    + examiner.person().value() + "'"))
                    .isEqualTo(2);
        });
    }

    @TestOnBothDatabases
    void takesTheGrantBackFromEverybodyWhenTheFileNamesNobody(Database db) {
        db.inTransaction(em -> {
            var course = new CourseBuilder(em);
            var key = aKey("VM");
            var platform = aBoundPlatform(course, key);
            var examiner = course.admit(platform, "examiner", Role.TEACHER);
            var named = aBinding(key, Country.SE);

            course.bindContext()
                    .bind(
                            platform,
                            new ContextBinding(
                                    "2", key, Country.SE, Language.SV, named.timeZone(), "SE_UGVG", List.of()));
            var afterwards = course.admit(platform, "examiner", Role.TEACHER);

            assertThat(afterwards.person()).isEqualTo(examiner.person());
            assertThat(course.grants().scopesOf(examiner.person(), Grant.EXAMINER))
                    .isEmpty();
        });
    }

    @TestOnBothDatabases
    void takesTheGrantBackWhenTheFileNoLongerNamesTheCourseButKeepsItBound(Database db) {
        db.inTransaction(em -> {
            var course = new CourseBuilder(em);
            var key = aKey("VM");
            var platform = aBoundPlatform(course, key);
            var examiner = course.admit(platform, "examiner", Role.TEACHER);

            course.bindContext().release(platform, Set.of("another course"));
            var released = course.grants().scopesOf(examiner.person(), Grant.EXAMINER);
            var again = course.admit(platform, "examiner", Role.TEACHER);
            var afterLaunch = course.grants().scopesOf(examiner.person(), Grant.EXAMINER);
            course.bindContext().bind(platform, aBinding(key, Country.SE));

            assertThat(released).isEmpty();
            assertThat(afterLaunch).isEmpty();
            assertThat(again.cohort()).isEqualTo(examiner.cohort());
            assertThat(course.grants().has(examiner.person(), Grant.EXAMINER, GrantScope.of(examiner.cohort())))
                    .isTrue();
        });
    }

    @TestOnBothDatabases
    void startsANewEpochWhenTheCourseMovesToAnotherEdition(Database db) {
        db.inTransaction(em -> {
            var course = new CourseBuilder(em);
            var platform = aBoundPlatform(course, aKey("VM"));
            var before = course.admit(platform, "anna", Role.PARTICIPANT);

            course.bindContext().bind(platform, aBinding(aKey("VM"), Country.SE));
            var after = course.admit(platform, "anna", Role.PARTICIPANT);

            assertThat(after.person()).isEqualTo(before.person());
            assertThat(after.edition()).isNotEqualTo(before.edition());
            assertThat(after.contextId()).isNotEqualTo(before.contextId());
            assertThat(course.participants().inEdition(before.edition())).hasSize(1);
        });
    }

    @TestOnBothDatabases
    void ownChoiceOfLanguageWinsOverTheLaunch(Database db) {
        db.inTransaction(em -> {
            var course = new CourseBuilder(em);
            var platform = aBoundPlatform(course, aKey("VM"));
            var first = course.admit(anArrival(platform, "anna", Role.PARTICIPANT, false, "no"));

            new People(em).chooseLanguage(first.person(), Language.EN);
            var again = course.admit(anArrival(platform, "anna", Role.PARTICIPANT, false, "sv"));

            assertThat(first.language()).isEqualTo(Language.NB);
            assertThat(again.language()).isEqualTo(Language.EN);
        });
    }

    @TestOnBothDatabases
    void describesASessionWithItsGrants(Database db) {
        db.inTransaction(em -> {
            var course = new CourseBuilder(em);
            var key = aKey("VM");
            var platform = aBoundPlatform(course, key);
            var examiner = course.admit(anArrival(platform, "examiner", Role.TEACHER, false, "nb"));
            course.grants().grant(examiner.person(), Grant.RESEARCHER, GrantScope.of(examiner.edition()), "test");

            var info = session(em, examiner, Role.TEACHER);

            assertThat(info.role()).isEqualTo(Role.TEACHER);
            assertThat(info.grants()).containsExactlyInAnyOrder(Grant.EXAMINER, Grant.RESEARCHER);
            assertThat(info.editionKey()).isEqualTo(key);
            assertThat(info.displayName()).isEqualTo("Name examiner");
            assertThat(info.language()).isEqualTo(Language.NB);
            assertThat(info.zone().getId()).isEqualTo("Europe/Stockholm");
        });
    }

    @TestOnBothDatabases
    void anExaminerWhoLooksAsAStudentDecidesNothing(Database db) {
        db.inTransaction(em -> {
            var course = new CourseBuilder(em);
            var examiner = course.admit(aBoundPlatform(course, aKey("VM")), "examiner", Role.TEACHER);

            assertThat(session(em, examiner, Role.PARTICIPANT).grants()).isEmpty();
        });
    }

    @TestOnBothDatabases
    void theAssistantGrantNarrowsATeacher(Database db) {
        db.inTransaction(em -> {
            var course = new CourseBuilder(em);
            var teacher = course.admit(aBoundPlatform(course, aKey("VM")), "nils", Role.TEACHER);
            course.grants().grant(teacher.person(), Grant.ASSISTANT, GrantScope.of(teacher.cohort()), "test");

            assertThat(session(em, teacher, Role.TEACHER).role()).isEqualTo(Role.ASSISTANT);
        });
    }

    @TestOnBothDatabases
    void aGrantInAnotherCohortDoesNotCountHere(Database db) {
        db.inTransaction(em -> {
            var course = new CourseBuilder(em);
            var elsewhere = course.admit(aBoundPlatform(course, aKey("VM")), "dag", Role.TEACHER);
            var here = course.admit(aBoundPlatform(course, aKey("VM")), "dag", Role.TEACHER);
            course.grants().grant(here.person(), Grant.EXAMINER, GrantScope.of(elsewhere.cohort()), "test");

            assertThat(session(em, here, Role.TEACHER).grants()).isEmpty();
        });
    }

    @TestOnBothDatabases
    void aDisabledPlatformLetsNoSessionThrough(Database db) {
        db.inTransaction(em -> {
            var course = new CourseBuilder(em);
            var platform = aBoundPlatform(course, aKey("VM"));
            var anna = course.admit(platform, "anna", Role.PARTICIPANT);
            new Platforms(em).enable(platform, false);
            em.flush();

            var token = new Sessions(em, CourseBuilder.CLOCK)
                    .open(new NewSession(anna.person(), anna.enrolment(), Role.PARTICIPANT, null, "home"))
                    .token();
            em.flush();
            var row = new Sessions(em, CourseBuilder.CLOCK).live(token).orElseThrow();
            assertThat(new LaunchBelonging(em).describe(row)).isEmpty();
        });
    }

    @TestOnBothDatabases
    void aWithdrawnPlatformLetsNoSessionThroughUntilSomebodyAnswersForIt(Database db) {
        db.inTransaction(em -> {
            var course = new CourseBuilder(em);
            var platform = aBoundPlatform(course, aKey("VM"));
            var anna = course.admit(platform, "anna", Role.PARTICIPANT);
            var token = new Sessions(em, CourseBuilder.CLOCK)
                    .open(new NewSession(anna.person(), anna.enrolment(), Role.PARTICIPANT, null, "home"))
                    .token();
            em.flush();
            var row = new Sessions(em, CourseBuilder.CLOCK).live(token).orElseThrow();
            var belonging = new LaunchBelonging(em);
            assertThat(belonging.describe(row)).isPresent();

            new Platforms(em).withdraw(platform, CourseBuilder.CLOCK.instant());
            em.flush();
            assertThat(belonging.describe(row)).isEmpty();

            new Platforms(em).takeOver(platform);
            em.flush();
            assertThat(belonging.describe(row)).isPresent();
        });
    }

    @TestOnBothDatabases
    void entersAnOrganisationOnceAndMergesTwoSpellings(Database db) {
        db.inTransaction(em -> {
            var course = new CourseBuilder(em);
            var anna = course.admit(aBoundPlatform(course, aKey("VM")), "anna", Role.PARTICIPANT);
            var suffix = aKey("x");
            var organisations = course.organisations();
            var sorsele = organisations.enter("Sorsele  kommun " + suffix, Country.SE, "SE_MUNICIPALITY");
            var same = organisations.enter(" sorsele KOMMUN, " + suffix, Country.SE, "SE_MUNICIPALITY");
            var misspelt = organisations.enter("Sorsle kommun " + suffix, Country.SE, "SE_MUNICIPALITY");
            var worse = organisations.enter("Sorsl kommun " + suffix, Country.SE, "SE_MUNICIPALITY");
            course.enrolments().belongTo(anna.enrolment(), worse);

            organisations.merge(worse, misspelt, anna.edition(), "person:1");
            organisations.merge(misspelt, sorsele, anna.edition(), "person:1");
            em.flush();
            em.clear();

            assertThat(same).isEqualTo(sorsele);
            assertThat(course.enrolments().one(anna.enrolment()).organisation()).isEqualTo(sorsele);
            assertThat(organisations.one(worse).id()).isEqualTo(sorsele);
            assertThat(organisations.all())
                    .extracting(OrganisationInfo::id)
                    .contains(sorsele)
                    .doesNotContain(misspelt, worse);
            assertThatThrownBy(() -> organisations.merge(sorsele, worse, anna.edition(), "person:1"))
                    .isInstanceOf(MergedIntoItself.class);
        });
    }

    @TestOnBothDatabases
    void aTeacherMergesOrganisationsOfTheOwnEditionOnly(Database db) {
        db.inTransaction(em -> {
            var course = new CourseBuilder(em);
            var platform = aBoundPlatform(course, aKey("VM"));
            var anna = course.admit(platform, "anna", Role.PARTICIPANT);
            var bo = course.admit(platform, "bo", Role.PARTICIPANT);
            var organisations = course.organisations();
            var hemnes = organisations.one(organisations.enter(aKey("Hemnes"), Country.NO, "NO_MUNICIPALITY"));
            var hemne = organisations.one(organisations.enter(aKey("Hemne"), Country.NO, "NO_MUNICIPALITY"));
            var foreign = organisations.one(organisations.enter(aKey("Elsewhere"), Country.NO, "NO_MUNICIPALITY"));
            course.enrolments().belongTo(anna.enrolment(), hemnes.id());
            course.enrolments().belongTo(bo.enrolment(), hemne.id());
            em.flush();
            var merging = new MergeOrganisations(organisations, course.participants());

            assertThatThrownBy(() -> merging.merge(anna.edition(), foreign.uid(), hemnes.uid(), "person:1"))
                    .isInstanceOf(NotVisible.class);
            merging.merge(anna.edition(), hemne.uid(), hemnes.uid(), "person:1");
            em.flush();

            assertThat(merging.inEdition(anna.edition())).containsExactly(new EditionOrganisation(hemnes, 2));
        });
    }

    @TestOnBothDatabases
    void takesAMergeBackAndLeavesEarlierOnesAsTheyWere(Database db) {
        db.inTransaction(em -> {
            var course = new CourseBuilder(em);
            var edition = course.editions().open(aKey("VM"));
            var organisations = course.organisations();
            var a = organisations.enter(aKey("A"), Country.SE, "SE_MUNICIPALITY");
            var b = organisations.enter(aKey("B"), Country.SE, "SE_MUNICIPALITY");
            var c = organisations.enter(aKey("C"), Country.SE, "SE_MUNICIPALITY");
            organisations.merge(a, b, edition, "person:1");
            organisations.merge(b, c, edition, "person:1");
            em.flush();

            assertThat(organisations.one(a).id()).isEqualTo(c);
            organisations.separate(b, "person:1");
            organisations.separate(b, "person:1");
            em.flush();

            assertThat(organisations.one(a).id()).isEqualTo(b);
            assertThat(organisations.one(b).id()).isEqualTo(b);
            assertThat(organisations.mergedIn(edition))
                    .extracting(merged -> merged.duplicate().id())
                    .containsExactly(a);
            assertThat(rows(em, "SELECT COUNT(*) FROM audit_trail WHERE object_ref = 'organisation:" + b.value() + "'"))
                    .isEqualTo(2);
        });
    }

    @TestOnBothDatabases
    void writesDownWhoseRightsFollowAMerge(Database db) {
        db.inTransaction(em -> {
            var course = new CourseBuilder(em);
            var leader = course.admit(aBoundPlatform(course, aKey("VM")), "leader", Role.PARTICIPANT);
            var organisations = course.organisations();
            var duplicate = organisations.enter(aKey("Umea"), Country.SE, "SE_MUNICIPALITY");
            var lasting = organisations.enter(aKey("Umeå"), Country.SE, "SE_MUNICIPALITY");
            course.grants().grant(leader.person(), Grant.LEADER, GrantScope.of(duplicate), "test");
            em.flush();

            organisations.merge(duplicate, lasting, leader.edition(), "person:1");
            organisations.separate(duplicate, "person:1");
            em.flush();

            var followed = em.createNativeQuery(
                            "SELECT CAST(state_after AS VARCHAR(40)) FROM audit_trail WHERE object_ref = ?1"
                                    + " AND action = 'course.leader-followed' ORDER BY seq_no")
                    .setParameter(1, "person:" + leader.person().value())
                    .getResultList();
            assertThat(followed)
                    .asString()
                    .isEqualTo("[organisation:" + lasting.value() + ", organisation:" + duplicate.value() + "]");
        });
    }

    @TestOnBothDatabases
    void takesBackOnlyWhatWasMergedInTheOwnEdition(Database db) {
        db.inTransaction(em -> {
            var course = new CourseBuilder(em);
            var platform = aBoundPlatform(course, aKey("VM"));
            var anna = course.admit(platform, "anna", Role.PARTICIPANT);
            var bo = course.admit(platform, "bo", Role.PARTICIPANT);
            var elsewhere = course.editions().open(aKey("VM"));
            var organisations = course.organisations();
            var one = organisations.one(organisations.enter(aKey("One"), Country.NO, "NO_MUNICIPALITY"));
            var two = organisations.one(organisations.enter(aKey("Two"), Country.NO, "NO_MUNICIPALITY"));
            course.enrolments().belongTo(anna.enrolment(), one.id());
            course.enrolments().belongTo(bo.enrolment(), two.id());
            em.flush();
            var merging = new MergeOrganisations(organisations, course.participants());

            assertThatThrownBy(() -> merging.preview(anna.edition(), one.uid(), one.uid()))
                    .isInstanceOf(MergedIntoItself.class);
            merging.merge(anna.edition(), one.uid(), two.uid(), "person:1");
            em.flush();
            merging.merge(anna.edition(), one.uid(), two.uid(), "person:1");
            assertThatThrownBy(() -> merging.separate(elsewhere, one.uid(), "person:1"))
                    .isInstanceOf(NotVisible.class);
            merging.separate(anna.edition(), one.uid(), "person:1");
            em.flush();

            assertThat(merging.inEdition(anna.edition())).hasSize(2);
        });
    }

    @TestOnBothDatabases
    void neverMergesTwoIntoEachOther(Database db) throws Exception {
        var edition = db.in(em -> new CourseBuilder(em).editions().open(aKey("VM")));
        var one = db.in(em -> new CourseBuilder(em).organisations().enter(aKey("One"), Country.SE, "SE_MUNICIPALITY"));
        var two = db.in(em -> new CourseBuilder(em).organisations().enter(aKey("Two"), Country.SE, "SE_MUNICIPALITY"));
        var start = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);

        var both = pool.invokeAll(
                List.of(() -> merges(db, start, one, two, edition), () -> merges(db, start, two, one, edition)));
        pool.shutdown();

        assertThat(both.get(0).get()).isNotEqualTo(both.get(1).get());
        List<OrganisationId> left = db.in(em -> new CourseBuilder(em)
                .organisations().all().stream()
                        .map(OrganisationInfo::id)
                        .filter(id -> id.equals(one) || id.equals(two))
                        .toList());
        assertThat(left).hasSize(1);
    }

    private static boolean merges(
            Database db, CyclicBarrier start, OrganisationId duplicate, OrganisationId lasting, EditionId edition)
            throws Exception {
        start.await();
        try {
            Twice.done(() -> db.inTransaction(
                    em -> new CourseBuilder(em).organisations().merge(duplicate, lasting, edition, "test")));
            return true;
        } catch (MergedIntoItself late) {
            return false;
        }
    }

    @TestOnBothDatabases
    void plansEveryDeadlineFromThreeMeetings(Database db) {
        db.inTransaction(em -> {
            var course = new CourseBuilder(em);
            var edition = course.editions().open(aKey("VM"));
            var pilot = Map.of(
                    Anchor.U,
                    LocalDate.of(2016, 10, 11),
                    Anchor.B,
                    LocalDate.of(2016, 11, 22),
                    Anchor.R,
                    LocalDate.of(2017, 2, 15));

            assertThat(new CourseBuilder(em).deadlines().of(edition)).isEmpty();
            course.editions().plan(edition, pilot, "person:1");
            course.editions().plan(edition, pilot, "person:1");

            var deadlines = new CourseBuilder(em).deadlines().of(edition);
            assertThat(course.editions().meetings(edition)).isEqualTo(pilot);
            assertThat(deadlines.get("E1.1")).isEqualTo("2016-10-06T14:00:00Z");
            assertThat(deadlines.get("MS4")).isEqualTo("2016-11-10T15:00:00Z");
            assertThat(deadlines.get("R1.opens")).isEqualTo("2016-11-10T23:00:00Z");
            assertThat(deadlines.get("R1")).isEqualTo("2016-11-17T15:00:00Z");
            assertThat(deadlines).hasSize(35 + 1 + 10 + 9 + 1);
        });
    }

    @TestOnBothDatabases
    void planningAgainReplacesTheCalendar(Database db) {
        db.inTransaction(em -> {
            var course = new CourseBuilder(em);
            var edition = course.editions().open(aKey("VM"));
            course.editions().plan(edition, Map.of(Anchor.U, LocalDate.of(2016, 10, 11)), "person:1");

            course.editions().plan(edition, Map.of(Anchor.U, LocalDate.of(2016, 10, 18)), "person:1");

            assertThat(new CourseBuilder(em).deadlines().of(edition).get("E1.1"))
                    .isEqualTo("2016-10-13T14:00:00Z");
            assertThat(new CourseBuilder(em).deadlines().of(edition)).doesNotContainKey("MS9");
        });
    }

    @TestOnBothDatabases
    void storesAPackageOnceAndKeepsTheStoredOne(Database db) {
        db.inTransaction(em -> {
            var packages = new CourseBuilder(em).packages();

            assertThat(packages.current()).isEqualTo(packages.current());
            assertThat(rows(em, "SELECT COUNT(*) FROM course_version WHERE version_code = '2026.2'"))
                    .isEqualTo(1);
        });
    }

    private static org.bitstreamproject.verkstad.shared.domain.PlatformId aBoundPlatform(
            CourseBuilder course, String edition) {
        var platform = course.platform(aKey("umu"), Country.SE);
        course.bindContext().bind(platform, aBinding(edition, Country.SE));
        return platform;
    }

    private static SessionInfo session(jakarta.persistence.EntityManager em, Admission admission, Role role) {
        var sessions = new Sessions(em, CourseBuilder.CLOCK);
        var token = sessions.open(new NewSession(admission.person(), admission.enrolment(), role, null, "home"))
                .token();
        em.flush();
        return new LaunchBelonging(em)
                .describe(sessions.live(token).orElseThrow())
                .orElseThrow();
    }

    private static long rows(jakarta.persistence.EntityManager em, String sql) {
        em.flush();
        return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
