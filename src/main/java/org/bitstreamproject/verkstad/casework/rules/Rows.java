// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.casework.form.Filled;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;

/** Reads the rows of a table by the keys of its columns. */
record Rows(Filled filled, Field field) {
    /** One filled row. */
    record Row(Rows table, int number) {
        /** Empty when nothing is written, or the table has no such column. */
        String text(String key) {
            return table.filled().answers().of(slot(key));
        }

        boolean has(String key) {
            return !text(key).isEmpty();
        }

        Optional<BigDecimal> figure(String key) {
            return Optional.of(text(key)).filter(text -> !text.isEmpty()).map(BigDecimal::new);
        }

        String slot(String key) {
            return table.field().id() + "." + number + "." + key;
        }
    }

    static List<Row> of(Filled filled, Field field) {
        var table = new Rows(filled, field);
        return filled.answers().rows(field).stream()
                .map(number -> new Row(table, number))
                .toList();
    }
}
