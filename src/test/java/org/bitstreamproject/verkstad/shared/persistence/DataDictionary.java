// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import jakarta.persistence.Entity;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** docs/data-dictionary.md: one line a column, "personal" or "none", and the purpose. */
final class DataDictionary {
    private static final Pattern LINE =
            Pattern.compile("(?m)^\\| ([a-z0-9_]+\\.[a-z0-9_]+) \\| (personal|none) \\| (.*) \\|$");

    private DataDictionary() {}

    /** Column to "personal" or "none", sorted. */
    static Map<String, String> read(String text) {
        return LINE.matcher(text)
                .results()
                .collect(Collectors.toMap(line -> line.group(1), line -> line.group(2), (a, b) -> b, TreeMap::new));
    }

    /** The page made anew from schema and marks; what was written about impersonal columns stays. */
    static String of(Collection<String> columns, List<Class<?>> types, String before) {
        var purposes = new LinkedHashMap<String, String>();
        LINE.matcher(before)
                .results()
                .filter(line -> line.group(2).equals("none"))
                .forEach(line -> purposes.put(line.group(1), line.group(3)));
        var personal = types.stream()
                .filter(type -> type.isAnnotationPresent(Entity.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredFields())
                        .filter(field -> field.isAnnotationPresent(PersonalData.class))
                        .map(field -> Map.entry(
                                SchemaTest.column(type, field),
                                field.getAnnotation(PersonalData.class).purpose())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var head = before.indexOf("| column |") < 0 ? before : before.substring(0, before.indexOf("| column |"));
        var lines = columns.stream()
                .map(column -> personal.containsKey(column)
                        ? "| " + column + " | personal | " + personal.get(column) + " |"
                        : "| " + column + " | none | " + purposes.getOrDefault(column, "–") + " |")
                .collect(Collectors.joining("\n"));
        return head + "| column | about a person | purpose |\n|---|---|---|\n" + lines + "\n";
    }
}
