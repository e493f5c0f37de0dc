// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bitstreamproject.verkstad.research.formats.ExportZip;
import org.bitstreamproject.verkstad.research.formats.Manifest;
import org.bitstreamproject.verkstad.research.formats.Sheet;
import org.bitstreamproject.verkstad.research.pseudonym.Pseudonyms;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** Writes one export from one connection, row by row: data, codebooks, and last the manifest. */
final class ExportPackage {
    private final Recipe recipe;
    private final Connection connection;
    private final Texts texts;
    private final List<ExportTable> tables;
    private final ExportNames names;

    ExportPackage(Recipe recipe, Connection connection, Texts texts, Remarks remarks) throws SQLException {
        this.recipe = recipe;
        this.connection = connection;
        this.texts = texts;
        this.tables = ExportTables.all(remarks);
        this.names = new ExportNames(new Pseudonyms(recipe.key()), people());
    }

    /** @throws ConsentChanged when somebody withdrew while it was written; the zip is then left without its end */
    Manifest writeTo(OutputStream out) throws IOException, SQLException {
        var before = withdrawals();
        var zip = new ExportZip(out);
        for (var table : tables) {
            zip.add(table.file(), file -> write(table, file));
        }
        for (var language : Language.values()) {
            zip.add("codebook_" + language.code() + ".csv", file -> codebook(language, file));
        }
        var manifest = new Manifest(
                recipe.studyUid(), recipe.edition(), recipe.asOf(), recipe.dialect(), counts(), leftOut(), zip.files());
        zip.add("manifest.json", file -> {
            file.write(manifest.bytes());
            return 0;
        });
        if (withdrawals() != before) {
            throw new ConsentChanged();
        }
        zip.finish();
        return manifest;
    }

    private long write(ExportTable table, OutputStream file) throws IOException {
        try (var statement = ExportTable.prepared(connection, table.sql(), recipe.study(), recipe.asOf());
                var rows = statement.executeQuery()) {
            var sheet = new Sheet(file, recipe.dialect(), table.header());
            while (rows.next()) {
                write(table, rows, sheet);
            }
            return sheet.finish();
        } catch (SQLException failed) {
            throw new IOException("table " + table.name() + " of export " + recipe.run(), failed);
        }
    }

    private void write(ExportTable table, ResultSet row, Sheet sheet) throws SQLException {
        for (var column : table.columns()) {
            column.cell().write(row, sheet, names);
        }
        sheet.endRow();
    }

    private long codebook(Language language, OutputStream file) throws IOException {
        var sheet = new Sheet(file, recipe.dialect(), List.of("table", "column", "type", "meaning"));
        for (var table : tables) {
            sheet.text(table.name()).blank().blank().text(texts.text(language, "research.table." + table.name()));
            sheet.endRow();
            for (var column : table.columns()) {
                sheet.text(table.name())
                        .text(column.name())
                        .text(texts.text(
                                language, "research.type." + column.type().code()))
                        .text(texts.text(language, "research.column." + column.name()));
                sheet.endRow();
            }
        }
        return sheet.finish();
    }

    private Map<Long, String> people() throws SQLException {
        var uids = new LinkedHashMap<Long, String>();
        each(
                "SELECT p.enrolment_id, p.person_uid FROM research_participant p"
                        + " WHERE p.study_id = :study AND p.since_at <= :asOf",
                row -> uids.put(row.getLong(1), row.getString(2)));
        return uids;
    }

    private Manifest.People counts() throws SQLException {
        return new Manifest.People(
                count(ExportCounts.PARTICIPANTS), count(ExportCounts.CONSENTED), count(ExportCounts.WITHDRAWN));
    }

    private Map<String, Long> leftOut() throws SQLException {
        var counts = new TreeMap<String, Long>();
        for (var table : tables) {
            if (!table.leftOut().isEmpty()) {
                counts.put(table.name(), count(table.leftOut()));
            }
        }
        return counts;
    }

    private long withdrawals() throws SQLException {
        return count(
                "SELECT COUNT(*) FROM research_consent c WHERE c.study_id = :study AND c.state_code = 'WITHDRAWN'");
    }

    private long count(String sql) throws SQLException {
        var found = new long[1];
        each(sql, row -> found[0] = row.getLong(1));
        return found[0];
    }

    private void each(String sql, RowReader reader) throws SQLException {
        try (var statement = ExportTable.prepared(connection, sql, recipe.study(), recipe.asOf());
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
