// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.casework.form.RowName;
import org.bitstreamproject.verkstad.casework.form.SlotRefused;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.jspecify.annotations.Nullable;

/** Rows of a case's tables: begun, taken away and put back while somebody writes. */
final class RowWriting {
    private final Writing writing;
    private final CaseRows rows;
    private final FieldTexts texts;
    private @Nullable BegunRows known;
    private @Nullable BegunRows locked;

    RowWriting(Writing writing, CaseRows rows, FieldTexts texts) {
        this.writing = writing;
        this.rows = rows;
        this.texts = texts;
    }

    /**
     * The same edits with their row's number in place of the mark it had in the form; rows nobody wrote in are left out.
     *
     * @param outcomes gets those that found no room
     * @throws NotVisible for a table there is none of, and for a number past the table's size that no row has had
     */
    List<FieldEdit> numbered(List<FieldEdit> edits, Map<String, FieldOutcome> outcomes) {
        var placed = new ArrayList<FieldEdit>();
        var byRow = new LinkedHashMap<RowName, List<FieldEdit>>();
        for (var edit : edits) {
            RowName.of(edit.slot())
                    .ifPresentOrElse(
                            row -> byRow.computeIfAbsent(row, any -> new ArrayList<>())
                                    .add(edit),
                            () -> placed.add(edit));
        }
        byRow.forEach((row, cells) -> placed.addAll(placed(row, cells, outcomes)));
        return placed;
    }

    private List<FieldEdit> placed(RowName row, List<FieldEdit> cells, Map<String, FieldOutcome> outcomes) {
        var table = writing.form().table(row.field()).orElseThrow(NotVisible::new);
        var number = row.isNew() ? known().marked(row.field(), row.row()) : Optional.of(offered(table, row));
        var isWritten = cells.stream().anyMatch(cell -> !cell.text().isBlank());
        var isThere = number.filter(writing.answers().rows(table)::contains).isPresent();
        var into = isWritten && !isThere ? place(table, number, row.isNew() ? row.row() : CaseRows.newMark()) : number;
        if (into.isPresent()) {
            return cells.stream()
                    .map(cell -> new FieldEdit(row.cellIn(into.get(), cell.slot()), cell.text(), cell.baseVersion()))
                    .toList();
        }
        cells.stream()
                .filter(cell -> !cell.text().isBlank())
                .forEach(cell -> outcomes.put(cell.slot(), full(table, cell.text())));
        return List.of();
    }

    /** A row's number is offered once it has been begun; the first ones may be written by whoever knows the form. */
    private int offered(Field table, RowName row) {
        var number = row.number();
        var isOffered = number < CaseForm.mostRows(table)
                || !writing.cells(row).isEmpty()
                || known().isBegun(row.field(), number);
        if (!isOffered) {
            throw new NotVisible();
        }
        return number;
    }

    /**
     * The number of a row that gets something in it. Whoever takes a place in a table waits for the others who do, so that
     * no number is given twice and no table holds more than it may.
     *
     * @param number of the row; empty when it has none yet
     * @param mark what the row is called until then
     * @return empty when there is no room
     */
    private Optional<Integer> place(Field table, Optional<Integer> number, String mark) {
        var now = locked();
        var into = number.or(() -> now.marked(table.id(), mark)).orElseGet(() -> now.next(table.id()));
        var taken = now.filled(table);
        if (taken.contains(into)) {
            return Optional.of(into);
        }
        if (taken.size() >= CaseForm.mostRows(table) || into > RowName.LAST) {
            return Optional.empty();
        }
        if (!now.isBegun(table.id(), into)) {
            writing.mustBeOpen();
            var row = new CaseRow(writing.kase().id(), table.id(), into, mark, writing.who(), writing.now());
            rows.add(row);
            now.begin(row);
        }
        taken.add(into);
        return Optional.of(into);
    }

    private static FieldOutcome full(Field table, String typed) {
        return new FieldOutcome.Refused(typed, SlotRefused.tooManyRows(CaseForm.mostRows(table)));
    }

    private BegunRows known() {
        if (known == null) {
            known = new BegunRows(rows.all(writing.kase().id()), writing.answers());
        }
        return known;
    }

    /** The same as it is once nobody else can begin a row. */
    private BegunRows locked() {
        if (locked == null) {
            var begun = rows.allForAdding(writing.kase());
            locked = new BegunRows(begun, texts.now(writing.kase().id()));
            known = locked;
        }
        return locked;
    }

    /** Lets nobody else take a place from here on: before anything is written, so that nobody waits for each other. */
    void holdPlaces() {
        locked();
    }

    /** What others have written in the cells of a row since it was shown: it is shown before the row is taken away. */
    Map<String, FieldOutcome> unseen(RowName row, List<FieldEdit> edits) {
        var shown = edits.stream().collect(Collectors.toMap(FieldEdit::slot, FieldEdit::baseVersion, Math::max));
        return writing.cells(row).stream()
                .filter(cell -> !cell.text().isEmpty() && !cell.writtenBy().equals(writing.who()))
                .filter(cell -> shown.getOrDefault(cell.slot(), cell.version()) < cell.version())
                .collect(Collectors.toMap(
                        FieldText::slot,
                        cell -> new FieldOutcome.Conflict(
                                cell.text(), cell.text(), cell.version(), cell.writtenBy(), cell.writtenAt())));
    }

    void remove(RowName row) {
        writing.mustBeOpen();
        var cells = writing.cells(row).stream()
                .filter(cell -> !cell.text().isEmpty())
                .toList();
        if (!cells.isEmpty()) {
            var mark = "r" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
            var removal =
                    new RowRemoval(mark, writing.kase().id(), row.field(), row.number(), writing.who(), writing.now());
            rows.add(removal);
            cells.forEach(cell -> writing.put(cell.slot(), "", removal));
            writing.flush();
        }
    }

    /**
     * Exactly what was taken away: in its old place, or in a row of its own when somebody has written there since.
     *
     * @param outcomes gets the table when it has no room for the row
     */
    void restore(String name, Map<String, FieldOutcome> outcomes) {
        writing.mustBeOpen();
        // what this form has written counts too
        locked = null;
        rows.removal(writing.kase().id(), name)
                .ifPresent(removal -> restore(removal, name.substring(name.indexOf('.') + 1), outcomes));
    }

    private void restore(RowRemoval removal, String mark, Map<String, FieldOutcome> outcomes) {
        var emptied = texts.emptied(removal);
        var row = RowName.numbered(emptied.get(0).slot()).orElseThrow();
        var table = writing.form().table(row.field()).orElseThrow(NotVisible::new);
        var isFree = !locked().filled(table).contains(row.number());
        var into = place(table, isFree ? Optional.of(row.number()) : Optional.empty(), mark);
        if (into.isEmpty()) {
            outcomes.put(table.id(), full(table, ""));
            return;
        }
        var old = texts.earlier(
                writing.kase().id(), emptied.stream().map(FieldRevision::slot).toList());
        emptied.forEach(cell ->
                writing.put(row.cellIn(into.get(), cell.slot()), old.textAt(cell.slot(), cell.baseVersion()), null));
        removal.restore(writing.now());
        writing.flush();
    }
}
