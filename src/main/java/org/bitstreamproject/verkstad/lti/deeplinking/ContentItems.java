// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.deeplinking;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.lti.SelectionRequest;

/** The answer of Content-Item 1.0: fields of a form, with the chosen links as JSON-LD; not signed yet. */
final class ContentItems {
    private ContentItems() {}

    static Map<String, String> fields(SelectionRequest request, List<Choice> chosen, LinkTarget target) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("lti_message_type", "ContentItemSelection");
        fields.put("lti_version", "LTI-1p0");
        if (request.data() != null) {
            fields.put("data", request.data());
        }
        var container = new LinkedHashMap<String, Object>();
        container.put("@context", "http://purl.imsglobal.org/ctx/lti/v1/ContentItem");
        container.put(
                "@graph", chosen.stream().map(choice -> item(choice, target)).toList());
        fields.put("content_items", JSONObjectUtils.toJSONString(container));
        return fields;
    }

    private static Map<String, Object> item(Choice choice, LinkTarget target) {
        var item = new LinkedHashMap<String, Object>();
        item.put("@type", "LtiLinkItem");
        item.put("@id", id(target, choice));
        item.put("mediaType", "application/vnd.ims.lti.v1.ltilink");
        item.put("url", target.launch());
        item.put("title", choice.title());
        item.put("text", choice.text());
        item.put("icon", Map.of("@id", target.icon(), "width", LinkTarget.ICON_SIZE, "height", LinkTarget.ICON_SIZE));
        item.put("custom", Map.of("verkstad", choice.key()));
        item.put("placementAdvice", Map.of("presentationDocumentTarget", "iframe"));
        if (choice.graded()) {
            item.put("lineItem", lineItem(choice, target));
        }
        return item;
    }

    private static Map<String, Object> lineItem(Choice choice, LinkTarget target) {
        var lineItem = new LinkedHashMap<String, Object>();
        lineItem.put("@type", "LineItem");
        lineItem.put("label", choice.title());
        lineItem.put("reportingMethod", "http://purl.imsglobal.org/ctx/lis/v2p1/Result#totalScore");
        lineItem.put("assignedActivity", Map.of("@id", id(target, choice), "activityId", choice.key()));
        lineItem.put(
                "scoreConstraints",
                Map.of(
                        "@type", "NumericLimits",
                        "normalMaximum", DeepLinkingResponse.MAXIMUM,
                        "totalMaximum", DeepLinkingResponse.MAXIMUM));
        return lineItem;
    }

    private static String id(LinkTarget target, Choice choice) {
        return target.launch() + "#" + choice.key();
    }
}
