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
     * A model as it is shown.
     *
     * @param path of its own page, empty for a frozen one
     * @param readable false when it is there and cannot be shown
     */
    record Drawing(String svg, String path, boolean readable) {

        static final Drawing NONE = new Drawing("", "", true);

        static Drawing unreadable(String path) {
            return new Drawing("", path, false);
        }
    }

    /**
     * Sections with something in them.
     *
     * @param fields as {@link FrozenCase#fields}
     * @param pictures by model field
     */
    List<Part> parts(JsonObject fields, Map<String, Drawing> pictures) {
        var cells = CellTexts.of(form.course().caseTemplate(), fields, reader);
        var parts = new ArrayList<Part>();
        for (var section : form.sections()) {
            var entries = form.fields(section).stream()
                    .filter(field -> field.type() != FieldType.EXCLUDED)
                    .filter(field -> fields.containsKey(field.id()) || pictures.containsKey(field.id()))
                    .map(field -> entry(cells, field, fields, pictures.getOrDefault(field.id(), Drawing.NONE)))
                    .toList();
            if (!entries.isEmpty()) {
                parts.add(new Part(section.id(), section.title().in(reader), entries));
            }
        }
        return parts;
    }

    private Entry entry(CellTexts cells, Field field, JsonObject fields, Drawing drawing) {
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
                drawing.svg(),
                drawing.path(),
                drawing.readable());
    }

    private static boolean isFigure(Field field) {
        return switch (field.type()) {
            case INTEGER, DECIMAL, PERCENT, CURRENCY, COMPUTED -> true;
            default -> false;
        };
    }
}
