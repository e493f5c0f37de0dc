// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.glossary;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.bitstreamproject.verkstad.course.Term;
import org.bitstreamproject.verkstad.shared.domain.Language;

/**
 * The word list in the order of one language.
 *
 * @param asked what was searched for; empty for the whole list
 * @param by language of the order
 * @param of how many words the whole list has
 */
public record GlossaryPage(String asked, Language by, List<Letter> letters, int found, int of) {

    /** The words under one letter. @param id of its heading */
    public record Letter(String letter, String id, List<Entry> entries) {}

    /** @param words the languages in the order of the list, the sorting one first */
    public record Entry(
            String id, List<Word> words, boolean falseFriend, boolean open, String note, String definition) {}

    public record Word(Language language, String term) {}

    static GlossaryPage of(List<Term> terms, String asked, Language by, Language reader) {
        var wanted = asked.strip().toLowerCase(Locale.ROOT);
        var order = Collator.getInstance(by.locale());
        var found = terms.stream()
                .filter(term -> wanted.isEmpty() || holds(term, wanted, reader))
                .sorted(Comparator.comparing(term -> term.term().in(by), order))
                .toList();
        return new GlossaryPage(asked.strip(), by, letters(found, by, reader), found.size(), terms.size());
    }

    public boolean isSearch() {
        return !asked.isEmpty();
    }

    private static List<Letter> letters(List<Term> sorted, Language by, Language reader) {
        var letters = new ArrayList<Letter>();
        for (var term : sorted) {
            var initial = initial(term.term().in(by), by);
            if (letters.isEmpty() || !letters.get(letters.size() - 1).letter().equals(initial)) {
                letters.add(new Letter(initial, "letter-" + (letters.size() + 1), new ArrayList<>()));
            }
            letters.get(letters.size() - 1).entries().add(entry(term, by, reader));
        }
        return List.copyOf(letters);
    }

    private static String initial(String term, Language by) {
        return term.substring(0, 1).toUpperCase(by.locale());
    }

    private static Entry entry(Term term, Language by, Language reader) {
        var words = Arrays.stream(Language.values())
                .sorted(Comparator.comparing(language -> language != by))
                .map(language -> new Word(language, term.term().in(language)))
                .toList();
        return new Entry(term.id(), words, term.falseFriend(), term.open(), term.note(reader), term.definition(reader));
    }

    private static boolean holds(Term term, String wanted, Language reader) {
        return Arrays.stream(Language.values())
                        .anyMatch(language -> matches(term.term().in(language), wanted, language))
                || term.note(reader).toLowerCase(Locale.ROOT).contains(wanted)
                || term.definition(reader).toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** A part of the word, or the word in another form: vedtaket finds vedtak. */
    private static boolean matches(String entry, String wanted, Language language) {
        return entry.toLowerCase(Locale.ROOT).contains(wanted)
                || WordForms.lemmas(entry).stream()
                        .anyMatch(lemma -> WordForms.of(lemma, language).contains(wanted));
    }
}
