// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import java.util.Locale;

/**
 * Why a login or launch was refused: one constant per cause, listed with cause and cure in docs/lti.md. Names are stable:
 * administrators search for them.
 */
public enum Reason {
    LTI11_BODY_INVALID(400, Advice.ADMINISTRATOR),
    LTI11_PARAM_DUPLICATE(400, Advice.ADMINISTRATOR),
    LTI11_OAUTH_IN_HEADER(400, Advice.ADMINISTRATOR),
    LTI11_MESSAGE_TYPE_MISSING(400, Advice.ADMINISTRATOR),
    LTI11_MESSAGE_UNSUPPORTED(400, Advice.UNSUPPORTED),
    LTI11_VERSION_WRONG(400, Advice.ADMINISTRATOR),
    LTI11_UNSIGNED(401, Advice.ADMINISTRATOR),
    LTI11_KEY_MISSING(401, Advice.ADMINISTRATOR),
    LTI11_KEY_UNKNOWN(401, Advice.ADMINISTRATOR),
    LTI11_PLATFORM_DISABLED(403, Advice.ADMINISTRATOR),
    LTI11_OUTSIDE_DATES(403, Advice.ADMINISTRATOR),
    LTI11_SECRET_BLANK(401, Advice.ADMINISTRATOR),
    LTI11_METHOD_REFUSED(401, Advice.ADMINISTRATOR),
    LTI11_OAUTH_VERSION_WRONG(401, Advice.ADMINISTRATOR),
    LTI11_TIMESTAMP_MISSING(401, Advice.ADMINISTRATOR),
    LTI11_TIMESTAMP_INVALID(401, Advice.ADMINISTRATOR),
    LTI11_TIMESTAMP_OLD(401, Advice.CLOCK),
    LTI11_TIMESTAMP_FUTURE(401, Advice.CLOCK),
    LTI11_NONCE_MISSING(401, Advice.ADMINISTRATOR),
    LTI11_NONCE_INVALID(401, Advice.ADMINISTRATOR),
    LTI11_SIGNATURE_MISSING(401, Advice.ADMINISTRATOR),
    LTI11_SIGNATURE_WRONG(401, Advice.ADMINISTRATOR),
    LTI11_LINK_MISSING(400, Advice.ADMINISTRATOR),
    LTI11_USER_MISSING(400, Advice.ADMINISTRATOR),
    LTI11_CLAIM_TOO_LONG(400, Advice.ADMINISTRATOR),
    LTI11_NONCE_REPLAYED(401, Advice.REOPEN),
    LTI11_CONTEXT_UNBOUND(403, Advice.CONNECT),

    OIDC_BODY_INVALID(400, Advice.ADMINISTRATOR),
    OIDC_PARAM_DUPLICATE(400, Advice.ADMINISTRATOR),
    OIDC_ISS_MISSING(400, Advice.ADMINISTRATOR),
    OIDC_LOGIN_HINT_MISSING(400, Advice.ADMINISTRATOR),
    OIDC_TARGET_MISSING(400, Advice.ADMINISTRATOR),
    OIDC_TARGET_FOREIGN(400, Advice.ADMINISTRATOR),
    OIDC_HINT_TOO_LONG(400, Advice.ADMINISTRATOR),
    OIDC_ISS_UNKNOWN(401, Advice.ADMINISTRATOR),
    OIDC_CLIENT_UNKNOWN(401, Advice.ADMINISTRATOR),
    OIDC_CLIENT_AMBIGUOUS(400, Advice.ADMINISTRATOR),
    OIDC_DEPLOYMENT_UNKNOWN(401, Advice.ADMINISTRATOR),
    OIDC_PLATFORM_DISABLED(403, Advice.ADMINISTRATOR),
    OIDC_PLATFORM_PENDING(403, Advice.PENDING),
    OIDC_OUTSIDE_DATES(403, Advice.ADMINISTRATOR),
    OIDC_TOO_MANY_LOGINS(403, Advice.LATER),
    OIDC_LOGIN_REQUIRED(401, Advice.REOPEN),
    OIDC_ACCESS_DENIED(403, Advice.REOPEN),
    OIDC_PLATFORM_ERROR(400, Advice.REOPEN),
    OIDC_STATE_MISSING(400, Advice.REOPEN),
    OIDC_STATE_UNKNOWN(401, Advice.REOPEN),
    OIDC_STATE_EXPIRED(401, Advice.REOPEN),
    OIDC_STATE_REPLAYED(401, Advice.REOPEN),
    OIDC_COOKIE_MISSING(401, Advice.COOKIES),
    OIDC_COOKIE_MISMATCH(401, Advice.COOKIES),

