// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.form;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A row of a table as forms name it: {@code E1.4} by its number, or {@code E1.n0a1b2c3d4e5f} while it has none yet.
 *
 * @param field id of the table's field
 * @param row its number, or the mark of a new row
 */
public record RowName(String field, String row) {
    /** The greatest number a row can have. */
    public static final int LAST = 9_999;

    private static final Pattern NUMBERED = Pattern.compile("([A-Z][0-9]{1,2})\\.([0-9]{1,4})");
    private static final Pattern NEW = Pattern.compile("([A-Z][0-9]{1,2})\\.(n[0-9a-f]{12})");

    /** Empty when the name is no row's. @param name of a row, or of one of its cells */
    public static Optional<RowName> of(String name) {
        var row = rowPart(name);
        for (var pattern : new Pattern[] {NUMBERED, NEW}) {
            var found = pattern.matcher(row);
            if (found.matches()) {
                return Optional.of(new RowName(found.group(1), found.group(2)));
            }
        }
        return Optional.empty();
    }

    /** The same of a row that has its number. */
    public static Optional<RowName> numbered(String name) {
        return of(name).filter(row -> !row.isNew());
    }

    public static String of(String field, int number) {
        return field + "." + number;
    }

    public boolean isNew() {
        return row.startsWith("n");
    }

    public int number() {
        return Integer.parseInt(row);
    }

    public String name() {
        return field + "." + row;
    }

    /** The name of one of this row's cells, as it is in the row with this number. */
    public String cellIn(int number, String cell) {
        return of(field, number) + cell.substring(name().length());
    }

    private static String rowPart(String name) {
        var second = name.indexOf('.', name.indexOf('.') + 1);
        return second < 0 ? name : name.substring(0, second);
    }
}
