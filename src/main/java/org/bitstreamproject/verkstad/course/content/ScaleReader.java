// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.Scale;
import org.bitstreamproject.verkstad.shared.domain.Country;

/** Reads scales.yaml. */
final class ScaleReader {
    private ScaleReader() {}

    static List<Scale> scales(Place top) {
        top.only("outOf", "scales");
        var outOf = top.at("outOf").integer();
        return top.each("scales").stream().map(place -> scale(place, outOf)).toList();
    }

    private static Scale scale(Place place, int outOf) {
        place.only("id", "countries", "title", "bands");
        Set<Country> countries = place.each("countries").stream()
                .map(country -> country(country))
                .collect(Collectors.toUnmodifiableSet());
        return new Scale(
                place.text("id"),
                countries,
                place.localized("title"),
                outOf,
                place.each("bands").stream().map(ScaleReader::band).toList());
    }

    private static Country country(Place place) {
        return switch (place.text()) {
            case "SE" -> Country.SE;
            case "NO" -> Country.NO;
            default -> throw place.fault("SE or NO is expected");
        };
    }

    private static Scale.Band band(Place place) {
        place.only("code", "label", "points", "gate", "everyLevel", "participation", "reported", "letterFrom");
        return new Scale.Band(
                place.text("code"),
                place.localized("label"),
                place.integerOrZero("points"),
                place.flag("gate"),
                place.integerOrZero("everyLevel"),
                place.flag("participation"),
                decimal(place.at("reported")),
                decimal(place.at("letterFrom")));
    }

    private static BigDecimal decimal(Place place) {
        try {
            return new BigDecimal(place.text());
        } catch (NumberFormatException notANumber) {
            throw place.fault("a decimal number is expected, not " + place.text());
        }
    }
}
