// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.settings;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Everything an operator can set, read once at start (docs/operations.md lists the variables).
 *
 * <p>The launcher and the application read the same settings with this one class, so it uses nothing but the JDK.
 *
 * @param baseUrl public address without a trailing slash: the only source of absolute URLs
 * @param secret 32 bytes that wrap stored secrets; null while the embedded database has not made them yet
 * @param dbUrl JDBC address, PostgreSQL or embedded Derby
 */
public record Settings(
        int port,
        String address,
        String baseUrl,
        Path dataDir,
        byte @Nullable [] secret,
        String dbUrl,
        @Nullable String dbUser,
        @Nullable String dbPassword,
        @Nullable Path platforms,
        boolean demo,
        @Nullable String smtpUrl,
        @Nullable String mailFrom,
        @Nullable String adminKey) {

    /** Reads the process environment; a system property of the dotted lower-case name wins. */
    public static Settings fromEnvironment() {
        return from(name -> {
            var property = System.getProperty(name.toLowerCase(Locale.ROOT).replace('_', '.'));
            return property != null ? property : System.getenv(name);
        });
    }

    /**
     * @param lookup variable name to value, null when unset; blank counts as unset
     * @throws BadSetting for the first value that cannot be used
     */
    public static Settings from(UnaryOperator<@Nullable String> lookup) {
        var read = new SettingReader(lookup);
        var port = read.number("VERKSTAD_PORT", 8080, 1, 65535);
        var address = read.text("VERKSTAD_ADDRESS", "127.0.0.1");
        checkAddress(address);
        var demo = read.flag("VERKSTAD_DEMO");
        var baseUrl = read.origin("VERKSTAD_BASE_URL", "http://localhost:" + port);
        if (!secure(URI.create(baseUrl))) {
            throw new BadSetting(
                    "VERKSTAD_BASE_URL",
                    "is not https and not on this machine: cookies, launches and grades would travel in the open",
                    "https://verkstad.example.org");
        }
        if (demo && !"localhost".equals(URI.create(baseUrl).getHost())) {
            throw new BadSetting(
                    "VERKSTAD_BASE_URL", "is not on localhost while VERKSTAD_DEMO is true", "http://localhost:8080");
        }
        var dataDir = read.path("VERKSTAD_DATA_DIR", "./verkstad-data");
        var dbUrl = read.optional("VERKSTAD_DB_URL");
        if (dbUrl != null && !dbUrl.startsWith("jdbc:postgresql:")) {
            throw new BadSetting(
                    "VERKSTAD_DB_URL", "is not a PostgreSQL address", "jdbc:postgresql://localhost:5432/verkstad");
        }
        var secret = secret(read.optional("VERKSTAD_SECRET"));
        if (dbUrl != null && secret == null) {
            throw new BadSetting(
                    "VERKSTAD_SECRET",
                    "is required with VERKSTAD_DB_URL, the same on all nodes",
                    "$(openssl rand -base64 32)");
        }
        return new Settings(
                port,
                address,
                baseUrl,
                dataDir,
                secret,
                dbUrl != null ? dbUrl : "jdbc:derby:" + dataDir.resolve("db") + ";create=true",
                read.optional("VERKSTAD_DB_USER"),
                read.optional("VERKSTAD_DB_PASSWORD"),
                platforms(read, dataDir),
                demo,
                read.optional("VERKSTAD_SMTP_URL"),
                read.optional("VERKSTAD_MAIL_FROM"),
                read.optional("VERKSTAD_ADMIN_KEY"));
    }

    public boolean embeddedDatabase() {
        return dbUrl.startsWith("jdbc:derby:");
    }

    /** True when the public address is reached by TLS. */
    public boolean secureTransport() {
        return baseUrl.startsWith("https:");
    }

    /** Never shows a secret. */
    @Override
    public String toString() {
        return "Settings[" + baseUrl + ", " + (embeddedDatabase() ? "embedded Derby" : "PostgreSQL")
                + (demo ? ", demo" : "") + "]";
    }

    private static boolean secure(URI address) {
        return "https".equals(address.getScheme())
                || List.of("localhost", "127.0.0.1", "[::1]").contains(address.getHost());
    }

    private static @Nullable Path platforms(SettingReader read, Path dataDir) {
        var named = read.optional("VERKSTAD_PLATFORMS");
        if (named != null) {
            var file = Path.of(named);
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new BadSetting(
                        "VERKSTAD_PLATFORMS", "names a file that cannot be read", "/etc/verkstad/platforms.json");
            }
            return file;
        }
        var usual = dataDir.resolve("platforms.json");
        return Files.isReadable(usual) ? usual : null;
    }

    private static byte @Nullable [] secret(@Nullable String text) {
        if (text == null) {
            return null;
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException notBase64) {
            bytes = new byte[0];
        }
        if (bytes.length != 32) {
            throw new BadSetting("VERKSTAD_SECRET", "is not 32 bytes in base64", "$(openssl rand -base64 32)");
        }
        return bytes;
    }

    private static void checkAddress(String address) {
        try {
            // a literal needs no look-up; a name must resolve now, not at the first request
            var unused = InetAddress.getByName(address);
        } catch (UnknownHostException unknown) {
            throw new BadSetting("VERKSTAD_ADDRESS", "is not an address of this machine", "127.0.0.1");
        }
    }
}
