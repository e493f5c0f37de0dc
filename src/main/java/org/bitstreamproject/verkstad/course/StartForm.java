// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.jspecify.annotations.Nullable;

/** What somebody typed about a new edition, or about a cohort's home. Pure. @param name blank where only the home is asked */
public record StartForm(String name, String country, String scale, String language, String zone) {
    /** Time zones of the countries around; the programme itself knows two countries. */
    static final List<String> ZONES = List.of(
            "Europe/Stockholm",
            "Europe/Oslo",
            "Europe/Copenhagen",
            "Europe/Helsinki",
            "Atlantic/Reykjavik",
            "Arctic/Longyearbyen");

    private static final int LONGEST = 60;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{1," + (LONGEST - 1) + "}");

    /** What fits a launch: the platform's country, that country's first scale and zone, the launch's language. */
    static StartForm proposed(Country country, Language language, CoursePackage course, @Nullable String called) {
        var scale = course.scales().stream()
                .filter(any -> any.countries().contains(country))
                .findFirst()
                .map(Scale::id)
                .orElse("");
        var zone = switch (country) {
            case SE -> "Europe/Stockholm";
            case NO -> "Europe/Oslo";
        };
        return new StartForm(tidy(called), country.name(), scale, language.code(), zone);
    }

    /** As an earlier run was. */
    static StartForm like(Place place, @Nullable String called) {
        return new StartForm(
                tidy(called),
                place.country().name(),
                place.scale(),
                place.language().code(),
                place.zone().getId());
    }

    private static String tidy(@Nullable String called) {
        var plain = called == null
                ? ""
                : called.replaceAll("[^\\p{L}\\p{N} ._-]+", " ")
                        .replaceAll("\\s+", " ")
                        .strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST).strip() : plain;
    }

    /** Field → message key. @param named whether a name is asked */
    Map<String, String> faults(CoursePackage course, boolean named) {
        var faults = new LinkedHashMap<String, String>();
        if (named && !NAME.matcher(name.strip()).matches()) {
            faults.put("name", "course.connect.fault.name");
        }
        if (chosenCountry().isEmpty()) {
            faults.put("country", "course.connect.fault.country");
        }
        if (course.scale(scale).isEmpty()) {
            faults.put("scale", "course.connect.fault.scale");
        }
        if (chosenLanguage().isEmpty()) {
            faults.put("language", "course.connect.fault.language");
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            faults.put("zone", "course.connect.fault.zone");
        }
        return faults;
    }

    /** Once nothing is wrong. */
    Place place() {
        return new Place(chosenCountry().orElseThrow(), chosenLanguage().orElseThrow(), ZoneId.of(zone), scale);
    }

    private Optional<Country> chosenCountry() {
        return Arrays.stream(Country.values())
                .filter(any -> any.name().equals(country))
                .findFirst();
    }

    private Optional<Language> chosenLanguage() {
        return Arrays.stream(Language.values())
                .filter(any -> any.code().equals(language))
                .findFirst();
    }
}
