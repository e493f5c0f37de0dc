// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of one course package, as they were written.
 *
 * @param texts file name within the package → text, sorted
 */
public record PackageFiles(Map<String, String> texts) {
    private static final String ROOT = "course-content/";
    static final String FIRST = "course.yaml";

    public PackageFiles {
        texts = java.util.Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /** Folders of the packages delivered with the program, the one for new editions first. */
    public static List<String> delivered() {
        var index = Place.top("index.yaml", onClassPath(ROOT + "index.yaml"));
        index.only("packages");
        return index.each("packages").stream().map(Place::text).toList();
    }

    /** @param folder such as {@code verksamhetsmodellering/2026.1} */
    public static PackageFiles fromClassPath(String folder) {
        var base = ROOT + folder + "/";
        var texts = new TreeMap<String, String>();
        texts.put(FIRST, onClassPath(base + FIRST));
        for (var file : Place.top(FIRST, texts.get(FIRST)).each("contents")) {
            texts.put(file.text(), onClassPath(base + file.text()));
        }
        return new PackageFiles(texts);
    }

    /** The reverse of {@link #stored()}. */
    public static PackageFiles fromStored(String stored) {
        var texts = new TreeMap<String, String>();
        try (var reader = Json.createReader(new StringReader(stored))) {
            JsonObject object = reader.readObject();
            object.keySet().forEach(file -> texts.put(file, object.getString(file)));
        }
        return new PackageFiles(texts);
    }

    /** One text that holds every file: a JSON object, names sorted. */
    public String stored() {
        var object = Json.createObjectBuilder();
        texts.forEach(object::add);
        return object.build().toString();
    }

    /** SHA-256 over names and texts in order, in hexadecimal. */
    public String sha256() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            texts.forEach((file, text) -> {
                digest.update(file.getBytes(UTF_8));
                digest.update((byte) 0);
                digest.update(text.getBytes(UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String onClassPath(String name) {
        try (var stream = PackageFiles.class.getClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new PackageFault(name, 1, "", "there is no such file");
            }
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException("course file " + name + " cannot be read", failed);
        }
    }
}
