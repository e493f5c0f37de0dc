// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.oauth1;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.lti.Check;
import org.bitstreamproject.verkstad.lti.Form;
import org.bitstreamproject.verkstad.lti.Hearing;
import org.bitstreamproject.verkstad.lti.LaunchRefused;
import org.bitstreamproject.verkstad.lti.Reason;
import org.bitstreamproject.verkstad.lti.RegistrationId;
import org.bitstreamproject.verkstad.lti.Verified;

/**
 * The checks of an LTI 1.1 launch in the order they are made; each refuses for reasons of its own. What is left for the caller
 * is to spend the nonce, once, after everything here has held.
 */
public final class LaunchChecks {
    private static final Duration WINDOW = Duration.ofSeconds(300);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,10}");
    private static final int LONGEST_NONCE = 255;

    private final Function<String, Optional<Consumer>> consumers;

    private final List<Rule> untilSigned = List.of(
            new Rule(Check.FORM_SENT_ONCE, this::sentOnce),
            new Rule(Check.FORM_SIGNED_INSIDE, this::signedInTheBody),
            new Rule(Check.MESSAGE_ANSWERED, this::isAMessageWeAnswer),
            new Rule(Check.MESSAGE_VERSION, this::isVersionOne),
            new Rule(Check.OAUTH_SIGNED, this::isSigned),
            new Rule(Check.OAUTH_KEY, Attempt::consumer),
            new Rule(Check.OAUTH_PLATFORM, this::platformIsOpen),
            new Rule(Check.OAUTH_METHOD, this::methodIsAllowed),
            new Rule(Check.OAUTH_VERSION, this::oauthVersionIsOne),
            new Rule(Check.OAUTH_TIME, this::timeIsNear),
            new Rule(Check.OAUTH_NONCE, this::hasANonce),
            new Rule(Check.OAUTH_SIGNATURE, this::signatureHolds));

    private interface Judge {
        void of(Attempt attempt);
    }

    private record Rule(Check check, Judge judge) {}

    /** @param consumers finds the registration of a consumer key, disabled ones included */
    public LaunchChecks(Function<String, Optional<Consumer>> consumers) {
        this.consumers = consumers;
    }

    /** @throws LaunchRefused with the reason of the first check that fails */
    public Verified verified(SignedLaunch launch, Hearing hearing) {
        var form = hearing.found(Check.ADDRESS_READABLE, () -> parameters(launch));
        var attempt = new Attempt(launch, form, hearing.now(), consumers);
        untilSigned.forEach(
                rule -> hearing.check(rule.check(), () -> rule.judge().of(attempt)));
        form.text("context_id").ifPresent(hearing::cameFrom);
        hearing.check(Check.MESSAGE_NAMES, () -> namesLinkAndPerson(attempt));
        if (SelectionParameters.asked(form)) {
            hearing.check(Check.SELECTION_ANSWERABLE, () -> SelectionParameters.check(form));
        }
        hearing.check(Check.REGISTRATION_IN_FORCE, () -> isInForce(attempt));
        RegistrationId registration = attempt.consumer().registration();
        return SelectionParameters.asked(form)
                ? SelectionParameters.request(registration, form)
                : Lti11Parameters.launch(registration, form.fields());
    }

    private static Form parameters(SignedLaunch launch) {
        try {
            return launch.allParameters();
        } catch (IllegalArgumentException e) {
            throw new LaunchRefused(Reason.LTI11_BODY_INVALID);
        }
    }

    private void sentOnce(Attempt attempt) {
        LaunchRefused.unless(attempt.form().repeated().isEmpty(), Reason.LTI11_PARAM_DUPLICATE);
    }

    private void signedInTheBody(Attempt attempt) {
        String authorization = attempt.launch().authorization();
        LaunchRefused.unless(
                authorization == null || !authorization.regionMatches(true, 0, "OAuth", 0, 5),
                Reason.LTI11_OAUTH_IN_HEADER);
    }

    private void isAMessageWeAnswer(Attempt attempt) {
        String type = attempt.form()
                .text("lti_message_type")
                .orElseThrow(() -> new LaunchRefused(Reason.LTI11_MESSAGE_TYPE_MISSING));
        boolean answered = type.equals("basic-lti-launch-request") || SelectionParameters.asked(attempt.form());
        LaunchRefused.unless(answered, Reason.LTI11_MESSAGE_UNSUPPORTED);
    }

    private void isVersionOne(Attempt attempt) {
        LaunchRefused.unless("LTI-1p0".equals(attempt.form().fields().get("lti_version")), Reason.LTI11_VERSION_WRONG);
    }

    private void isSigned(Attempt attempt) {
        // Moodle sends the launch unsigned when its key or secret field is empty
        LaunchRefused.unless(
                attempt.form().text("oauth_consumer_key").isPresent()
                        || attempt.form().text("oauth_signature").isPresent(),
                Reason.LTI11_UNSIGNED);
        LaunchRefused.unless(attempt.form().text("oauth_signature").isPresent(), Reason.LTI11_SIGNATURE_MISSING);
    }

    private void platformIsOpen(Attempt attempt) {
        var consumer = attempt.consumer();
        LaunchRefused.unless(consumer.enabled(), Reason.LTI11_PLATFORM_DISABLED);
        LaunchRefused.unless(!consumer.secret().isBlank(), Reason.LTI11_SECRET_BLANK);
    }

    private void methodIsAllowed(Attempt attempt) {
        String method = attempt.form().text("oauth_signature_method").orElse("");
        LaunchRefused.unless(attempt.consumer().methods().contains(method), Reason.LTI11_METHOD_REFUSED);
    }

    private void oauthVersionIsOne(Attempt attempt) {
        String version = attempt.form().fields().getOrDefault("oauth_version", "1.0");
        LaunchRefused.unless(version.equals("1.0"), Reason.LTI11_OAUTH_VERSION_WRONG);
    }

    private void timeIsNear(Attempt attempt) {
        String text = attempt.form()
                .text("oauth_timestamp")
                .orElseThrow(() -> new LaunchRefused(Reason.LTI11_TIMESTAMP_MISSING));
        LaunchRefused.unless(SECONDS.matcher(text).matches(), Reason.LTI11_TIMESTAMP_INVALID);
        Instant sent = Instant.ofEpochSecond(Long.parseLong(text));
        LaunchRefused.unless(!sent.isBefore(attempt.now().minus(WINDOW)), Reason.LTI11_TIMESTAMP_OLD);
        LaunchRefused.unless(!sent.isAfter(attempt.now().plus(WINDOW)), Reason.LTI11_TIMESTAMP_FUTURE);
    }

    private void hasANonce(Attempt attempt) {
        String nonce =
                attempt.form().text("oauth_nonce").orElseThrow(() -> new LaunchRefused(Reason.LTI11_NONCE_MISSING));
        LaunchRefused.unless(nonce.length() <= LONGEST_NONCE, Reason.LTI11_NONCE_INVALID);
    }

    private void signatureHolds(Attempt attempt) {
        boolean holds =
                BasicLti.signatureHolds(attempt.launch(), attempt.consumer().secret());
        LaunchRefused.unless(holds, Reason.LTI11_SIGNATURE_WRONG);
    }

    private void namesLinkAndPerson(Attempt attempt) {
        boolean namesLink = attempt.form().text("resource_link_id").isPresent();
        LaunchRefused.unless(namesLink || SelectionParameters.asked(attempt.form()), Reason.LTI11_LINK_MISSING);
        LaunchRefused.unless(attempt.form().text("user_id").isPresent(), Reason.LTI11_USER_MISSING);
        for (String name : List.of("resource_link_id", "user_id", "context_id")) {
            LaunchRefused.unless(attempt.form().text(name).orElse("").length() <= 255, Reason.LTI11_CLAIM_TOO_LONG);
        }
    }

    private void isInForce(Attempt attempt) {
        LaunchRefused.unless(attempt.consumer().inForce().covers(attempt.now()), Reason.LTI11_OUTSIDE_DATES);
    }
}