    LTI13_TOKEN_MISSING(400, Advice.ADMINISTRATOR),
    LTI13_TOKEN_TOO_LARGE(400, Advice.ADMINISTRATOR),
    LTI13_TOKEN_ENCRYPTED(400, Advice.ADMINISTRATOR),
    LTI13_TOKEN_MALFORMED(400, Advice.ADMINISTRATOR),
    LTI13_ALG_REFUSED(401, Advice.ADMINISTRATOR),
    LTI13_CRIT_REFUSED(401, Advice.ADMINISTRATOR),
    LTI13_KID_MISSING(401, Advice.ADMINISTRATOR),
    LTI13_ISS_MISSING(401, Advice.ADMINISTRATOR),
    LTI13_ISS_WRONG(401, Advice.ADMINISTRATOR),
    LTI13_AUD_MISSING(401, Advice.ADMINISTRATOR),
    LTI13_AUD_WRONG(401, Advice.ADMINISTRATOR),
    LTI13_AZP_MISSING(401, Advice.ADMINISTRATOR),
    LTI13_AZP_WRONG(401, Advice.ADMINISTRATOR),
    LTI13_KEYS_UNREACHABLE(401, Advice.LATER),
    LTI13_KID_UNKNOWN(401, Advice.ADMINISTRATOR),
    LTI13_KEY_UNUSABLE(401, Advice.ADMINISTRATOR),
    LTI13_SIGNATURE_WRONG(401, Advice.ADMINISTRATOR),
    LTI13_IAT_INVALID(401, Advice.ADMINISTRATOR),
    LTI13_IAT_FUTURE(401, Advice.CLOCK),
    LTI13_IAT_OLD(401, Advice.CLOCK),
    LTI13_EXP_INVALID(401, Advice.ADMINISTRATOR),
    LTI13_EXP_BEFORE_IAT(401, Advice.ADMINISTRATOR),
    LTI13_LIFETIME_TOO_LONG(401, Advice.ADMINISTRATOR),
    LTI13_EXPIRED(401, Advice.CLOCK),
    LTI13_NBF_INVALID(401, Advice.ADMINISTRATOR),
    LTI13_NBF_FUTURE(401, Advice.CLOCK),
    LTI13_NONCE_MISSING(401, Advice.ADMINISTRATOR),
    LTI13_NONCE_UNKNOWN(401, Advice.REOPEN),
    LTI13_NONCE_OF_OTHER_LOGIN(401, Advice.REOPEN),
    LTI13_NONCE_REPLAYED(401, Advice.REOPEN),
    LTI13_MESSAGE_TYPE_MISSING(400, Advice.ADMINISTRATOR),
    LTI13_MESSAGE_UNSUPPORTED(400, Advice.UNSUPPORTED),
    LTI13_MESSAGE_UNKNOWN(400, Advice.ADMINISTRATOR),
    LTI13_VERSION_WRONG(400, Advice.ADMINISTRATOR),
    LTI13_DEPLOYMENT_MISSING(400, Advice.ADMINISTRATOR),
    LTI13_DEPLOYMENT_UNKNOWN(403, Advice.ADMINISTRATOR),
    LTI13_SUB_MISSING(400, Advice.ADMINISTRATOR),
    LTI13_SUB_INVALID(400, Advice.ADMINISTRATOR),
    LTI13_TARGET_MISSING(400, Advice.ADMINISTRATOR),
    LTI13_TARGET_FOREIGN(400, Advice.ADMINISTRATOR),
    LTI13_ROLES_MISSING(400, Advice.ADMINISTRATOR),
    LTI13_ROLES_INVALID(400, Advice.ADMINISTRATOR),
    LTI13_LINK_MISSING(400, Advice.ADMINISTRATOR),
    LTI13_CLAIM_INVALID(400, Advice.ADMINISTRATOR),
    LTI13_FOR_USER_MISSING(400, Advice.ADMINISTRATOR),
    LTI13_FOR_USER_UNKNOWN(403, Advice.NOTHING_TO_REVIEW),
    LTI13_REVIEWER_NOT_TEACHER(403, Advice.TEACHERS_ONLY),
    LTI13_CONTEXT_UNBOUND(403, Advice.CONNECT),

    REG_CODE_MISSING(403, Advice.LINK),
    REG_CODE_UNKNOWN(403, Advice.LINK),
    REG_CODE_USED(403, Advice.LINK),
    REG_CODE_EXPIRED(403, Advice.LINK),
    REG_CODE_REVOKED(403, Advice.LINK);

    /** Who can do something about it; the page says what. */
    public enum Advice {
        /** Open the link again from the LMS. */
        REOPEN,
        /** The teacher connects the LMS course to an edition. */
        CONNECT,
        /** The teacher chose a function we do not offer. */
        UNSUPPORTED,
        /** The administrator corrects the registration. */
        ADMINISTRATOR,
        /** The administrator sets a clock right. */
        CLOCK,
        /** The browser held back our cookie. */
        COOKIES,
        /** The operator has not accepted the platform yet. */
        PENDING,
        /** The administrator asks the operator for a set-up link. */
        LINK,
        /** The person whose work was asked for has not opened the activity. */
        NOTHING_TO_REVIEW,
        /** The link is for those who teach the course. */
        TEACHERS_ONLY,
        /** Wait a little. */
        LATER;

        public String messageKey() {
            return "lti.refused.advice." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final int status;
    private final Advice advice;

    Reason(int status, Advice advice) {
        this.status = status;
        this.advice = advice;
    }

    /** The published form, for instance {@code LTI13-NONCE-REPLAYED}. */
    public String code() {
        return name().replace('_', '-');
    }

    public int status() {
        return status;
    }

    public Advice advice() {
        return advice;
    }
}
