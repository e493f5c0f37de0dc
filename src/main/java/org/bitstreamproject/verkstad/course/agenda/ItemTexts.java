// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.agenda;

import java.util.Optional;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.CourseModule;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.course.calendar.CoursePlan;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** What people call an item with a date. */
public record ItemTexts(CoursePackage course, Texts texts, Language language) {
    /** Such as "E1.1 Utmaningarna"; the item itself when the course has no such thing any more. */
    public String title(String item) {
        if (item.equals(CoursePlan.RESULT)) {
            return texts.text(language, "agenda.item.result");
        }
        return Stream.of(meeting(item), exercise(item), milestone(item), round(item), earlier(item))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(item);
    }

    private Optional<String> meeting(String item) {
        return course.gatherings().stream()
                .filter(meeting -> meeting.anchor().name().equals(item))
                .map(meeting -> meeting.title().in(language))
                .findFirst();
    }

    private Optional<String> exercise(String item) {
        return course.exercise(item)
                .map(exercise -> item + " " + exercise.title().in(language));
    }

    private Optional<String> milestone(String item) {
        return course.modules().stream()
                .map(CourseModule::milestone)
                .filter(milestone -> milestone.id().equals(item))
                .map(milestone -> texts.text(
                        language,
                        "agenda.item.milestone",
                        item,
                        milestone.title().in(language)))
                .findFirst();
    }

    private Optional<String> round(String item) {
        var parts = item.split("\\.", 2);
        var key = "agenda.item." + (parts.length > 1 ? parts[1] : "reviews");
        return course.round(parts[0])
                .filter(round -> texts.has(key))
                .map(round -> texts.text(language, key, round.title().in(language)));
    }

    private Optional<String> earlier(String item) {
        var dot = item.lastIndexOf('.');
        return dot < 0 || !item.substring(dot + 1).matches("[0-9]{1,2}")
                ? Optional.empty()
                : course.exercise(item.substring(0, dot))
                        .flatMap(exercise -> step(exercise, Integer.parseInt(item.substring(dot + 1))));
    }

    private Optional<String> step(Exercise exercise, int number) {
        return number < 1 || number > exercise.earlier().size()
                ? Optional.empty()
                : Optional.of(exercise.id() + " "
                        + exercise.earlier().get(number - 1).title().in(language));
    }
}
