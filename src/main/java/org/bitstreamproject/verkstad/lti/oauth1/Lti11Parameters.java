// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.oauth1;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.lti.CleanText;
import org.bitstreamproject.verkstad.lti.Launch;
import org.bitstreamproject.verkstad.lti.RegistrationId;
import org.jspecify.annotations.Nullable;

/** Reads verified LTI 1.1 parameters. Id numbers and user names ({@code lis_person_sourcedid}, {@code ext_user_username}) stay out. */
final class Lti11Parameters {
    private static final String CUSTOM = "custom_";

    private Lti11Parameters() {}

    static Launch launch(RegistrationId registration, Map<String, String> parameters) {
        return new Launch(
                registration,
                Launch.Version.LTI11,
                link(parameters),
                person(parameters),
                roles(parameters.getOrDefault("roles", "")),
                custom(parameters),
                parameters.get("launch_presentation_locale"),
                services(parameters),
                Launch.Occasion.opened(sentAt(parameters.getOrDefault("oauth_timestamp", ""))));
    }

    private static @Nullable Instant sentAt(String seconds) {
        return seconds.isEmpty() ? null : Instant.ofEpochSecond(Long.parseLong(seconds));
    }

    private static Launch.Link link(Map<String, String> parameters) {
        return new Launch.Link(
                parameters.getOrDefault("context_id", ""),
                CleanText.of(parameters.get("context_title")),
                CleanText.of(parameters.get("context_label")),
                parameters.getOrDefault("resource_link_id", ""),
                CleanText.of(parameters.get("resource_link_title")));
    }

    private static Launch.LmsPerson person(Map<String, String> parameters) {
        return new Launch.LmsPerson(
                parameters.getOrDefault("user_id", ""),
                CleanText.of(parameters.get("lis_person_name_given")),
                CleanText.of(parameters.get("lis_person_name_family")),
                CleanText.of(parameters.get("lis_person_name_full")),
                CleanText.of(parameters.get("lis_person_contact_email_primary")));
    }

    static List<String> roles(String commaSeparated) {
        return Arrays.stream(commaSeparated.split(","))
                .map(String::strip)
                .filter(role -> !role.isEmpty())
                .toList();
    }

    private static Map<String, String> custom(Map<String, String> parameters) {
        var custom = new HashMap<String, String>();
        parameters.forEach((name, value) -> {
            // an unknown variable comes back literally
            if (name.startsWith(CUSTOM) && !value.startsWith("$")) {
                custom.put(name.substring(CUSTOM.length()), value);
            }
        });
        return custom;
    }

    private static Launch.Services services(Map<String, String> parameters) {
        @Nullable String sourcedId = nonBlank(parameters.get("lis_result_sourcedid"));
        return new Launch.Services(
                sourcedId, nonBlank(parameters.get("lis_outcome_service_url")), null, null, Set.of());
    }

    private static @Nullable String nonBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
