// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import org.bitstreamproject.verkstad.shared.settings.BadSetting;
import org.bitstreamproject.verkstad.shared.settings.Settings;

/** Tries what the server will need, before it takes twenty seconds to find out. */
final class Preflight {
    private Preflight() {}

    static void check(Settings settings) {
        dataDirectory(settings);
        port(settings);
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
}
