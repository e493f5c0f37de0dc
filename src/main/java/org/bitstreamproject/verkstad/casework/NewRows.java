// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.casework.form.RowName;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;

/**
 * Rows to begin on a page.
 *
 * @param adding the table that gets one more empty row, such as {@code E1}, or that very row, such as
 *     {@code E1.n0a1b2c3d4e5f}; empty for none
 * @param mark of the page's other new rows
 * @param begun those of the case up to now: what has been written in is not new again when the page is opened once more
 */
record NewRows(String adding, String mark, List<CaseRow> begun) {
    NewRows {
        begun = List.copyOf(begun);
    }

    /** Of a page that is opened now. */
    static NewRows of(String adding, List<CaseRow> begun) {
        return new NewRows(adding, CaseRows.newMark(), begun);
    }

    boolean in(Field table) {
        return adding.equals(table.id()) || named(table).isPresent();
    }

    /** The empty row of this table, which has no number before somebody writes in it. */
    RowName next(Field table) {
        return named(table)
                .filter(row -> begun.stream().noneMatch(one -> one.mark().equals(row.row())))
                .orElseGet(() -> new RowName(table.id(), mark));
    }

    private Optional<RowName> named(Field table) {
        return RowName.of(adding)
                .filter(row -> row.isNew()
                        && row.field().equals(table.id())
                        && row.name().equals(adding));
    }
}
