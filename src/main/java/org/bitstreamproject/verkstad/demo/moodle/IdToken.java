// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.moodle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The claims of an LTI 1.3 resource link launch, in Moodle's order and with Moodle's short context type. */
public final class IdToken {
    private static final long LIFE_SECONDS = 60;
    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/";

    /** What the imitation grants for grades, as Moodle lists it. */
    public static final List<String> GRADE_SCOPES = List.of(
            AGS + "scope/lineitem",
            AGS + "scope/lineitem.readonly",
            AGS + "scope/result.readonly",
            AGS + "scope/score");

    private IdToken() {}

    /** The claims; the nonce is the one of the tool's authentication request. */
    public static Map<String, Object> claims(Launch launch, Tool tool, String nonce) {
        var claims = new LinkedHashMap<String, Object>();
        protocol(launch, tool, nonce, claims);
        context(launch, claims);
        if (launch.activity().graded()) outcome(launch, tool, claims);
        person(launch.member(), claims);
        presentation(launch, claims);
        platform(launch.site(), claims);
        claims.put(LTI + "version", "1.3.0");
        claims.put(LTI + "custom", custom(launch, tool));
        services(launch, tool, claims);
        return claims;
    }

    private static void protocol(Launch launch, Tool tool, String nonce, Map<String, Object> claims) {
        var issued = launch.occasion().at().getEpochSecond();
        claims.put("nonce", nonce);
        claims.put("iat", issued);
        claims.put("exp", issued + LIFE_SECONDS);
        claims.put("iss", launch.site().url());
        claims.put("aud", tool.clientId());
        claims.put(LTI + "deployment_id", tool.deployment());
        claims.put(LTI + "target_link_uri", tool.redirectUrl());
        claims.put("sub", Long.toString(launch.member().id()));
    }

    private static void context(Launch launch, Map<String, Object> claims) {
        var course = launch.course();
        var activity = launch.activity();
        claims.put(
                LTI + "lis",
                ordered(
                        "person_sourcedid", launch.member().idNumber(),
                        "course_section_sourcedid", course.sourcedId()));
        claims.put(LTI + "roles", launch.member().role().uris());
        var context = ordered("id", Long.toString(course.id()), "label", course.label(), "title", course.title());
        context.put("type", List.of("CourseSection"));
        claims.put(LTI + "context", context);
        claims.put(LTI + "message_type", "LtiResourceLinkRequest");
        claims.put(
                LTI + "resource_link",
                ordered(
                        "title", activity.title(),
                        "description", activity.description(),
                        "id", Long.toString(activity.instance())));
    }

    private static void outcome(Launch launch, Tool tool, Map<String, Object> claims) {
        claims.put(
                "https://purl.imsglobal.org/spec/lti-bo/claim/basicoutcome",
                ordered(
                        "lis_result_sourcedid", launch.sourcedId(tool.type()),
                        "lis_outcome_service_url", launch.site().outcomes()));
    }

    private static void person(Member member, Map<String, Object> claims) {
        claims.put("given_name", member.given());
        claims.put("family_name", member.family());
        claims.put("name", member.name());
        claims.put(LTI + "ext", ordered("user_username", member.username(), "lms", "moodle-2"));
        claims.put("email", member.email());
    }

    private static void presentation(Launch launch, Map<String, Object> claims) {
        claims.put(
                LTI + "launch_presentation",
                ordered(
                        "locale", launch.member().language(),
                        "document_target", launch.activity().container().target(),
                        "return_url", launch.returnUrl()));
    }

    private static void platform(Site site, Map<String, Object> claims) {
        claims.put(
                LTI + "tool_platform",
                ordered(
                        "product_family_code", "moodle",
                        "version", site.version(),
                        "guid", site.guid(),
                        "name", site.name(),
                        "description", site.description()));
    }

    private static Map<String, Object> custom(Launch launch, Tool tool) {
        var custom = new LinkedHashMap<String, Object>();
        new Variables(launch).filled(tool.custom()).forEach(one -> custom.put(one.name(), one.value()));
        custom.put("context_memberships_url", launch.memberships(tool.type()));
        return custom;
    }

    private static void services(Launch launch, Tool tool, Map<String, Object> claims) {
        var endpoint = new LinkedHashMap<String, Object>();
        endpoint.put("scope", GRADE_SCOPES);
        endpoint.put("lineitems", launch.site().lineItems(launch.course().id(), tool.type()));
        var item = launch.activity().lineItem();
        if (item != null)
            endpoint.put("lineitem", launch.site().lineItem(launch.course().id(), item, tool.type()));
        claims.put(AGS + "claim/endpoint", endpoint);
        var roster = new LinkedHashMap<String, Object>();
        roster.put("context_memberships_url", launch.memberships(tool.type()));
        roster.put("service_versions", List.of("1.0", "2.0"));
        claims.put("https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice", roster);
    }

    private static LinkedHashMap<String, Object> ordered(String... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) map.put(pairs[i], pairs[i + 1]);
        return map;
    }
}
