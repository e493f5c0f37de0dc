// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.bitstreamproject.verkstad.course.CourseModule;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.NeighbourText;
import org.bitstreamproject.verkstad.course.NeighbourWords;
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
    private final NeighbourWords words;

    @Inject
    public ModuleTexts(Illustrations illustrations, NeighbourWords words) {
        this.illustrations = illustrations;
        this.words = words;
    }

    /** Null while the module has its topics only. */
    @Nullable ModuleText of(CourseModule module, CoursePackage course, Language language) {
        var text = module.text();
        if (text == null) {
            return null;
        }
        var reading = Markdown.read(text.in(language), HEADINGS_ABOVE);
        var marking = words.inCourse(course, language).linked(reading.terms());
        var parts = reading.pieces().stream()
                .map(piece -> part(piece, course, marking, language))
                .toList();
        return new ModuleText(
                parts,
                reading.sections().size() < SECTIONS_WORTH_A_LIST ? List.of() : reading.sections(),
                marking.words(),
                reading.minutes());
    }

    private ModuleText.Part part(Reading.Piece piece, CoursePackage course, NeighbourText marking, Language language) {
        if (piece instanceof Reading.Html html) {
            return new ModuleText.Part(marking.html(html.html()), null, null, "");
        }
        if (piece instanceof Reading.Table table) {
            return new ModuleText.Part(null, marking.html(table.html()), null, table.under());
        }
        var drawing = (Reading.Drawing) piece;
        var model = course.models().get(drawing.file());
        if (model == null) {
            throw new IllegalStateException("a text shows " + drawing.file() + ", which its package does not hold");
        }
        return new ModuleText.Part(null, null, illustrations.draw(model, language), drawing.shows());
    }
}
