// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.MonthDay;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.Freeze;
import org.bitstreamproject.verkstad.course.calendar.SchoolWeeks;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.jspecify.annotations.Nullable;

/** What an edition says of freezes and school weeks; without a row the course's own hold. */
@Entity(name = "EditionCalendar")
@Table(name = "edition_calendar")
class EditionCalendar {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "edition_id")
    private EditionId edition = new EditionId(1);

    /** Such as {@code 12-20/01-07,03-01/03-08}. */
    @Column(name = "freezes")
    private String freezes = "";

    @Column(name = "school_se")
    private String schoolSe = "";

    @Column(name = "school_no")
    private String schoolNo = "";

    @Version
    @Column(name = "v")
    private int v;

    protected EditionCalendar() {}

    EditionCalendar(EditionId edition) {
        this.edition = edition;
    }

    void set(CalendarRules rules) {
        freezes = written(rules);
        schoolSe = rules.schools().written(Country.SE);
        schoolNo = rules.schools().written(Country.NO);
    }

    CalendarRules rules() {
        var read = Stream.of(freezes.split(","))
                .filter(freeze -> !freeze.isEmpty())
                .map(freeze -> new Freeze(day(freeze.substring(0, 5)), day(freeze.substring(6))))
                .toList();
        var weeks = Map.of(Country.SE, SchoolWeeks.read(schoolSe), Country.NO, SchoolWeeks.read(schoolNo));
        return new CalendarRules(read, new SchoolWeeks(weeks));
    }

    static String written(CalendarRules rules) {
        return rules.freezes().stream()
                .map(freeze -> text(freeze.from()) + "/" + text(freeze.to()))
                .collect(Collectors.joining(","));
    }

    private static String text(MonthDay day) {
        return day.toString().substring(2);
    }

    private static MonthDay day(String text) {
        return MonthDay.parse("--" + text);
    }
}
