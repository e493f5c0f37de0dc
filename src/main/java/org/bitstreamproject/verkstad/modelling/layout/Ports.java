// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bitstreamproject.verkstad.modelling.layout.Layered.Place;
import org.bitstreamproject.verkstad.modelling.layout.Layered.Way;

/** At which height each line leaves and reaches its boxes, so that no two lie on each other and words have room. */
final class Ports {
    static final int LEAST = 12;
    private static final int STRAIGHT = 8;
    private static final int ASIDE = 18;

    /** One end of a way at a box. */
    private record End(Way way, boolean left, Place other) {}

    private final boolean bundled;
    private final IdentityHashMap<Way, double[]> heights = new IdentityHashMap<>();
    private final Map<Place, List<End>> rights = new HashMap<>();
    private final Map<Place, List<End>> lefts = new HashMap<>();

    Ports(List<Way> ways, boolean bundled) {
        this.bundled = bundled;
        for (var way : ways) {
            var places = way.places;
            heights.put(way, places.stream().mapToDouble(place -> place.centre).toArray());
            list(rights, way.left()).add(new End(way, true, places.get(1)));
            if (way.within()) {
                list(rights, way.right()).add(new End(way, false, way.left()));
            } else {
                list(lefts, way.right()).add(new End(way, false, places.get(places.size() - 2)));
            }
        }
        rights.forEach((place, ends) -> spread(place, ends, true));
        lefts.forEach((place, ends) -> spread(place, ends, false));
        ways.forEach(this::straighten);
    }

    /** The height at each of the way's places. */
    int[] heights(Way way) {
        var exact = Objects.requireNonNull(heights.get(way));
        var whole = new int[exact.length];
        for (int i = 0; i < exact.length; i++) {
            whole[i] = (int) Math.round(exact[i]);
        }
        return whole;
    }

    private static List<End> list(Map<Place, List<End>> sides, Place place) {
        return sides.computeIfAbsent(place, any -> new ArrayList<>());
    }

    private void spread(Place place, List<End> ends, boolean right) {
        if (bundled && right && form(place).outline().round() == 0) {
            bundle(place, ends);
            return;
        }
        boolean together = form(place).outline().round() > 0;
        if (together || (ends.size() == 1 && demand(ends.get(0)) <= 2 * LEAST)) {
            ends.forEach(end -> set(end, place.centre));
            return;
        }
        ends.sort(Comparator.comparingDouble(end -> end.other().centre));
        double needed = ends.stream().mapToDouble(Ports::demand).sum();
        double slack = Math.max(0, (place.height - needed) / (ends.size() + 1));
        double y = place.centre - needed / 2 - slack * (ends.size() - 1) / 2;
        for (var end : ends) {
            double demand = demand(end);
            set(end, y + demand - below(end));
            y += demand + slack;
        }
    }

    /** Those of a tree leave from the middle as one; any other line from under it. */
    private void bundle(Place place, List<End> ends) {
        ends.sort(Comparator.comparingDouble(end -> end.other().centre));
        double y = place.centre;
        long apart = ends.stream().filter(end -> !branch(end)).count();
        double step = Math.min(ASIDE, place.height / 2 / (apart + 1));
        for (var end : ends) {
            boolean branch = branch(end);
            y += branch ? 0 : step;
            set(end, branch ? place.centre : y);
        }
    }

    private static boolean branch(End end) {
        return end.way().link.branch() && !end.way().within();
    }

    private static double demand(End end) {
        return end.left()
                        && (!end.way().link.words().isEmpty() || end.way().link.named())
                ? Math.max(LEAST, end.way().link.wordsHeight())
                : LEAST + below(end);
    }

    /** What the line needs under itself. */
    private static double below(End end) {
        var words = end.left() ? end.way().link.leftEnd() : end.way().link.rightEnd();
        return LEAST / 3.0 + (words.isEmpty() ? 0 : Caption.LINE_HEIGHT);
    }

    private void set(End end, double y) {
        var way = Objects.requireNonNull(heights.get(end.way()));
        way[end.left() ? 0 : way.length - 1] = y;
    }

    private static Form form(Place place) {
        return Forms.of(place.box.orElseThrow().node());
    }

    /** Takes out small steps: a passage follows the height before it, a box with one line takes that line as it comes. */
    private void straighten(Way way) {
        var y = Objects.requireNonNull(heights.get(way));
        if (way.within()) {
            return;
        }
        int last = y.length - 1;
        if (alone(rights, way.left()) && !bundled && Math.abs(y[1] - y[0]) < reach(way.left()) && last > 1) {
            y[0] = y[1];
        }
        for (int i = 1; i < last; i++) {
            if (Math.abs(y[i] - y[i - 1]) <= STRAIGHT / 2.0) {
                y[i] = y[i - 1];
            }
        }
        if (alone(lefts, way.right()) && Math.abs(y[last] - y[last - 1]) < reach(way.right())) {
            y[last] = y[last - 1];
        } else if (Math.abs(y[last] - y[last - 1]) <= 2 && last > 1) {
            y[last - 1] = y[last];
        }
    }

    private static boolean alone(Map<Place, List<End>> sides, Place place) {
        return list(sides, place).size() == 1;
    }

    private static double reach(Place place) {
        return form(place).pointed() ? 2 : place.height / 2 - STRAIGHT;
    }
}
