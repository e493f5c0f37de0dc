// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.moodle;

import java.util.LinkedHashMap;
import java.util.Map;

/** An LTI 1.1 launch: the signed fields of Moodle's form, in Moodle's order. */
public record LegacyLaunch(String url, Map<String, String> fields) {
    public static LegacyLaunch of(Launch launch, LegacyTool tool) {
        var fields = new LinkedHashMap<String, String>();
        credentials(launch.occasion(), tool, fields);
        context(launch, fields);
        if (launch.activity().graded()) outcome(launch, tool, fields);
        person(launch.member(), fields);
        consumer(launch.site(), fields);
        new Variables(launch).filled(tool.custom()).forEach(custom -> fields.put(custom.legacyName(), custom.value()));
        presentation(launch, tool, fields);
        return new LegacyLaunch(tool.launchUrl(), signed(tool, fields));
    }

    private static void credentials(Occasion occasion, LegacyTool tool, Map<String, String> fields) {
        fields.put("oauth_version", "1.0");
        fields.put("oauth_nonce", occasion.nonce());
        fields.put("oauth_timestamp", Long.toString(occasion.at().getEpochSecond()));
        fields.put("oauth_consumer_key", tool.consumerKey());
    }

    private static void context(Launch launch, Map<String, String> fields) {
        var course = launch.course();
        var activity = launch.activity();
        fields.put("user_id", Long.toString(launch.member().id()));
        fields.put("lis_person_sourcedid", launch.member().idNumber());
        fields.put("roles", launch.member().role().legacy());
        fields.put("context_id", Long.toString(course.id()));
        fields.put("context_label", course.label());
        fields.put("context_title", course.title());
        fields.put("lti_message_type", "basic-lti-launch-request");
        fields.put("resource_link_title", activity.title());
        fields.put("resource_link_description", activity.description());
        fields.put("resource_link_id", Long.toString(activity.instance()));
        fields.put("context_type", "CourseSection");
        fields.put("lis_course_section_sourcedid", course.sourcedId());
    }

    private static void outcome(Launch launch, LegacyTool tool, Map<String, String> fields) {
        fields.put("lis_result_sourcedid", launch.sourcedId(tool.type()));
        fields.put("lis_outcome_service_url", launch.site().outcomes());
    }

    private static void person(Member member, Map<String, String> fields) {
        fields.put("lis_person_name_given", member.given());
        fields.put("lis_person_name_family", member.family());
        fields.put("lis_person_name_full", member.name());
        fields.put("ext_user_username", member.username());
        fields.put("lis_person_contact_email_primary", member.email());
        fields.put("launch_presentation_locale", member.language());
    }

    private static void consumer(Site site, Map<String, String> fields) {
        fields.put("ext_lms", "moodle-2");
        fields.put("tool_consumer_info_product_family_code", "moodle");
        fields.put("tool_consumer_info_version", site.version());
        fields.put("oauth_callback", "about:blank");
        fields.put("lti_version", "LTI-1p0");
        fields.put("tool_consumer_instance_guid", site.guid());
        fields.put("tool_consumer_instance_name", site.name());
        fields.put("tool_consumer_instance_description", site.description());
    }

    private static void presentation(Launch launch, LegacyTool tool, Map<String, String> fields) {
        fields.put(
                "launch_presentation_document_target",
                launch.activity().container().target());
        fields.put("launch_presentation_return_url", launch.returnUrl());
        fields.put("custom_context_memberships_url", launch.memberships(tool.type()));
        fields.put("custom_context_memberships_v2_url", launch.memberships(tool.type()));
        fields.put("custom_context_memberships_versions", "1.0,2.0");
    }

    private static Map<String, String> signed(LegacyTool tool, Map<String, String> fields) {
        fields.put("oauth_signature_method", "HMAC-SHA1");
        fields.put("oauth_signature", OAuthSignature.of(tool.launchUrl(), fields, tool.secret()));
        return fields;
    }
}
