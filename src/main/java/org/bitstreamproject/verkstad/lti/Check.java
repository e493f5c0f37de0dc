// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

/** What a login or launch is asked, by the name its log has for it. Names are kept in rows: never give one another meaning. */
public enum Check {
    FORM_READABLE("form.is-readable"),
    ADDRESS_READABLE("form.address-is-readable"),
    FORM_SENT_ONCE("form.names-nothing-twice"),
    FORM_SIGNED_INSIDE("form.carries-the-signature"),
    MESSAGE_ANSWERED("message.is-one-we-answer"),
    MESSAGE_VERSION("message.is-lti-1p0"),
    OAUTH_SIGNED("oauth.is-signed"),
    OAUTH_KEY("oauth.key-is-known"),
    OAUTH_PLATFORM("oauth.platform-is-open"),
    OAUTH_METHOD("oauth.method-is-allowed"),
    OAUTH_VERSION("oauth.version-is-1.0"),
    OAUTH_TIME("oauth.timestamp-is-near"),
    OAUTH_NONCE("oauth.has-a-nonce"),
    OAUTH_SIGNATURE("oauth.signature-holds"),
    MESSAGE_NAMES("message.names-link-and-person"),
    REGISTRATION_IN_FORCE("registration.is-in-force"),
    OAUTH_NONCE_NEW("oauth.nonce-is-new"),

    LOGIN_FORM_READABLE("login.form-is-readable"),
    LOGIN_SENT_ONCE("login.names-nothing-twice"),
    LOGIN_COMPLETE("login.is-complete"),
    LOGIN_TARGET("login.target-is-ours"),
    LOGIN_CLIENT("login.client-is-known"),
    LOGIN_PLATFORM("login.platform-is-open"),
    LOGIN_DEPLOYMENT("login.deployment-is-known"),
    LOGIN_IN_FORCE("login.registration-is-in-force"),
    LOGIN_NO_FLOOD("login.is-no-flood"),
    /** Only of a login that brought a hint: it goes back as it came. */
    LOGIN_HINT_KEPT("login.message-hint-is-kept"),
    /** Only of a login whose hint names one launch, as Moodle's does. */
    LOGIN_HINT_NAMES_LAUNCH("login.message-hint-names-one-launch"),

    RECOVERY_OWN_PAGE("recovery.comes-from-our-page"),
    RECOVERY_FORM_READABLE("recovery.form-is-readable"),
    RECOVERY_TOKEN("recovery.token-is-ours"),
    RECOVERY_WAITS("recovery.launch-waits"),
    WINDOW_SESSION("window.session-is-open"),

    ANSWER_FORM_READABLE("answer.form-is-readable"),
    ANSWER_SENT_ONCE("answer.names-nothing-twice"),
    ANSWER_NO_ERROR("answer.is-no-error"),
    ANSWER_STATE_KNOWN("answer.state-is-known"),
    ANSWER_STATE_UNUSED("answer.state-is-unused"),
    ANSWER_STATE_FRESH("answer.state-is-fresh"),
    ANSWER_BROWSER("answer.comes-from-the-same-browser"),
    ANSWER_STATE_SPENT("answer.state-is-spent-once"),
    ANSWER_PLATFORM("answer.platform-is-open"),
    ANSWER_IN_FORCE("answer.registration-is-in-force"),

    TOKEN_JWT("token.is-a-signed-jwt"),
    TOKEN_HEADER("token.header-is-allowed"),
    TOKEN_FOR_US("token.is-for-us"),
    TOKEN_SIGNATURE("token.signature-holds"),
    TOKEN_TIMES("token.times-fit"),
    TOKEN_NONCE("token.nonce-is-ours"),
    CLAIMS_MESSAGE("claims.message-is-one-we-answer"),
    CLAIMS_VERSION("claims.version-is-1.3.0"),
    CLAIMS_DEPLOYMENT("claims.deployment-is-known"),
    CLAIMS_PERSON_AND_LINK("claims.name-person-and-link"),
    CLAIMS_TARGET("claims.target-is-ours"),
    CLAIMS_ROLES("claims.have-roles"),

    SELECTION_ANSWERABLE("selection.can-be-answered"),
    SELECTION_TEACHER("selection.a-teacher-asks"),
    SELECTION_RETURN("selection.answer-stays-with-the-platform"),
    REVIEW_TEACHER("review.a-teacher-asks-about-somebody"),
    REVIEW_WORK("review.person-has-been-here"),
    ADMISSION("admission.course-and-person");

    private final String id;

    Check(String id) {
        this.id = id;
    }

    /** As it stands in the log. */
    public String id() {
        return id;
    }
}
