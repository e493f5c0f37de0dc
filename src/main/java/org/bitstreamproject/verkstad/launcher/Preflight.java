// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Properties;
import org.bitstreamproject.verkstad.shared.settings.BadPlatforms;
import org.bitstreamproject.verkstad.shared.settings.BadSetting;
import org.bitstreamproject.verkstad.shared.settings.PlatformsFile;
import org.bitstreamproject.verkstad.shared.settings.Settings;

/** Tries what the server will need, before it takes twenty seconds to find out. */
final class Preflight {
    private Preflight() {}

    static void check(Settings settings) {
        dataDirectory(settings);
        port(settings);
        platforms(settings);
        if (!settings.embeddedDatabase()) {
            database(settings);
        }
    }

    private static void dataDirectory(Settings settings) {
        try {
            Files.createDirectories(settings.dataDir());
        } catch (IOException cannot) {
            throw new BadSetting("VERKSTAD_DATA_DIR", "names a directory that cannot be made", "/var/lib/verkstad");
        }
        if (!Files.isWritable(settings.dataDir())) {
            throw new BadSetting("VERKSTAD_DATA_DIR", "names a directory that cannot be written", "/var/lib/verkstad");
        }
    }

    private static void port(Settings settings) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(settings.address()), settings.port()));
        } catch (IOException taken) {
            throw new BadSetting(
                    "VERKSTAD_PORT",
                    "cannot be used: " + settings.address() + ":" + settings.port() + " is taken or not ours",
                    "8081");
        }
    }

    private static void platforms(Settings settings) {
        var file = settings.platforms();
        if (file == null) {
            return;
        }
        var example = "/etc/verkstad/platforms.json";
        try {
            var unused = new PlatformsFile(System::getenv).read(Files.readString(file));
        } catch (BadPlatforms bad) {
            throw new BadSetting("VERKSTAD_PLATFORMS", "(" + file + ") " + bad.getMessage(), example);
        } catch (IOException unreadable) {
            throw new BadSetting("VERKSTAD_PLATFORMS", "names a file that cannot be read as UTF-8 text", example);
        }
    }

    private static void database(Settings settings) {
        var account = new Properties();
        account.setProperty("connectTimeout", "10");
        account.setProperty("loginTimeout", "15");
        if (settings.dbUser() != null) {
            account.setProperty("user", settings.dbUser());
        }
        if (settings.dbPassword() != null) {
            account.setProperty("password", settings.dbPassword());
        }
        try (var connection = new org.postgresql.Driver().connect(settings.dbUrl(), account)) {
            if (connection == null || !connection.isValid(5)) {
                throw new SQLException("no answer", "08001");
            }
        } catch (SQLException refused) {
            throw databaseFault(String.valueOf(refused.getSQLState()));
        }
    }

    /** SQLSTATE class 28 is a refused account, 3D an unknown database (PostgreSQL manual, appendix A). */
    private static BadSetting databaseFault(String state) {
        if (state.startsWith("28")) {
            return new BadSetting(
                    "VERKSTAD_DB_USER", "or VERKSTAD_DB_PASSWORD was refused by the database", "verkstad");
        }
        var fault = state.startsWith("3D")
                ? "names a database that does not exist"
                : "names a database that does not answer";
        return new BadSetting("VERKSTAD_DB_URL", fault, "jdbc:postgresql://localhost:5432/verkstad");
    }
}
