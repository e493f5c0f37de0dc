// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.layout.Box;
import org.bitstreamproject.verkstad.modelling.layout.Line;
import org.bitstreamproject.verkstad.modelling.layout.Plan;
import org.bitstreamproject.verkstad.modelling.layout.Point;

/** Where signs stand at the parts of a picture: a number at the upper left corner, a padlock at the lower, a mark at neither. */
final class Corners {
    static final int NUMBER = 12;
    static final int LOCK = 10;
    static final int LOCK_ON_LINE = 8;

    /** From the right end of a frame, where its mark stands. */
    private static final int BESIDE_MARK = 42;

    private static final int BADGE = 26;

    private final Plan plan;

    Corners(Plan plan) {
        this.plan = plan;
    }

    /** The middle of a number for each part that has a place in the picture. @param found see {@link Marks} */
    Map<String, Point> numbers(Set<String> found) {
        var places = new LinkedHashMap<String, Point>();
        plan.frames().stream().filter(Plan.Frame::first).forEach(frame -> {
            var box = frame.box();
            places.put(box.node().id(), new Point(box.left() + 2, box.y() + 2));
            for (var band : frame.bands()) {
                band.lane()
                        .map(Node::id)
                        .ifPresent(lane -> places.put(
                                lane,
                                found.contains(lane)
                                        ? new Point(
                                                box.left() + frame.headerWidth() - NUMBER - 4,
                                                band.y() + band.height() - NUMBER - 4)
                                        : new Point(box.left() + NUMBER + 4, band.y() + NUMBER + 4)));
            }
        });
        plan.areas()
                .forEach(area -> area.node()
                        .ifPresent(node -> places.putIfAbsent(node.id(), new Point(area.x() + 4, area.y() + 4))));
        plan.boxes().forEach(box -> places.put(box.node().id(), number(box)));
        plan.lines().forEach(line -> places.putIfAbsent(line.edge().id(), beside(line)));
        places.replaceAll((id, at) -> inside(at, NUMBER));
        return places;
    }

    private static Point number(Box box) {
        int left = box.left() + 4 + (box.node().prop("attitude").isPresent() ? BADGE : 0);
        return new Point(left, box.y() + 2);
    }

    /** The middle of a padlock for each part that has a place in the picture and is no line. */
    Map<String, Point> locks() {
        var places = new LinkedHashMap<String, Point>();
        plan.frames().stream().filter(Plan.Frame::first).forEach(frame -> {
            var box = frame.box();
            places.put(box.node().id(), new Point(Frames.right(frame) - BESIDE_MARK, box.y() + 2));
            for (var band : frame.bands()) {
                var at = new Point(box.left() + 14, band.y() + band.height() - 14);
                band.lane().ifPresent(lane -> places.putIfAbsent(lane.id(), at));
            }
        });
        plan.areas()
                .forEach(area -> area.node()
                        .ifPresent(node ->
                                places.putIfAbsent(node.id(), new Point(area.x() + 4, area.y() + area.height() - 4))));
        plan.boxes().forEach(box -> places.putIfAbsent(box.node().id(), new Point(box.left() + 4, box.bottom() - 2)));
        places.replaceAll((id, at) -> inside(at, LOCK));
        return places;
    }

    /** The same for lines: a third of the way along the longest stretch, for words stand in the middle and signs at the ends. */
    Map<String, Point> locksOnLines() {
        var places = new LinkedHashMap<String, Point>();
        plan.lines().stream().filter(Line::begins).forEach(line -> {
            int at = longest(line);
            var from = line.points().get(at);
            var to = line.points().get(at + 1);
            places.putIfAbsent(line.edge().id(), new Point((2 * from.x() + to.x()) / 3, (2 * from.y() + to.y()) / 3));
        });
        places.replaceAll((id, at) -> inside(at, LOCK_ON_LINE));
        return places;
    }

    /** Beside the middle of its longest stretch: on a short line a number would hide it. */
    private static Point beside(Line line) {
        int at = longest(line);
        var from = line.points().get(at);
        var to = line.points().get(at + 1);
        boolean upright = Math.abs(to.y() - from.y()) > Math.abs(to.x() - from.x());
        int x = (from.x() + to.x()) / 2;
        int y = (from.y() + to.y()) / 2;
        return upright ? new Point(x + NUMBER + 4, y) : new Point(x, y - NUMBER - 4);
    }

    private static int longest(Line line) {
        int longest = 0;
        for (int at = 1; at + 1 < line.points().size(); at++) {
            if (length(line, at) > length(line, longest)) {
                longest = at;
            }
        }
        return longest;
    }

    private static int length(Line line, int at) {
        var from = line.points().get(at);
        var to = line.points().get(at + 1);
        return Math.abs(to.x() - from.x()) + Math.abs(to.y() - from.y());
    }

    private static Point inside(Point at, int radius) {
        return new Point(Math.max(radius + 1, at.x()), Math.max(radius + 1, at.y()));
    }
}
