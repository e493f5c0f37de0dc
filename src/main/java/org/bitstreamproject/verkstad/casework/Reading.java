// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.casework.page.CaseView.Entry;
import org.bitstreamproject.verkstad.casework.page.CaseView.Part;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.course.CaseTemplate.FieldType;
import org.bitstreamproject.verkstad.shared.domain.Language;

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
        var cells = CellTexts.of(form.course().caseTemplate(), fields, reader);
        var parts = new ArrayList<Part>();
        for (var section : form.sections()) {
            var entries = form.fields(section).stream()
                    .filter(field -> field.type() != FieldType.EXCLUDED)
                    .filter(field -> fields.containsKey(field.id()) || pictures.containsKey(field.id()))
                    .map(field -> entry(cells, field, fields, pictures.getOrDefault(field.id(), "")))
                    .toList();
            if (!entries.isEmpty()) {
                parts.add(new Part(section.id(), section.title().in(reader), entries));
            }
        }
        return parts;
    }

    private Entry entry(CellTexts cells, Field field, JsonObject fields, String svg) {
        var value = fields.get(field.id());
        var isTable = CellTexts.isTable(field, value);
        var lines = value == null || isTable ? List.<String>of() : cells.lines(field, value);
        return new Entry(
                field.id(),
                field.label().in(reader),
                field.options().isEmpty() && !isFigure(field),
                lines,
                isTable
                        ? field.columns().stream()
                                .map(column -> column.label().in(reader))
                                .toList()
                        : List.of(),
                value != null && isTable ? cells.rows(field, value) : List.of(),
                svg);
    }

    private static boolean isFigure(Field field) {
        return switch (field.type()) {
            case INTEGER, DECIMAL, PERCENT, CURRENCY, COMPUTED -> true;
            default -> false;
        };
    }
}
