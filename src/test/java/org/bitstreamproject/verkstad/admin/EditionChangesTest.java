// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aBinding;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.bitstreamproject.verkstad.course.BindByHand;
import org.bitstreamproject.verkstad.course.Cohorts;
import org.bitstreamproject.verkstad.course.ConnectedCourse;
import org.bitstreamproject.verkstad.course.ConnectedCourses;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.course.CourseConnected;
import org.bitstreamproject.verkstad.course.EditionDesk;
import org.bitstreamproject.verkstad.course.FileBinds;
import org.bitstreamproject.verkstad.course.GrantLine;
import org.bitstreamproject.verkstad.course.GrantScope;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;

/** What an operator does with an edition by hand: connects LMS courses, gives rights and takes them back. */
class EditionChangesTest {

    @TestOnBothDatabases
    void connectsACourseToACohortOfItsOwnAndDisconnectsItAgain(Database db) {
        inAnEdition(db, (em, edition) -> {
            edition.changes.bind(edition.key, edition.course("77", "NO", "NO_AF"));

            var bound = edition.course("77");
            assertThat(bound.connected()).isTrue();
            assertThat(bound.boundBy()).isEqualTo(AdminSessions.ACTOR);
            assertThat(new Cohorts(em).inEdition(edition.id))
                    .filteredOn(cohort -> cohort.id().equals(bound.cohort()))
                    .singleElement()
                    .satisfies(cohort -> {
                        assertThat(cohort.country()).isEqualTo(Country.NO);
                        assertThat(cohort.scale()).isEqualTo("NO_AF");
                    });

            edition.changes.unbind(bound.id());
            em.flush();

            assertThat(edition.courses()).noneMatch(course -> course.lmsId().equals("77"));
            assertThat(told(em, "context:" + bound.id()))
                    .containsExactly(
                            "course.bound null cohort:" + bound.cohort().value(),
                            "course.unbound cohort:" + bound.cohort().value() + " null");
        });
    }

    @TestOnBothDatabases
    void connectsADisconnectedCourseAnew(Database db) {
        inAnEdition(db, (em, edition) -> {
            edition.changes.bind(edition.key, edition.course("77", "SE", "SE_UGVG"));
            var first = edition.course("77").cohort();
            edition.changes.unbind(edition.course("77").id());
            em.flush();

            edition.changes.bind(edition.key, edition.course("77", "SE", "SE_UGVG"));

            assertThat(edition.course("77").cohort()).isNotEqualTo(first);
        });
    }

    @TestOnBothDatabases
    void saysBesideWhichFieldAConnectionFails(Database db) {
        inAnEdition(db, (em, edition) -> {
            assertThatThrownBy(() -> edition.changes.bind(
                            edition.key,
                            typed(Map.of(
                                    "coursePlatform", "none", "lmsId", "77", "country", "SE", "scale", "SE_UGVG"))))
                    .isInstanceOfSatisfying(
                            FieldFault.class, fault -> assertThat(fault.field()).isEqualTo("coursePlatform"));
            assertThatThrownBy(() -> edition.changes.bind(edition.key, edition.course("", "SE", "SE_UGVG")))
                    .isInstanceOfSatisfying(
                            FieldFault.class, fault -> assertThat(fault.field()).isEqualTo("lmsId"));
            assertThatThrownBy(() -> edition.changes.bind(edition.key, edition.course("77", "SE", "SE_XX")))
                    .isInstanceOfSatisfying(
                            FieldFault.class, fault -> assertThat(fault.field()).isEqualTo("scale"))
                    .hasMessage("course.error.scale-unknown");
            assertThat(edition.courses()).extracting(ConnectedCourse::lmsId).containsExactly("2");
        });
    }

