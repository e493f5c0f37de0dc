// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.util.List;
import org.bitstreamproject.verkstad.course.agenda.DatesView;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * The dates of an edition.
 *
 * @param told end of the key that says what was just done; null for nothing
 * @param dates every deadline that follows from the meetings, and what to look at
 * @param joins who may still join
 */
public record EditionPage(
        List<Field> fields, FieldErrors errors, @Nullable String told, DatesView dates, JoinView joins) {
    /** One meeting. @param name of the form field @param day ISO date, or what was typed */
    public record Field(String name, String title, String day) {}

    public static List<Field> fields(CoursePackage course, Language language, MeetingForm form) {
        return course.gatherings().stream()
                .map(meeting -> new Field(
                        MeetingForm.field(meeting.anchor()), meeting.title().in(language), form.text(meeting.anchor())))
                .toList();
    }
}
