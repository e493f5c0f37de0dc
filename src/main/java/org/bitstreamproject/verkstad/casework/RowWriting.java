// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private @Nullable List<CaseRow> known;

    RowWriting(Writing writing, CaseRows rows, FieldTexts texts) {
        this.writing = writing;
        this.rows = rows;
        this.texts = texts;
    }

    /**
     * The same edits with their row's number in place of the mark it had in the form; rows nobody wrote in are left out.
     *
     * @param outcomes gets those that found no room
     * @throws NotVisible for a row that no page has ever offered
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
        var number = row.isNew() ? marked(row) : Optional.of(numbered(table, row));
        var isWritten = cells.stream().anyMatch(cell -> !cell.text().isBlank());
        if (!isWritten && number.isEmpty()) {
            return List.of();
        }
        var most = CaseForm.mostRows(table);
        var there = writing.answers().rows(table);
        if (isWritten && there.size() >= most && number.filter(there::contains).isEmpty()) {
            cells.stream()
                    .filter(cell -> !cell.text().isBlank())
                    .forEach(cell -> outcomes.put(
                            cell.slot(), new FieldOutcome.Refused(cell.text(), SlotRefused.tooManyRows(most))));
            return List.of();
        }
        var into = number.orElseGet(() -> begin(row.field(), row.row()));
        return cells.stream()
                .map(cell -> new FieldEdit(row.cellIn(into, cell.slot()), cell.text(), cell.baseVersion()))
                .toList();
    }

    /** The number of a row that was begun by this mark. */
    private Optional<Integer> marked(RowName row) {
        return known().stream()
                .filter(one -> one.field().equals(row.field()) && one.mark().equals(row.row()))
                .map(CaseRow::number)
                .findFirst();
    }

    /** A row's number is offered once it has been begun; the first ones may be written by whoever knows the form. */
    private int numbered(Field table, RowName row) {
        var number = row.number();
        var offered = number < CaseForm.mostRows(table)
                || !writing.cells(row).isEmpty()
                || known().stream().anyMatch(one -> one.field().equals(row.field()) && one.number() == number);
        if (!offered) {
            throw new NotVisible();
        }
        return number;
    }

    private List<CaseRow> known() {
        if (known == null) {
            known = rows.all(writing.kase().id());
        }
        return known;
    }

    /** The next number nobody has had, or the one a twin of this wish was given. */
    private int begin(String field, String mark) {
        writing.mustBeOpen();
        known = rows.allForAdding(writing.kase());
        return marked(new RowName(field, mark)).orElseGet(() -> {
            var number = Stream.concat(
                                    known().stream()
                                            .filter(row -> row.field().equals(field))
                                            .map(CaseRow::number),
                                    writing.slots().stream()
                                            .flatMap(slot -> RowName.numbered(slot).stream())
                                            .filter(row -> row.field().equals(field))
                                            .map(RowName::number))
                            .max(Integer::compare)
                            .orElse(-1)
                    + 1;
            rows.add(new CaseRow(writing.kase().id(), field, number, mark, writing.who(), writing.now()));
            known = null;
            return number;
        });
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

    /** Exactly what was taken away: in its old place, or in a row of its own when somebody has written there since. */
    void restore(String name) {
        writing.mustBeOpen();
        rows.removal(writing.kase().id(), name).ifPresent(removal -> {
            var emptied = texts.emptied(removal);
            var old = texts.earlier(
                    writing.kase().id(),
                    emptied.stream().map(FieldRevision::slot).toList());
            var row = RowName.numbered(emptied.get(0).slot()).orElseThrow();
            var isFree =
                    writing.cells(row).stream().allMatch(cell -> cell.text().isEmpty());
            var into = isFree ? row.number() : begin(row.field(), name.substring(name.indexOf('.') + 1));
            emptied.forEach(cell ->
                    writing.put(row.cellIn(into, cell.slot()), old.textAt(cell.slot(), cell.baseVersion()), null));
            removal.restore(writing.now());
            writing.flush();
        });
    }
}
