// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * Plain statements on the connection of the transaction that is running: for the few that every launch and every page makes, where
 * mapping rows to objects costs more than the database does. It sees what was flushed, and the objects in memory do not see it.
 */
public final class PlainSql {
    private final EntityManager entityManager;

    public PlainSql(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Makes something of one row; columns are counted from 1. */
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** @param values for each {@code ?}, times as {@link Instant} */
    public <T> List<T> all(String sql, Reading<T> reading, @Nullable Object... values) {
        try (var statement = prepared(sql, values);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reading.of(rows));
            }
            return found;
        } catch (SQLException failed) {
            throw new PersistenceException(sql, failed);
        }
    }

    /** The first row. */
    public <T> Optional<T> first(String sql, Reading<T> reading, @Nullable Object... values) {
        return all(sql, reading, values).stream().findFirst();
    }

    /**
     * @return how many rows changed
     * @throws PersistenceException with the database's own exception as its cause, see {@link Twice#isRace}
     */
    public int change(String sql, @Nullable Object... values) {
        try (var statement = prepared(sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new PersistenceException(sql, failed);
        }
    }

    /** Null for an empty column. */
    public static @Nullable Instant time(ResultSet row, int column) throws SQLException {
        var stored = row.getTimestamp(column, utc());
        return stored == null ? null : stored.toInstant();
    }

    private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
        // outside a transaction there is no connection to be had this way
        var connection = Objects.requireNonNull(entityManager.unwrap(Connection.class), "no transaction is running");
        var statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < values.length; i++) {
                set(statement, i + 1, values[i]);
            }
            return statement;
        } catch (SQLException | RuntimeException failed) {
            statement.close();
            throw failed;
        }
    }

    private static void set(PreparedStatement statement, int at, @Nullable Object value) throws SQLException {
        if (value instanceof Instant time) {
            statement.setTimestamp(at, Timestamp.from(time.truncatedTo(ChronoUnit.MILLIS)), utc());
        } else {
            statement.setObject(at, value);
        }
    }

    /** A driver that is told no calendar takes the server's own, which skips an hour a year. */
    private static Calendar utc() {
        return Calendar.getInstance(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
    }
}
