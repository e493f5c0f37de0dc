// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.casework.page.CaseView.Entry;
import org.bitstreamproject.verkstad.casework.page.CaseView.Part;
import org.bitstreamproject.verkstad.course.CaseTemplate.Column;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.course.CaseTemplate.FieldType;
import org.bitstreamproject.verkstad.course.CaseTemplate.Option;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.jspecify.annotations.Nullable;

/** Lays out frozen field values for a reader. Pure. */
final class Reading {
    private final CaseForm form;
    private final Language reader;

    Reading(CaseForm form, Language reader) {
        this.form = form;
        this.reader = reader;
    }

    /**
     * Sections with something in them.
     *
     * @param fields as {@link FrozenCase#fields}
     * @param pictures SVG by model field
     */
    List<Part> parts(JsonObject fields, Map<String, String> pictures) {
        var parts = new ArrayList<Part>();
        for (var section : form.sections()) {
            var entries = form.fields(section).stream()
                    .filter(field -> field.type() != FieldType.EXCLUDED)
                    .filter(field -> fields.containsKey(field.id()) || pictures.containsKey(field.id()))
                    .map(field -> entry(field, fields.get(field.id()), pictures.getOrDefault(field.id(), "")))
                    .toList();
            if (!entries.isEmpty()) {
                parts.add(new Part(section.id(), section.title().in(reader), entries));
            }
        }
        return parts;
    }

    private Entry entry(Field field, @Nullable JsonValue value, String svg) {
        var rows = value != null && field.type() == FieldType.ROWS ? rows(field, value) : null;
        return new Entry(
                field.id(),
                field.label().in(reader),
                field.options().isEmpty(),
                value == null || rows != null ? List.of() : lines(value, field.options()),
                rows == null
                        ? List.of()
                        : field.columns().stream()
                                .map(column -> column.label().in(reader))
                                .toList(),
                rows == null ? List.of() : rows,
                svg);
    }

    private List<List<String>> rows(Field field, JsonValue value) {
        return value.asJsonArray().getValuesAs(JsonObject.class).stream()
                .map(row -> field.columns().stream()
                        .map(column -> cell(row, column))
                        .toList())
                .toList();
    }

    private String cell(JsonObject row, Column column) {
        var value = row.get(column.key());
        return value == null ? "" : String.join(", ", lines(value, column.options()));
    }

    private List<String> lines(JsonValue value, List<Option> options) {
        return switch (value.getValueType()) {
            case ARRAY ->
                value.asJsonArray().stream()
                        .flatMap(item -> lines(item, options).stream())
                        .toList();
            case OBJECT -> dated(value.asJsonObject(), options);
            case STRING -> List.of(labelled(((JsonString) value).getString(), options));
            case NUMBER -> List.of(((JsonNumber) value).bigDecimalValue().toPlainString());
            case TRUE, FALSE, NULL -> List.of();
        };
    }

    private List<String> dated(JsonObject choice, List<Option> options) {
        var label = labelled(choice.getString("choice"), options);
        var date = choice.getString("date");
        return List.of(date.isEmpty() ? label : label + ", " + date);
    }

    private String labelled(String code, List<Option> options) {
        return options.stream()
                .filter(option -> option.code().equals(code))
                .map(option -> option.label().in(reader))
                .findFirst()
                .orElse(code);
    }
}
