// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.exercise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.Rule;
import org.bitstreamproject.verkstad.course.Rule.Severity;
import org.bitstreamproject.verkstad.modelling.Finding;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.check.Checker;
import org.bitstreamproject.verkstad.modelling.picture.Words;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;

/**
 * A sound model with errors put in, and the key to them. Whatever rule the program knows, also one the course does not use,
 * says about the broken model exactly what the key says: a way to break it that sets off anything else is not taken.
 *
 * @param key one finding for each error, of different rules
 */
record Broken(Model model, List<Finding> key) {

    /** Spreads seeds that lie side by side. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int MOST_TRIED = 24;
    private static final LocalizedText NO_WORDS = new LocalizedText("-", "-", "-");

    Broken {
        key = List.copyOf(key);
    }

    /**
     * The same seed always breaks it alike.
     *
     * @param errors how many at most; fewer when the model cannot be broken in so many ways
     * @param words of the model's language
     */
    static Broken of(Model sound, long seed, int errors, Words words) {
        var random = new Random(seed * SPREAD);
        var breakers = new ArrayList<>(Breakers.of(sound.type()));
        Collections.shuffle(breakers, random);
        var checker = checker(sound.type());
        var broken = new Broken(sound, List.of());
        for (var breaker : breakers) {
            if (broken.key.size() == errors) {
                break;
            }
            var ways = new ArrayList<>(breaker.ways().apply(broken.model, words).toList());
            Collections.shuffle(ways, random);
            broken = broken.with(breaker.rule(), ways, checker);
        }
        return broken;
    }

    /** Every rule the program has for this type, whatever a course makes of it. */
    static Checker checker(ModelType type) {
        return new Checker(Checker.rulesOf(type).stream()
                .map(id -> new Rule(id, Severity.WARN, null, null, type.name(), NO_WORDS, null, null))
                .toList());
    }

    private Broken with(String rule, List<Model> ways, Checker checker) {
        var before = checker.check(model).all();
        for (var way : ways.subList(0, Math.min(ways.size(), MOST_TRIED))) {
            var added = added(before, checker.check(way).all()).filter(finding -> isNew(finding, rule));
            if (added.isPresent()) {
                var more = new ArrayList<>(key);
                more.add(added.get());
                return new Broken(way, more);
            }
        }
        return this;
    }

    /** One error at one place: who looks there sees one thing wrong. */
    private boolean isNew(Finding finding, String rule) {
        var taken = key.stream().flatMap(known -> known.elements().stream()).collect(Collectors.toSet());
        boolean isWhole = finding.elements().stream()
                .allMatch(id ->
                        model.process().filter(node -> node.id().equals(id)).isPresent());
        return finding.rule().equals(rule)
                && (isWhole || finding.elements().stream().noneMatch(taken::contains));
    }

    /** The one thing said more; empty when it is not exactly one, or something else is said no more. */
    private static Optional<Finding> added(List<Finding> before, List<Finding> after) {
        var known = new HashSet<>(before);
        var more = after.stream().filter(finding -> !known.contains(finding)).toList();
        return more.size() == 1 && after.size() == before.size() + 1 ? Optional.of(more.get(0)) : Optional.empty();
    }
}
