// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.glossary;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitstreamproject.verkstad.course.Term;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** The words of a course by every form they may stand in. Made once per package, then only read. */
public final class WordList {
    private final Map<Language, Map<String, Term>> byForm = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, Integer>> byFirstWord = new EnumMap<>(Language.class);

    public WordList(List<Term> terms) {
        for (var language : Language.values()) {
            var forms = new HashMap<String, Term>();
            // the word as it stands in the list wins over an inflected form of another
            for (var term : terms) {
                for (var lemma : WordForms.lemmas(term.term().in(language))) {
                    forms.putIfAbsent(lemma.toLowerCase(Locale.ROOT), term);
                }
            }
            for (var term : terms) {
                for (var lemma : WordForms.lemmas(term.term().in(language))) {
                    WordForms.of(lemma, language).forEach(form -> forms.putIfAbsent(form, term));
                }
            }
            byForm.put(language, Map.copyOf(forms));
            byFirstWord.put(language, firstWords(forms.keySet()));
        }
    }

    /** The entry for one or several words as they stand in a text. */
    public Optional<Term> find(String words, Language language) {
        return Optional.ofNullable(byForm.getOrDefault(language, Map.of()).get(words.toLowerCase(Locale.ROOT)));
    }

    /** How many words the longest entry has that begins with this one; 1 when none is longer. */
    int longest(String firstWord, Language language) {
        return byFirstWord.getOrDefault(language, Map.of()).getOrDefault(firstWord.toLowerCase(Locale.ROOT), 1);
    }

    /** Whether somebody who reads one of the languages sees at once what the word is in the other. */
    public static boolean isEvident(Term term, Language one, Language other) {
        return WordForms.lemmas(term.term().in(one)).stream()
                .anyMatch(here -> WordForms.lemmas(term.term().in(other)).stream()
                        .anyMatch(there -> Likeness.close(here, there)));
    }

    private static Map<String, Integer> firstWords(Set<String> forms) {
        var longest = new HashMap<String, Integer>();
        for (var form : forms) {
            int blank = form.indexOf(' ');
            if (blank > 0) {
                longest.merge(form.substring(0, blank), form.split(" ").length, Math::max);
            }
        }
        return Map.copyOf(longest);
    }
}
