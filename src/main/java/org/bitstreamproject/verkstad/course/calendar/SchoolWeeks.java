// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.calendar;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.shared.domain.Country;

/**
 * The weeks schools are closed, as ISO week numbers for each country. Nothing is moved for them: municipalities choose them
 * and they differ, so they are only listed.
 */
public record SchoolWeeks(Map<Country, List<Integer>> weeks) {
    /** Most of Västerbotten and of Nordland; a teacher writes the weeks of her own participants. */
    public static final SchoolWeeks USUAL =
            new SchoolWeeks(Map.of(Country.SE, List.of(10, 44), Country.NO, List.of(9, 40)));

    private static final int LAST_WEEK = 53;

    public SchoolWeeks {
        var copy = new EnumMap<Country, List<Integer>>(Country.class);
        for (var country : Country.values()) {
            copy.put(country, List.copyOf(new TreeSet<>(weeks.getOrDefault(country, List.of()))));
        }
        weeks = Map.copyOf(copy);
    }

    /** Numbers with commas or blanks between. @throws IllegalArgumentException when something else stands there */
    public static List<Integer> read(String typed) {
        return Arrays.stream(typed.strip().split("[,;\\s]+"))
                .filter(word -> !word.isEmpty())
                .map(SchoolWeeks::week)
                .toList();
    }

    /** As it is typed: {@code 10, 44}. */
    public String written(Country country) {
        return of(country).stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    public boolean contains(Country country, LocalDate day) {
        return of(country).contains(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private List<Integer> of(Country country) {
        return weeks.getOrDefault(country, List.of());
    }

    private static int week(String word) {
        if (!word.matches("[0-9]{1,2}") || Integer.parseInt(word) < 1 || Integer.parseInt(word) > LAST_WEEK) {
            throw new IllegalArgumentException("not an ISO week: " + word);
        }
        return Integer.parseInt(word);
    }
}
