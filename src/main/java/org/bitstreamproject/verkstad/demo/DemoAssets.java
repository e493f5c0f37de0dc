// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The imitation's own style sheet and its one line of script; it shares nothing with the tool's front end. */
final class DemoAssets {
    private static final Map<String, String> TYPES =
            Map.of("demo.css", "text/css; charset=utf-8", "demo.js", "text/javascript; charset=utf-8");

    private DemoAssets() {}

    static Optional<Answer> named(String name) {
        return Optional.ofNullable(TYPES.get(name)).map(type -> new Answer(200, type, Map.of(), bytes(name)));
    }

    private static byte[] bytes(String name) {
        try (var stream = DemoAssets.class.getResourceAsStream("/demo/" + name)) {
            if (stream == null) throw new IllegalStateException("No file demo/" + name);
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("demo/" + name, unreadable);
        }
    }
}
