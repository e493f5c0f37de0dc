// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.poll;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bitstreamproject.verkstad.exercise.GroupValues;
import org.bitstreamproject.verkstad.shared.domain.Country;

/**
 * How many chose what. Of a closed poll only what {@link #suppressed} leaves is kept. Pure.
 *
 * @param all everybody
 * @param sides the countries apart; empty where they may not be told apart
 */
record Counts(Side all, Map<Country, Side> sides) {
    private static final String ALL = "all";

    /** Some people together. @param people how many answered; each may have chosen several */
    record Side(int people, Map<String, Integer> options) {
        int of(String option) {
            return options.getOrDefault(option, 0);
        }

        private Side with(Collection<String> chosen, int times) {
            var more = new TreeMap<>(options);
            chosen.forEach(option -> more.merge(option, times, Integer::sum));
            return new Side(people + times, more);
        }

        private Side and(Side other) {
            var both = new TreeMap<>(options);
            other.options().forEach((option, number) -> both.merge(option, number, Integer::sum));
            return new Side(people + other.people(), both);
        }
    }

    /** The same answer of some people in one country. */
    record Vote(Country country, List<String> chosen, int times) {
        /** What one person chose. */
        Vote(Country country, List<String> chosen) {
            this(country, chosen, 1);
        }
    }

    private static final Side NOBODY = new Side(0, Map.of());

    static Counts of(Collection<Vote> votes) {
        var sides = new EnumMap<Country, Side>(Country.class);
        votes.forEach(vote -> sides.put(
                vote.country(), sides.getOrDefault(vote.country(), NOBODY).with(vote.chosen(), vote.times())));
        return of(sides);
    }

    private static Counts of(Map<Country, Side> sides) {
        return new Counts(sides.values().stream().reduce(NOBODY, Side::and), sides);
    }

    /** What may be shown, and so all that may be kept: no answers before five people, no countries before five in each. */
    Counts suppressed() {
        if (people() < GroupValues.LEAST) {
            return new Counts(new Side(people(), Map.of()), Map.of());
        }
        return apart() ? this : new Counts(all, Map.of());
    }

    /** Whether the countries may stand beside each other. */
    boolean apart() {
        return Arrays.stream(Country.values()).allMatch(country -> side(country).people() >= GroupValues.LEAST);
    }

    int people() {
        return all.people();
    }

    int of(String option) {
        return all.of(option);
    }

    Side side(Country country) {
        return sides.getOrDefault(country, NOBODY);
    }

    String json() {
        var object = Json.createObjectBuilder().add(ALL, json(all));
        sides.forEach((country, side) -> object.add(country.name(), json(side)));
        return object.build().toString();
    }

    private static JsonObjectBuilder json(Side side) {
        var options = Json.createObjectBuilder();
        side.options().forEach(options::add);
        return Json.createObjectBuilder().add("people", side.people()).add("options", options);
    }

    /** Results written before the sum had a place of its own have only the countries. */
    static Counts parse(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var object = reader.readObject();
            var sides = new EnumMap<Country, Side>(Country.class);
            for (var country : Country.values()) {
                if (object.containsKey(country.name())) {
                    sides.put(country, side(object.getJsonObject(country.name())));
                }
            }
            return object.containsKey(ALL) ? new Counts(side(object.getJsonObject(ALL)), sides) : of(sides);
        }
    }

    private static Side side(JsonObject written) {
        var options = new TreeMap<String, Integer>();
        written.getJsonObject("options")
                .forEach((option, number) -> options.put(option, ((JsonNumber) number).intValue()));
        return new Side(written.getInt("people"), options);
    }
}
