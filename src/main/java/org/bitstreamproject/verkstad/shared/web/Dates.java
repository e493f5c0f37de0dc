// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** Dates as people here plan: weekday, day, month and ISO week. */
public final class Dates {
    /** A no-break space: no line ends between a word and its number. */
    private static final String TOGETHER = "\u00a0";

    private Dates() {}

    /** "tis 22 nov, v. 47", "tir. 22. nov., uke 47", "Tue 22 Nov, week 47". */
    public static String date(LocalDate day, Language language) {
        var week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        return switch (language) {
            case SV -> text(day, "EEE d MMM", language).replace(".", "") + ", v." + TOGETHER + week;
            case NB -> text(day, "EEE d. MMM", language) + ", uke" + TOGETHER + week;
            case EN -> text(day, "EEE d MMM", language) + ", week" + TOGETHER + week;
        };
    }

    /** The same with the clock: "tis 22 nov, v. 47, kl. 16.00". */
    public static String dateTime(ZonedDateTime time, Language language) {
        var clock = switch (language) {
            case SV, NB ->
                ", kl." + TOGETHER + DateTimeFormatter.ofPattern("HH.mm").format(time);
            case EN -> ", " + DateTimeFormatter.ofPattern("HH:mm").format(time);
        };
        return date(time.toLocalDate(), language) + clock;
    }

    private static String text(LocalDate day, String pattern, Language language) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(day);
    }
}
