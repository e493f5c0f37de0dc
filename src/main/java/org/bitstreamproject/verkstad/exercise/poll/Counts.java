// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.poll;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bitstreamproject.verkstad.shared.domain.Country;

/** How many chose what, by country. All that is left of a poll when it is closed. Pure. */
record Counts(Map<Country, Side> sides) {
    /** One country. @param people how many answered; each may have chosen several */
    record Side(int people, Map<String, Integer> options) {
        int of(String option) {
            return options.getOrDefault(option, 0);
        }

        private Side with(Collection<String> chosen) {
            var more = new TreeMap<>(options);
            chosen.forEach(option -> more.merge(option, 1, Integer::sum));
            return new Side(people + 1, more);
        }
    }

    /** What one person chose. */
    record Vote(Country country, List<String> chosen) {}

    private static final Side NOBODY = new Side(0, Map.of());

    static Counts of(Collection<Vote> votes) {
        var sides = new EnumMap<Country, Side>(Country.class);
        votes.forEach(vote -> sides.put(
                vote.country(), sides.getOrDefault(vote.country(), NOBODY).with(vote.chosen())));
        return new Counts(sides);
    }

    int people() {
        return sides.values().stream().mapToInt(Side::people).sum();
    }

    int of(String option) {
        return sides.values().stream().mapToInt(side -> side.of(option)).sum();
    }

    Side side(Country country) {
        return sides.getOrDefault(country, NOBODY);
    }

    String json() {
        var object = Json.createObjectBuilder();
        sides.forEach((country, side) -> {
            var options = Json.createObjectBuilder();
            side.options().forEach(options::add);
            object.add(
                    country.name(),
                    Json.createObjectBuilder().add("people", side.people()).add("options", options));
        });
        return object.build().toString();
    }

    static Counts parse(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var sides = new EnumMap<Country, Side>(Country.class);
            reader.readObject().forEach((country, value) -> {
                JsonObject side = value.asJsonObject();
                var options = new TreeMap<String, Integer>();
                side.getJsonObject("options")
                        .forEach((option, number) -> options.put(option, ((JsonNumber) number).intValue()));
                sides.put(Country.valueOf(country), new Side(side.getInt("people"), options));
            });
            return new Counts(sides);
        }
    }
}
