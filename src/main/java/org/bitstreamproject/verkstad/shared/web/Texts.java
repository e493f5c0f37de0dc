// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.NumberFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;
import org.bitstreamproject.verkstad.shared.domain.Sentence;

/**
 * Every text shown to people, from messages/&lt;feature&gt;_{sv,nb,en}.properties. A placeholder is {0}, {1} …; numbers in
 * them follow the language. A test holds the three languages to the same keys.
 */
@ApplicationScoped
public class Texts {
    /** Features with texts of their own; the file and every key in it begin with this word. */
    static final List<String> FEATURES = List.of(
            "shared",
            "layout",
            "lti",
            "admin",
            "doctor",
            "course",
            "agenda",
            "meetings",
            "glossary",
            "exercise",
            "checklist",
            "instrument",
            "poll",
            "text",
            "modelling",
            "rules",
            "drawing",
            "hand",
            "seeing",
            "live",
            "hunt",
            "casework",
            "review",
            "annotation",
            "grading",
            "progress",
            "research",
            "demo",
            "fault");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    /** Read once: they come with the program and never change while it runs. */
    private static final Map<Language, Map<String, String>> BY_LANGUAGE = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            var texts = new HashMap<String, String>();
            FEATURES.forEach(feature -> texts.putAll(load(feature, language)));
            BY_LANGUAGE.put(language, Map.copyOf(texts));
        }
    }

    /** @throws IllegalArgumentException for a key that does not exist, so that it is seen in a test and not by a person */
    public String text(Language language, String key, Object... args) {
        var pattern = BY_LANGUAGE.getOrDefault(language, Map.of()).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text for " + key);
        }
        return fill(language, pattern, args);
    }

    /** What the sentence says in this language. */
    public String text(Language language, Sentence sentence) {
        return text(language, sentence.key(), sentence.args().toArray());
    }

    public boolean has(String key) {
        return BY_LANGUAGE.getOrDefault(Language.EN, Map.of()).containsKey(key);
    }

    /**
     * Puts the arguments into {0}, {1} …; numbers are written as the language writes them, a text of
     * several languages in this one. What stands in an argument stays
     * as it is, braces and all: it may be a person's own words.
     */
    public static String fill(Language language, String pattern, Object... args) {
        return PLACE.matcher(pattern).replaceAll(place -> {
            int number = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(number < args.length ? shown(language, args[number]) : place.group());
        });
    }

    private static String shown(Language language, Object arg) {
        if (arg instanceof LocalizedText text) {
            return text.in(language);
        }
        return arg instanceof Number number
                ? NumberFormat.getInstance(language.locale()).format(number)
                : String.valueOf(arg);
    }

    private static Map<String, String> load(String feature, Language language) {
        var file = "messages/" + feature + "_" + language.code() + ".properties";
        var texts = new HashMap<String, String>();
        try (var stream = Texts.class.getClassLoader().getResourceAsStream(file)) {
            if (stream != null) {
                var properties = new Properties();
                properties.load(new InputStreamReader(stream, UTF_8));
                properties.forEach((key, text) -> texts.put((String) key, (String) text));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("texts of " + file + " cannot be read", failed);
        }
        return texts;
    }
}
