// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.moodle;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The form that starts an LTI 1.3 launch at the tool's login address. */
public record LoginInitiation(String url, String launchId, Map<String, String> fields) {
    public static LoginInitiation of(Site site, Activity activity, Member member, Tool tool, long launch) {
        var launchId = "ltilaunch" + activity.instance() + "_" + launch;
        var hint = new LinkedHashMap<String, Object>();
        hint.put("cmid", activity.module());
        hint.put("launchid", launchId);
        var fields = new LinkedHashMap<String, String>();
        fields.put("iss", site.url());
        fields.put("target_link_uri", tool.redirectUrl());
        fields.put("login_hint", Long.toString(member.id()));
        fields.put("lti_message_hint", PhpJson.write(hint));
        fields.put("client_id", tool.clientId());
        fields.put("lti_deployment_id", tool.deployment());
        return new LoginInitiation(tool.loginUrl(), launchId, fields);
    }

    /** The fields as a browser posts them. */
    String encoded() {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
