// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.form;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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

    /** The same, with what holds as long as nobody has written anything else: the template's defaults, the country's currency. */
    public Answers withDefaults(CaseForm form) {
        var all = new LinkedHashMap<String, String>();
        form.fields()
                .filter(field -> field.initial() != null && !CaseForm.DECISIVE.contains(field.key()))
                .forEach(field -> all.put(field.id(), Objects.requireNonNull(field.initial())));
        form.keyed(CaseForm.CURRENCY)
                .ifPresent(currency -> form.keyed(CaseForm.ORGANISATION_TYPE)
                        .map(type -> currencyOf(of(type.id())))
                        .filter(code -> !code.isEmpty())
                        .ifPresent(code -> all.put(currency.id(), code)));
        texts.forEach((slot, text) -> {
            if (!text.isEmpty()) {
                all.put(slot, text);
            }
        });
        return new Answers(all);
    }

    /** What an organisation of this type pays with; empty when its country is not known. */
    public static String currencyOf(String organisationType) {
        if (organisationType.isEmpty() || organisationType.equals("COMPANY")) {
            return "";
        }
        return organisationType.startsWith("NO_") ? "NOK" : "SEK";
    }

    /** What would hold in this slot if nobody had written there; may be empty. */
    public String defaultOf(CaseForm form, String slot) {
        var others = new LinkedHashMap<>(texts);
        others.remove(slot);
        return new Answers(others).withDefaults(form).of(slot);
    }

    /** The rows of a table with something in them, by their number. */
    public List<Integer> rows(Field field) {
        var keys = field.columns().stream().map(Column::key).collect(Collectors.toSet());
        return texts.entrySet().stream()
                .filter(text -> !text.getValue().isEmpty() && text.getKey().startsWith(field.id() + "."))
                .filter(text ->
                        keys.contains(text.getKey().substring(text.getKey().lastIndexOf('.') + 1)))
                .flatMap(text -> RowName.numbered(text.getKey()).stream())
                .map(RowName::number)
                .distinct()
                .sorted()
                .toList();
    }

    /** Entries of a list field. */
    public List<String> lines(String slot) {
        return of(slot).lines().toList();
    }

    /** The field as it is frozen: text, number, list of lines, table, or a choice with its date, a figure with its evidence; null when empty. */
    public JsonValue frozen(Field field) {
        var text = of(field.id());
        if (field.type() == FieldType.ROWS) {
            return table(field);
        }
        if (has(CaseForm.evidenceOf(field))) {
            return figure(field, text);
        }
        if (text.isEmpty()) {
            return JsonValue.NULL;
        }
        return switch (field.type()) {
            case INTEGER, DECIMAL, PERCENT, CURRENCY -> Json.createValue(new BigDecimal(text));
            case LIST -> Json.createArrayBuilder(lines(field.id())).build();
            case EXCLUDED, SET ->
                Json.createArrayBuilder(List.of(text.split(","))).build();
            case CHOICE -> field.dated() ? dated(field, text) : Json.createValue(text);
            default -> Json.createValue(text);
        };
    }

    /** {@code {"figure","evidence","plan"}}, without what is not said. */
    private JsonObject figure(Field field, String text) {
        var figure = Json.createObjectBuilder().add(CaseForm.EVIDENCE, of(CaseForm.evidenceOf(field)));
        if (!text.isEmpty()) {
            figure.add("figure", new BigDecimal(text));
        }
        if (has(CaseForm.planOf(field))) {
            figure.add("plan", of(CaseForm.planOf(field)));
        }
        return figure.build();
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
        return switch (column.type()) {
            case INTEGER, DECIMAL, PERCENT, CURRENCY -> true;
            default -> false;
        };
    }
}
