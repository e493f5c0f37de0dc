// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.lists;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bitstreamproject.verkstad.lti.Launch;
import org.bitstreamproject.verkstad.lti.Roles;
import org.bitstreamproject.verkstad.lti.oidc.Platform13;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One launch's role names and what they make of the person. */
@DisplayNameGeneration(ListedNames.class)
class RolesListTest {
    private static final String CONTEXT = "http://purl.imsglobal.org/vocab/lis/v2/membership";
    private static final String INSTITUTION = "http://purl.imsglobal.org/vocab/lis/v2/institution/person#";
    private static final String SYSTEM = "http://purl.imsglobal.org/vocab/lis/v2/system/person#";

    @Checks({"R3", "R5"})
    @ParameterizedTest
    @CsvSource({
        "membership#Learner, PARTICIPANT",
        "membership#Instructor, TEACHER",
        "membership#ContentDeveloper, TEACHER",
        "membership#Mentor, PARTICIPANT",
        "membership#Member, PARTICIPANT",
        "membership#TeachingAssistant, ASSISTANT",
        "membership/Instructor#TeachingAssistant, ASSISTANT",
        "membership/Instructor#Lecturer, TEACHER",
        "membership/ContentDeveloper#ContentExpert, TEACHER",
        "membership/Learner#GuestLearner, PARTICIPANT",
    })
    void readsContextRolesOf13(String name, Role role) {
        assertThat(Roles.of(List.of("http://purl.imsglobal.org/vocab/lis/v2/" + name)))
                .isEqualTo(role);
    }

    @Checks({"R7", "R8"})
    @ParameterizedTest
    @CsvSource({
        "Learner, PARTICIPANT",
        "Instructor, TEACHER",
        "TeachingAssistant, ASSISTANT",
        "Administrator, ADMIN",
        "urn:lti:role:ims/lis/Instructor, TEACHER",
        "urn:lti:role:ims/lis/Learner, PARTICIPANT",
        "urn:lti:role:ims/lis/TeachingAssistant, ASSISTANT",
        "urn:lti:role:ims/lis/Instructor/GuestInstructor, TEACHER",
        "urn:lti:sysrole:ims/lis/Administrator, ADMIN",
        "urn:lti:sysrole:ims/lis/SysAdmin, ADMIN",
        "urn:lti:instrole:ims/lis/Administrator, ADMIN",
        "urn:lti:instrole:ims/lis/Instructor, PARTICIPANT",
        "urn:lti:instrole:ims/lis/Faculty, PARTICIPANT",
    })
    void readsShortNamesAndUrnsOf11(String name, Role role) {
        assertThat(Roles.of(List.of(name))).isEqualTo(role);
    }

    @Checks({"R1"})
    @Test
    void makesAnyAdministratorAnAdministratorEvenBesideInstructor() {
        assertThat(Roles.of(List.of(INSTITUTION + "Administrator", CONTEXT + "#Instructor", SYSTEM + "Administrator")))
                .isEqualTo(Role.ADMIN);
        assertThat(Roles.of(List.of(CONTEXT + "#Instructor"))).isEqualTo(Role.TEACHER);
    }

    @Checks({"R2"})
    @Test
    void givesInstitutionRolesNoRightsHere() {
        assertThat(Roles.of(List.of(INSTITUTION + "Instructor"))).isEqualTo(Role.PARTICIPANT);
        assertThat(Roles.of(List.of(SYSTEM + "User"))).isEqualTo(Role.PARTICIPANT);
    }

    @Checks({"R3"})
    @Test
    void letsTeachingAssistantNarrowInstructor() {
        assertThat(Roles.of(List.of(CONTEXT + "#Instructor", CONTEXT + "/Instructor#TeachingAssistant")))
                .isEqualTo(Role.ASSISTANT);
    }

    @Checks({"R4"})
    @Test
    void makesInstructorAndLearnerTogetherATeacher() {
        assertThat(Roles.of(List.of(CONTEXT + "#Learner", CONTEXT + "#Instructor")))
                .isEqualTo(Role.TEACHER);
    }

    @Checks({"R6"})
    @Test
    void takesUnknownEmptyOrNoRolesForAParticipant() {
        assertThat(Roles.of(List.of())).isEqualTo(Role.PARTICIPANT);
        assertThat(Roles.of(List.of(""))).isEqualTo(Role.PARTICIPANT);
        assertThat(Roles.of(List.of("http://example.se/roles#Instructor"))).isEqualTo(Role.PARTICIPANT);
        assertThat(Roles.of(List.of("https://purl.imsglobal.org/vocab/lis/v2/membership#Instructor")))
                .isEqualTo(Role.PARTICIPANT);
    }

    @Checks({"R12"})
    @Test
    void doesNotMindTheOrderNorAThousandRoles() {
        var roles = new ArrayList<>(Collections.nCopies(1000, CONTEXT + "#Learner"));
        roles.add(500, CONTEXT + "#Instructor");
        Role inOrder = Roles.of(roles);
        Collections.reverse(roles);

        assertThat(inOrder).isEqualTo(Roles.of(roles)).isEqualTo(Role.TEACHER);
    }

    @Test
    @Checks("R1")
    void givesNoTeachersRightsToAnAdministratorWhoIsNothingElse() {
        assertThat(Roles.of(List.of(SYSTEM + "Administrator"))).isEqualTo(Role.ADMIN);
        assertThat(Roles.of(List.of(INSTITUTION + "Administrator"))).isEqualTo(Role.ADMIN);
        assertThat(Roles.of(List.of(SYSTEM + "SysAdmin"))).isEqualTo(Role.ADMIN);
    }

    @Test
    @Checks("R5")
    void makesAMentorAParticipant() {
        assertThat(Roles.of(List.of(CONTEXT + "#Mentor"))).isEqualTo(Role.PARTICIPANT);
        assertThat(Roles.of(List.of("urn:lti:role:ims/lis/Mentor"))).isEqualTo(Role.PARTICIPANT);
    }

    @Checks("R11")
    @ParameterizedTest
    @CsvSource({
        "http://purl.imsglobal.org/vocab/lti/system/person#TestUser",
        "http://purl.imsglobal.org/vocab/lis/v2/system/person#TestUser",
        "urn:lti:role:ims/lis/Learner/NonCreditLearner"
    })
    void makesATestUserAParticipantBesideLearner(String name) {
        assertThat(Roles.of(List.of(name, CONTEXT + "#Learner"))).isEqualTo(Role.PARTICIPANT);
        assertThat(Roles.of(List.of(name))).isEqualTo(Role.PARTICIPANT);
    }

    @Test
    @Checks("R9")
    void judgesEachLaunchByItsOwnRolesAlone() {
        Launch inA = Platform13.verified(Platform13.token(claims ->
                claims.add(Platform13.CLAIM + "roles", Json.createArrayBuilder().add("Instructor"))));
        Launch inB = Platform13.verified(Platform13.token(claims ->
                claims.add(Platform13.CLAIM + "roles", Json.createArrayBuilder().add("Learner"))));

        assertThat(inA.person().id()).isEqualTo(inB.person().id());
        assertThat(List.of(inA.role(), inB.role())).containsExactly(Role.TEACHER, Role.PARTICIPANT);
    }
}
