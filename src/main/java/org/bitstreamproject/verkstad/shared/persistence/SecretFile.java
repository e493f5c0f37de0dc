// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.bitstreamproject.verkstad.shared.security.Vault;
import org.bitstreamproject.verkstad.shared.settings.Settings;

/** Hands out the settings and the vault; makes the embedded database's key on first start. */
@ApplicationScoped
class SecretFile {
    @Produces
    @Singleton
    Settings settings() {
        return Settings.fromEnvironment();
    }

    @Produces
    @Singleton
    Vault vault(Settings settings) {
        var given = settings.secret();
        return new Vault(given != null ? given : fromDataDirectory(settings));
    }

    private static byte[] fromDataDirectory(Settings settings) {
        var file = settings.dataDir().resolve("secret");
        try {
            if (Files.exists(file)) {
                return Base64.getDecoder().decode(Files.readString(file).strip());
            }
            var secret = new byte[32];
            new SecureRandom().nextBytes(secret);
            Files.createDirectories(settings.dataDir());
            Files.writeString(file, Base64.getEncoder().encodeToString(secret));
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            return secret;
        } catch (IOException failed) {
            throw new UncheckedIOException("the key file " + file + " can be neither read nor made", failed);
        }
    }
}
