// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** {@link QuickKeys} for a server: to search for the primes of its keys took a third of the processor time of a first start. */
final class KeyAgent {
    /** Pairs before this one are for the test's own process. */
    private static final int FIRST = 150;

    /** More than a server makes: one of its own, two for the demo's sites. */
    private static final int EACH = 6;

    private static final AtomicInteger SERVERS = new AtomicInteger();

    private KeyAgent() {}

    /** For the next server, whose keys no other has that this process starts; another process begins with the same. */
    static String option() throws IOException {
        return "-javaagent:" + jar() + "=" + (FIRST + EACH * SERVERS.getAndIncrement());
    }

    private static synchronized Path jar() throws IOException {
        var jar = Path.of("target")
                .toAbsolutePath()
                .resolve("quick-keys-" + ProcessHandle.current().pid() + ".jar");
        if (Files.notExists(jar)) {
            var manifest = new Manifest();
            manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            manifest.getMainAttributes().put(new Attributes.Name("Premain-Class"), QuickKeys.class.getName());
            try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
                add(out, file(QuickKeys.class));
                add(out, file(QuickKeys.FromPrimes.class));
                add(out, "primes.txt");
            }
        }
        return jar;
    }

    private static String file(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }

    private static void add(JarOutputStream out, String name) throws IOException {
        out.putNextEntry(new JarEntry(name));
        try (var content = KeyAgent.class.getResourceAsStream("/" + name)) {
            content.transferTo(out);
        }
        out.closeEntry();
    }
}
