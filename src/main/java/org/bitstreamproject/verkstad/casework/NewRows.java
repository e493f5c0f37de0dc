// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import java.util.List;
import org.bitstreamproject.verkstad.casework.form.RowName;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;

/**
 * Rows to begin on a page.
 *
 * @param adding id of the table that gets one more empty row; empty for none
 * @param begun those of the case, up to now
 * @param who opens the page
 */
record NewRows(String adding, ProcessCase kase, List<CaseRow> begun, EnrolmentId who) {
    NewRows {
        begun = List.copyOf(begun);
    }

    boolean in(Field table) {
        return adding.equals(table.id());
    }

    /** The empty row of this table, which has no number before somebody writes in it. */
    RowName next(Field table) {
        return new RowName(table.id(), CaseRows.nextMark(kase, begun, table.id(), who));
    }
}
