// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.rules;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.casework.form.Filled;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.course.CaseTemplate.FieldType;

/** How sure the figures of a case are: those of the fields and of the table rows that say it. */
final class Evidence {
    private static final Set<String> WEAK = Set.of("GUESSED", CaseForm.MISSING);

    /** @param code of the class, empty when nobody has said @param plan how it will be measured, may be empty */
    private record Figure(String code, String plan) {}

    private Evidence() {}

    /** How many of each class that occurs, with the plans. */
    static List<JsonObject> rows(Filled filled) {
        var figures = figures(filled);
        var rows = new ArrayList<JsonObject>();
        filled.form().evidenceColumn(CaseForm.EVIDENCE).stream()
                .flatMap(column -> column.options().stream())
                .forEach(option -> {
                    var of = figures.stream()
                            .filter(figure -> figure.code().equals(option.code()))
                            .toList();
                    if (!of.isEmpty()) {
                        rows.add(row(option.code(), of));
                    }
                });
        return rows;
    }

    /** More than half of the figures that are asked for or given are guessed or missing. */
    static boolean isMostlyWeak(Filled filled) {
        var figures = figures(filled);
        var weak =
                figures.stream().filter(figure -> WEAK.contains(figure.code())).count();
        return weak * 2 > figures.size();
    }

    private static JsonObject row(String code, List<Figure> figures) {
        var row = Json.createObjectBuilder().add("evidence", code).add("figures", figures.size());
        var plans = figures.stream()
                .map(Figure::plan)
                .filter(plan -> !plan.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        return (plans.isEmpty() ? row : row.add("plan", plans)).build();
    }

    private static List<Figure> figures(Filled filled) {
        var figures = new ArrayList<Figure>();
        filled.form().fields().forEach(field -> {
            if (field.evidence()) {
                var code = filled.answers().of(CaseForm.evidenceOf(field));
                if (!code.isEmpty() || filled.answers().has(field.id())) {
                    figures.add(new Figure(code, Derived.plan(filled, field)));
                }
            } else if (field.type() == FieldType.ROWS) {
                figures.addAll(rows(filled, field));
            }
        });
        return figures;
    }

    private static List<Figure> rows(Filled filled, Field field) {
        var said = field.columns().stream()
                .filter(column -> column.key().equals(CaseForm.EVIDENCE))
                .findFirst()
                .orElse(null);
        if (said == null) {
            return List.of();
        }
        return filled.answers().rows(field).stream()
                .map(row -> new Figure(
                        filled.answers().of(CaseForm.cell(field, row, Objects.requireNonNull(said))),
                        filled.answers().of(field.id() + "." + row + ".plan")))
                .toList();
    }
}
