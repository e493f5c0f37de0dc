// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.Rule.Severity;
import org.bitstreamproject.verkstad.modelling.Finding;
import org.bitstreamproject.verkstad.modelling.Findings;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelFormat;
import org.bitstreamproject.verkstad.modelling.RevisionTexts;

/**
 * How many remarks the rules of the edition's course have on a stored model: the same model and course, the same number.
 * What the remarks say and are about is read over and never kept.
 */
final class Remarks {
    private final Function<Model, Findings> check;
    private final RevisionTexts texts = new RevisionTexts();
    private String counted = "";
    private Optional<Map<Severity, Long>> counts = Optional.empty();

    Remarks(Function<Model, Findings> check) {
        this.check = check;
    }

    /** What it reads the models with: who reads others of the same export asks for nothing twice. */
    RevisionTexts texts() {
        return texts;
    }

    /** A count; empty when the stored text is no model of its type. The row has model_type, stage and in this column the id of the revision. */
    ExportColumn column(String name, Severity severity) {
        return new ExportColumn(name, ExportColumn.Type.WHOLE, (row, sheet, names) -> {
            var found = counts(row, name);
            if (found.isPresent()) {
                sheet.whole(found.get().getOrDefault(severity, 0L));
            } else {
                sheet.blank();
            }
        });
    }

    /** A model's columns stand beside each other: it is judged once for them all. */
    private Optional<Map<Severity, Long>> counts(ResultSet row, String column) throws SQLException {
        var type = row.getString("model_type");
        var stage = row.getString("stage");
        var model = texts.of(row.getStatement().getConnection(), row.getLong(column));
        var key = type + " " + stage + " " + model;
        if (!key.equals(counted)) {
            counts = judged(type, stage, model);
            counted = key;
        }
        return counts;
    }

    private Optional<Map<Severity, Long>> judged(String type, String stage, String model) {
        return ModelFormat.stored(type, stage, model)
                .map(read -> check.apply(read).all().stream()
                        .collect(Collectors.groupingBy(Finding::severity, Collectors.counting())));
    }
}
