// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.lti.oidc.Platform13.CLAIM;
import static org.bitstreamproject.verkstad.lti.oidc.Platform13.KEYS;
import static org.bitstreamproject.verkstad.lti.oidc.Platform13.NOW;
import static org.bitstreamproject.verkstad.lti.oidc.Platform13.outcome;
import static org.bitstreamproject.verkstad.lti.oidc.Platform13.token;
import static org.bitstreamproject.verkstad.lti.oidc.Platform13.verified;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bitstreamproject.verkstad.lti.Launch;
import org.bitstreamproject.verkstad.lti.LaunchSigner;
import org.bitstreamproject.verkstad.lti.Reason;
import org.bitstreamproject.verkstad.lti.oidc.Platform13;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 1EdTech's own list (LTI 1.3 certification guide §6): known bad payloads refused, each for its reason, valid ones accepted. */
@DisplayNameGeneration(ListedNames.class)
class CertificationTest {
    private static final String MEMBERSHIP = "http://purl.imsglobal.org/vocab/lis/v2/membership#";

    /** Every valid launch comes once from a teacher and once from a student. */
    enum Sender {
        TEACHER("Instructor", Role.TEACHER),
        STUDENT("Learner", Role.PARTICIPANT);

        private final String name;
        private final Role role;

        Sender(String name, Role role) {
            this.name = name;
            this.role = role;
        }

        JsonArrayBuilder roles(String... more) {
            var roles = Json.createArrayBuilder().add(MEMBERSHIP + name);
            Arrays.stream(more).forEach(roles::add);
            return roles;
        }
    }

    @BeforeEach
    void theUnmodifiedTwinIsAccepted() {
        assertThat(outcome(token())).isEmpty();
    }

    @Checks({"C1", "C2"})
    @ParameterizedTest(name = "{0} header {1}: {2}")
    @CsvSource({
        "C1, '{\"typ\":\"JWT\",\"alg\":\"RS256\"}', LTI13_KID_MISSING",
        "C2, '{\"typ\":\"JWT\",\"alg\":\"RS256\",\"kid\":\"nobody-s\"}', LTI13_KID_UNKNOWN",
    })
    void refusesAHeaderWithoutTheRightKid(String id, String header, Reason reason) {
        String token = LaunchSigner.jws(
                json(header).asJsonObject(), Platform13.claims().toString(), KEYS.getPrivate());

        assertThat(outcome(token)).contains(reason);
    }

    @Test
    @Checks({"C3", "L1"})
    void refusesAnotherVersion() {
        assertThat(outcome(token(claims -> claims.add(CLAIM + "version", "11.3"))))
                .contains(Reason.LTI13_VERSION_WRONG);
    }

    @Test
    @Checks("C5")
    void refusesAMessageThatIsNoLaunchAtAll() {
        String token = token(claims -> Json.createObjectBuilder().add("name", "badltilaunch"));

        assertThat(outcome(token)).contains(Reason.LTI13_ISS_MISSING);
    }

    @Test
    @Checks("C6")
    void refusesALaunchWithoutSeveralClaims() {
        String token = token(claims -> claims.remove(CLAIM + "message_type")
                .remove(CLAIM + "version")
                .remove(CLAIM + "deployment_id")
                .remove(CLAIM + "resource_link")
                .remove(CLAIM + "roles")
                .remove("sub"));

        assertThat(outcome(token)).contains(Reason.LTI13_MESSAGE_TYPE_MISSING);
    }

    @Test
    @Checks("C7")
    void refusesTimesOfYesterday() {
        long yesterday = NOW.getEpochSecond() - 86_400;

        assertThat(outcome(token(claims -> claims.add("iat", yesterday).add("exp", yesterday + 60))))
                .contains(Reason.LTI13_EXPIRED);
    }

