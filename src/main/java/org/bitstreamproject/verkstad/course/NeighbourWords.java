// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bitstreamproject.verkstad.course.glossary.WordList;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** Helps a reader across the language border: finds the words of the course's list in any text. */
@ApplicationScoped
public class NeighbourWords {
    private final Map<String, Made> made = new ConcurrentHashMap<>();

    /** The list of one course, made when it is first asked for. */
    private record Made(CoursePackage course, WordList list) {}

    /** @param text the text's language */
    public NeighbourText in(CoursePackage course, Language text, Language reader) {
        return new NeighbourText(course, list(course), text, reader);
    }

    /** @param text tag of the text's language, as its writer chose it; anything unknown counts as the reader's */
    public NeighbourText in(CoursePackage course, String text, Language reader) {
        return in(course, NeighbourText.language(text, reader), reader);
    }

    private WordList list(CoursePackage course) {
        return made.compute(
                        course.course() + " " + course.version(),
                        (id, known) -> known != null && known.course() == course
                                ? known
                                : new Made(course, new WordList(course.glossary())))
                .list();
    }
}
