// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.moodle;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A link the tool has sent for the course, as Moodle's activity form takes it over.
 *
 * @param custom one "name=value" a line
 * @param maximum of its column; null when it gets none
 */
public record ChosenItem(
        String title,
        String text,
        String url,
        String custom,
        @Nullable BigDecimal maximum,
        String resourceId,
        String tag) {

    /** An ltiResourceLink of Deep Linking 2.0. */
    static ChosenItem deepLink(JsonObject item) {
        var column = item.getJsonObject("lineItem");
        return new ChosenItem(
                item.getString("title", ""),
                item.getString("text", ""),
                item.getString("url", ""),
                custom(item),
                column == null ? null : column.getJsonNumber("scoreMaximum").bigDecimalValue(),
                column == null ? "" : column.getString("resourceId", ""),
                column == null ? "" : column.getString("tag", ""));
    }

    /** An LtiLinkItem of Content-Item 1.0. */
    static ChosenItem contentItem(JsonObject item) {
        var column = item.getJsonObject("lineItem");
        return new ChosenItem(
                item.getString("title", ""),
                item.getString("text", ""),
                item.getString("url", ""),
                custom(item),
                column == null
                        ? null
                        : column.getJsonObject("scoreConstraints")
                                .getJsonNumber("totalMaximum")
                                .bigDecimalValue(),
                column == null ? "" : column.getJsonObject("assignedActivity").getString("activityId", ""),
                "");
    }

    private static String custom(JsonObject item) {
        var custom = item.getJsonObject("custom");
        if (custom == null) return "";
        return custom.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + ((JsonString) entry.getValue()).getString())
                .collect(Collectors.joining("\n"));
    }
}
