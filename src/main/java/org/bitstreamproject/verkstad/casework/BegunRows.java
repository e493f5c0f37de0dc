// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.casework.form.Answers;
import org.bitstreamproject.verkstad.casework.form.RowName;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;

/** The rows a case's tables have had, and which of them hold something now. */
final class BegunRows {
    private final List<CaseRow> begun;
    private final Answers written;
    private final Map<String, Set<Integer>> filled = new HashMap<>();

    BegunRows(List<CaseRow> begun, Answers written) {
        this.begun = new ArrayList<>(begun);
        this.written = written;
    }

    /** The number of the row that was begun by this mark. */
    Optional<Integer> marked(String field, String mark) {
        return begun.stream()
                .filter(row -> row.field().equals(field) && row.mark().equals(mark))
                .map(CaseRow::number)
                .findFirst();
    }

    boolean isBegun(String field, int number) {
        return numbers(field).anyMatch(one -> one == number);
    }

    /** The next number nobody has had. */
    int next(String field) {
        return numbers(field).max(Integer::compare).orElse(-1) + 1;
    }

    /** The numbers of those with something in them, also of those that are being filled. */
    Set<Integer> filled(Field table) {
        return filled.computeIfAbsent(table.id(), any -> new TreeSet<>(written.rows(table)));
    }

    void begin(CaseRow row) {
        begun.add(row);
    }

    /** Rows of older cases have texts alone. */
    private Stream<Integer> numbers(String field) {
        return Stream.concat(
                begun.stream().filter(row -> row.field().equals(field)).map(CaseRow::number),
                written.texts().keySet().stream()
                        .flatMap(slot -> RowName.numbered(slot).stream())
                        .filter(row -> row.field().equals(field))
                        .map(RowName::number));
    }
}
