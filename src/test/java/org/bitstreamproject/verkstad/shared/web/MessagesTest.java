// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The three languages say the same things, and every text a template asks for exists. */
class MessagesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]\\}");
    private static final Pattern ASKED = Pattern.compile("[.(]t\\(\"([a-zA-Z0-9.-]+)\"[,)]");

    static Stream<String> features() {
        return Texts.FEATURES.stream().filter(feature -> Files.exists(MESSAGES.resolve(feature + "_sv.properties")));
    }

    @ParameterizedTest
    @MethodSource("features")
    void hasTheSameKeysInThreeLanguages(String feature) throws IOException {
        var swedish = load(feature, Language.SV);
        var norwegian = load(feature, Language.NB);
        var english = load(feature, Language.EN);

        assertThat(norwegian.stringPropertyNames()).isEqualTo(swedish.stringPropertyNames());
        assertThat(english.stringPropertyNames()).isEqualTo(swedish.stringPropertyNames());
        assertThat(swedish.stringPropertyNames()).allMatch(key -> key.startsWith(feature + "."));
    }

    @ParameterizedTest
    @MethodSource("features")
    void hasTheSamePlaceholdersAndNoEmptyTexts(String feature) throws IOException {
        var english = load(feature, Language.EN);
        for (var language : Language.values()) {
            var texts = load(feature, language);
            for (var key : texts.stringPropertyNames()) {
                assertThat(texts.getProperty(key)).as(language + " " + key).isNotBlank();
                assertThat(placeholders(texts.getProperty(key)))
                        .as(language + " " + key)
                        .isEqualTo(placeholders(english.getProperty(key)));
            }
        }
    }

    @Test
    void everyMessageFileBelongsToAFeature() throws IOException {
        try (var files = Files.list(MESSAGES)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("_(sv|nb|en)\\.properties", "")))
                    .isSubsetOf(Texts.FEATURES);
        }
    }

    @Test
    void everyTextATemplateAsksForExists() throws IOException {
        var texts = new Texts();
        var missing = new ArrayList<String>();
        try (var templates = Files.walk(Path.of("src/main/jte"))) {
            for (var template : templates.filter(Files::isRegularFile).toList()) {
                var asked = ASKED.matcher(Files.readString(template, UTF_8));
                while (asked.find()) {
                    if (!texts.has(asked.group(1))) {
                        missing.add(template.getFileName() + ": " + asked.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Set<String> placeholders(String text) {
        var found = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().forEach(match -> found.add(match.group()));
        return new HashSet<>(found);
    }

    private static Properties load(String feature, Language language) throws IOException {
        var texts = new Properties();
        try (var reader =
                Files.newBufferedReader(MESSAGES.resolve(feature + "_" + language.code() + ".properties"), UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
