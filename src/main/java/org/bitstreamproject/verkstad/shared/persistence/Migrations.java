// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The one owner of the schema. The same scripts run on Derby and PostgreSQL. */
public final class Migrations {
    private Migrations() {}

    /** Applies what is missing; several nodes may start at once (Flyway locks its history table). */
    public static void apply(DataSource dataSource, boolean derby) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .placeholders(Map.of("clob", derby ? "CLOB" : "TEXT", "blob", derby ? "BLOB" : "BYTEA"))
                .load()
                .migrate();
    }
}
