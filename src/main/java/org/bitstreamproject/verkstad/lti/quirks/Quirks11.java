// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.quirks;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.lti.Quirk;
import org.bitstreamproject.verkstad.lti.Quirk.Sight;

/** What a launch of LTI 1.1 shows. */
public final class Quirks11 {
    private static final String CUSTOM = "custom_";

    private Quirks11() {}

    /** @param form the parameters of a launch whose signature holds */
    public static Map<Quirk, Sight> of(Map<String, String> form) {
        var seen = new EnumMap<Quirk, Sight>(Quirk.class);
        var custom = new HashMap<String, String>();
        form.forEach((name, value) -> {
            if (name.startsWith(CUSTOM)) {
                custom.put(name.substring(CUSTOM.length()), value);
            }
        });
        var ids = Stream.of("user_id", "context_id", "resource_link_id")
                .filter(form::containsKey)
                .map(name -> form.getOrDefault(name, ""))
                .toList();
        Shared.of(form.get("launch_presentation_locale"), ids, custom, seen);
        var roles = List.of(form.getOrDefault("roles", "").split(","));
        boolean roleless = form.getOrDefault("roles", "").isBlank();
        seen.put(Quirk.FULL_ROLES, Sight.of(!roleless, roles.stream().allMatch(role -> role.contains(":"))));
        seen.put(Quirk.ADMINISTRATOR_TEACHES, Shared.administratorTeaches(roles));
        var type = form.getOrDefault("context_type", "");
        seen.put(Quirk.SHORT_CONTEXT_TYPE, Sight.of(!type.isBlank(), !type.contains(":")));
        seen.put(Quirk.OUTCOMES_ALWAYS, Sight.of(form.containsKey("lis_outcome_service_url")));
        seen.put(Quirk.SOURCEDID_JSON, Shared.json(form.get("lis_result_sourcedid")));
        seen.put(
                Quirk.PERSON_IDS,
                Sight.of(form.containsKey("lis_person_sourcedid") || form.containsKey("ext_user_username")));
        seen.put(Quirk.CRLF, Shared.lineEnds(form.get("resource_link_description")));
        seen.put(Quirk.IN_FRAME, Shared.inFrame(form.get("launch_presentation_document_target")));
        seen.put(
                Quirk.CALLBACK,
                Sight.of(form.containsKey("oauth_callback"), "about:blank".equals(form.get("oauth_callback"))));
        seen.put(Quirk.SIGNED_BUTTON, Sight.of(form.containsKey("ext_submit")));
        return seen;
    }
}
