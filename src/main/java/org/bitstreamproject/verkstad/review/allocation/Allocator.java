// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review.allocation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;

/**
 * Allocates a round as a minimum-cost flow: person → (case, person's country) → case. What never gives way has no arc;
 * every other rule is a price, each far above the next, so that a weaker rule gives way first. Mutual pairs cannot be
 * priced in a flow: those found get a price on one of their two directions and the flow is solved again.
 */
public final class Allocator {
    private static final long REVIEWER_MISSING = 100_000_000_000_000_000L;
    private static final long OVERLOAD = 100_000_000_000_000L;
    private static final long REVIEW_MISSING = 10_000_000_000_000L;
    private static final long COUNTRY_MISSING = 100_000_000_000L;
    private static final long UNWANTED_PAIR = 1_000_000_000L;
    private static final long UNEVEN_CASE = 10_000_000L;
    private static final int CHANCE = 100_000;
    private static final int ATTEMPTS = 25;

    private final Question question;
    private final Map<Pair, Long> prices = new LinkedHashMap<>();
    private final Map<EnrolmentId, Set<CaseId>> own = new HashMap<>();

    private Allocator(Question question) {
        this.question = question;
        var chance = new SplittableRandom(question.seed());
        for (var person : question.people()) {
            for (var kase : question.cases()) {
                long draw = chance.nextInt(CHANCE);
                var pair = new Pair(person.id(), kase.id());
                if (Eligibility.hinders(person, kase).isEmpty()) {
                    prices.put(pair, draw + (question.earlier().contains(pair) ? UNWANTED_PAIR : 0));
                }
            }
        }
        question.cases()
                .forEach(kase -> kase.members()
                        .forEach(member -> own.computeIfAbsent(member, any -> new HashSet<>())
                                .add(kase.id())));
    }

    /** The best allocation under the rules; where they cannot all be kept it says which gave way and for whom. */
    public static Allocation allocate(Question question) {
        return new Allocator(question).best();
    }

    /** These pairs as they are, chosen by hand, and the rules they break. */
    public static Allocation judge(Question question, List<Pair> pairs) {
        var allocator = new Allocator(question);
        return allocator.explained(pairs);
    }

    private Allocation explained(List<Pair> pairs) {
        return new Allocation(
                question.seed(), pairs, new Explanation(question, prices.keySet(), pairs).gaveWay(mutual(pairs)));
    }

    private Allocation best() {
        var pairs = solve();
        var best = pairs;
        for (var attempt = 1; attempt < ATTEMPTS && !mutual(pairs).isEmpty(); attempt++) {
            mutual(pairs).forEach(this::discourage);
            pairs = solve();
            if (mutual(pairs).size() < mutual(best).size()) {
                best = pairs;
            }
        }
        return explained(best);
    }

    /** Case pairs where each has an author who reviews the other, smaller id first. */
    private Set<List<CaseId>> mutual(List<Pair> pairs) {
        var directions = new HashSet<List<CaseId>>();
        pairs.forEach(pair -> own.getOrDefault(pair.reviewer(), Set.of())
                .forEach(mine -> directions.add(List.of(mine, pair.kase()))));
        var both = new TreeSet<List<CaseId>>(
                Comparator.comparing((List<CaseId> two) -> two.get(0).value())
                        .thenComparing(two -> two.get(1).value()));
        directions.stream()
                .filter(two -> two.get(0).value() < two.get(1).value())
                .filter(two -> directions.contains(List.of(two.get(1), two.get(0))))
                .forEach(both::add);
        return both;
    }

    /** Makes it dear for the authors of the first case to review the second; the seed has decided who is first. */
    private void discourage(List<CaseId> two) {
        var turned = new SplittableRandom(
                        question.seed() ^ (two.get(0).value() * 31 + two.get(1).value()))
                .nextBoolean();
        var from = two.get(turned ? 1 : 0);
        var to = two.get(turned ? 0 : 1);
        prices.replaceAll((pair, price) -> pair.kase().equals(to)
                        && own.getOrDefault(pair.reviewer(), Set.of()).contains(from)
                ? price + UNWANTED_PAIR
                : price);
    }

    private List<Pair> solve() {
        var people = question.people();
        var cases = question.cases();
        var sink = 1 + people.size() + 3 * cases.size();
        var flow = new MinCostFlow(sink + 1);
        for (var i = 0; i < people.size(); i++) {
            loadOf(flow, 1 + i);
        }
        for (var j = 0; j < cases.size(); j++) {
            reviewersOf(flow, 1 + people.size() + 3 * j, sink);
        }
        var arcs = pairArcs(flow);
        flow.solve(0, sink);
        return arcs.entrySet().stream()
                .filter(arc -> flow.flow(arc.getValue()) > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void loadOf(MinCostFlow flow, int person) {
        for (var unit = 1; unit <= question.cases().size(); unit++) {
            var price = unit <= question.leastLoad()
                    ? -REVIEW_MISSING * (question.leastLoad() - unit + 1)
                    : OVERLOAD * Math.max(0, unit - question.mostLoad());
            flow.arc(0, person, 1, price);
        }
    }

    /** @param kase node of the case; the next two are its Swedish and its Norwegian side */
    private void reviewersOf(MinCostFlow flow, int kase, int sink) {
        for (var side = 1; side <= 2; side++) {
            flow.arc(kase + side, kase, 1, -COUNTRY_MISSING);
            flow.arc(kase + side, kase, question.people().size(), 0);
        }
        for (var unit = 1; unit <= question.people().size(); unit++) {
            var price = unit <= question.perCase() ? -REVIEWER_MISSING : UNEVEN_CASE * (unit - question.perCase());
            flow.arc(kase, sink, 1, price);
        }
    }

    private Map<Pair, Integer> pairArcs(MinCostFlow flow) {
        var arcs = new LinkedHashMap<Pair, Integer>();
        for (var i = 0; i < question.people().size(); i++) {
            var person = question.people().get(i);
            for (var j = 0; j < question.cases().size(); j++) {
                var pair = new Pair(person.id(), question.cases().get(j).id());
                var price = prices.get(pair);
                if (price != null) {
                    var kase = 1 + question.people().size() + 3 * j;
                    arcs.put(pair, flow.arc(1 + i, kase + (person.country() == Country.SE ? 1 : 2), 1, price));
                }
            }
        }
        return arcs;
    }
}
