// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.form;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.course.CaseTemplate.FieldType;

/** A frozen copy read back into slots: the other way round than {@link Answers#frozen}. What is worked out stays away. */
public final class Thawed {
    private final Map<String, String> texts = new HashMap<>();

    private Thawed() {}

    /** @param fields of the copy, by id; those this template does not know are passed over */
    public static Answers of(CaseForm form, JsonObject fields) {
        var thawed = new Thawed();
        form.fields()
                .filter(field -> field.type() != FieldType.COMPUTED && field.type() != FieldType.ACTIVITIES)
                .filter(field -> fields.containsKey(field.id()))
                .forEach(field -> thawed.take(field, fields.getOrDefault(field.id(), JsonValue.NULL)));
        return new Answers(thawed.texts);
    }

    private void take(Field field, JsonValue value) {
        switch (value.getValueType()) {
            case ARRAY -> list(field, value.asJsonArray());
            case OBJECT -> said(field, value.asJsonObject());
            default -> texts.put(field.id(), text(value));
        }
    }

    private void list(Field field, JsonArray values) {
        switch (field.type()) {
            case ROWS -> {
                for (var row = 0; row < values.size(); row++) {
                    cells(field, row, values.get(row));
                }
            }
            case INSTRUMENT -> texts.put(field.id(), values.toString());
            default ->
                texts.put(
                        field.id(),
                        values.stream()
                                .map(Thawed::text)
                                .collect(Collectors.joining(field.type() == FieldType.LIST ? "\n" : ",")));
        }
    }

    private void cells(Field field, int row, JsonValue value) {
        if (value instanceof JsonObject cells) {
            field.columns().stream()
                    .filter(column -> cells.containsKey(column.key()))
                    .forEach(column -> texts.put(
                            CaseForm.cell(field, row, column), text(cells.getOrDefault(column.key(), JsonValue.NULL))));
        }
    }

    /** A choice with its date, or a figure with how sure it is. */
    private void said(Field field, JsonObject value) {
        put(field.id(), value, "choice");
        put(CaseForm.dateOf(field), value, "date");
        put(field.id(), value, "figure");
        put(CaseForm.evidenceOf(field), value, CaseForm.EVIDENCE);
        put(CaseForm.planOf(field), value, "plan");
    }

    private void put(String slot, JsonObject value, String name) {
        if (value.containsKey(name)) {
            texts.put(slot, text(value.getOrDefault(name, JsonValue.NULL)));
        }
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        return value instanceof JsonNumber number ? number.bigDecimalValue().toPlainString() : value.toString();
    }
}
