// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Trouble;
import org.bitstreamproject.verkstad.shared.web.Texts;

/**
 * Checks a course package on the command line, without server or database. The launcher calls it by name: the class lies in
 * the application, not beside the launcher.
 */
public final class CheckCourse {
    private CheckCourse() {}

    /**
     * @param path folder or zip archive of a package
     * @param language sv or nb; any other is told in English
     * @return exit status: 0 when nothing is wrong, 1 when something is
     */
    public static int run(String path, String language, PrintStream out) throws IOException {
        var faults = faults(Path.of(path));
        var texts = new Texts();
        var told = Language.fromLaunch(language);
        faults.forEach(fault -> out.println(fault.told(texts, told)));
        out.println(summary(faults, texts, told));
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
            throw new PackageFault(
                    new Fault(PackageZip.ARCHIVE, 1, "", Trouble.of("fault.zip.large", PackageLimits.ALL / 1_000_000)));
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
            throw new PackageFault(
                    new Fault(name, 1, "", Trouble.of("fault.file.large", PackageLimits.FILE / 1_000_000)));
        }
        return Files.readAllBytes(file);
    }

    private static boolean hidden(String name) {
        return name.startsWith(".") || name.contains("/.");
    }

    private static String summary(List<Fault> faults, Texts texts, Language language) {
        var files = faults.stream().map(Fault::file).collect(Collectors.toSet()).size();
        return faults.isEmpty()
                ? texts.text(language, "fault.summary.none")
                : texts.text(language, "fault.summary.some", faults.size(), files);
    }
}
