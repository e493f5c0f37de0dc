// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.form;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bitstreamproject.verkstad.course.CaseTemplate.Column;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.course.CaseTemplate.FieldType;

/** What stands in the slots of one case; a slot nobody wrote in is empty. */
public record Answers(Map<String, String> texts) {
    public Answers {
        texts = Map.copyOf(texts);
    }

    /** The text of a slot, empty when nothing was written. */
    public String of(String slot) {
        return texts.getOrDefault(slot, "");
    }

    public boolean has(String slot) {
        return !of(slot).isEmpty();
    }

    /** The rows of a table with something in them, by their number. */
    public List<Integer> rows(Field field) {
        return IntStream.range(0, CaseForm.mostRows(field))
                .filter(row -> field.columns().stream().anyMatch(column -> has(CaseForm.cell(field, row, column))))
                .boxed()
                .toList();
    }

    /** Entries of a list field. */
    public List<String> lines(String slot) {
        return of(slot).lines().toList();
    }

    /** The field as it is frozen: text, number, list of lines, table, or a choice with its date; null when empty. */
    public JsonValue frozen(Field field) {
        var text = of(field.id());
        if (field.type() == FieldType.ROWS) {
            return table(field);
        }
        if (text.isEmpty()) {
            return JsonValue.NULL;
        }
        return switch (field.type()) {
            case INTEGER, DECIMAL -> Json.createValue(new BigDecimal(text));
            case LIST -> Json.createArrayBuilder(lines(field.id())).build();
            case EXCLUDED -> Json.createArrayBuilder(List.of(text.split(","))).build();
            case CHOICE -> field.dated() ? dated(field, text) : Json.createValue(text);
            default -> Json.createValue(text);
        };
    }

    private JsonObject dated(Field field, String code) {
        return Json.createObjectBuilder()
                .add("choice", code)
                .add("date", of(CaseForm.dateOf(field)))
                .build();
    }

    private JsonArray table(Field field) {
        var rows = Json.createArrayBuilder();
        rows(field).forEach(row -> rows.add(row(field, row)));
        return rows.build();
    }

    private JsonObject row(Field field, int row) {
        var cells = Json.createObjectBuilder();
        for (var column : field.columns()) {
            var text = of(CaseForm.cell(field, row, column));
            if (!text.isEmpty()) {
                cells.add(
                        column.key(),
                        isFigure(column) ? Json.createValue(new BigDecimal(text)) : Json.createValue(text));
            }
        }
        return cells.build();
    }

    private static boolean isFigure(Column column) {
        return column.type() == FieldType.INTEGER || column.type() == FieldType.DECIMAL;
    }
}