    @Checks({"C4", "C8", "C9", "C10", "C11", "C12", "L2", "L3", "L4", "L5", "L6"})
    @ParameterizedTest(name = "{0} without {1}: {2}")
    @CsvSource({
        "C4 L2, version, LTI13_VERSION_WRONG",
        "C8 L3, message_type, LTI13_MESSAGE_TYPE_MISSING",
        "C9 L4, roles, LTI13_ROLES_MISSING",
        "C10 L5, deployment_id, LTI13_DEPLOYMENT_MISSING",
        "C11 L6, resource_link, LTI13_LINK_MISSING",
        "C12, sub, LTI13_SUB_MISSING",
    })
    void refusesALaunchWithout(String id, String claim, Reason reason) {
        String name = claim.equals("sub") ? claim : CLAIM + claim;

        assertThat(outcome(token(claims -> claims.remove(name)))).contains(reason);
        assertThat(outcome(token(claims -> claims.add(name, JsonValue.NULL)))).contains(reason);
    }

    @ParameterizedTest
    @EnumSource
    @Checks({"V1", "V2"})
    void acceptsOneRoleAndSeveral(Sender sender) {
        assertThat(role(sender.roles())).isEqualTo(sender.role);
        assertThat(role(sender.roles(
                        MEMBERSHIP + "Member", "http://purl.imsglobal.org/vocab/lis/v2/system/person#User")))
                .isEqualTo(sender.role);
    }

    @ParameterizedTest
    @EnumSource
    @Checks("V3")
    void acceptsAShortRole(Sender sender) {
        assertThat(role(Json.createArrayBuilder().add(sender.name))).isEqualTo(sender.role);
    }

    @Test
    @Checks("V4")
    void acceptsAnUnknownRoleAlone() {
        assertThat(role(Json.createArrayBuilder().add("http://example.se/vocab#Wizard")))
                .isEqualTo(Role.PARTICIPANT);
    }

    @Test
    @Checks("V5")
    void acceptsNoRole() {
        assertThat(role(Json.createArrayBuilder())).isEqualTo(Role.PARTICIPANT);
        assertThat(role(Json.createArrayBuilder().add(""))).isEqualTo(Role.PARTICIPANT);
    }

    @ParameterizedTest
    @EnumSource
    @Checks("V6")
    void acceptsAnEmailAlone(Sender sender) {
        Launch launch = sent(sender, claims -> without(claims, "name", "given_name", "family_name"));

        assertThat(launch.person()).isEqualTo(new Launch.LmsPerson("5", null, null, null, "student1@student.example"));
    }

    @ParameterizedTest
    @EnumSource
    @Checks("V7")
    void acceptsNamesAlone(Sender sender) {
        Launch launch = sent(sender, claims -> without(claims, "email"));

        assertThat(launch.person()).isEqualTo(new Launch.LmsPerson("5", "Åsa", "Öberg", "Åsa Öberg", null));
    }

    @ParameterizedTest
    @EnumSource
    @Checks("V8")
    void acceptsALaunchThatTellsNothingOfThePerson(Sender sender) {
        Launch launch = sent(sender, claims -> without(claims, "name", "given_name", "family_name", "email"));

        assertThat(launch.person()).isEqualTo(new Launch.LmsPerson("5", null, null, null, null));
        assertThat(launch.role()).isEqualTo(sender.role);
    }

    @ParameterizedTest
    @EnumSource
    @Checks("V9")
    void acceptsAnEmailWithoutAContext(Sender sender) {
        Launch launch = sent(sender, claims -> without(claims, "name", "given_name", "family_name", CLAIM + "context"));

        assertThat(launch.link().contextId()).isEmpty();
        assertThat(launch.person().email()).isEqualTo("student1@student.example");
    }

    private static Role role(JsonArrayBuilder roles) {
        return verified(token(claims -> claims.add(CLAIM + "roles", roles))).role();
    }

    private static Launch sent(Sender sender, UnaryOperator<JsonObjectBuilder> change) {
        return verified(token(claims -> change.apply(claims.add(CLAIM + "roles", sender.roles()))));
    }

    private static JsonObjectBuilder without(JsonObjectBuilder claims, String... names) {
        List.of(names).forEach(claims::remove);
        return claims;
    }

    private static JsonValue json(String text) {
        return Json.createReader(new java.io.StringReader(text)).readValue();
    }
}
