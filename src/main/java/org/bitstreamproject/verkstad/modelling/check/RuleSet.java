// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.Exercise;
import org.jspecify.annotations.Nullable;

/**
 * Which rules judge: all but those that are switched off, or some and no others. Rules for other types of model than the one
 * judged say nothing either way.
 *
 * @param others whether rules judge that are not named here
 * @param named ids such as {@code PRO-01}
 */
public record RuleSet(boolean others, Set<String> named) {

    public static final RuleSet ALL = off(Set.of());

    private static final String SWITCHES = "rules";

    public RuleSet {
        named = Set.copyOf(named);
    }

    public static RuleSet only(Collection<String> rules) {
        return new RuleSet(false, Set.copyOf(rules));
    }

    public static RuleSet off(Collection<String> rules) {
        return new RuleSet(true, Set.copyOf(rules));
    }

    /** What the exercise's content says: {@code rules: {only: […]}} or {@code rules: {off: […]}}; all when it says nothing. */
    public static RuleSet of(Exercise exercise) {
        return in(exercise.content()).orElse(ALL);
    }

    /** The same for a part of the content; empty when it says nothing. */
    public static Optional<RuleSet> in(JsonObject content) {
        return content.get(SWITCHES) instanceof JsonObject switches
                ? Optional.of(
                        switches.get("only") instanceof JsonArray only
                                ? only(ids(only))
                                : off(ids(switches.get("off"))))
                : Optional.empty();
    }

    public boolean judges(String rule) {
        return named.contains(rule) != others;
    }

    private static Set<String> ids(@Nullable JsonValue list) {
        return list instanceof JsonArray ids
                ? ids.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
