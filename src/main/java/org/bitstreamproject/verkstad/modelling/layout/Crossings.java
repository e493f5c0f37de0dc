// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.bitstreamproject.verkstad.modelling.layout.Layered.Place;

/** Puts the places of each column into an order in which few lines cross, and leaves them as they are where it is no gain. */
final class Crossings {

    private static final int MOST_SORTED = 700;
    /** Fewer crossings than this are not worth moving everything. */
    private static final int ACCEPTED = 3;

    private static final int ROUNDS = 6;

    private final List<List<Place>> columns;
    private final boolean named;

    /** @param named whether the columns have names; then the writer's order counts for more than crossings */
    Crossings(List<List<Place>> columns, boolean named) {
        this.columns = columns;
        this.named = named;
    }

    void untangle() {
        rank();
        if (columns.stream().mapToInt(List::size).sum() > MOST_SORTED) {
            return;
        }
        var best = copy();
        long fewest = crossings();
        long worthIt = fewest / 2;
        for (int round = 0; round < ROUNDS && fewest > ACCEPTED && !named; round++) {
            boolean forth = round % 2 == 0;
            for (int i = 0; i < columns.size(); i++) {
                sort(columns.get(forth ? i : columns.size() - 1 - i), forth);
            }
            long now = crossings();
            if (now < fewest && now <= worthIt) {
                fewest = now;
                best = copy();
            }
        }
        columns.clear();
        columns.addAll(best);
        rank();
        for (int round = 0; round < ROUNDS; round++) {
            columns.forEach(Crossings::swapNeighbours);
        }
    }

    /** Two neighbours change places where that alone takes crossings away. */
    private static void swapNeighbours(List<Place> column) {
        for (int i = 0; i + 1 < column.size(); i++) {
            var upper = column.get(i);
            var lower = column.get(i + 1);
            if (gain(upper.before, lower.before) + gain(upper.after, lower.after) > 0) {
                column.set(i, lower);
                column.set(i + 1, upper);
                rank(column);
            }
        }
    }

    private static int gain(List<Place> upper, List<Place> lower) {
        int gain = 0;
        for (var one : upper) {
            for (var other : lower) {
                gain += (int) Math.signum(one.rank - other.rank);
            }
        }
        return gain;
    }

    private void sort(List<Place> column, boolean forth) {
        var wish = new HashMap<Place, Double>();
        for (var place : column) {
            var beside = forth ? place.before : place.after;
            wish.put(
                    place,
                    beside.stream().mapToDouble(other -> other.rank).average().orElse(place.rank));
        }
        column.sort(Comparator.comparingDouble(place -> Objects.requireNonNull(wish.get(place))));
        rank(column);
    }

    private void rank() {
        columns.forEach(Crossings::rank);
    }

    /** Ranks run from 0 to 1, so that columns of different length compare. */
    private static void rank(List<Place> column) {
        for (int i = 0; i < column.size(); i++) {
            column.get(i).rank = (i + 0.5) / column.size();
        }
    }

    private List<List<Place>> copy() {
        var copy = new ArrayList<List<Place>>();
        columns.forEach(column -> copy.add(new ArrayList<>(column)));
        return copy;
    }

    private long crossings() {
        long crossings = 0;
        for (var column : columns) {
            var ends = new ArrayList<double[]>();
            for (var place : column) {
                place.after.forEach(to -> ends.add(new double[] {place.rank, to.rank}));
            }
            for (int i = 0; i < ends.size(); i++) {
                for (int j = i + 1; j < ends.size(); j++) {
                    double left = ends.get(i)[0] - ends.get(j)[0];
                    double right = ends.get(i)[1] - ends.get(j)[1];
                    crossings += left * right < 0 ? 1 : 0;
                }
            }
        }
        return crossings;
    }
}
