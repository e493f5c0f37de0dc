// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.shared.domain.StudyId;

/**
 * One file of data: a query over append-only tables, filtered by the view research_participant and sorted by a numeric
 * key. In the query {@code :study} and {@code :asOf} stand for the recipe's values.
 *
 * @param leftOut a query that counts the rows that concern people who are not in the export; empty for none
 */
record ExportTable(String name, String sql, String leftOut, List<ExportColumn> columns) {
    private static final Pattern PARAMETER = Pattern.compile(":(study|asOf)\\b");
    private static final int FETCH = 1000;

    ExportTable {
        columns = List.copyOf(columns);
    }

    static ExportTable of(String name, String sql, ExportColumn... columns) {
        return new ExportTable(name, sql, "", List.of(columns));
    }

    ExportTable counting(String query) {
        return new ExportTable(name, sql, query, columns);
    }

    String file() {
        return name + ".csv";
    }

    List<String> header() {
        return columns.stream().map(ExportColumn::name).toList();
    }

    /** A forward-only statement that fetches in portions, in constant memory. */
    static PreparedStatement prepared(Connection connection, String sql, StudyId study, Instant asOf)
            throws SQLException {
        var statement = connection.prepareStatement(PARAMETER.matcher(sql).replaceAll("?"));
        statement.setFetchSize(FETCH);
        var found = PARAMETER.matcher(sql);
        for (var at = 1; found.find(); at++) {
            if (found.group(1).equals("study")) {
                statement.setLong(at, study.value());
            } else {
                statement.setTimestamp(at, Timestamp.from(asOf), ExportColumn.utc());
            }
        }
        return statement;
    }
}
