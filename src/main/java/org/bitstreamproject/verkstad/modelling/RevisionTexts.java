// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** What stored revisions said, for somebody who reads them row by row over a connection of their own. */
public final class RevisionTexts {

    private static final String ROWS = "SELECT c.rev_no, c.content_no, c.parent_no, c.content, c.delta"
            + " FROM model_revision r JOIN model_revision c ON c.model_id = r.model_id"
            + " AND c.rev_no BETWEEN r.full_no AND r.rev_no AND (c.rev_no <= r.content_no OR c.rev_no = r.rev_no)"
            + " WHERE r.id = ?";
    private static final String NUMBER = "SELECT rev_no, content FROM model_revision WHERE id = ?";

    private long last = -1;
    private String text = "";

    /** @param id of the revision */
    public String of(Connection connection, long id) throws SQLException {
        if (id != last) {
            text = read(connection, id);
            last = id;
        }
        return text;
    }

    private static String read(Connection connection, long id) throws SQLException {
        int number;
        try (PreparedStatement one = connection.prepareStatement(NUMBER)) {
            one.setLong(1, id);
            try (var rows = one.executeQuery()) {
                if (!rows.next()) {
                    return "";
                }
                number = rows.getInt(1);
                var content = rows.getString(2);
                if (!content.isEmpty()) {
                    return content;
                }
            }
        }
        try (PreparedStatement many = connection.prepareStatement(ROWS)) {
            many.setLong(1, id);
            try (var rows = many.executeQuery()) {
                return chain(rows).content(number).toString();
            }
        }
    }

    private static RevisionChain chain(ResultSet rows) throws SQLException {
        var links = new HashMap<Integer, RevisionChain.Link>();
        while (rows.next()) {
            @Nullable String delta = rows.getString(5);
            links.put(rows.getInt(1), new RevisionChain.Link(rows.getInt(2), rows.getInt(3), rows.getString(4), delta));
        }
        return new RevisionChain(links);
    }
}
