// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What several people answered together, figure by figure, and never what one of them did: nothing is kept of a group of
 * fewer than {@link #LEAST}, and nothing from which the answers of one to four others could be told by subtraction. Pure.
 */
public final class GroupValues {
    /** Fewest answers that are shown together. */
    public static final int LEAST = 5;

    /** Nothing to show. */
    public static final GroupValues NONE = new GroupValues(Map.of());

    private final Map<String, List<BigDecimal>> figures;

    private GroupValues(Map<String, List<BigDecimal>> figures) {
        this.figures = figures;
    }

    /**
     * The values of groups that together make up a whole that is shown as well. Each figure is guarded by itself, because
     * not everybody answers every question: see {@link #shown}.
     *
     * @param answers group → each person's figures by name; people of no group under a key of their own
     * @param others keys that are never shown, such as people of no group
     */
    public static <K> Map<K, GroupValues> ofParts(Map<K, List<Map<String, BigDecimal>>> answers, Set<K> others) {
        var seen = new HashMap<K, Map<String, List<BigDecimal>>>();
        for (var name : names(answers.values().stream().flatMap(List::stream).toList())) {
            answers.forEach((group, people) ->
                    seen.computeIfAbsent(group, any -> new HashMap<>()).put(name, figures(people, name)));
        }
        return ofParts(answers, others, seen);
    }

    /** The same with values that lag behind. @param seen group → figure → sorted values; what is missing is not shown */
    static <K> Map<K, GroupValues> ofParts(
            Map<K, List<Map<String, BigDecimal>>> answers, Set<K> others, Map<K, Map<String, List<BigDecimal>>> seen) {
        var kept = new HashMap<K, Map<String, List<BigDecimal>>>();
        for (var name : names(answers.values().stream().flatMap(List::stream).toList())) {
            var parts = new HashMap<K, List<BigDecimal>>();
            answers.forEach((group, people) -> parts.put(group, figures(people, name)));
            var sizes = parts.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, part -> part.getValue().size()));
            for (var group : shown(sizes, others)) {
                var values = seen.getOrDefault(group, Map.of()).getOrDefault(name, List.of());
                if (!values.isEmpty()) {
                    kept.computeIfAbsent(group, any -> new TreeMap<>()).put(name, values);
                }
            }
        }
        return kept.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, group -> new GroupValues(group.getValue())));
    }

    /**
     * Which parts of a whole may be shown beside the whole: those of {@link #LEAST} and more, as long as everybody else
     * together is nobody or at least as many; the smallest is held back until that is so.
     *
     * @param sizes part → number of people
     * @param never parts that are not shown whatever their size
     */
    public static <K> Set<K> shown(Map<K, Integer> sizes, Set<K> never) {
        var largestFirst = Comparator.<Map.Entry<K, Integer>>comparingInt(Map.Entry::getValue)
                .reversed()
                .thenComparing(part -> String.valueOf(part.getKey()));
        var shown = new ArrayList<>(sizes.entrySet().stream()
                .filter(part -> part.getValue() >= LEAST && !never.contains(part.getKey()))
                .sorted(largestFirst)
                .toList());
        var rest = sizes.values().stream().mapToInt(Integer::intValue).sum()
                - shown.stream().mapToInt(Map.Entry::getValue).sum();
        while (rest > 0 && rest < LEAST && !shown.isEmpty()) {
            rest += shown.remove(shown.size() - 1).getValue();
        }
        return shown.stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** True when there is no figure to show. */
    public boolean isEmpty() {
        return figures.isEmpty();
    }

    /** The middle answer, or half-way between the two in the middle; empty when too few have answered. */
    public Optional<BigDecimal> median(String name) {
        return of(name).map(sorted -> {
            var upper = sorted.get(sorted.size() / 2);
            var lower = sorted.get((sorted.size() - 1) / 2);
            return upper.add(lower).divide(BigDecimal.valueOf(2)).stripTrailingZeros();
        });
    }

    /** Rounded to one decimal, halves up; empty when too few have answered. */
    public Optional<BigDecimal> mean(String name) {
        return of(name).map(all -> all.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(all.size()), 1, RoundingMode.HALF_UP));
    }

    private Optional<List<BigDecimal>> of(String name) {
        return Optional.ofNullable(figures.get(name));
    }

    private static Set<String> names(Collection<Map<String, BigDecimal>> people) {
        return people.stream().flatMap(one -> one.keySet().stream()).collect(Collectors.toSet());
    }

    private static List<BigDecimal> figures(List<Map<String, BigDecimal>> people, String name) {
        return people.stream()
                .map(one -> one.get(name))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }
}
