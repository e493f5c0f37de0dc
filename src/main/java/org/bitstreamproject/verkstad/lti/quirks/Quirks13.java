// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.quirks;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.lti.Check;
import org.bitstreamproject.verkstad.lti.Quirk;
import org.bitstreamproject.verkstad.lti.Quirk.Sight;
import org.jspecify.annotations.Nullable;

/** What a launch of LTI 1.3 shows. */
public final class Quirks13 {
    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    private static final String OUTCOMES = "https://purl.imsglobal.org/spec/lti-bo/claim/basicoutcome";
    private static final BigDecimal A_MINUTE = BigDecimal.valueOf(60);

    private Quirks13() {}

    /**
     * @param token verified
     * @param checks the record of what login and launch have met: {@code Hearing.record()}
     */
    public static Map<Quirk, Sight> of(String token, String checks) {
        var seen = of(payload(token));
        var met = List.of(checks.split(" "));
        boolean login = met.contains(Check.LOGIN_COMPLETE.id());
        boolean hint = met.contains(Check.LOGIN_HINT_KEPT.id());
        seen.put(Quirk.HINT_ECHO, Sight.of(login, hint));
        seen.put(Quirk.ONE_LAUNCH, Sight.of(hint, met.contains(Check.LOGIN_HINT_NAMES_LAUNCH.id())));
        seen.put(Quirk.STATE_ONCE, Sight.of(met.contains(Check.ANSWER_STATE_SPENT.id())));
        return seen;
    }

    static Map<Quirk, Sight> of(Map<String, Object> claims) {
        var seen = new EnumMap<Quirk, Sight>(Quirk.class);
        var context = object(claims, LTI + "context");
        var link = object(claims, LTI + "resource_link");
        var presentation = object(claims, LTI + "launch_presentation");
        var outcomes = object(claims, OUTCOMES);
        var endpoint = object(claims, AGS);
        var ids = Stream.of(one(claims, "sub"), one(context, "id"), one(link, "id"))
                .flatMap(List::stream)
                .toList();
        Shared.of(text(presentation, "locale"), ids, custom(claims), seen);
        seen.put(Quirk.SHORT_LIFE, life(claims));
        seen.put(Quirk.NO_AZP, Sight.of(!claims.containsKey("azp")));
        var types = texts(context.get("type"));
        seen.put(
                Quirk.SHORT_CONTEXT_TYPE,
                Sight.of(!types.isEmpty(), types.stream().noneMatch(type -> type.contains(":"))));
        var roles = texts(claims.get(LTI + "roles"));
        seen.put(Quirk.FULL_ROLES, Sight.of(!roles.isEmpty(), roles.stream().allMatch(role -> role.contains(":"))));
        seen.put(Quirk.ADMINISTRATOR_TEACHES, Shared.administratorTeaches(roles));
        seen.put(Quirk.OUTCOMES_ALWAYS, Sight.of(!outcomes.isEmpty()));
        seen.put(Quirk.SOURCEDID_JSON, Shared.json(text(outcomes, "lis_result_sourcedid")));
        var item = text(endpoint, "lineitem");
        seen.put(Quirk.LINE_ITEM, Sight.of(!endpoint.isEmpty(), item != null));
        seen.put(Quirk.LINE_ITEM_QUERY, Sight.of(item != null, item != null && item.contains("?")));
        seen.put(
                Quirk.PERSON_IDS,
                Sight.of(object(claims, LTI + "lis").containsKey("person_sourcedid")
                        || object(claims, LTI + "ext").containsKey("user_username")));
        seen.put(Quirk.CRLF, Shared.lineEnds(text(link, "description")));
        seen.put(Quirk.IN_FRAME, Shared.inFrame(text(presentation, "document_target")));
        seen.put(Quirk.NO_MIGRATION_CLAIM, Sight.of(!claims.containsKey(LTI + "lti1p1")));
        return seen;
    }

    private static Sight life(Map<String, Object> claims) {
        if (!(claims.get("iat") instanceof Number from) || !(claims.get("exp") instanceof Number to)) {
            return Sight.UNSEEN;
        }
        var life = new BigDecimal(to.toString()).subtract(new BigDecimal(from.toString()));
        return Sight.of(life.compareTo(A_MINUTE) <= 0);
    }

    private static Map<String, String> custom(Map<String, Object> claims) {
        var custom = new HashMap<String, String>();
        object(claims, LTI + "custom").forEach((name, value) -> custom.put(name, String.valueOf(value)));
        return custom;
    }

    private static Map<String, Object> object(Map<String, Object> claims, String name) {
        var members = new HashMap<String, Object>();
        if (claims.get(name) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (value != null) {
                    members.put(String.valueOf(key), value);
                }
            });
        }
        return members;
    }

    private static List<String> one(Map<String, Object> claims, String name) {
        var text = text(claims, name);
        return text == null ? List.of() : List.of(text);
    }

    private static @Nullable String text(Map<String, Object> claims, String name) {
        return claims.get(name) instanceof String text && !text.isBlank() ? text : null;
    }

    private static List<String> texts(@Nullable Object claim) {
        return claim instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Map<String, Object> payload(String token) {
        try {
            var payload = token.strip().split("\\.", -1)[1];
            return JSONObjectUtils.parse(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
        } catch (ParseException unread) {
            throw new IllegalArgumentException("a verified token that cannot be read", unread);
        }
    }
}
