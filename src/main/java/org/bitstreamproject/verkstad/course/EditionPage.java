// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;

/**
 * The dates of an edition.
 *
 * @param dates every deadline that follows from the meetings, by time
 * @param joins who may still join
 */
public record EditionPage(List<Field> fields, FieldErrors errors, boolean saved, List<Date> dates, JoinView joins) {
    /** One meeting. @param name of the form field @param day ISO date, or what was typed */
    public record Field(String name, String title, String day) {}

    /** @param kind exercise, milestone, opens, due or answers */
    public record Date(String item, String kind, String title, Instant at) {}

    static EditionPage of(
            CoursePackage course,
            Language language,
            MeetingForm form,
            FieldErrors errors,
            boolean saved,
            Map<String, Instant> deadlines,
            JoinView joins) {
        var fields = course.gatherings().stream()
                .map(meeting ->
                        new Field(name(meeting.anchor()), meeting.title().in(language), form.text(meeting.anchor())))
                .toList();
        var dates = deadlines.entrySet().stream()
                .map(deadline -> date(course, language, deadline.getKey(), deadline.getValue()))
                .toList();
        return new EditionPage(fields, errors, saved, dates, joins);
    }

    static String name(Anchor anchor) {
        return "meeting-" + anchor.name();
    }

    private static Date date(CoursePackage course, Language language, String item, Instant at) {
        var parts = item.split("\\.", 2);
        var round = course.round(parts[0]);
        if (round.isPresent()) {
            return new Date(
                    parts[0],
                    parts.length > 1 ? parts[1] : "due",
                    round.get().title().in(language),
                    at);
        }
        var exercise = course.exercise(item);
        if (exercise.isPresent()) {
            return new Date(item, "exercise", exercise.get().title().in(language), at);
        }
        var title = course.modules().stream()
                .map(CourseModule::milestone)
                .filter(milestone -> milestone.id().equals(item))
                .map(milestone -> milestone.title().in(language))
                .findFirst()
                .orElse(item);
        return new Date(item, "milestone", title, at);
    }
}
