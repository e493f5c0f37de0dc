// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bitstreamproject.verkstad.shared.domain.Trouble;

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
        var faults = new Faults();
        var index = Place.top("index.yaml", decoded("index.yaml", onClassPath(ROOT + "index.yaml")), faults);
        index.only("packages");
        var folders = index.texts("packages");
        Faults.refuse(faults.all());
        return folders;
    }

    /**
     * The files a delivered package names.
     *
     * @param folder such as {@code verksamhetsmodellering/2026.1}
     */
    public static PackageFiles fromClassPath(String folder) {
        var base = ROOT + folder + "/";
        var bytes = new TreeMap<String, byte[]>();
        bytes.put(FIRST, onClassPath(base + FIRST));
        for (var file :
                Place.top(FIRST, decoded(FIRST, bytes.get(FIRST)), new Faults()).texts("contents")) {
            var found = orNull(base + file);
            if (found != null) {
                bytes.put(file, found);
            }
        }
        return of(bytes);
    }

    /**
     * Files as they lie in a folder or an archive.
     *
     * @throws PackageFault for files that are no text in UTF-8, each named
     */
    public static PackageFiles of(Map<String, byte[]> bytes) {
        var faults = new Faults();
        var texts = new TreeMap<String, String>();
        bytes.forEach((file, content) ->
                faults.attempt(() -> decoded(file, content)).ifPresent(text -> texts.put(file, text)));
        Faults.refuse(faults.all());
        return new PackageFiles(texts);
    }

    /** What course.yaml calls the package; empty when it cannot be read. */
    public Optional<Name> name() {
        var faults = new Faults();
        return faults.attempt(() -> Place.top(FIRST, texts.getOrDefault(FIRST, ""), faults))
                .map(top -> new Name(top.text("id"), top.text("version")));
    }

    /** A version of a course. */
    public record Name(String course, String version) {}

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

    /** Strict: a letter that is not UTF-8 would come out as another one, and nobody would see where. */
    private static String decoded(String file, byte[] bytes) {
        if (bytes.length > PackageLimits.FILE) {
            throw new PackageFault(
                    new Fault(file, 1, "", Trouble.of("fault.file.large", PackageLimits.FILE / 1_000_000)));
        }
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            // some editors begin every file with a mark nobody sees
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new PackageFault(new Fault(file, lineOfFault(bytes), "", Trouble.of("fault.file.utf8")));
        }
    }

    private static int lineOfFault(byte[] bytes) {
        var decoder = UTF_8.newDecoder();
        var signs = java.nio.CharBuffer.allocate(bytes.length + 1);
        decoder.decode(ByteBuffer.wrap(bytes), signs, true);
        return 1 + (int) signs.flip().chars().filter(sign -> sign == '\n').count();
    }

    private static byte[] onClassPath(String name) {
        var bytes = orNull(name);
        if (bytes == null) {
            throw new PackageFault(new Fault(name, 1, "", Trouble.of("fault.file.none")));
        }
        return bytes;
    }

    private static byte @org.jspecify.annotations.Nullable [] orNull(String name) {
        try (var stream = PackageFiles.class.getClassLoader().getResourceAsStream(name)) {
            return stream == null ? null : stream.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException("course file " + name + " cannot be read", failed);
        }
    }
}
