// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bitstreamproject.verkstad.course.EditionPage;
import org.jspecify.annotations.Nullable;

/**
 * Every date of an edition for those who set them, in their language.
 *
 * @param gaps meetings that lie too close
 * @param collisions sentences, those that matter most first
 */
public record DatesView(List<Row> rows, List<String> gaps, List<String> collisions, Breaks breaks) {
    /** One date. @param opens begins that morning @param reason null while it follows the meetings */
    public record Row(
            String item,
            String title,
            Instant at,
            boolean opens,
            @Nullable String reason) {}

    /** When nothing is due. @param schoolSe week numbers @param schoolNo week numbers */
    public record Breaks(List<Break> freezes, String schoolSe, String schoolNo) {}

    /** ISO dates, or what was typed. */
    public record Break(String from, String to) {}

    /**
     * What would happen with other meetings.
     *
     * @param fields of the form: what was typed, and what it began from
     * @param kept dates set by hand, which stay
     * @param meetings every meeting as it is stored, and as it was typed
     * @param changed somebody else moved a meeting while the form was open
     */
    public record Preview(
            List<EditionPage.Field> fields,
            List<Change> meetings,
            List<Change> changes,
            List<Row> kept,
            List<String> gaps,
            List<String> collisions,
            boolean changed) {
        public Preview changedMeanwhile(boolean meanwhile) {
            return new Preview(fields, meetings, changes, kept, gaps, collisions, meanwhile);
        }
    }

    /** @param from null for a date that is new @param to null for one that goes */
    public record Change(
            String title,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}
}
