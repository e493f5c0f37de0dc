// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.exercise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of the wanted exchanges happen, as many as can be in the wanted order: judged by who and when, never by the words.
 * Every exchange stands after those it must follow.
 */
final class Conversation {

    /** A model so large that every way of reading it cannot be tried is read in the first good one. */
    private static final int MOST_TRIED = 20_000;

    private final List<Exchange> wanted;
    private final List<Happening> happenings;
    private final Map<String, Integer> chosen = new HashMap<>();
    private Set<String> best = Set.of();
    private int tried;

    /** Something that happens in the answer. @param sometimes whether it stands in an alternative */
    record Happening(String from, String to, boolean sometimes) {}

    Conversation(List<Exchange> wanted, List<Happening> happenings) {
        this.wanted = wanted;
        this.happenings = happenings;
    }

    /** Ids of the exchanges that happen. */
    Set<String> found() {
        search(0);
        return best;
    }

    private void search(int next) {
        tried++;
        if (chosen.size() > best.size()) {
            best = Set.copyOf(chosen.keySet());
        }
        if (next == wanted.size() || tried > MOST_TRIED || chosen.size() + wanted.size() - next <= best.size()) {
            return;
        }
        var exchange = wanted.get(next);
        for (var place : places(exchange)) {
            chosen.put(exchange.id(), place);
            search(next + 1);
            chosen.remove(exchange.id());
        }
        search(next + 1);
    }

    private List<Integer> places(Exchange exchange) {
        var earliest = exchange.after().stream()
                .mapToInt(id -> chosen.getOrDefault(id, -1))
                .max()
                .orElse(-1);
        var taken = new HashSet<>(chosen.values());
        var places = new ArrayList<Integer>();
        for (var at = earliest + 1; at < happenings.size(); at++) {
            var happening = happenings.get(at);
            if (exchange.isBetween(happening.from(), happening.to())
                    && (!exchange.sometimes() || happening.sometimes())
                    && !taken.contains(at)) {
                places.add(at);
            }
        }
        return places;
    }
}
