// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.oidc;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.lti.CleanText;
import org.bitstreamproject.verkstad.lti.Launch;
import org.bitstreamproject.verkstad.lti.Reason;
import org.bitstreamproject.verkstad.lti.RegistrationId;
import org.jspecify.annotations.Nullable;

/** Reads the claims of a verified token. The {@code lis} and {@code ext} claims (id numbers, user names) stay out. */
final class Lti13Claims {
    private Lti13Claims() {}

    static Launch launch(RegistrationId registration, Launch.Message message, Claims claims) {
        return new Launch(
                registration,
                Launch.Version.LTI13,
                link(claims),
                person(claims),
                claims.texts(Claims.lti("roles")).orElse(List.of()),
                custom(claims.object(Claims.lti("custom"))),
                claims.object(Claims.lti("launch_presentation")).text("locale").orElse(null),
                services(claims),
                new Launch.Occasion(message, sentAt(claims), reviewOf(message, claims)));
    }

    private static @Nullable Instant sentAt(Claims claims) {
        return claims.number("iat", Reason.LTI13_IAT_INVALID)
                .map(seconds -> Instant.ofEpochMilli(seconds.movePointRight(3).longValue()))
                .orElse(null);
    }

    private static @Nullable String reviewOf(Launch.Message message, Claims claims) {
        return message == Launch.Message.SUBMISSION_REVIEW
                ? claims.object(Claims.lti("for_user")).text("user_id").orElse(null)
                : null;
    }

    private static Launch.Link link(Claims claims) {
        Claims context = claims.object(Claims.lti("context"));
        Claims link = claims.object(Claims.lti("resource_link"));
        return new Launch.Link(
                context.text("id").orElse(""),
                clean(context, "title"),
                clean(context, "label"),
                link.text("id").orElse(""),
                clean(link, "title"));
    }

    private static Launch.LmsPerson person(Claims claims) {
        return new Launch.LmsPerson(
                claims.text("sub").orElse(""),
                clean(claims, "given_name"),
                clean(claims, "family_name"),
                clean(claims, "name"),
                clean(claims, "email"));
    }

    /** Text, numbers and truth values as text. An unresolved {@code $Variable} is as good as absent. */
    private static Map<String, String> custom(Claims claims) {
        var custom = new HashMap<String, String>();
        claims.all().forEach((name, value) -> {
            boolean plain = value instanceof String || value instanceof Number || value instanceof Boolean;
            if (plain && !value.toString().startsWith("$")) {
                custom.put(name, value.toString());
            }
        });
        return custom;
    }

    private static Launch.Services services(Claims claims) {
        Claims outcomes = claims.object(Claims.OUTCOMES);
        Claims ags = claims.object(Claims.AGS);
        return new Launch.Services(
                nonBlank(outcomes, "lis_result_sourcedid"),
                nonBlank(outcomes, "lis_outcome_service_url"),
                nonBlank(ags, "lineitem"),
                nonBlank(ags, "lineitems"),
                Set.copyOf(ags.texts("scope").orElse(List.of())));
    }

    private static @Nullable String nonBlank(Claims claims, String name) {
        return claims.text(name).filter(text -> !text.isBlank()).orElse(null);
    }

    private static @Nullable String clean(Claims claims, String name) {
        return CleanText.of(claims.text(name).orElse(null));
    }
}
