// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research.formats;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Who shall read the CSV. Both are UTF-8; what is not listed here is RFC 4180. */
public enum Dialect {
    /** R, Python, SPSS: comma, decimal point, LF, no mark, times as ISO 8601 in UTC. */
    DATA(',', LineDelimiter.LF, false),
    /** A double click in Swedish or Norwegian Excel: semicolon, decimal comma, CRLF, byte order mark, times Excel reads. */
    EXCEL(';', LineDelimiter.CRLF, true);

    private static final DateTimeFormatter EXCEL_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private final char separator;
    private final LineDelimiter lineEnd;
    private final boolean mark;

    Dialect(char separator, LineDelimiter lineEnd, boolean mark) {
        this.separator = separator;
        this.lineEnd = lineEnd;
        this.mark = mark;
    }

    char separator() {
        return separator;
    }

    LineDelimiter lineEnd() {
        return lineEnd;
    }

    boolean mark() {
        return mark;
    }

    String number(BigDecimal number) {
        var plain = number.toPlainString();
        return switch (this) {
            case DATA -> plain;
            case EXCEL -> plain.replace('.', ',');
        };
    }

    String time(Instant time) {
        return switch (this) {
            case DATA -> time.toString();
            case EXCEL -> EXCEL_TIME.format(time);
        };
    }
}
