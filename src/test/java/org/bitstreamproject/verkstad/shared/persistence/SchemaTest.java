// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.api.Test;

/** Flyway's schema, JPA's mapping and the data dictionary say the same, on both databases. */
class SchemaTest {
    private static final Path DICTIONARY = Path.of("docs/data-dictionary.md");

    @TestOnBothDatabases
    void mapsOnlyColumnsThatExist(Database db) throws SQLException {
        var columns = columns(db);

        assertThat(mapped(db)).isNotEmpty().isSubsetOf(columns);
    }

    @TestOnBothDatabases
    void mapsEveryColumnOfAMappedTableThatMustHaveAValue(Database db) throws SQLException {
        var mapped = mapped(db);
        var tables = mapped.stream()
                .map(column -> column.substring(0, column.indexOf('.')))
                .collect(Collectors.toSet());

        assertThat(required(db))
                .filteredOn(column -> tables.contains(column.substring(0, column.indexOf('.'))))
                .isSubsetOf(mapped);
    }

    @Test
    void isTheSameOnBothDatabases() throws SQLException {
        assertThat(columns(Database.derby())).isEqualTo(columns(Database.postgres()));
    }

    @Test
    void standsInTheDataDictionaryColumnByColumn() throws SQLException, IOException {
        if (Boolean.getBoolean("dictionary.write")) {
            Files.writeString(
                    DICTIONARY,
                    DataDictionary.of(columns(Database.derby()), MappedClasses.all(), Files.readString(DICTIONARY)));
        }

        var dictionary = DataDictionary.read(Files.readString(DICTIONARY));

        assertThat(dictionary.keySet()).isEqualTo(columns(Database.derby()));
    }

    @Test
    void marksEveryPersonalColumnOfTheDictionaryInTheCode() throws IOException {
        var dictionary = DataDictionary.read(Files.readString(DICTIONARY));
        var entityTables = MappedClasses.all().stream()
                .filter(type -> type.isAnnotationPresent(Table.class))
                .map(type -> type.getAnnotation(Table.class).name())
                .collect(Collectors.toSet());

        var personal = dictionary.entrySet().stream()
                .filter(entry -> entry.getValue().equals("personal"))
                .map(entry -> entry.getKey())
                .filter(column -> entityTables.contains(column.substring(0, column.indexOf('.'))))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(marked()).isEqualTo(personal);
    }

    /** Names and texts of people are easy to forget: a column that sounds like one must be personal. */
    @Test
    void neverCallsATellingColumnImpersonal() throws IOException {
        var telling = Set.of(
                "person_id",
                "enrolment_id",
                "given_name",
                "family_name",
                "full_name",
                "email",
                "mail",
                "lms_user_id",
                "author_id",
                "reviewer_id",
                "examiner_id");
        var dictionary = DataDictionary.read(Files.readString(DICTIONARY));

        assertThat(dictionary.entrySet())
                .filteredOn(entry ->
                        telling.contains(entry.getKey().substring(entry.getKey().indexOf('.') + 1)))
                .allMatch(entry -> entry.getValue().equals("personal"));
    }

    static Set<String> marked() {
        return MappedClasses.all().stream()
                .filter(type -> type.isAnnotationPresent(Entity.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredFields())
                        .filter(field -> field.isAnnotationPresent(PersonalData.class))
                        .map(field -> column(type, field)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String column(Class<?> type, Field field) {
        if (Modifier.isStatic(field.getModifiers()) || !type.isAnnotationPresent(Table.class)) {
            throw new IllegalStateException(type + " needs @Table, and " + field + " must not be static");
        }
        var name = field.isAnnotationPresent(Column.class)
                        && !field.getAnnotation(Column.class).name().isEmpty()
                ? field.getAnnotation(Column.class).name()
                : field.isAnnotationPresent(JoinColumn.class)
                        ? field.getAnnotation(JoinColumn.class).name()
                        : field.getName();
        return (type.getAnnotation(Table.class).name() + "." + name).toLowerCase(Locale.ROOT);
    }

    private static Set<String> mapped(Database db) {
        var session = db.factory().unwrap(ServerSession.class);
        return session.getDescriptors().values().stream()
                .flatMap(descriptor -> descriptor.getFields().stream())
                .map(field -> (field.getTableName() + "." + field.getName()).toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> columns(Database db) throws SQLException {
        return columns(db, false);
    }

    private static Set<String> required(Database db) throws SQLException {
        return columns(db, true);
    }

    private static Set<String> columns(Database db, boolean onlyRequired) throws SQLException {
        var found = new TreeSet<String>();
        try (var connection = db.connection();
                var rows = connection.getMetaData().getColumns(null, db.isDerby() ? "APP" : "public", "%", "%")) {
            while (rows.next()) {
                var table = rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                var isRequired = "NO".equals(rows.getString("IS_NULLABLE"))
                        && rows.getString("COLUMN_DEF") == null
                        && !"YES".equals(rows.getString("IS_AUTOINCREMENT"));
                if (!table.startsWith("flyway") && !isView(connection, table, db) && (isRequired || !onlyRequired)) {
                    found.add(table + "." + rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                }
            }
        }
        return found;
    }

    private static boolean isView(java.sql.Connection connection, String table, Database db) throws SQLException {
        var name = db.isDerby() ? table.toUpperCase(Locale.ROOT) : table;
        try (var rows = connection
                .getMetaData()
                .getTables(null, db.isDerby() ? "APP" : "public", name, new String[] {"TABLE"})) {
            return !rows.next();
        }
    }
}
