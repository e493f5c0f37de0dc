// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bitstreamproject.verkstad.course.agenda.DatesView;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * The dates of an edition.
 *
 * @param began the dates the form was read from
 * @param told end of the key that says what was just done; null for nothing
 * @param dates every deadline that follows from the meetings, and what to look at
 * @param joins who may still join
 */
public record EditionPage(
        List<Field> fields,
        List<Field> began,
        FieldErrors errors,
        @Nullable String told,
        DatesView dates,
        JoinView joins) {
    /** The same, still building on the dates a form said it began from. */
    EditionPage building(Map<String, List<String>> sent) {
        return MeetingForm.saysWhatItBeganFrom(sent)
                ? new EditionPage(fields, began(MeetingForm.began(sent)), errors, told, dates, joins)
                : this;
    }

    /** One meeting. @param name of the form field @param day ISO date, or what was typed */
    public record Field(String name, String title, String day) {}

    /** The stored dates, for a form to send along: a meeting without one as an empty field. */
    static List<Field> began(Map<Anchor, LocalDate> stored) {
        return Arrays.stream(Anchor.values())
                .map(anchor -> new Field(
                        MeetingForm.BEGAN + MeetingForm.field(anchor), "", Objects.toString(stored.get(anchor), "")))
                .toList();
    }

    public static List<Field> fields(CoursePackage course, Language language, MeetingForm form) {
        return course.gatherings().stream()
                .map(meeting -> new Field(
                        MeetingForm.field(meeting.anchor()), meeting.title().in(language), form.text(meeting.anchor())))
                .toList();
    }
}
