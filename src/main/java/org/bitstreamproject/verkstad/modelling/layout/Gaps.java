// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.Edge;

/**
 * The space before each column, where flows change rows. Every such change gets a track of its own, and a column whose
 * flows carry words gets room for them.
 */
final class Gaps {

    /** One change of rows in the space before {@code column}. */
    record Turn(String edgeId, int column, int fromY, int toY) {}

    private static final int STUB = 16;
    private static final int TRACK = 10;
    private static final int NARROWEST = 34;

    private final Map<Integer, List<Turn>> turns = new HashMap<>();
    private final Map<Integer, Integer> words = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    void turn(Edge edge, int column, int fromY, int toY) {
        if (fromY != toY && asked.add(edge.id() + "/" + column)) {
            turns.computeIfAbsent(column, any -> new ArrayList<>()).add(new Turn(edge.id(), column, fromY, toY));
        }
    }

    void words(int column, int width) {
        words.merge(column, width, Math::max);
    }

    /** Puts the tracks in an order that crosses little: of those going down the lowest start turns first. */
    void settle() {
        turns.values()
                .forEach(list -> list.sort(
                        Comparator.<Turn>comparingInt(turn -> turn.toY() > turn.fromY() ? -turn.fromY() : turn.fromY())
                                .thenComparing(Turn::edgeId)));
    }

    int width(int column) {
        int tracks = turns.getOrDefault(column, List.of()).size();
        int room = words.getOrDefault(column, 0);
        return Math.max(NARROWEST, STUB + tracks * TRACK + Math.max(STUB, room + TRACK));
    }

    /** How far from the gap's left edge this edge turns. */
    int track(Edge edge, int column) {
        var list = turns.getOrDefault(column, List.of());
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).edgeId().equals(edge.id())) {
                return STUB + i * TRACK;
            }
        }
        return STUB;
    }
}
