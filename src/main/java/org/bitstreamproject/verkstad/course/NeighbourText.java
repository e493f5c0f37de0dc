// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.course.glossary.WordList;
import org.bitstreamproject.verkstad.course.glossary.WordMarks;
import org.bitstreamproject.verkstad.shared.domain.Language;

/**
 * Marks the words of the list in one text, each once, for one reader; the pieces of the text are given in their order.
 * A marked word is a link to {@code #term-…}, where the page lists {@link #words()}.
 */
public final class NeighbourText {
    private final CoursePackage course;
    private final WordList list;
    private final Language text;
    private final Language reader;
    private final boolean silent;
    private final Map<String, NeighbourWord> words;

    private NeighbourText(
            CoursePackage course,
            WordList list,
            Language text,
            Language reader,
            boolean silent,
            Map<String, NeighbourWord> words) {
        this.course = course;
        this.list = list;
        this.text = text;
        this.reader = reader;
        this.silent = silent;
        this.words = words;
    }

    /** A text of the course, which everybody reads in their own language. */
    static NeighbourText ofCourse(CoursePackage course, WordList list, Language reader) {
        return new NeighbourText(course, list, reader, reader, false, new LinkedHashMap<>());
    }

    /** What somebody wrote: nothing is marked when the reader shares the writer's language. */
    static NeighbourText ofWriter(CoursePackage course, WordList list, Language writer, Language reader) {
        return new NeighbourText(course, list, writer, reader, writer == reader, new LinkedHashMap<>());
    }

    /** Another writer's words on the same page: a word is marked once on it. @param language tag of what is written */
    public NeighbourText beside(String language) {
        var writer = Language.chosen(language).orElse(reader);
        return new NeighbourText(course, list, writer, reader, writer == reader, words);
    }

    /** The words a text's own links lead to: they are listed, and not marked again. */
    public NeighbourText linked(List<String> ids) {
        ids.stream().flatMap(id -> course.term(id).stream()).forEach(term -> words.put(term.id(), word(term, false)));
        return this;
    }

    /** A piece of HTML that was made safe before, with links at the words. Headings, links and code stay as they are. */
    public String html(String html) {
        return marks().html(html);
    }

    /** Text as people typed it, escaped, with links at the words. */
    public String plain(String typed) {
        return marks().plain(typed);
    }

    /** What was marked or linked so far, in the order of the text. */
    public List<NeighbourWord> words() {
        return List.copyOf(words.values());
    }

    private WordMarks marks() {
        return new WordMarks(list, text, this::mark);
    }

    /** Whether this is the place to mark the word, which then is noted. */
    private boolean mark(Term term) {
        if (silent || words.containsKey(term.id()) || term.common().contains(text)) {
            return false;
        }
        boolean needed =
                term.falseFriend() || others().stream().anyMatch(other -> !WordList.isEvident(term, text, other));
        if (needed) {
            words.put(term.id(), word(term, true));
        }
        return needed;
    }

    private NeighbourWord word(Term term, boolean marked) {
        return new NeighbourWord(
                term.id(),
                term.term().in(text),
                text,
                others().stream()
                        .map(other -> new NeighbourWord.Other(other, term.term().in(other)))
                        .toList(),
                term.falseFriend(),
                term.note(reader),
                term.definition(reader),
                marked);
    }

    /** In a text of one's own language the neighbours' words, else the reader's own. */
    private Set<Language> others() {
        if (text != reader) {
            return Set.of(reader);
        }
        return switch (text) {
            case SV -> Set.of(Language.NB);
            case NB -> Set.of(Language.SV);
            case EN -> EnumSet.of(Language.SV, Language.NB);
        };
    }
}
