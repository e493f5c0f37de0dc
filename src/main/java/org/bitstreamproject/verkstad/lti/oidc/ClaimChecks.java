// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.oidc;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.lti.Launch;
import org.bitstreamproject.verkstad.lti.LaunchRefused;
import org.bitstreamproject.verkstad.lti.Reason;
import org.bitstreamproject.verkstad.lti.Roles;
import org.bitstreamproject.verkstad.shared.domain.Role;

/** What LTI 1.3 wants of a launch (Core §5.3), to a link or to a choice of links. Only claims whose absence or falsehood would mislead us refuse. */
final class ClaimChecks {
    private static final List<String> KNOWN_BUT_UNSUPPORTED =
            List.of("LtiStartProctoring", "LtiEndAssessment", "LtiDataPrivacyLaunchRequest");

    private static final Map<String, Launch.Message> ANSWERED = Map.of(
            "LtiResourceLinkRequest", Launch.Message.RESOURCE_LINK,
            "LtiSubmissionReviewRequest", Launch.Message.SUBMISSION_REVIEW);

    private final OwnAddress own;

    ClaimChecks(OwnAddress own) {
        this.own = own;
    }

    void isForUs(Claims claims, Client client) {
        LaunchRefused.unless(claims.has("iss"), Reason.LTI13_ISS_MISSING);
        LaunchRefused.unless(client.issuer().equals(claims.text("iss").orElse("")), Reason.LTI13_ISS_WRONG);
        LaunchRefused.unless(claims.has("aud"), Reason.LTI13_AUD_MISSING);
        List<String> audiences = claims.texts("aud")
                .or(() -> claims.text("aud").map(List::of))
                .orElseThrow(() -> new LaunchRefused(Reason.LTI13_AUD_WRONG));
        LaunchRefused.unless(audiences.contains(client.clientId()), Reason.LTI13_AUD_WRONG);
        boolean alone = new HashSet<>(audiences).size() == 1;
        LaunchRefused.unless(alone || claims.has("azp"), Reason.LTI13_AZP_MISSING);
        boolean authorized = !claims.has("azp") || claims.text("azp").orElse("").equals(client.clientId());
        LaunchRefused.unless(authorized, Reason.LTI13_AZP_WRONG);
    }

    /** Which of the messages we answer this is; empty when it asks to choose links. */
    Optional<Launch.Message> message(Claims claims) {
        LaunchRefused.unless(claims.has(Claims.lti("message_type")), Reason.LTI13_MESSAGE_TYPE_MISSING);
        String type = claims.text(Claims.lti("message_type")).orElse("");
        LaunchRefused.unless(!KNOWN_BUT_UNSUPPORTED.contains(type), Reason.LTI13_MESSAGE_UNSUPPORTED);
        if (SelectionClaims.asked(claims)) {
            return Optional.empty();
        }
        LaunchRefused.unless(ANSWERED.containsKey(type), Reason.LTI13_MESSAGE_UNKNOWN);
        return Optional.ofNullable(ANSWERED.get(type));
    }

    void isVersionThree(Claims claims) {
        boolean version = claims.text(Claims.lti("version")).orElse("").equals("1.3.0");
        LaunchRefused.unless(version, Reason.LTI13_VERSION_WRONG);
    }

    /** Submission Review 1.0 §3.2: names whose work it is about, and is for those who teach. */
    void isForAReviewer(Claims claims) {
        claims.object(Claims.lti("for_user"))
                .neededText("user_id", Reason.LTI13_FOR_USER_MISSING, Reason.LTI13_FOR_USER_MISSING);
        Role role = Roles.of(claims.texts(Claims.lti("roles")).orElse(List.of()));
        LaunchRefused.unless(role != Role.PARTICIPANT, Reason.LTI13_REVIEWER_NOT_TEACHER);
    }

    void deploymentIsKnown(Claims claims, Client client) {
        String deployment = claims.neededText(
                Claims.lti("deployment_id"), Reason.LTI13_DEPLOYMENT_MISSING, Reason.LTI13_DEPLOYMENT_UNKNOWN);
        LaunchRefused.unless(client.deployments().contains(deployment), Reason.LTI13_DEPLOYMENT_UNKNOWN);
    }

    void namesPersonAndLink(Claims claims) {
        claims.neededText("sub", Reason.LTI13_SUB_MISSING, Reason.LTI13_SUB_INVALID);
        if (!SelectionClaims.asked(claims)) {
            claims.object(Claims.lti("resource_link"))
                    .neededText("id", Reason.LTI13_LINK_MISSING, Reason.LTI13_LINK_MISSING);
        }
        Claims context = claims.object(Claims.lti("context"));
        if (context.has("id")) {
            // a launch without a context is legal; one with a broken id is not
            context.neededText("id", Reason.LTI13_CLAIM_INVALID, Reason.LTI13_CLAIM_INVALID);
        }
    }

    void pointsHere(Claims claims) {
        String target = claims.text(Claims.lti("target_link_uri"))
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new LaunchRefused(Reason.LTI13_TARGET_MISSING));
        LaunchRefused.unless(own.covers(target), Reason.LTI13_TARGET_FOREIGN);
    }

    void hasRoles(Claims claims) {
        LaunchRefused.unless(claims.has(Claims.lti("roles")), Reason.LTI13_ROLES_MISSING);
        LaunchRefused.unless(claims.texts(Claims.lti("roles")).isPresent(), Reason.LTI13_ROLES_INVALID);
    }
}
