// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The space between two columns, where lines change height. Lines that would lie on each other get tracks of their
 * own; those of one bundle share theirs.
 */
final class Tracks {
    static final int STEP = 9;

    /** A stretch of height that a bundle of lines takes; {@code down} when it leads downwards. */
    private record Stretch(String bundle, int top, int bottom, int from, boolean down) {
        Stretch with(int one, int other) {
            return new Stretch(
                    bundle, Math.min(top, Math.min(one, other)), Math.max(bottom, Math.max(one, other)), from, down);
        }
    }

    private final Map<String, Stretch> stretches = new LinkedHashMap<>();
    private final Map<String, Integer> track = new HashMap<>();
    private int used;

    void ask(String bundle, int from, int to) {
        if (from != to || stretches.containsKey(bundle)) {
            stretches.merge(
                    bundle,
                    new Stretch(bundle, Math.min(from, to), Math.max(from, to), from, to > from),
                    (before, now) -> before.with(from, to));
        }
    }

    /** Of those going down the lowest start turns first, so that few cross. */
    void settle() {
        var order = new ArrayList<>(stretches.values());
        order.sort(Comparator.<Stretch>comparingInt(one -> one.down() ? -one.from() : one.from())
                .thenComparing(Stretch::bundle));
        var taken = new ArrayList<List<Stretch>>();
        for (var stretch : order) {
            int at = 0;
            while (at < taken.size() && taken.get(at).stream().anyMatch(other -> meet(stretch, other))) {
                at++;
            }
            if (at == taken.size()) {
                taken.add(new ArrayList<>());
            }
            taken.get(at).add(stretch);
            track.put(stretch.bundle(), at);
        }
        used = taken.size();
    }

    int width() {
        return used * STEP;
    }

    int offset(String bundle) {
        return track.getOrDefault(bundle, 0) * STEP;
    }

    private static boolean meet(Stretch one, Stretch other) {
        return one.top() - STEP < other.bottom() && other.top() - STEP < one.bottom();
    }
}
