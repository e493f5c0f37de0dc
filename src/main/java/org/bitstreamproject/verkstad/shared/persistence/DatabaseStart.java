// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.bitstreamproject.verkstad.shared.settings.Settings;

/** Brings the schema up to date before anything else starts, and shuts the embedded database down at the end. */
@DataSourceDefinition(
        name = "java:app/jdbc/verkstad",
        className = "org.bitstreamproject.verkstad.shared.persistence.VerkstadDataSource",
        minPoolSize = 2,
        maxPoolSize = 24,
        maxIdleTime = 300)
@ApplicationScoped
class DatabaseStart {
    /** Start-up order of the features: schema, course packages and platforms, demo, jobs. */
    static final int SCHEMA = 100;

    @Resource(lookup = "java:app/jdbc/verkstad")
    private DataSource dataSource;

    @Inject
    private Settings settings;

    void migrate(@Observes @Priority(SCHEMA) Startup startup) {
        Migrations.apply(dataSource, settings.embeddedDatabase());
    }

    @PreDestroy
    void shutDown() {
        if (!settings.embeddedDatabase()) {
            return;
        }
        try (var unused = new org.apache.derby.iapi.jdbc.AutoloadedDriver()
                .connect(
                        "jdbc:derby:" + settings.dataDir().resolve("db") + ";shutdown=true;deregister=false",
                        new java.util.Properties())) {
            throw new IllegalStateException("Derby answers its shutdown with an exception, always");
        } catch (SQLException shutDown) {
            System.getLogger(DatabaseStart.class.getName())
                    .log(System.Logger.Level.INFO, "embedded database closed: {0}", shutDown.getSQLState());
        }
    }
}
