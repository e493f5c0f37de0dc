// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.services;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.demo.gradebook.Gradebook;
import org.bitstreamproject.verkstad.demo.gradebook.LineItem;
import org.bitstreamproject.verkstad.demo.gradebook.LineItemText;
import org.bitstreamproject.verkstad.demo.moodle.Moodle;
import org.jspecify.annotations.Nullable;

/** The columns of the course's gradebook, as LTI AGS 2.0 §3.2 and Moodle see them. */
@Dependent
class LineItems {
    private final Gradebook gradebook;

    @Inject
    LineItems(Gradebook gradebook) {
        this.gradebook = gradebook;
    }

    ServiceAnswer list(Moodle moodle, ServiceCall call) {
        var all = gradebook.columns(moodle.key()).stream()
                .filter(item -> matches(
                        call,
                        "resource_link_id",
                        item.link() == null ? "" : item.link().toString()))
                .filter(item -> matches(call, "resource_id", item.resourceId()))
                .filter(item -> matches(call, "tag", item.tag()))
                .map(item -> described(moodle, item))
                .toList();
        var limit = call.number("limit").orElse(0L);
        if (limit == 0) return ServiceAnswer.json(200, Handler.LIST_ITEMS.mediaType(), all);
        var from = call.number("from").orElse(0L);
        var page = all.stream().skip(from).limit(limit).toList();
        var address =
                moodle.site().lineItems(moodle.course().id(), moodle.tool().type());
        return ServiceAnswer.json(200, Handler.LIST_ITEMS.mediaType(), page)
                .with("Link", links(address, limit, from, all.size()));
    }

    ServiceAnswer add(Moodle moodle, ServiceCall call) {
        var json = Json.object(call.body());
        var text = json.flatMap(LineItems::text);
        if (text.isEmpty()) return ServiceAnswer.refused(400, "Invalid line item", call);
        var link = json.map(item -> item.get("resourceLinkId")).map(LineItems::string);
        if (link.isPresent()
                && (!link.get().matches("\\d{1,18}")
                        || moodle.instance(Long.parseLong(link.get())).isEmpty()))
            return ServiceAnswer.refused(403, "Forbidden", call);
        var item = gradebook.add(
                LineItem.ofTool(moodle.key(), link.map(Long::valueOf).orElse(null), text.get()));
        return ServiceAnswer.json(201, Handler.ADD_ITEM.mediaType(), described(moodle, item));
    }

    ServiceAnswer show(Moodle moodle, long id, ServiceCall call) {
        return gradebook
                .column(moodle.key(), id)
                .map(item -> ServiceAnswer.json(200, Handler.SHOW_ITEM.mediaType(), described(moodle, item)))
                .orElseGet(() -> ServiceAnswer.refused(404, "Not Found", call));
    }

    ServiceAnswer change(Moodle moodle, long id, ServiceCall call) {
        var item = gradebook.column(moodle.key(), id);
        if (item.isEmpty()) return ServiceAnswer.refused(404, "Not Found", call);
        var text = Json.object(call.body()).flatMap(LineItems::text);
        if (text.isEmpty()) return ServiceAnswer.refused(400, "Invalid line item", call);
        item.get().rename(text.get());
        return ServiceAnswer.json(200, Handler.CHANGE_ITEM.mediaType(), described(moodle, item.get()));
    }

    /** Moodle lets a tool remove even the column that came with an activity, and every grade in it. */
    ServiceAnswer remove(Moodle moodle, long id, ServiceCall call) {
        var item = gradebook.column(moodle.key(), id);
        if (item.isEmpty()) return ServiceAnswer.refused(404, "Not Found", call);
        gradebook.remove(item.get());
        return ServiceAnswer.of(204, "text/html", "");
    }

    private static boolean matches(ServiceCall call, String filter, String value) {
        var wanted = call.query().get(filter);
        return wanted == null || wanted.equals(value);
    }

    private static Map<String, Object> described(Moodle moodle, LineItem item) {
        var json = new LinkedHashMap<String, Object>();
        json.put(
                "id",
                moodle.site()
                        .lineItem(moodle.course().id(), item.id(), moodle.tool().type()));
        json.put("label", item.label());
        json.put("scoreMaximum", Json.plain(item.maximum()));
        json.put("resourceId", item.resourceId());
        json.put("tag", item.tag());
        var link = item.link();
        if (link != null) {
            json.put("resourceLinkId", link.toString());
            json.put("ltiLinkId", link.toString());
        }
        return json;
    }

    private static Optional<LineItemText> text(JsonObject item) {
        if (!(item.get("label") instanceof JsonString label)
                || !(item.get("scoreMaximum") instanceof JsonNumber maximum)) return Optional.empty();
        return Optional.of(new LineItemText(
                label.getString(), maximum.bigDecimalValue(), string(item.get("resourceId")), string(item.get("tag"))));
    }

    private static @Nullable String string(@Nullable Object value) {
        return value instanceof JsonString text ? text.getString() : null;
    }

    /** Moodle's own header: typographic quotes and escaped ampersands, which a client must bear. */
    private static String links(String address, long limit, long from, int size) {
        List<String> links = new ArrayList<>();
        links.add(link(address, limit, 0, "first"));
        if (from > 0) links.add(link(address, limit, Math.max(0, from - limit), "prev"));
        links.add(link(address, limit, from, "canonical"));
        if (from + limit < size) links.add(link(address, limit, from + limit, "next"));
        links.add(link(address, limit, Math.max(0, (size - 1) / limit * limit), "last"));
        return String.join(", ", links);
    }

    private static String link(String address, long limit, long from, String relation) {
        return "<" + address + "&amp;limit=" + limit + "&amp;from=" + from + ">; rel=“" + relation + "”";
    }
}
