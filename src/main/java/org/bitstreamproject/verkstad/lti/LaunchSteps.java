// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import static org.bitstreamproject.verkstad.lti.Reason.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The checks of a launch in the order they are made, and what each refuses with: a launch's outcome tells which of them it has
 * passed. It is the proof 1EdTech asks for, without a claim.
 */
public final class LaunchSteps {
    /** @param name for log lines @param refusals the reasons this check can give */
    private record Step(String name, List<Reason> refusals) {
        static Step of(String name, Reason... refusals) {
            return new Step(name, List.of(refusals));
        }

        boolean gives(Reason reason) {
            return refusals.contains(reason) || refusals.contains(inPlaceOf(reason));
        }

        /** Several ways to fail the same check: the body, and what stands in for a blocked cookie. */
        private static Reason inPlaceOf(Reason reason) {
            var name = reason.name();
            if (name.startsWith("OIDC_RECOVERY_") || name.startsWith("OIDC_WINDOW_")) {
                return OIDC_COOKIE_MISSING;
            }
            if (name.contains("_BODY_") || name.endsWith("_BUSY")) {
                return name.startsWith("LTI11") ? LTI11_BODY_INVALID : OIDC_BODY_INVALID;
            }
            return reason;
        }
    }

    private static final List<Step> LTI11 = List.of(
            Step.of("form.is-readable", LTI11_BODY_INVALID),
            Step.of("form.names-nothing-twice", LTI11_PARAM_DUPLICATE),
            Step.of("form.carries-the-signature", LTI11_OAUTH_IN_HEADER),
            Step.of("message.is-one-we-answer", LTI11_MESSAGE_TYPE_MISSING, LTI11_MESSAGE_UNSUPPORTED),
            Step.of("message.is-lti-1p0", LTI11_VERSION_WRONG),
            Step.of("oauth.is-signed", LTI11_UNSIGNED, LTI11_SIGNATURE_MISSING),
            Step.of("oauth.key-is-known", LTI11_KEY_MISSING, LTI11_KEY_UNKNOWN),
            Step.of("oauth.platform-is-open", LTI11_PLATFORM_DISABLED, LTI11_SECRET_BLANK),
            Step.of("oauth.method-is-allowed", LTI11_METHOD_REFUSED),
            Step.of("oauth.version-is-1.0", LTI11_OAUTH_VERSION_WRONG),
            Step.of(
                    "oauth.timestamp-is-near",
                    LTI11_TIMESTAMP_MISSING,
                    LTI11_TIMESTAMP_INVALID,
                    LTI11_TIMESTAMP_OLD,
                    LTI11_TIMESTAMP_FUTURE),
            Step.of("oauth.has-a-nonce", LTI11_NONCE_MISSING, LTI11_NONCE_INVALID),
            Step.of("oauth.signature-holds", LTI11_SIGNATURE_WRONG),
            Step.of("message.names-link-and-person", LTI11_LINK_MISSING, LTI11_USER_MISSING, LTI11_CLAIM_TOO_LONG),
            Step.of("registration.is-in-force", LTI11_OUTSIDE_DATES),
            Step.of("oauth.nonce-is-new", LTI11_NONCE_REPLAYED));

