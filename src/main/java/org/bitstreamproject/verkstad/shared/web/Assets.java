// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The front end's built files, named by their content so that browsers may keep them for ever. */
@ApplicationScoped
public class Assets {
    private final Map<String, String> hashedNames = new HashMap<>();
    private final Map<String, Optional<byte[]>> contents = new ConcurrentHashMap<>();

    public Assets() {
        content("manifest.json").ifPresent(bytes -> {
            try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
                var manifest = reader.readObject();
                manifest.keySet().forEach(name -> hashedNames.put(name, manifest.getString(name)));
            }
        });
    }

    /** Path of the file; a name the build does not know is kept, so that the fault shows as a missing file. */
    public String address(String name) {
        return "/assets/" + hashedNames.getOrDefault(name, name);
    }

    /** The built file with this hashed name, read once. */
    Optional<byte[]> content(String hashedName) {
        return contents.computeIfAbsent(hashedName, Assets::read);
    }

    boolean knows(String hashedName) {
        return hashedNames.containsValue(hashedName);
    }

    private static Optional<byte[]> read(String name) {
        try (var stream = Assets.class.getClassLoader().getResourceAsStream("assets/" + name)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException failed) {
            throw new UncheckedIOException("asset " + name + " cannot be read", failed);
        }
    }
}
