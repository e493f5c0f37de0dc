// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * {@code --check-course FOLDER|ZIP}: checks a course package and starts no server. What checks lies in the application packed
 * inside this jar, so it is unpacked to a directory that is deleted at the end.
 */
final class CourseCheck {
    static final String OPTION = "--check-course";
    private static final String USAGE = "Usage: java -jar verkstad.jar --check-course FOLDER|ZIP [--lang sv|nb|en]";
    private static final int UNUSABLE = 2;
    private static final String CHECK = "org.bitstreamproject.verkstad.course.content.CheckCourse";

    private final List<URL> classPath = new ArrayList<>();
    private final Path unpacked;

    private CourseCheck(Path unpacked) {
        this.unpacked = unpacked;
    }

    /** @return exit status: 0 nothing wrong, 1 faults, 2 not called as it should be */
    static int run(List<String> arguments, PrintStream out, PrintStream err) throws IOException {
        var at = arguments.indexOf(OPTION) + 1;
        if (at >= arguments.size() || !Files.exists(Path.of(arguments.get(at)))) {
            err.println(at >= arguments.size() ? USAGE : "There is no " + arguments.get(at) + ". " + USAGE);
            return UNUSABLE;
        }
        var check = new CourseCheck(Files.createTempDirectory("verkstad-check"));
        try {
            return check.call(arguments.get(at), language(arguments), out);
        } finally {
            check.delete();
        }
    }

    /** What {@code --lang} says, else the machine's language. */
    private static String language(List<String> arguments) {
        var at = arguments.indexOf("--lang") + 1;
        var asked = at > 0 && at < arguments.size()
                ? arguments.get(at)
                : Locale.getDefault().getLanguage();
        return asked.equals("no") ? "nb" : asked;
    }

    private int call(String path, String language, PrintStream out) throws IOException {
        unpack();
        try (var loader = new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            var run = loader.loadClass(CHECK).getMethod("run", String.class, String.class, PrintStream.class);
            return (int) run.invoke(null, path, language, out);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException("the check of " + path + " broke off", failed.getCause());
        } catch (ReflectiveOperationException notOurs) {
            throw new IllegalStateException("this jar holds no check of courses", notOurs);
        }
    }

    private void unpack() throws IOException {
        // made first: the address of a directory that is not there would not end as a directory's must
        classPath.add(Files.createDirectories(unpacked.resolve("WEB-INF/classes"))
                .toUri()
                .toURL());
        try (var self = new JarFile(self().toFile())) {
            for (var entry : self.stream().toList()) {
                if (entry.getName().endsWith("/ROOT.war")) {
                    application(self.getInputStream(entry));
                } else if (isJson(entry.getName())) {
                    write(entry, self.getInputStream(entry));
                }
            }
        }
    }

    /** The server brings JSON; the application does not. */
    private static boolean isJson(String name) {
        return name.endsWith(".jar") && (name.contains("jakarta.json") || name.contains("parsson"));
    }

    private void application(InputStream war) throws IOException {
        var zip = new ZipInputStream(war);
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!entry.isDirectory() && entry.getName().startsWith("WEB-INF/")) {
                write(entry, zip);
            }
        }
    }

    private void write(ZipEntry entry, InputStream content) throws IOException {
        var file = unpacked.resolve(entry.getName()).normalize();
        if (!file.startsWith(unpacked)) {
            throw new IOException("a path outside: " + entry.getName());
        }
        Files.createDirectories(file.getParent());
        Files.copy(content, file);
        if (entry.getName().endsWith(".jar")) {
            classPath.add(file.toUri().toURL());
        }
    }

    private static Path self() {
        try {
            return Path.of(CourseCheck.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException notAFile) {
            throw new IllegalStateException(notAFile);
        }
    }

    private void delete() throws IOException {
        try (var files = Files.walk(unpacked)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
