// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.bitstreamproject.verkstad.casework.form.Answers;
import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.casework.form.RowName;
import org.bitstreamproject.verkstad.casework.form.Slot;
import org.bitstreamproject.verkstad.casework.page.Control;
import org.bitstreamproject.verkstad.casework.page.FieldView;
import org.bitstreamproject.verkstad.course.CaseTemplate.Column;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;

/** The rows of a table as they are written in. */
final class TableViews {
    /** A longer row is folded when it is whole: on a phone a few of them are many screens. */
    private static final int MOST_OPEN = 6;

    private final CaseForm form;
    private final Answers answers;
    private final FieldControls controls;
    private final CellTexts cells;
    private final NewRows adding;

    TableViews(CaseForm form, Answers answers, FieldControls controls, CellTexts cells, NewRows adding) {
        this.form = form;
        this.answers = answers;
        this.controls = controls;
        this.cells = cells;
        this.adding = adding;
    }

    /** Those with something in them or just typed, and one to write in: when there is no other, or when one more is asked for. */
    List<FieldView.Row> rows(Field table) {
        var written = answers.rows(table).stream()
                .map(number -> new RowName(table.id(), number.toString()))
                .toList();
        var shown = new LinkedHashSet<>(written);
        controls.justTyped().stream()
                .flatMap(slot -> RowName.of(slot).stream())
                .filter(row -> row.field().equals(table.id()))
                .forEach(shown::add);
        if (shown.isEmpty() || adding.in(table) && written.size() < CaseForm.mostRows(table)) {
            shown.add(adding.next(table));
        }
        var rows = List.copyOf(shown);
        return IntStream.range(0, rows.size())
                .mapToObj(index -> row(table, rows.get(index), index + 1, !written.contains(rows.get(index))))
                .toList();
    }

    private FieldView.Row row(Field table, RowName row, int number, boolean empty) {
        var cells = cells(table, row);
        var isWhole = cells.stream().noneMatch(cell -> cell.text().isEmpty());
        var isJustTyped = controls.justTyped().stream().anyMatch(slot -> slot.startsWith(row.name() + "."));
        var isFolded = cells.size() > MOST_OPEN && isWhole && !isJustTyped;
        return new FieldView.Row(row.name(), number, empty, isFolded, cells);
    }

    private List<Control> cells(Field table, RowName row) {
        var slots = form.cells(row);
        return IntStream.range(0, slots.size())
                .mapToObj(at -> cell(slots.get(at), table.columns().get(at)))
                .toList();
    }

    private Control cell(Slot slot, Column column) {
        var suggest = column.suggest();
        return controls.of(slot, cells.label(column), cells.unit(column), suggest == null ? "" : "suggest-" + suggest);
    }
}