    private static final List<Step> LTI13 = List.of(
            Step.of("login.form-is-readable", OIDC_BODY_INVALID, OIDC_PARAM_DUPLICATE),
            Step.of(
                    "login.is-complete",
                    OIDC_ISS_MISSING,
                    OIDC_LOGIN_HINT_MISSING,
                    OIDC_TARGET_MISSING,
                    OIDC_HINT_TOO_LONG),
            Step.of("login.target-is-ours", OIDC_TARGET_FOREIGN),
            Step.of("login.client-is-known", OIDC_ISS_UNKNOWN, OIDC_CLIENT_AMBIGUOUS, OIDC_CLIENT_UNKNOWN),
            Step.of("login.platform-is-open", OIDC_PLATFORM_PENDING, OIDC_PLATFORM_DISABLED),
            Step.of("login.deployment-is-known", OIDC_DEPLOYMENT_UNKNOWN),
            Step.of("login.registration-is-in-force", OIDC_OUTSIDE_DATES),
            Step.of("login.is-no-flood", OIDC_TOO_MANY_LOGINS),
            Step.of("answer.is-no-error", OIDC_LOGIN_REQUIRED, OIDC_ACCESS_DENIED, OIDC_PLATFORM_ERROR),
            Step.of("answer.state-is-known", OIDC_STATE_MISSING, OIDC_STATE_UNKNOWN),
            Step.of("answer.state-is-unused", OIDC_STATE_REPLAYED, LTI13_NONCE_REPLAYED),
            Step.of("answer.state-is-fresh", OIDC_STATE_EXPIRED),
            Step.of("answer.comes-from-the-same-browser", OIDC_COOKIE_MISSING, OIDC_COOKIE_MISMATCH),
            Step.of(
                    "token.is-a-signed-jwt",
                    LTI13_TOKEN_MISSING,
                    LTI13_TOKEN_TOO_LARGE,
                    LTI13_TOKEN_ENCRYPTED,
                    LTI13_TOKEN_MALFORMED),
            Step.of("token.header-is-allowed", LTI13_ALG_REFUSED, LTI13_CRIT_REFUSED, LTI13_KID_MISSING),
            Step.of(
                    "token.is-for-us",
                    LTI13_ISS_MISSING,
                    LTI13_ISS_WRONG,
                    LTI13_AUD_MISSING,
                    LTI13_AUD_WRONG,
                    LTI13_AZP_MISSING,
                    LTI13_AZP_WRONG),
            Step.of(
                    "token.signature-holds",
                    LTI13_KEYS_UNREACHABLE,
                    LTI13_KID_UNKNOWN,
                    LTI13_KEY_UNUSABLE,
                    LTI13_SIGNATURE_WRONG),
            Step.of(
                    "token.times-fit",
                    LTI13_IAT_INVALID,
                    LTI13_EXP_INVALID,
                    LTI13_IAT_FUTURE,
                    LTI13_EXP_BEFORE_IAT,
                    LTI13_EXPIRED,
                    LTI13_IAT_OLD,
                    LTI13_LIFETIME_TOO_LONG,
                    LTI13_NBF_INVALID,
                    LTI13_NBF_FUTURE),
            Step.of("token.nonce-is-ours", LTI13_NONCE_MISSING, LTI13_NONCE_UNKNOWN, LTI13_NONCE_OF_OTHER_LOGIN),
            Step.of(
                    "claims.message-is-one-we-answer",
                    LTI13_MESSAGE_TYPE_MISSING,
                    LTI13_MESSAGE_UNSUPPORTED,
                    LTI13_MESSAGE_UNKNOWN),
            Step.of("claims.version-is-1.3.0", LTI13_VERSION_WRONG),
            Step.of("claims.deployment-is-known", LTI13_DEPLOYMENT_MISSING, LTI13_DEPLOYMENT_UNKNOWN),
            Step.of(
                    "claims.name-person-and-link",
                    LTI13_SUB_MISSING,
                    LTI13_SUB_INVALID,
                    LTI13_LINK_MISSING,
                    LTI13_CLAIM_INVALID),
            Step.of("claims.target-is-ours", LTI13_TARGET_MISSING, LTI13_TARGET_FOREIGN),
            Step.of("claims.have-roles", LTI13_ROLES_MISSING, LTI13_ROLES_INVALID));

    private static final String OF_MESSAGE = "message.own-rules";
    private static final String ADMISSION = "admission.course-and-person";

    private LaunchSteps() {}

    /** The launch as log lines, in order; the first is its head. */
    public static List<String> lines(LaunchLine launch) {
        var lines = new ArrayList<String>();
        var head = launch.at() + " " + launch.correlation() + " lti-" + launch.version() + " ";
        lines.add(head + "outcome " + launch.outcome());
        for (var step : launch.version().equals("1.1") ? LTI11 : LTI13) {
            if (launch.reason().filter(step::gives).isPresent()) {
                lines.add(head + step.name() + " FAIL " + launch.outcome());
                return lines;
            }
            lines.add(head + step.name() + " pass");
        }
        return lastLines(launch, head, lines);
    }

    private static List<String> lastLines(LaunchLine launch, String head, List<String> lines) {
        if (launch.accepted()) {
            lines.add(head + OF_MESSAGE + " pass");
            lines.add(head + ADMISSION + " pass");
            lines.add(head + "session opened");
        } else if (launch.reason().filter(LaunchSteps::isOfMessage).isPresent()) {
            lines.add(head + OF_MESSAGE + " FAIL " + launch.outcome());
        } else if (launch.reason().filter(LaunchSteps::isAdmission).isPresent()) {
            lines.add(head + OF_MESSAGE + " pass");
            lines.add(head + ADMISSION + " FAIL " + launch.outcome());
        } else {
            // set-up links and the like are no launches: nothing is claimed of checks that were never made
            return List.of(lines.get(0));
        }
        return lines;
    }

    /** Rules of one kind of message only: deep linking, Content-Item, submission review. */
    static boolean isOfMessage(Reason reason) {
        var name = reason.name();
        return name.contains("_DL_")
                || name.contains("_CI_")
                || List.of(LTI13_FOR_USER_MISSING, LTI13_REVIEWER_NOT_TEACHER).contains(reason);
    }

    /** After every check of the standard: whether the course lets the person in. */
    static boolean isAdmission(Reason reason) {
        return switch (reason.advice().name().toLowerCase(Locale.ROOT)) {
            case "connect", "waiting", "new_run", "nothing_to_review" -> true;
            default -> false;
        };
    }

    /** Whether the outcome is one of a launch that these lists know. */
    static boolean knows(Reason reason) {
        return LTI11.stream().anyMatch(step -> step.gives(reason))
                || LTI13.stream().anyMatch(step -> step.gives(reason))
                || isOfMessage(reason)
                || isAdmission(reason);
    }
}
