// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one CSV file cell by cell, in constant memory. Null is an empty cell. */
public final class Sheet {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private final Dialect dialect;
    private final CsvWriter csv;
    private final List<String> record = new ArrayList<>();
    private long rows;

    /** @param out stays open when the sheet is finished */
    public Sheet(OutputStream out, Dialect dialect, List<String> header) throws IOException {
        this.dialect = dialect;
        if (dialect.mark()) {
            out.write(BYTE_ORDER_MARK.getBytes(UTF_8));
        }
        csv = CsvWriter.builder()
                .fieldSeparator(dialect.separator())
                .lineDelimiter(dialect.lineEnd())
                .build(out, UTF_8);
        csv.writeRecord(header);
    }

    /** A text or code; what a spreadsheet would run as a formula gets an apostrophe in front. */
    public Sheet text(@Nullable String text) {
        return cell(text == null ? "" : harmless(text));
    }

    public Sheet whole(long number) {
        return cell(Long.toString(number));
    }

    public Sheet number(@Nullable BigDecimal number) {
        return cell(number == null ? "" : dialect.number(number));
    }

    public Sheet time(@Nullable Instant time) {
        return cell(time == null ? "" : dialect.time(time));
    }

    /** 1 for true, 0 for false: every program reads that alike. */
    public Sheet flag(boolean flag) {
        return cell(flag ? "1" : "0");
    }

    public Sheet blank() {
        return cell("");
    }

    public void endRow() {
        csv.writeRecord(record);
        record.clear();
        rows++;
    }

    /** Writes what is still held back. @return rows written, the header not counted */
    public long finish() throws IOException {
        csv.flush();
        return rows;
    }

    private Sheet cell(String written) {
        record.add(written);
        return this;
    }

    /** OWASP "CSV Injection": = + - @, tab and CR at the start; line ends inside become LF. */
    private static String harmless(String text) {
        var even = text.replace("\r\n", "\n");
        return !even.isEmpty() && "=+-@\t\r\n".indexOf(even.charAt(0)) >= 0 ? "'" + even : even;
    }
}
