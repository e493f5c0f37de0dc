// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Boxes in columns from left to right, lines between them that run through no box. A line that passes columns keeps a
 * place of its own in each. The writer's order is kept wherever it costs no crossing, so that a small edit moves little.
 */
final class Layered {

    /** A place in a column: a box, or the passage of a link. */
    static final class Place {
        final Optional<Box> box;
        final Optional<Way> passing;
        final int layer;
        final double height;
        double centre;
        double rank;
        final List<Place> before = new ArrayList<>();
        final List<Place> after = new ArrayList<>();

        Place(Optional<Box> box, Optional<Way> passing, int layer, double height) {
            this.box = box;
            this.passing = passing;
            this.layer = layer;
            this.height = height;
        }

        double top() {
            return centre - height / 2;
        }
    }

    /** A link with the places it goes through, left to right. */
    static final class Way {
        final Link link;
        final boolean turned;
        final List<Place> places = new ArrayList<>();

        Way(Link link, boolean turned) {
            this.link = link;
            this.turned = turned;
        }

        Place left() {
            return places.get(0);
        }

        Place right() {
            return places.get(places.size() - 1);
        }

        /** Links between neighbours of one column turn round in the space right of it. */
        boolean within() {
            return left().layer == right().layer;
        }
    }

    private static final int GAP = 16;
    private static final int PASSING = 14;
    private static final int MOST_PASSING = 6000;
    private static final int SETTLING = 4;

    private final List<List<Place>> columns = new ArrayList<>();
    private final List<Way> ways = new ArrayList<>();
    private final List<Link> far = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();
    /**
     * @param layer the column of each box
     * @param named whether the notation names the columns; then the writer's order counts for more than crossings
     */
    Layered(List<Box> boxes, List<Link> links, int[] layer, boolean named) {
        for (int i = 0; i < boxes.size(); i++) {
            var box = boxes.get(i);
            places.put(box.node().id(), new Place(Optional.of(box), Optional.empty(), layer[i], box.height()));
        }
        links.forEach(this::lead);
        order(boxes);
        new Crossings(columns, named).untangle();
        settle();
    }

    List<List<Place>> columns() {
        return columns;
    }

    List<Way> ways() {
        return ways;
    }

    /** Links that would need too many passages; they go round everything. */
    List<Link> far() {
        return far;
    }

    Place place(String id) {
        return Objects.requireNonNull(places.get(id));
    }

    private int passages;

    private void lead(Link link) {
        var from = place(link.from());
        var to = place(link.to());
        boolean turn = from.layer > to.layer;
        int between = Math.abs(from.layer - to.layer) - 1;
        if (between > 0 && passages + between > MOST_PASSING) {
            far.add(link);
            return;
        }
        var way = new Way(link, turn);
        var left = turn ? to : from;
        var right = turn ? from : to;
        way.places.add(left);
        for (int layer = left.layer + 1; layer < right.layer; layer++) {
            way.places.add(new Place(Optional.empty(), Optional.of(way), layer, PASSING));
            passages++;
        }
        way.places.add(right);
        ways.add(way);
        if (!way.within()) {
            for (int i = 1; i < way.places.size(); i++) {
                way.places.get(i - 1).after.add(way.places.get(i));
                way.places.get(i).before.add(way.places.get(i - 1));
            }
        }
    }

    /** Each column in the order one meets its places, following the writer's order from the left. */
    private void order(List<Box> boxes) {
        int last = places.values().stream().mapToInt(place -> place.layer).max().orElse(-1);
        for (int i = 0; i <= last; i++) {
            columns.add(new ArrayList<>());
        }
        var met = new HashSet<Place>();
        var roots = new ArrayList<Place>();
        boxes.forEach(box -> roots.add(place(box.node().id())));
        roots.stream().filter(place -> place.before.isEmpty()).forEach(place -> meet(place, met));
        roots.forEach(place -> meet(place, met));
    }

    private void meet(Place root, Set<Place> met) {
        var open = new ArrayList<Place>();
        open.add(root);
        while (!open.isEmpty()) {
            var place = open.remove(open.size() - 1);
            if (met.add(place)) {
                columns.get(place.layer).add(place);
                for (int i = place.after.size() - 1; i >= 0; i--) {
                    open.add(place.after.get(i));
                }
            }
        }
    }

    /** Every place as near to the middle of its neighbours as the order allows: first leftwards, so that parents lead. */
    private void settle() {
        for (var column : columns) {
            double y = 0;
            for (var place : column) {
                place.centre = y + place.height / 2;
                y += place.height + GAP;
            }
        }
        for (int round = 0; round < SETTLING; round++) {
            for (int i = 1; i < columns.size(); i++) {
                settle(columns.get(i), true);
            }
            for (int i = columns.size() - 2; i >= 0; i--) {
                settle(columns.get(i), false);
            }
        }
        double top = columns.stream()
                .flatMap(List::stream)
                .mapToDouble(Place::top)
                .min()
                .orElse(0);
        columns.forEach(column -> column.forEach(place -> place.centre -= top));
    }

    private static void settle(List<Place> column, boolean forth) {
        int count = column.size();
        var wish = new double[count];
        var weight = new double[count];
        var distance = new double[count];
        for (int i = 0; i < count; i++) {
            var place = column.get(i);
            var beside = forth ? place.before : place.after;
            wish[i] =
                    beside.stream().mapToDouble(other -> other.centre).average().orElse(place.centre);
            weight[i] = beside.isEmpty() ? 0.2 : place.passing.isPresent() ? 3 : 1;
            if (i > 0) {
                var above = column.get(i - 1);
                boolean narrow = above.passing.isPresent() && place.passing.isPresent();
                distance[i] = (above.height + place.height) / 2 + (narrow ? 2 : GAP);
            }
        }
        var settled = Settle.down(wish, weight, distance);
        for (int i = 0; i < count; i++) {
            column.get(i).centre = settled[i];
        }
    }
}
