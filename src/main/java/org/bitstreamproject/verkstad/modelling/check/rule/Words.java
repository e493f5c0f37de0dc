// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check.rule;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Word lists and thresholds of the rules, kept as data beside the metamodel. */
public final class Words {

    private static final JsonObject DATA = load();
    private static final Set<String> ACTION_VERBS = set("actionVerbs");
    private static final Set<String> FUNCTION_VERBS = set("functionVerbs");
    private static final Set<String> FUNCTION_WORDS = set("functionWords");
    private static final Set<String> VERBS = set("processVerbs");
    private static final Set<String> MISSING = set("missingSolution");
    private static final Set<String> DELIVERIES = set("deliveries");
    private static final Set<String> OUR_VIEW = set("organisationView");
    private static final Set<String> EVERYBODY = set("everybody");
    private static final Set<String> TOO_GENERAL = set("tooGeneral");
    private static final Set<String> FORMS = set("formWords");
    private static final Set<String> ABBREVIATIONS = set("knownAbbreviations");

    private Words() {}

    public static int threshold(String name) {
        return DATA.getJsonObject("thresholds").getInt(name);
    }

    public static Set<String> set(String name) {
        var words = new HashSet<String>();
        DATA.getJsonArray(name).getValuesAs(JsonString.class).forEach(word -> words.add(word.getString()));
        return Set.copyOf(words);
    }

    /** How many words have a letter in them. */
    public static long count(String label) {
        return Arrays.stream(label.strip().split("\\s+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetter))
                .count();
    }

    /** Compares whole words, so that "Byggärenden …" does not start with "bygg". */
    public static boolean startsWithActionVerb(String label) {
        return startsWith(label, ACTION_VERBS);
    }

    /** Whether a wish is worded as what a system does or what is done in one. */
    public static boolean soundsLikeAFunction(String label) {
        return startsWith(label, FUNCTION_VERBS)
                || Arrays.stream(lower(label).split("[^\\p{L}-]+")).anyMatch(FUNCTION_WORDS::contains);
    }

    /** A verb in its infinitive first, as a step is named. A closed list: it misses some and blames none. */
    public static boolean startsWithVerb(String label) {
        return startsWith(label, VERBS);
    }

    public static boolean soundsLikeAMissingSolution(String label) {
        return startsWith(label, MISSING);
    }

    public static boolean soundsLikeADelivery(String label) {
        return startsWith(label, DELIVERIES);
    }

    public static boolean soundsLikeTheOrganisation(String label) {
        return startsWith(label, OUR_VIEW);
    }

    public static boolean isEverybody(String label) {
        return EVERYBODY.contains(lower(label));
    }

    public static boolean isTooGeneral(String label) {
        return TOO_GENERAL.contains(lower(label));
    }

    /** Named after a form, a screen or a table, or after handling the thing. */
    public static boolean soundsLikeAForm(String label) {
        var lower = lower(label);
        return startsWithVerb(label) || FORMS.stream().anyMatch(lower::endsWith) || lower.startsWith("tbl_");
    }

    public static boolean isKnownAbbreviation(String letters) {
        return ABBREVIATIONS.contains(letters);
    }

    private static boolean startsWith(String label, Set<String> verbs) {
        var lower = lower(label) + " ";
        for (var end = lower.indexOf(' '); end >= 0; end = lower.indexOf(' ', end + 1)) {
            if (verbs.contains(lower.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    private static String lower(String label) {
        return label.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static JsonObject load() {
        try (var stream = Words.class.getResourceAsStream("/modelling/words.json")) {
            if (stream == null) {
                throw new IllegalStateException("modelling/words.json is missing");
            }
            try (var reader = Json.createReader(stream)) {
                return reader.readObject();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the word lists", e);
        }
    }
}
