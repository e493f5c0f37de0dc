// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.bitstreamproject.verkstad.shared.domain.Trouble;

/** Unpacks a course package in memory: nothing is written anywhere, and nothing larger than a course comes out. */
public final class PackageZip {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
    private static final int HEAD = 4;

    /** Stands for the archive itself where a fault names a file. */
    static final String ARCHIVE = ".zip";

    private PackageZip() {}

    /** @throws PackageFault for what is no archive, too large, or names a path outside the package */
    public static PackageFiles unpack(byte[] zip) {
        if (zip.length < HEAD || zip[0] != 'P' || zip[1] != 'K') {
            throw fault(ARCHIVE, "fault.zip.none");
        }
        try (var stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            return PackageFiles.of(withoutFolder(read(stream)));
        } catch (IOException | IllegalArgumentException notZip) {
            throw fault(ARCHIVE, "fault.zip.broken");
        }
    }

    private static Map<String, byte[]> read(ZipInputStream stream) throws IOException {
        var files = new TreeMap<String, byte[]>();
        var left = PackageLimits.ALL;
        for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
            if (entry.isDirectory() || isClutter(entry)) {
                continue;
            }
            var name = entry.getName();
            if (!NAME.matcher(name).matches()) {
                throw fault(shown(name), "fault.zip.name");
            }
            if (files.size() >= PackageLimits.FILES) {
                throw fault(name, "fault.zip.files", PackageLimits.FILES);
            }
            var bytes = content(name, stream, left);
            left -= bytes.length;
            if (files.put(name, bytes) != null) {
                throw fault(name, "fault.zip.twice");
            }
        }
        return files;
    }

    /** What file browsers leave behind; a course's read-me is for its authors. */
    private static boolean isClutter(ZipEntry entry) {
        var name = entry.getName();
        var last = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith("__MACOSX/")
                || last.startsWith(".") && !last.startsWith("..")
                || last.equals("README.md");
    }

    private static byte[] content(String name, ZipInputStream stream, int left) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        for (var got = stream.read(buffer); got >= 0; got = stream.read(buffer)) {
            bytes.write(buffer, 0, got);
            if (bytes.size() > PackageLimits.FILE) {
                throw fault(name, "fault.file.large", PackageLimits.FILE / 1_000_000);
            }
            if (bytes.size() > left) {
                throw fault(name, "fault.zip.together", PackageLimits.ALL / 1_000_000);
            }
        }
        return bytes.toByteArray();
    }

    /** A folder packed as a whole: its own name is taken away. */
    private static Map<String, byte[]> withoutFolder(Map<String, byte[]> files) {
        if (files.isEmpty()) {
            throw fault(ARCHIVE, "fault.zip.empty");
        }
        List<String> first = new ArrayList<>(files.keySet());
        var folder = first.get(0).substring(0, first.get(0).indexOf('/') + 1);
        if (folder.isEmpty()
                || !files.containsKey(folder + PackageFiles.FIRST)
                || !files.keySet().stream().allMatch(name -> name.startsWith(folder))) {
            return files;
        }
        var inside = new TreeMap<String, byte[]>();
        files.forEach((name, bytes) -> inside.put(name.substring(folder.length()), bytes));
        return inside;
    }

    private static String shown(String name) {
        var plain = name.replaceAll("[^\\x20-\\x7e]", "?");
        return plain.length() > 80 ? plain.substring(0, 80) : plain;
    }

    private static PackageFault fault(String file, String fault, Object... args) {
        return new PackageFault(new Fault(file, 1, "", Trouble.of(fault, args)));
    }
}
