// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.course.Term;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;
import org.bitstreamproject.verkstad.shared.domain.Trouble;
import org.bitstreamproject.verkstad.shared.markdown.Markdown;

/** Reads the teaching texts: one Markdown file per language, named without its ending in a module's {@code text:}. */
final class ModuleTexts {
    static final String ENDING = ".md";

    private static final List<String> LANGUAGES = List.of("sv", "nb", "en");

    private final Map<String, String> sources;
    private final Faults faults;

    /** @param sources every file of the package by its name */
    ModuleTexts(Map<String, String> sources, Faults faults) {
        this.sources = sources;
        this.faults = faults;
    }

    /**
     * @param named where a module names its text, such as {@code texts/M1}
     * @return empty, and noted, when a language is missing
     */
    Optional<LocalizedText> of(Place named) {
        var texts = new HashMap<String, String>();
        for (var language : LANGUAGES) {
            var file = file(named, language);
            var text = sources.get(file);
            if (text == null) {
                named.note(Trouble.of("fault.text.nothing", file));
            } else if (!text.isBlank()) {
                texts.put(language, text);
            }
        }
        return texts.size() < LANGUAGES.size()
                ? Optional.empty()
                : Optional.of(new LocalizedText(
                        texts.getOrDefault("sv", ""), texts.getOrDefault("nb", ""), texts.getOrDefault("en", "")));
    }

    /** Notes what a text may not hold, in every text there is. */
    void slips() {
        sources.forEach((file, text) -> {
            if (file.endsWith(ENDING)) {
                Markdown.slips(text).forEach(slip -> faults.question(new Fault(file, slip.line(), "", slip.trouble())));
            }
        });
    }

    /** Notes links to what the course has not. */
    void links(CoursePackage course) {
        var exercises = course.exercises().stream().map(Exercise::id).toList();
        var terms = course.glossary().stream().map(Term::id).toList();
        sources.forEach((file, text) -> {
            if (file.endsWith(ENDING)) {
                for (var link : Markdown.references(text)) {
                    var known = switch (link.kind()) {
                        case TERM -> terms;
                        case EXERCISE -> exercises;
                        case MODEL -> course.models().keySet();
                    };
                    noteUnknown(file, link, known);
                }
            }
        });
    }

    private void noteUnknown(String file, Markdown.Reference link, Collection<String> known) {
        if (!known.contains(link.target())) {
            var written = link.kind().scheme() + ":" + link.target();
            var trouble = Trouble.of("fault.link.nothing").or(Nearest.meant(link.target(), known));
            var fault = new Fault(file, link.line(), written, trouble);
            if (link.kind() == Markdown.Kind.MODEL) {
                faults.note(fault);
            } else {
                faults.question(fault);
            }
        }
    }

    private static String file(Place named, String language) {
        return named.text() + "." + language + ENDING;
    }
}
