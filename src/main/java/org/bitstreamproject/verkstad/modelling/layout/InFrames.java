// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Place;
import org.bitstreamproject.verkstad.modelling.notation.Hold;

/**
 * The boxes of a process with what a hand put elsewhere there: a step stays in its lane, which grows downwards with it;
 * what stands below a lane that grew moves down as far, what stands right of a frame that grew moves right.
 */
final class InFrames {
    private static final int MARGIN = 16;
    private static final int PAD = 12;
    private static final int TIP = 36;

    private final Model model;
    private final Plan laidOut;
    private final Map<String, Box> steps = new HashMap<>();
    private final Map<String, Integer> bands = new HashMap<>();
    private final int[][] more;
    private final int[] wider;

    /** Where lanes end that grew, from the highest down, and how much all have grown together that end there or above. */
    private int[] ends = {};

    private int[] grown = {};

    InFrames(Model model, Plan laidOut) {
        this.model = model;
        this.laidOut = laidOut;
        int strips = laidOut.frames().size();
        this.more = new int[strips][];
        this.wider = new int[strips];
        for (int i = 0; i < strips; i++) {
            more[i] = new int[laidOut.frames().get(i).bands().size()];
        }
    }

    Plan plan() {
        if (laidOut.frames().isEmpty()) {
            return laidOut;
        }
        measure();
        addUp();
        var frames = new ArrayList<Plan.Frame>();
        for (int i = 0; i < laidOut.frames().size(); i++) {
            frames.add(grown(laidOut.frames().get(i), i));
        }
        var boxes = new ArrayList<Box>();
        var drawn = new HashSet<String>();
        for (var box : laidOut.boxes()) {
            var place = model.place(box.node().id());
            if (place.isEmpty()) {
                boxes.add(box.at(box.x() + across(box.x(), box.middle()), box.y() + down(box.y())));
            } else if (drawn.add(box.node().id())) {
                boxes.add(put(box, place.get(), frames));
            }
        }
        var lines = laidOut.lines().stream()
                .map(line -> line.moved(
                        point -> new Point(point.x() + across(point.x(), point.y()), point.y() + down(point.y()))))
                .toList();
        return inside(new Plan(laidOut.width(), laidOut.height(), frames, laidOut.areas(), boxes, lines));
    }

    /** How much each lane and each frame must grow. */
    private void measure() {
        for (var box : laidOut.boxes()) {
            var place = model.place(box.node().id());
            if (place.isPresent() && Hold.of(model.type(), box.node().type()) == Hold.STEP) {
                var sized = Sizes.of(model, box, place.get());
                int strip = strip(place.get());
                var frame = laidOut.frames().get(strip);
                int band = Origin.band(laidOut.frames(), box);
                steps.put(box.node().id(), sized);
                bands.put(box.node().id(), band);
                if (band < frame.bands().size()) {
                    int needed = top(place.get()) + sized.height() + PAD;
                    grow(strip, band, needed - frame.bands().get(band).height());
                }
                int right =
                        frame.box().left() + left(frame, place.get()) + sized.width() + PAD + (frame.last() ? TIP : 0);
                wider[strip] = Math.max(wider[strip], right - frame.box().right());
            }
        }
        for (int strip = 0; strip < more.length; strip++) {
            var all = laidOut.frames().get(strip).bands();
            for (int band = 0; band < all.size(); band++) {
                int given = all.get(band)
                        .lane()
                        .flatMap(lane -> model.place(lane.id()))
                        .map(Place::height)
                        .orElse(0);
                grow(strip, band, given - all.get(band).height());
            }
        }
    }

    private void grow(int strip, int band, int by) {
        more[strip][band] = Math.max(more[strip][band], by);
    }

    private int strip(Place place) {
        return Math.min(place.strip(), laidOut.frames().size() - 1);
    }

    private static int top(Place place) {
        return Math.max(PAD, place.y());
    }

    private static int left(Plan.Frame frame, Place place) {
        return Math.max(frame.headerWidth() + PAD, place.x());
    }