    @TestOnBothDatabases
    void leavesACourseThatBelongsSomewhereWhereItIs(Database db) {
        inAnEdition(db, (em, edition) -> {
            var ofTheFile = edition.course("2");

            assertThatThrownBy(() -> edition.changes.bind(edition.key, edition.course("2", "SE", "SE_UGVG")))
                    .isInstanceOf(CourseConnected.class);
            assertThatThrownBy(() -> edition.changes.unbind(ofTheFile.id())).isInstanceOf(FileBinds.class);
            assertThatThrownBy(() -> edition.changes.unbind(0)).isInstanceOf(NotVisible.class);
            assertThat(edition.course("2")).isEqualTo(ofTheFile);
        });
    }

    @TestOnBothDatabases
    void givesEachRightWhereItHoldsAndTakesItBack(Database db) {
        inAnEdition(db, (em, edition) -> {
            var cohort = "cohort-" + edition.cohort.id();
            edition.changes.grant(edition.id, edition.right("anna", "EXAMINER", cohort));
            edition.changes.grant(edition.id, edition.right("anna", "EXAMINER", cohort));
            edition.changes.grant(edition.id, edition.right("anna", "RESEARCHER", "edition"));
            em.flush();

            var lines = edition.grantsOf(edition.anna);
            assertThat(lines)
                    .extracting(GrantLine::grant, GrantLine::scope, GrantLine::grantedBy)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(Grant.EXAMINER, edition.cohort, AdminSessions.ACTOR),
                            org.assertj.core.groups.Tuple.tuple(
                                    Grant.RESEARCHER, GrantScope.of(edition.id), AdminSessions.ACTOR));

            edition.changes.revoke(edition.id, edition.line(Grant.EXAMINER, edition.cohort));
            em.flush();

            assertThat(edition.grantsOf(edition.anna))
                    .extracting(GrantLine::grant)
                    .containsExactly(Grant.RESEARCHER);
            assertThat(told(em, "person:" + edition.anna.value()))
                    .contains(
                            "course.granted null EXAMINER COHORT:" + edition.cohort.id(),
                            "course.revoked EXAMINER COHORT:" + edition.cohort.id() + " null");
        });
    }

    @TestOnBothDatabases
    void givesALeaderAnOrganisation(Database db) {
        inAnEdition(db, (em, edition) -> {
            var kommun = new CourseBuilder(em)
                    .organisations()
                    .enter("Norrsele kommun " + aKey("x"), Country.SE, "SE_MUNICIPALITY");
            em.flush();

            edition.changes.grant(edition.id, edition.right("anna", "LEADER", "organisation-" + kommun.value()));
            em.flush();

            assertThat(edition.grantsOf(edition.anna))
                    .extracting(GrantLine::scope)
                    .containsExactly(GrantScope.of(kommun));
        });
    }

    @TestOnBothDatabases
    void saysBesideWhichFieldARightFails(Database db) {
        inAnEdition(db, (em, edition) -> {
            var foreign = new CourseBuilder(em);
            var elsewhere = aKey("VM");
            foreign.bindContext().bind(edition.platform, aBinding(elsewhere, Country.SE));
            var foreignCohort = new Cohorts(em)
                    .inEdition(foreign.editions().keyed(elsewhere).orElseThrow())
                    .get(0);

            assertFault(edition, edition.right("nobody", "EXAMINER", "edition"), "user");
            assertFault(edition, edition.right("anna", "KING", "edition"), "right");
            assertFault(edition, edition.right("anna", "EXAMINER", "edition"), "where");
            assertFault(
                    edition,
                    edition.right(
                            "anna", "ASSISTANT", "cohort-" + foreignCohort.id().value()),
                    "where");
            assertFault(edition, edition.right("anna", "LEADER", "cohort-" + edition.cohort.id()), "where");
            assertThat(edition.grantsOf(edition.anna)).isEmpty();
        });
    }

    /** The form names person, right and place: it reaches no right of another edition. */
    @TestOnBothDatabases
    void takesBackNoRightThePageDoesNotShow(Database db) {
        inAnEdition(db, (em, edition) -> {
            var elsewhere = new CourseBuilder(em);
            var other = elsewhere.editions().open(aKey("VM"));
            elsewhere.grants().grant(edition.anna, Grant.RESEARCHER, GrantScope.of(other), "somebody");
            em.flush();

            edition.changes.revoke(edition.id, edition.line(Grant.RESEARCHER, GrantScope.of(other)));
            em.flush();

            assertThat(elsewhere.grants().has(edition.anna, Grant.RESEARCHER, GrantScope.of(other)))
                    .isTrue();
        });
    }

    private static void assertFault(Edition edition, Typed typed, String field) {
        assertThatThrownBy(() -> edition.changes.grant(edition.id, typed))
                .isInstanceOfSatisfying(
                        FieldFault.class, fault -> assertThat(fault.field()).isEqualTo(field));
    }

    private static List<String> told(EntityManager em, String object) {
        em.flush();
        List<?> rows = em.createNativeQuery("SELECT action, CAST(state_before AS VARCHAR(80)),"
                        + " CAST(state_after AS VARCHAR(80)) FROM audit_trail WHERE object_ref = ?1 ORDER BY seq_no")
                .setParameter(1, object)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> row[0] + " " + row[1] + " " + row[2])
                .toList();
    }

    private static void inAnEdition(Database db, BiConsumer<EntityManager, Edition> story) {
        db.inTransaction(em -> story.accept(em, new Edition(em)));
    }

    /** An edition with LMS course "2" bound by a file, where Anna has been once. */
    private static final class Edition {
        private final EntityManager em;
        private final org.bitstreamproject.verkstad.shared.domain.PlatformId platform;
        private final String platformKey = aKey("umu");
        private final String key = aKey("VM");
        private final EditionId id;
        private final GrantScope cohort;
        private final PersonId anna;
        private final EditionChanges changes;

        Edition(EntityManager em) {
            this.em = em;
            var course = new CourseBuilder(em);
            platform = course.platform(platformKey, Country.SE);
            cohort = GrantScope.of(course.bindContext().bind(platform, aBinding(key, Country.SE)));
            anna = course.admit(platform, "anna", Role.PARTICIPANT).person();
            id = course.editions().keyed(key).orElseThrow();
            var audit = new AuditTrail(em, CourseBuilder.CLOCK);
            changes = new EditionChanges(
                    new Platforms(em),
                    new Cohorts(em),
                    course.organisations(),
                    new EditionDesk(em),
                    new BindByHand(em, course.editions(), course.packages(), audit),
                    course.grants());
        }

        Typed course(String lmsId, String country, String scale) {
            return typed(Map.of("coursePlatform", platformKey, "lmsId", lmsId, "country", country, "scale", scale));
        }

        ConnectedCourse course(String lmsId) {
            return courses().stream()
                    .filter(course -> course.lmsId().equals(lmsId))
                    .findFirst()
                    .orElseThrow();
        }

        List<ConnectedCourse> courses() {
            em.flush();
            return new ConnectedCourses(em).inEdition(id);
        }

        Typed right(String user, String right, String where) {
            return typed(Map.of("platform", platformKey, "user", user, "right", right, "where", where));
        }

        Typed line(Grant right, GrantScope scope) {
            return typed(Map.of(
                    "person", String.valueOf(anna.value()),
                    "right", right.name(),
                    "kind", scope.kind().name(),
                    "scope", String.valueOf(scope.id())));
        }

        List<GrantLine> grantsOf(PersonId person) {
            return new EditionDesk(em)
                    .grants(id).stream()
                            .filter(line -> line.person().equals(person))
                            .toList();
        }
    }

    private static Typed typed(Map<String, String> fields) {
        var sent = new MultivaluedHashMap<String, String>();
        fields.forEach(sent::add);
        return new Typed(sent);
    }
}
