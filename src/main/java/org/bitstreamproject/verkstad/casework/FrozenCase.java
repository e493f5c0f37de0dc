// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.SubmissionId;

/**
 * A case as it was handed in; it never changes, whatever happens to the draft.
 *
 * @param by who pressed the button for the group
 * @param canonical the text that was hashed
 */
public record FrozenCase(SubmissionId id, CaseId kase, Receipt receipt, EnrolmentId by, String canonical) {
    /** The canonical text as JSON. */
    public JsonObject content() {
        try (var reader = Json.createReader(new StringReader(canonical))) {
            return reader.readObject();
        }
    }

    public String title() {
        return content().getString("title");
    }

    /** The language the case is written in. */
    public Language language() {
        return Language.ofCode(content().getString("language"));
    }

    /** Field id → text, number, list of texts, list of rows, or {@code {"choice","date"}}; empty fields are left out. */
    public JsonObject fields() {
        return content().getJsonObject("fields");
    }

    /** {@code {"nodes":[…],"edges":[…]}} of a model field such as {@code D1}; empty when it was not drawn. */
    public Optional<JsonObject> model(String field) {
        return entry(field).map(entry -> entry.getJsonObject("model"));
    }

    /** Number of the frozen model revision. */
    public Optional<Long> modelRevision(String field) {
        return entry(field).map(entry -> entry.getJsonNumber("revision")).map(JsonNumber::longValue);
    }

    /** What the rules had to say without blocking: {@code [{"rule","field","elements":[…]}]}. */
    public JsonArray warnings() {
        return content().getJsonArray("warnings");
    }

    /** What a teacher had let stand at the time, written alike; nothing in copies from before that was written down. */
    public List<JsonObject> waived() {
        return Optional.ofNullable(content().getJsonArray("waived"))
                .map(waived -> waived.getValuesAs(JsonObject.class))
                .orElse(List.of());
    }

    /** The confirmed members at the time. */
    public List<EnrolmentId> members() {
        return content().getJsonArray("members").getValuesAs(JsonNumber.class).stream()
                .map(member -> new EnrolmentId(member.longValue()))
                .toList();
    }

    private Optional<JsonObject> entry(String field) {
        return Optional.ofNullable(content().getJsonObject("models").getJsonObject(field));
    }
}
