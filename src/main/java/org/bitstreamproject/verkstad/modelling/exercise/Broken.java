// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.exercise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bitstreamproject.verkstad.course.Rule;
import org.bitstreamproject.verkstad.course.Rule.Severity;
import org.bitstreamproject.verkstad.modelling.Finding;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.check.Checker;
import org.bitstreamproject.verkstad.modelling.picture.Words;
import org.bitstreamproject.verkstad.shared.domain.Language;
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
     * The same seed always breaks it alike, and the same in every language: a way to break it is taken when it adds the same
     * one error in all of them.
     *
     * @param sound the same model told in one or several languages
     * @param errors how many at most; fewer when the model cannot be broken in so many ways
     * @param words of each of the languages
     */
    static Map<Language, Broken> of(
            Map<Language, Model> sound, long seed, int errors, Function<Language, Words> words) {
        var type = sound.values().iterator().next().type();
        var breakers = new ArrayList<>(Breakers.of(type));
        Collections.shuffle(breakers, new Random(seed * SPREAD));
        var verdicts = new Verdicts(checker(type));
        Map<Language, Broken> broken = new EnumMap<>(Language.class);
        sound.forEach((language, model) -> broken.put(language, new Broken(model, List.of())));
        var made = 0;
        for (var breaker : breakers) {
            if (made == errors) {
                break;
            }
            // of its own, so that no rule's choice hangs on another's
            var random = new Random((seed * SPREAD) ^ breaker.rule().hashCode());
            if (add(broken, breaker, random, verdicts, words)) {
                made++;
            }
        }
        return broken;
    }

    /** Every rule the program has for this type, whatever a course makes of it. */
    static Checker checker(ModelType type) {
        return new Checker(Checker.rulesOf(type).stream()
                .map(id -> new Rule(id, Severity.WARN, null, null, type.name(), NO_WORDS, null, null))
                .toList());
    }

    /** @return whether there is a way that suits all languages */
    private static boolean add(
            Map<Language, Broken> broken,
            Breaker breaker,
            Random random,
            Verdicts verdicts,
            Function<Language, Words> words) {
        Map<Language, List<Model>> ways = new EnumMap<>(Language.class);
        Map<Language, List<Finding>> before = new EnumMap<>(Language.class);
        broken.forEach((language, so) -> {
            ways.put(
                    language,
                    breaker.ways().apply(so.model, words.apply(language)).toList());
            before.put(language, verdicts.of(so.model));
        });
        var most = ways.values().stream().mapToInt(List::size).min().orElse(0);
        var order = new ArrayList<>(IntStream.range(0, most).boxed().toList());
        Collections.shuffle(order, random);
        for (int way : order.subList(0, Math.min(most, MOST_TRIED))) {
            Map<Language, Broken> next = new EnumMap<>(Language.class);
            for (var one : broken.entrySet()) {
                var language = one.getKey();
                var more = one.getValue()
                        .with(
                                breaker.rule(),
                                Objects.requireNonNull(ways.get(language)).get(way),
                                Objects.requireNonNull(before.get(language)),
                                verdicts);
                if (more.isEmpty()) {
                    break;
                }
                next.put(language, more.get());
            }
            if (next.size() == broken.size() && places(next).size() == 1) {
                broken.putAll(next);
                return true;
            }
        }
        return false;
    }

    private static Set<List<List<String>>> places(Map<Language, Broken> all) {
        return all.values().stream().map(Broken::places).collect(Collectors.toSet());
    }

    /** The key without what is said in a language: for each error the rule, and where it is. */
    List<List<String>> places() {
        return key.stream()
                .map(error -> {
                    var place = new ArrayList<String>();
                    place.add(error.rule());
                    place.addAll(error.elements());
                    return List.copyOf(place);
                })
                .toList();
    }

    /** Broken this way too; empty when it does not add just one error of this rule. */
    private Optional<Broken> with(String rule, Model way, List<Finding> before, Verdicts verdicts) {
        return way.equals(model)
                ? Optional.empty()
                : added(before, verdicts.of(way))
                        .filter(finding -> isNew(finding, rule))
                        .map(finding -> {
                            var more = new ArrayList<>(key);
                            more.add(finding);
                            return new Broken(way, more);
                        });
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
