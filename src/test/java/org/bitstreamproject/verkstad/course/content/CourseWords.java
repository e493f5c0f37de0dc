// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Everything a course says to people, piece by piece, with where it stands. */
record CourseWords(List<Said> said) {

    /** One text, a paragraph of a teaching text, or a message of the program. */
    record Said(String where, Language language, String text) {
        boolean matches(Pattern pattern) {
            return pattern.matcher(text).find();
        }
    }

    static CourseWords of(PackageFiles files) {
        var said = new ArrayList<Said>();
        files.texts().forEach((file, text) -> {
            if (file.endsWith(".md")) {
                paragraphs(file, text, said);
            } else {
                var read = new Load(LoadSettings.builder().build()).loadFromString(text);
                look(file, read, said);
            }
        });
        return new CourseWords(said);
    }

    /** With what the program itself says. */
    CourseWords andMessages() {
        var all = new ArrayList<>(said);
        try (var files = Files.list(Path.of("src/main/resources/messages"))) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                var language = Language.ofCode(name.replaceAll(".*_(sv|nb|en)\\.properties", "$1"));
                var texts = new Properties();
                try (var reader = Files.newBufferedReader(file, UTF_8)) {
                    texts.load(reader);
                }
                texts.forEach((key, text) -> all.add(new Said(name + " " + key, language, (String) text)));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new CourseWords(all);
    }

    /** Without what is said in this file. */
    CourseWords without(String file) {
        return new CourseWords(
                said.stream().filter(one -> !one.where().startsWith(file)).toList());
    }

    /** The same with one more text. */
    CourseWords and(Language language, String text) {
        var more = new ArrayList<>(said);
        more.add(new Said("a twin", language, text));
        return new CourseWords(more);
    }

    CourseWords in(Language language) {
        return new CourseWords(
                said.stream().filter(one -> one.language() == language).toList());
    }

    /** Where something of this form stands. */
    List<String> where(String pattern) {
        var form = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return said.stream()
                .filter(one -> one.matches(form))
                .map(one -> one.where() + ": " + one.text())
                .toList();
    }

    /** Where something of the first form stands and nothing of the second. */
    List<String> where(String pattern, String butNot) {
        var form = Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS);
        var excuse = Pattern.compile(butNot, Pattern.UNICODE_CHARACTER_CLASS);
        return said.stream()
                .filter(one -> one.matches(form) && !one.matches(excuse))
                .map(one -> one.where() + ": " + one.text())
                .toList();
    }

    private static void paragraphs(String file, String text, List<Said> said) {
        var language = Language.ofCode(file.replaceAll(".*\\.(sv|nb|en)\\.md", "$1"));
        for (var paragraph : text.split("\n\\s*\n")) {
            said.add(new Said(file, language, paragraph));
        }
    }

    private static void look(String where, Object value, List<Said> said) {
        if (value instanceof Map<?, ?> map) {
            for (var language : Language.values()) {
                if (map.containsKey("sv") && map.get(language.code()) instanceof String text) {
                    said.add(new Said(where, language, text));
                }
            }
            map.forEach((name, under) -> look(where + " " + name, under, said));
        } else if (value instanceof List<?> list) {
            list.forEach(element -> look(where, element, said));
        }
    }
}
