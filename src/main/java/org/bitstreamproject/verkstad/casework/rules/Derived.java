// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.rules;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.casework.form.Filled;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;

/**
 * Fields nobody writes: worked out from others, taken from a model, or the result of an exercise. A figure, or rows under
 * the field's columns, in codes and plain numbers: what is frozen and exported, read in any language.
 */
public final class Derived {
    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(8);
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Derived() {}

    /** Empty for a field that is written, and for one that cannot be known yet. */
    public static Optional<JsonValue> of(Filled filled, Field field) {
        return switch (field.type()) {
            case ACTIVITIES -> table(activities(filled, field));
            case INSTRUMENT -> table(result(filled.answers().of(field.id())));
            case SET ->
                filled.answers().has(field.id())
                        ? Optional.empty()
                        : Optional.<JsonValue>of(Json.createArrayBuilder(filled.drawnChanges(field))
                                        .build())
                                .filter(codes -> !codes.asJsonArray().isEmpty());
            case COMPUTED -> computed(filled, field);
            default -> Optional.empty();
        };
    }

    private static Optional<JsonValue> computed(Filled filled, Field field) {
        return switch (field.key()) {
            case "evidence" -> table(Evidence.rows(filled));
            case "flowEfficiency" -> flowEfficiency(filled).map(Json::createValue);
            case "handovers" ->
                filled.source(field).empty()
                        ? Optional.empty()
                        : Optional.of(Json.createValue(filled.source(field).crossings()));
            case "result" -> table(lines(filled));
            default -> Optional.empty();
        };
    }

    /** Percent of the lead time in which somebody works on the case, one decimal. */
    public static Optional<BigDecimal> flowEfficiency(Filled filled) {
        var days = filled.figure("leadTimeMedian").filter(figure -> figure.signum() > 0);
        return filled.figure("touchTime")
                .flatMap(minutes -> days.map(lead -> minutes.multiply(HUNDRED)
                        .divide(SIXTY.multiply(HOURS_A_DAY).multiply(lead), 1, RoundingMode.HALF_UP)));
    }

    /** Minutes of all activities together; empty when the model says none. */
    public static Optional<BigDecimal> drawnMinutes(Filled filled) {
        var minutes = filled.form().keyed("processAsIs").stream()
                .flatMap(field -> filled.model(field.id()).steps().stream())
                .map(step -> step.minutes())
                .filter(text -> !text.isEmpty())
                .map(BigDecimal::new)
                .toList();
        return minutes.stream().reduce(BigDecimal::add);
    }

    private static List<JsonObject> activities(Filled filled, Field field) {
        var columns = field.columns();
        return filled.source(field).steps().stream()
                .map(step -> {
                    var row = Json.createObjectBuilder().add(columns.get(0).key(), step.name());
                    if (step.isClassed()) {
                        row.add(columns.get(1).key(), step.valueClass());
                    }
                    return row.build();
                })
                .toList();
    }

    private static List<JsonObject> result(String stored) {
        if (stored.isEmpty()) {
            return List.of();
        }
        try (var reader = Json.createReader(new StringReader(stored))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    private static List<JsonObject> lines(Filled filled) {
        var rows = new ArrayList<JsonObject>();
        for (var line : Scenarios.of(filled)) {
            var benefit = line.benefit();
            var row = Json.createObjectBuilder()
                    .add("scenario", line.scenario())
                    .add("year", line.year())
                    .add("fte", benefit.fte())
                    .add("saving", benefit.saving())
                    .add("reallocation", benefit.reallocation())
                    .add("letters", benefit.letters())
                    .add("net", benefit.net());
            var payback = benefit.payback();
            rows.add((payback == null ? row : row.add("payback", payback)).build());
        }
        return rows;
    }

    private static Optional<JsonValue> table(List<JsonObject> rows) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.stream()
                        .collect(Collector.of(
                                Json::createArrayBuilder,
                                (all, row) -> all.add(row),
                                (one, other) -> one.addAll(other)))
                        .build());
    }

    /** For those who store a result. */
    public static String stored(JsonArray rows) {
        return rows.toString();
    }

    static String plan(Filled filled, Field field) {
        return filled.answers().of(CaseForm.planOf(field));
    }
}
