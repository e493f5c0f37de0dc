// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.registration;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the tool presents itself to a platform (Dynamic Registration 1.0 §3.2). Asks for no more than is used. */
final class ToolDescription {
    private static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/scope/";

    private ToolDescription() {}

    static String json(String baseUrl) {
        String launch = baseUrl + "/lti/1p3/launch";
        var body = new LinkedHashMap<String, Object>();
        body.put("application_type", "web");
        body.put("response_types", List.of("id_token"));
        body.put("grant_types", List.of("implicit", "client_credentials"));
        body.put("initiate_login_uri", baseUrl + "/lti/1p3/login");
        body.put("redirect_uris", List.of(launch));
        body.put("client_name", "Verkstad");
        body.put("client_name#nb", "Verksted");
        body.put("jwks_uri", baseUrl + "/lti/1p3/jwks.json");
        body.put("logo_uri", baseUrl + "/lti/icon.svg");
        body.put("token_endpoint_auth_method", "private_key_jwt");
        body.put("client_uri", baseUrl);
        body.put("scope", AGS + "score " + AGS + "result.readonly " + AGS + "lineitem.readonly");
        body.put(Json.TOOL, configuration(baseUrl, launch));
        return JSONObjectUtils.toJSONString(body);
    }

    private static Map<String, Object> configuration(String baseUrl, String launch) {
        var tool = new LinkedHashMap<String, Object>();
        // Moodle compares it with the launch address, the port included
        tool.put("domain", URI.create(baseUrl).getRawAuthority());
        tool.put("description", "Business modelling workshop: exercises, process cases and peer review");
        tool.put("target_link_uri", launch);
        tool.put("custom_parameters", Map.of("context_history", "$Context.id.history"));
        tool.put("claims", List.of("iss", "sub", "name", "given_name", "family_name", "email"));
        tool.put(
                "messages",
                List.of(
                        Map.of("type", "LtiResourceLinkRequest", "target_link_uri", launch),
                        Map.of(
                                "type",
                                "LtiDeepLinkingRequest",
                                "target_link_uri",
                                launch,
                                "label",
                                "Verkstad",
                                "placements",
                                List.of("ContentArea")),
                        Map.of("type", "LtiSubmissionReviewRequest", "target_link_uri", launch)));
        return tool;
    }
}
