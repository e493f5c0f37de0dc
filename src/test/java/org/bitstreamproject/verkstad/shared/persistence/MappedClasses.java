// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds entities, embeddables and converters among the built classes, as the server does in the war. */
public final class MappedClasses {
    private MappedClasses() {}

    public static List<Class<?>> all() {
        var root = Path.of("target/classes");
        try (var files = Files.walk(root.resolve("org/bitstreamproject/verkstad"))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file ->
                            root.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", ""))
                    .filter(name -> !name.contains(".launcher.") && !name.endsWith("package-info"))
                    .<Class<?>>map(MappedClasses::load)
                    .filter(type -> type.isAnnotationPresent(Entity.class)
                            || type.isAnnotationPresent(Converter.class)
                            || type.isAnnotationPresent(Embeddable.class))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, MappedClasses.class.getClassLoader());
        } catch (ClassNotFoundException cannot) {
            throw new IllegalStateException(cannot);
        }
    }
}
