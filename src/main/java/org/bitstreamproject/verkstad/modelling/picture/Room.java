// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.layout.Box;
import org.bitstreamproject.verkstad.modelling.layout.Caption;
import org.bitstreamproject.verkstad.modelling.layout.Plan;
import org.bitstreamproject.verkstad.modelling.layout.Point;

/** What is taken in the picture of a process, and so where more words may stand: on no box, line or other word. */
final class Room {
    /** Looked up by squares, so that a picture of thousands of lines is as quick as a small one. */
    private static final int SQUARE = 256;

    /** Longer than so many squares it is looked up by itself. */
    private static final int LONG = 64;

    /** Far more than any picture asks that a person put together: then nothing more is found. */
    private static final int MOST_LOOKS = 20_000_000;

    private static final int OFF = 3;
    private static final int MARK = 20;

    private final Plan plan;
    private final Map<Long, List<Spot>> taken = new HashMap<>();
    private final List<Spot> far = new ArrayList<>();
    private int looks;

    Room(Plan plan, Words words, Marks marks) {
        this.plan = plan;
        signs(marks);
        plan.boxes().forEach(box -> {
            take(Spot.of(box));
            if (marks.found().contains(box.node().id())) {
                take(new Spot(box.right() - 4 - MARK / 2, box.y() + 2 - MARK / 2, MARK, MARK));
            }
        });
        for (var line : plan.lines()) {
            for (int i = 1; i < line.points().size(); i++) {
                take(Spot.between(line.points().get(i - 1), line.points().get(i), OFF));
            }
            line.captions().forEach(this::take);
            Connectors.spot(line, words).ifPresent(this::take);
        }
        plan.frames().forEach(this::frame);
    }

    private void signs(Marks marks) {
        var corners = new Corners(plan);
        if (!marks.numbered().isEmpty()) {
            var numbers = corners.numbers(marks.found());
            numbers.keySet().retainAll(Set.copyOf(marks.numbered()));
            numbers.values().forEach(at -> take(Spot.round(at, Corners.NUMBER + 1)));
        }
        if (!marks.given().isEmpty()) {
            var locks = corners.locks();
            locks.putAll(corners.locksOnLines());
            locks.keySet().retainAll(marks.given());
            locks.values().forEach(at -> take(Spot.round(at, Corners.LOCK + 1)));
        }
    }

    private void frame(Plan.Frame frame) {
        var corners = Frames.chevron(frame.box(), frame.last());
        for (int i = 0; i < corners.size(); i++) {
            take(Spot.between(corners.get(i), corners.get((i + 1) % corners.size()), 1));
        }
        int left = frame.box().left();
        for (var band : frame.bands()) {
            take(new Spot(left, band.y(), frame.headerWidth(), band.height()));
            for (int y : new int[] {band.y(), band.y() + band.height()}) {
                take(Spot.between(new Point(left, y), new Point(frame.box().right(), y), 1));
            }
        }
        if (frame.first()) {
            take(name(frame.box()));
            take(new Spot(Frames.right(frame) - 16 - MARK / 2, frame.box().y() + 18 - MARK / 2, MARK, MARK));
        }
    }

    /** Of the name of the process, which is set larger. */
    static Spot name(Box frame) {
        int width = Lettering.width(String.join("", frame.lines())) * 3 / 2;
        return new Spot(frame.left() + 12, frame.y() + 8, width, 20);
    }

    private void take(Caption caption) {
        for (int i = 0; i < caption.lines().size(); i++) {
            int width = Lettering.width(caption.lines().get(i));
            int x = switch (caption.anchor()) {
                case START -> caption.at().x();
                case MIDDLE -> caption.at().x() - width / 2;
                case END -> caption.at().x() - width;
            };
            take(Spot.beginningAt(new Point(x, caption.at().y() + i * Caption.LINE_HEIGHT), width));
        }
    }

    void take(Spot spot) {
        if (spot.width() + spot.height() > LONG * SQUARE) {
            far.add(spot);
            return;
        }
        for (long key : squares(spot)) {
            taken.computeIfAbsent(key, square -> new ArrayList<>()).add(spot);
        }
    }

    boolean free(Spot spot) {
        if (spot.x() < 0 || spot.y() < 0 || spot.right() > plan.width() || spot.bottom() > plan.height()) {
            return false;
        }
        return isFree(spot, far)
                && squares(spot).stream().allMatch(key -> isFree(spot, taken.getOrDefault(key, List.of())));
    }

    private boolean isFree(Spot spot, List<Spot> others) {
        looks += others.size();
        return looks < MOST_LOOKS && others.stream().noneMatch(spot::meets);
    }

    /** The first of these that is free, taken. */
    Optional<Spot> first(List<Spot> wished) {
        var found = wished.stream().filter(this::free).findFirst();
        found.ifPresent(this::take);
        return found;
    }

    private static List<Long> squares(Spot spot) {
        var keys = new ArrayList<Long>();
        for (int x = Math.floorDiv(spot.x(), SQUARE); x <= Math.floorDiv(spot.right(), SQUARE); x++) {
            for (int y = Math.floorDiv(spot.y(), SQUARE); y <= Math.floorDiv(spot.bottom(), SQUARE); y++) {
                keys.add(((long) x << 32) ^ (y & 0xffffffffL));
            }
        }
        return keys;
    }
}
