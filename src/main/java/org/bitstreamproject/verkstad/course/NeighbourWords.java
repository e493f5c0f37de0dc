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

    /** For a text of the course in the reader's language. */
    public NeighbourText inCourse(CoursePackage course, Language reader) {
        return NeighbourText.ofCourse(course, list(course), reader);
    }

    /** For what somebody wrote. @param writer tag of the language it is written in; anything unknown counts as the reader's */
    public NeighbourText written(CoursePackage course, String writer, Language reader) {
        return NeighbourText.ofWriter(
                course, list(course), Language.chosen(writer).orElse(reader), reader);
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
