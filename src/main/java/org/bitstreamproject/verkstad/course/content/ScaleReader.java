// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import java.util.List;
import java.util.Set;
import org.bitstreamproject.verkstad.course.Scale;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Trouble;

/** Reads scales.yaml. */
final class ScaleReader {
    private ScaleReader() {}

    static List<Scale> scales(Place top) {
        top.only("outOf", "scales");
        var outOf = top.integer("outOf");
        return top.list("scales", place -> scale(place, outOf));
    }

    private static Scale scale(Place place, int outOf) {
        place.only("id", "countries", "title", "bands");
        Set<Country> countries = Set.copyOf(place.list("countries", ScaleReader::country));
        return new Scale(
                place.text("id"), countries, place.localized("title"), outOf, place.list("bands", ScaleReader::band));
    }

    private static Country country(Place place) {
        return switch (place.text()) {
            case "SE" -> Country.SE;
            case "NO" -> Country.NO;
            default -> throw place.fault(Trouble.of("fault.expected.country"));
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
                place.decimal("reported"),
                place.decimal("letterFrom"));
    }
}
