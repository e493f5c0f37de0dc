// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.glossary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.shared.domain.Language;

/**
 * The forms under which a word of the list may stand in a text. Endings of nouns and adjectives are added to the word as it
 * is; a form too many, such as a verb of the same stem, does no harm, and irregular words are only found as they are.
 */
final class WordForms {
    private static final int SHORTEST = 3;
    private static final Pattern ASIDE = Pattern.compile("\\s*\\(([^)]*)\\)");
    private static final Pattern LAST_ASIDE = Pattern.compile("(?:tidl\\.|tidigare|formerly)?\\s*([^,]+)");
    private static final String[] SWEDISH =
            ("s a ar ars arna arnas an ans as e en ens er ers erna ernas et ets n ns na nas "
                            + "or ors orna ornas r rs rna rnas t ts")
                    .split(" ");
    private static final String[] SWEDISH_AFTER_VOWEL =
            "or ors orna ornas ar ars arna arnas er ers erna ernas na nas".split(" ");
    private static final String[] NORWEGIAN =
            "s a as e es en ens ene enes er ers et ets n ns ne nes r rs t ts".split(" ");
    private static final String[] ENGLISH = {"s", "es", "’s", "'s", "s’"};
    private static final String[] ADJECTIVE = {"a", "e", "t", "na"};

    private WordForms() {}

    /** The alternatives of an entry: {@code one / other (former)} gives three. */
    static List<String> lemmas(String entry) {
        var lemmas = new ArrayList<String>();
        for (var part : entry.split(" / ")) {
            var aside = ASIDE.matcher(part);
            add(lemmas, aside.replaceAll(""));
            aside.reset();
            while (aside.find()) {
                if (aside.end() == part.length()) {
                    LAST_ASIDE.matcher(aside.group(1)).results().forEach(other -> add(lemmas, other.group(1)));
                }
            }
        }
        return List.copyOf(lemmas);
    }

    /** Every form of a word or of words, in lower case. */
    static Set<String> of(String lemma, Language language) {
        var words = lemma.toLowerCase(Locale.ROOT).split(" ");
        var heads = new LinkedHashSet<String>();
        heads.add("");
        for (int i = 0; i < words.length - 1; i++) {
            heads = heads(heads, words[i], language);
        }
        var forms = new LinkedHashSet<String>();
        for (var head : heads) {
            for (var last : inflected(words[words.length - 1], language)) {
                forms.add(head + last);
            }
        }
        return forms;
    }

    /** Words that stay before the last one take an adjective's ending at most: allmän handling, allmänna handlingar. */
    private static LinkedHashSet<String> heads(Set<String> heads, String word, Language language) {
        var longer = new LinkedHashSet<String>();
        for (var head : heads) {
            longer.add(head + word + " ");
            if (language != Language.EN) {
                for (var ending : ADJECTIVE) {
                    longer.add(head + word + ending + " ");
                }
            }
        }
        return longer;
    }

    private static Set<String> inflected(String word, Language language) {
        var forms = new LinkedHashSet<String>();
        forms.add(word);
        for (var ending : endings(language)) {
            forms.add(word + ending);
        }
        if (language == Language.SV && (word.endsWith("a") || word.endsWith("e"))) {
            for (var ending : SWEDISH_AFTER_VOWEL) {
                forms.add(word.substring(0, word.length() - 1) + ending);
            }
        }
        if (language == Language.SV && word.endsWith("man")) {
            var stem = word.substring(0, word.length() - 3);
            forms.addAll(List.of(stem + "mannen", stem + "mannens", stem + "män", stem + "männen", stem + "männens"));
        }
        return forms;
    }

    private static String[] endings(Language language) {
        return switch (language) {
            case SV -> SWEDISH;
            case NB -> NORWEGIAN;
            case EN -> ENGLISH;
        };
    }

    private static void add(List<String> lemmas, String lemma) {
        var word = lemma.strip();
        if (word.length() >= SHORTEST && word.chars().anyMatch(Character::isLetter)) {
            lemmas.add(word);
        }
    }
}
