// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Checks a course package on the command line, without server or database. The launcher calls it by name: the class lies in
 * the application, not beside the launcher.
 */
public final class CheckCourse {
    private CheckCourse() {}

    /**
     * @param path folder or zip archive of a package
     * @param language sv, nb or en: of the summary; faults are told in English
     * @return exit status: 0 when nothing is wrong, 1 when something is
     */
    public static int run(String path, String language, PrintStream out) throws IOException {
        var faults = faults(Path.of(path));
        faults.forEach(out::println);
        out.println(summary(faults, language));
        return faults.isEmpty() ? 0 : 1;
    }

    private static List<Fault> faults(Path path) throws IOException {
        try {
            return PackageReader.faults(Files.isDirectory(path) ? folder(path) : archive(path));
        } catch (PackageFault notRead) {
            return notRead.faults();
        }
    }

    private static PackageFiles archive(Path zip) throws IOException {
        if (Files.size(zip) > PackageLimits.ALL) {
            throw new PackageFault(new Fault(
                    "(archive)",
                    1,
                    "",
                    "larger than " + PackageLimits.ALL / 1_000_000 + " MB",
                    "A course holds texts only"));
        }
        return PackageZip.unpack(Files.readAllBytes(zip));
    }

    /** As an archive of the folder would hold them: no hidden files, no read-me. */
    private static PackageFiles folder(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var found = Files.walk(folder)) {
            for (var file : found.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                if (!hidden(name) && !name.endsWith("README.md")) {
                    files.put(name, read(file, name));
                }
            }
        }
        return PackageFiles.of(files);
    }

    private static byte[] read(Path file, String name) throws IOException {
        if (Files.size(file) > PackageLimits.FILE) {
            throw new PackageFault(new Fault(
                    name, 1, "", "larger than " + PackageLimits.FILE / 1_000_000 + " MB", "A course holds texts only"));
        }
        return Files.readAllBytes(file);
    }

    private static boolean hidden(String name) {
        return name.startsWith(".") || name.contains("/.");
    }

    private static String summary(List<Fault> faults, String language) {
        var files = faults.stream().map(Fault::file).collect(Collectors.toSet()).size();
        var none = faults.isEmpty();
        return switch (language) {
            case "sv" ->
                none ? "Inga fel. Kursen kan lagras." : "Fel: " + faults.size() + ". Filer med fel: " + files + ".";
            case "nb" ->
                none ? "Ingen feil. Kurset kan lagres." : "Feil: " + faults.size() + ". Filer med feil: " + files + ".";
            default ->
                none
                        ? "Nothing is wrong. The course can be stored."
                        : "Faults: " + faults.size() + ". Files with faults: " + files + ".";
        };
    }
}
