// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.jspecify.annotations.Nullable;

/**
 * One verified launch, the same for LTI 1.1 and 1.3.
 *
 * @param contextId the LMS course, empty when the platform sent none
 * @param roles as sent; {@link #role()} judges them
 * @param custom custom parameters that were really set: an unresolved {@code $Variable} is absent
 */
public record Launch(
        RegistrationId registration,
        Version version,
        Link link,
        LmsPerson person,
        List<String> roles,
        Map<String, String> custom,
        @Nullable String locale,
        Services services,
        Occasion occasion)
        implements Verified {
    private static final Pattern CONTENT_KEY = Pattern.compile(
            "home|reviews|case|teacher|leaders|research|module:M\\d{1,2}|exercise:E\\d{1,2}(\\.\\d{1,2})?");

    public enum Version {
        LTI11("1.1"),
        LTI13("1.3");

        private final String number;

        Version(String number) {
            this.number = number;
        }

        public String number() {
            return number;
        }
    }

    /** What the platform asks for. */
    public enum Message {
        RESOURCE_LINK,
        SUBMISSION_REVIEW
    }

    /**
     * Why and when it was sent.
     *
     * @param sentAt the platform's clock; null when unknown
     * @param reviewOf LMS id of the person whose work is to be reviewed; null in an ordinary launch
     */
    public record Occasion(
            Message message,
            @Nullable Instant sentAt,
            @Nullable String reviewOf) {
        /** An ordinary launch. */
        public static Occasion opened(@Nullable Instant sentAt) {
            return new Occasion(Message.RESOURCE_LINK, sentAt, null);
        }
    }

    /** Where in the LMS the launch began. Ids are unique only within the platform. */
    public record Link(
            String contextId,
            @Nullable String contextTitle,
            @Nullable String contextLabel,
            String id,
            @Nullable String title) {}

    /** Whom the LMS says it is. Id numbers and user names are never taken over. */
    public record LmsPerson(
            String id,
            @Nullable String given,
            @Nullable String family,
            @Nullable String full,
            @Nullable String email) {}

    /** Where grades for this link go. Addresses are as sent and must pass the outgoing guard before use. */
    public record Services(
            @Nullable String sourcedId,
            @Nullable String outcomeUrl,
            @Nullable String lineItem,
            @Nullable String lineItems,
            Set<String> scopes) {
        public static final Services NONE = new Services(null, null, null, null, Set.of());
    }

    public Launch {
        roles = List.copyOf(roles);
        custom = Map.copyOf(custom);
    }

    /** An ordinary launch of which nobody knows when it was sent. */
    public Launch(
            RegistrationId registration,
            Version version,
            Link link,
            LmsPerson person,
            List<String> roles,
            Map<String, String> custom,
            @Nullable String locale,
            Services services) {
        this(registration, version, link, person, roles, custom, locale, services, Occasion.opened(null));
    }

    public Role role() {
        return Roles.of(roles);
    }

    /** What the link opens: the custom parameter {@code verkstad}, or {@code home} when absent or unknown. */
    public String contentKey() {
        return Optional.ofNullable(custom.get("verkstad"))
                .map(String::strip)
                .filter(key -> CONTENT_KEY.matcher(key).matches())
                .orElse("home");
    }
}
