// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.bitstreamproject.verkstad.shared.settings.Settings;
import org.jspecify.annotations.Nullable;

/** Opens connections to the database the settings name. The server pools them; drivers inside a war are found no other way. */
public final class VerkstadDataSource implements DataSource {
    private final Settings settings = Settings.fromEnvironment();
    private final Driver driver = driver();

    private Driver driver() {
        if (settings.embeddedDatabase()) {
            System.setProperty(
                    "derby.stream.error.file",
                    settings.dataDir().resolve("derby.log").toString());
            System.setProperty("derby.locks.waitTimeout", "15");
            // the pages have more statements than the hundred it keeps by itself, and each costs a class to make anew
            System.setProperty("derby.language.statementCacheSize", "1000");
            return new org.apache.derby.iapi.jdbc.AutoloadedDriver();
        }
        return new org.postgresql.Driver();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(settings.dbUser(), settings.dbPassword());
    }

    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        var properties = new Properties();
        if (user != null && !user.isBlank()) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        // a row that breaks a rule would otherwise stand in the error message, texts and names included
        properties.setProperty("logServerErrorDetail", "false");
        return driver.connect(settings.dbUrl(), properties);
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        // the server logs
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // the pool waits
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
