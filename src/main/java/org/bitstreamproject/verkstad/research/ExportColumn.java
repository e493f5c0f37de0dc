// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Locale;
import java.util.TimeZone;
import org.bitstreamproject.verkstad.research.formats.Sheet;
import org.bitstreamproject.verkstad.research.pseudonym.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One column of an exported table: its name in the file and in the query, its type for the codebook, and how a cell is
 * made. The codebook's words are the message {@code research.column.<name>}.
 */
record ExportColumn(String name, Type type, Cell cell) {
    enum Type {
        ID,
        CODE,
        WHOLE,
        NUMBER,
        TIME,
        FLAG;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Writes one cell from the row the query stands at. */
    @FunctionalInterface
    interface Cell {
        void write(ResultSet row, Sheet sheet, ExportNames names) throws SQLException;
    }

    /** The pseudonym of the enrolment in this column; empty when that person is not in the export. */
    static ExportColumn person(String name) {
        return new ExportColumn(name, Type.ID, (row, sheet, names) -> sheet.text(names.person(row.getLong(name))));
    }

    /** The pseudonym of what this column names; empty when the column is null. */
    static ExportColumn pseudonym(String name, Kind kind) {
        return new ExportColumn(name, Type.ID, (row, sheet, names) -> {
            var identity = row.getString(name);
            sheet.text(identity == null ? null : names.of(kind, identity));
        });
    }

    /** A word from a fixed list, never a text somebody wrote. */
    static ExportColumn code(String name) {
        return new ExportColumn(name, Type.CODE, (row, sheet, names) -> sheet.text(row.getString(name)));
    }

    static ExportColumn whole(String name) {
        return new ExportColumn(name, Type.WHOLE, (row, sheet, names) -> {
            var number = row.getLong(name);
            if (row.wasNull()) {
                sheet.blank();
            } else {
                sheet.whole(number);
            }
        });
    }

    static ExportColumn number(String name) {
        return new ExportColumn(name, Type.NUMBER, (row, sheet, names) -> sheet.number(row.getBigDecimal(name)));
    }

    static ExportColumn time(String name) {
        return new ExportColumn(name, Type.TIME, (row, sheet, names) -> sheet.time(instant(row, name)));
    }

    static ExportColumn flag(String name) {
        return new ExportColumn(name, Type.FLAG, (row, sheet, names) -> {
            var flag = row.getBoolean(name);
            if (row.wasNull()) {
                sheet.blank();
            } else {
                sheet.flag(flag);
            }
        });
    }

    /** Times lie in the database as UTC; without the calendar the driver would read them in the server's zone. */
    private static @Nullable Instant instant(ResultSet row, String name) throws SQLException {
        var stored = row.getTimestamp(name, utc());
        return stored == null ? null : stored.toInstant();
    }

    static Calendar utc() {
        return Calendar.getInstance(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
    }
}
