// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.bitstreamproject.verkstad.modelling.revision.BrokenChain;
import org.bitstreamproject.verkstad.modelling.revision.RevisionChain;
import org.jspecify.annotations.Nullable;

/**
 * What stored revisions said, for somebody who reads them row by row over a connection of their own: one question for each
 * model, however many of its revisions are read, as long as not too many models are read by turns.
 */
public final class RevisionTexts {
    private static final int MODELS_KEPT = 8;

    private static final String ROWS = "SELECT c.id, c.rev_no, c.content_no, c.parent_no, c.content, c.delta"
            + " FROM model_revision r JOIN model_revision c ON c.model_id = r.model_id WHERE r.id = ?";

    private final Map<Long, Read> byRevision = new HashMap<>();
    private final Deque<Read> kept = new ArrayDeque<>();
    private long last = -1;
    private String text = "";

    /** The revisions of one model. @param numbers by id */
    private record Read(Map<Long, Integer> numbers, Map<Integer, String> full, RevisionChain chain) {
        String text(long id) {
            int number = numbers.getOrDefault(id, -1);
            var content = full.getOrDefault(number, "");
            return content.isEmpty() ? together(number) : content;
        }

        private String together(int number) {
            try {
                return chain.content(number).toString();
            } catch (BrokenChain damaged) {
                return "";
            }
        }
    }

    /** @param id of the revision; empty when there is none, or none that can be put together */
    public String of(Connection connection, long id) throws SQLException {
        if (id != last) {
            if (!byRevision.containsKey(id)) {
                keep(read(connection, id));
            }
            var model = byRevision.get(id);
            text = model == null ? "" : model.text(id);
            last = id;
        }
        return text;
    }

    private void keep(Read model) {
        if (kept.size() >= MODELS_KEPT) {
            var oldest = kept.removeFirst();
            oldest.numbers().keySet().forEach(byRevision::remove);
        }
        kept.addLast(model);
        model.numbers().keySet().forEach(revision -> byRevision.put(revision, model));
    }

    private static Read read(Connection connection, long id) throws SQLException {
        var numbers = new HashMap<Long, Integer>();
        var full = new HashMap<Integer, String>();
        var links = new HashMap<Integer, RevisionChain.Link>();
        try (PreparedStatement many = connection.prepareStatement(ROWS)) {
            many.setLong(1, id);
            try (var rows = many.executeQuery()) {
                while (rows.next()) {
                    int number = rows.getInt(2);
                    var content = rows.getString(5);
                    @Nullable String delta = rows.getString(6);
                    numbers.put(rows.getLong(1), number);
                    full.put(number, content);
                    links.put(number, new RevisionChain.Link(rows.getInt(3), rows.getInt(4), content, delta));
                }
            }
        }
        return new Read(numbers, full, new RevisionChain(links));
    }
}
