// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.course.Term;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;
import org.bitstreamproject.verkstad.shared.markdown.Markdown;

/** Reads the teaching texts: one Markdown file per language, named without its ending in a module's {@code text:}. */
final class ModuleTexts {
    private static final String ENDING = ".md";

    private final Map<String, String> sources;
    private final Set<String> read = new HashSet<>();

    /** @param sources every file of the package by its name */
    ModuleTexts(Map<String, String> sources) {
        this.sources = sources;
    }

    static boolean isText(String file) {
        return file.endsWith(ENDING);
    }

    /** @param named where a module names its text, such as {@code texts/M1} */
    LocalizedText of(Place named) {
        return new LocalizedText(in("sv", named), in("nb", named), in("en", named));
    }

    /** Refuses what the texts may not hold and links to what the course has not. */
    void check(CoursePackage course) {
        var exercises = course.exercises().stream().map(Exercise::id).collect(Collectors.toSet());
        var terms = course.glossary().stream().map(Term::id).collect(Collectors.toSet());
        for (var file : read.stream().sorted().toList()) {
            for (var slip : Markdown.slips(sources.get(file))) {
                throw new PackageFault(file, slip.line(), "", slip.what() + ". " + slip.cure());
            }
            for (var link : Markdown.references(sources.get(file))) {
                var known = switch (link.kind()) {
                    case TERM -> terms;
                    case EXERCISE -> exercises;
                    case MODEL -> course.models().keySet();
                };
                if (!known.contains(link.target())) {
                    throw new PackageFault(
                            file, link.line(), link.kind().scheme() + ":" + link.target(), "leads to nothing");
                }
            }
        }
    }

    private String in(String language, Place named) {
        var file = named.text() + "." + language + ENDING;
        var text = sources.get(file);
        if (text == null) {
            throw named.fault("there is no file " + file + " in course.yaml's contents");
        }
        if (text.isBlank()) {
            throw new PackageFault(file, 1, "", "the text is empty");
        }
        read.add(file);
        return text;
    }
}
