// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.moodle;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Both requests for a choice of links, and both answers, as Moodle writes and reads them. */
public final class Choosing {
    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String DL = "https://purl.imsglobal.org/spec/lti-dl/claim/";
    private static final String TARGETS = "frame,iframe,window";

    private Choosing() {}

    /** The claims of an LtiDeepLinkingRequest. */
    public static Map<String, Object> claims(Launch launch, Tool tool, String nonce) {
        var claims = new LinkedHashMap<>(IdToken.claims(launch, tool, nonce));
        claims.put(LTI + "message_type", "LtiDeepLinkingRequest");
        claims.remove(LTI + "resource_link");
        claims.put(LTI + "launch_presentation", Map.of("locale", launch.member().language()));
        var settings = new LinkedHashMap<String, Object>();
        settings.put("accept_types", List.of("ltiResourceLink"));
        settings.put("accept_presentation_document_targets", List.of(TARGETS.split(",")));
        settings.put("accept_copy_advice", false);
        settings.put("accept_multiple", true);
        settings.put("accept_unsigned", false);
        settings.put("auto_create", false);
        settings.put("can_confirm", false);
        settings.put("deep_link_return_url", returnUrl(launch, tool.type()));
        settings.put("title", "Verkstad");
        settings.put("text", "");
        claims.put(DL + "deep_linking_settings", settings);
        return claims;
    }

    /** The signed fields of a ContentItemSelectionRequest. */
    public static Map<String, String> fields(Launch launch, LegacyTool tool) {
        var fields = new LinkedHashMap<>(LegacyLaunch.of(launch, tool).fields());
        fields.keySet()
                .removeIf(name -> name.startsWith("resource_link")
                        || name.startsWith("launch_presentation_document")
                        || name.startsWith("launch_presentation_return")
                        || name.equals("oauth_signature"));
        fields.put("lti_message_type", "ContentItemSelectionRequest");
        fields.put("accept_media_types", "application/vnd.ims.lti.v1.ltilink");
        fields.put("accept_presentation_document_targets", TARGETS);
        fields.put("accept_copy_advice", "false");
        fields.put("accept_multiple", "true");
        fields.put("accept_unsigned", "false");
        fields.put("auto_create", "false");
        fields.put("can_confirm", "false");
        fields.put("content_item_return_url", returnUrl(launch, tool.type()));
        fields.put("title", "Verkstad");
        fields.put("text", "");
        fields.put("oauth_signature", OAuthSignature.of(tool.launchUrl(), fields, tool.secret()));
        return fields;
    }

    /** The links of a deep linking response; nothing when its token is not the tool's, or too old. */
    public static Optional<List<ChosenItem>> deepLinks(String jwt, Tool tool, JsonObject keySet, Instant now) {
        return Assertion.read(jwt)
                .filter(answer -> answer.claims().getString("iss", "").equals(tool.clientId()))
                .filter(answer ->
                        answer.verifiedBy(keySet) && answer.untimely(now).isEmpty())
                .map(answer -> answer.claims().getJsonArray(DL + "content_items"))
                .map(items -> items.getValuesAs(JsonObject.class).stream()
                        .filter(item -> item.getString("type", "").equals("ltiResourceLink"))
                        .map(ChosenItem::deepLink)
                        .toList());
    }

    /** The links of a Content-Item answer; nothing when it is not signed with the tool's secret. */
    public static Optional<List<ChosenItem>> contentItems(String url, Map<String, String> form, LegacyTool tool) {
        var signed = new LinkedHashMap<>(form);
        var signature = signed.remove("oauth_signature");
        if (signature == null
                || !tool.consumerKey().equals(form.get("oauth_consumer_key"))
                || !same(OAuthSignature.of(url, signed, tool.secret()), signature)) return Optional.empty();
        try (var reader = Json.createReader(new StringReader(form.getOrDefault("content_items", "{}")))) {
            var graph = reader.readObject().getJsonArray("@graph");
            if (graph == null) return Optional.of(List.of());
            return Optional.of(graph.getValuesAs(JsonObject.class).stream()
                    .filter(item -> item.getString("@type", "").equals("LtiLinkItem"))
                    .map(ChosenItem::contentItem)
                    .toList());
        } catch (JsonException notJson) {
            return Optional.empty();
        }
    }

    /** Where the tool's answer goes. */
    public static String returnUrl(Launch launch, long type) {
        return launch.site().url() + "/mod/lti/contentitem_return.php?course="
                + launch.course().id() + "&id=" + type + "&sesskey="
                + launch.occasion().sesskey();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
