// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.bitstreamproject.verkstad.course.CourseModule;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.Term;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.markdown.Markdown;
import org.bitstreamproject.verkstad.shared.markdown.Reading;
import org.jspecify.annotations.Nullable;

/** Makes the teaching text of a module ready for its page. */
@Dependent
public class ModuleTexts {
    /** The text stands under the page's h1 and a heading of its own. */
    private static final int HEADINGS_ABOVE = 2;

    private static final int SECTIONS_WORTH_A_LIST = 3;

    private final Illustrations illustrations;

    @Inject
    public ModuleTexts(Illustrations illustrations) {
        this.illustrations = illustrations;
    }

    /** Null while the module has its topics only. */
    @Nullable ModuleText of(CourseModule module, CoursePackage course, Language language) {
        var text = module.text();
        if (text == null) {
            return null;
        }
        var reading = Markdown.read(text.in(language), HEADINGS_ABOVE);
        return new ModuleText(
                reading.pieces().stream()
                        .map(piece -> part(piece, course, language))
                        .toList(),
                reading.sections().size() < SECTIONS_WORTH_A_LIST ? List.of() : reading.sections(),
                reading.terms().stream()
                        .flatMap(id -> course.term(id).stream())
                        .map(term -> word(term, language))
                        .toList(),
                reading.minutes());
    }

    private ModuleText.Part part(Reading.Piece piece, CoursePackage course, Language language) {
        if (piece instanceof Reading.Html html) {
            return new ModuleText.Part(html.html(), null, null, "");
        }
        if (piece instanceof Reading.Table table) {
            return new ModuleText.Part(null, table.html(), null, table.under());
        }
        var drawing = (Reading.Drawing) piece;
        var model = course.models().get(drawing.file());
        if (model == null) {
            throw new IllegalStateException("a text shows " + drawing.file() + ", which its package does not hold");
        }
        return new ModuleText.Part(null, null, illustrations.draw(model, language), drawing.shows());
    }

    private static ModuleText.Word word(Term term, Language language) {
        return new ModuleText.Word(
                term.id(),
                term.term().in(language),
                Arrays.stream(Language.values())
                        .filter(other -> other != language)
                        .map(other -> new ModuleText.Neighbour(
                                other.code(), term.term().in(other)))
                        .toList());
    }
}