    /** How far something at this height moves down: by all that grew above it. */
    private int down(int y) {
        int at = Arrays.binarySearch(ends, y);
        int above = at < 0 ? -at - 1 : at + 1;
        return above == 0 ? 0 : grown[above - 1];
    }

    private void addUp() {
        var by = new TreeMap<Integer, Integer>();
        for (int strip = 0; strip < more.length; strip++) {
            var all = laidOut.frames().get(strip).bands();
            for (int band = 0; band < all.size(); band++) {
                if (more[strip][band] > 0) {
                    by.merge(all.get(band).y() + all.get(band).height(), more[strip][band], Integer::sum);
                }
            }
        }
        ends = by.keySet().stream().mapToInt(end -> end).toArray();
        grown = by.values().stream().mapToInt(growth -> growth).toArray();
        Arrays.parallelPrefix(grown, Integer::sum);
    }

    /** How far something right of a frame moves right. */
    private int across(int x, int y) {
        int strip = Origin.nearest(laidOut.frames(), y);
        return x >= laidOut.frames().get(strip).box().right() ? wider[strip] : 0;
    }

    private Plan.Frame grown(Plan.Frame frame, int strip) {
        var box = frame.box();
        int y = box.y() + down(box.y());
        int bottom = box.bottom() + down(box.bottom());
        var lanes = new ArrayList<Band>();
        for (int i = 0; i < frame.bands().size(); i++) {
            var band = frame.bands().get(i);
            lanes.add(new Band(band.lane(), band.y() + down(band.y()), band.height() + more[strip][i], band.lines()));
        }
        return new Plan.Frame(
                box.at(box.x(), y).sized(box.width() + wider[strip], bottom - y),
                frame.headerWidth(),
                lanes,
                frame.first(),
                frame.last());
    }

    private Box put(Box box, Place place, List<Plan.Frame> frames) {
        var step = steps.get(box.node().id());
        if (step == null) {
            var origin = Origin.of(frames, place);
            return around(box, place).at(origin.x() + place.x(), origin.y() + place.y());
        }
        var frame = frames.get(strip(place));
        int band = Objects.requireNonNull(bands.get(box.node().id()));
        int y = band < frame.bands().size()
                ? frame.bands().get(band).y()
                : frame.box().y();
        return step.at(frame.box().left() + left(frame, place), y + top(place));
    }

    /** Drawn once, however many relations it has. */
    private Box around(Box box, Place place) {
        long times = laidOut.boxes().stream()
                .filter(other -> other.node().id().equals(box.node().id()))
                .count();
        return times > 1
                ? Sizes.asWide(model, box, place, place.width() == 0 ? box.width() : place.width())
                : Sizes.of(model, box, place);
    }

    /** Moved so that nothing stands left of the picture or above it. */
    private static Plan inside(Plan plan) {
        int left = plan.boxes().stream().mapToInt(Box::left).min().orElse(MARGIN);
        int top = plan.boxes().stream().mapToInt(Box::y).min().orElse(MARGIN);
        int right = Math.max(0, MARGIN - left);
        int down = Math.max(0, MARGIN - top);
        if (right == 0 && down == 0) {
            return plan;
        }
        var frames = plan.frames().stream()
                .map(frame -> new Plan.Frame(
                        frame.box().at(frame.box().x() + right, frame.box().y() + down),
                        frame.headerWidth(),
                        frame.bands().stream()
                                .map(band -> new Band(band.lane(), band.y() + down, band.height(), band.lines()))
                                .toList(),
                        frame.first(),
                        frame.last()))
                .toList();
        return new Plan(
                plan.width() + right,
                plan.height() + down,
                frames,
                plan.areas(),
                plan.boxes().stream()
                        .map(box -> box.at(box.x() + right, box.y() + down))
                        .toList(),
                plan.lines().stream()
                        .map(line -> line.moved(point -> new Point(point.x() + right, point.y() + down)))
                        .toList());
    }
}
