// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.bitstreamproject.verkstad.modelling.layout.Caption;
import org.bitstreamproject.verkstad.modelling.layout.Plan;
import org.bitstreamproject.verkstad.modelling.layout.Point;

/** Where a tall picture may be parted so that each part goes on a page: through no box, no strip and no words. */
final class Sheets {
    /** Height of a lying sheet of A4 by its width, margins off. */
    private static final double SHAPE = 0.66;

    /** As high as a page at full size. */
    private static final int LEAST = 680;

    private static final int CLEAR = 4;
    private static final int LEGEND = 20;

    /** What a strip of a process goes by, where it is told apart: no id looks like it. */
    static final String STRIP = "strip ";

    private Sheets() {}

    static String strip(int number) {
        return STRIP + number;
    }

    /** @return where each part ends, the last with the picture */
    static List<Integer> of(Plan plan, int width, int height) {
        int most = Math.max(LEAST, (int) (width * SHAPE));
        var ends = new ArrayList<Integer>();
        int from = 0;
        if (height > most) {
            var cuts = cuts(plan, height);
            while (height - from > most) {
                var cut = cuts.floor(from + most);
                if (cut == null || cut <= from) {
                    cut = cuts.higher(from);
                }
                if (cut == null || cut >= height) {
                    break;
                }
                ends.add(cut);
                from = cut;
            }
        }
        ends.add(height);
        return ends;
    }

    /** Whether an element is drawn, in part at least, between two heights; true for what has no height of its own. */
    static Predicate<Drawing.Part> between(Plan plan, int top, int bottom) {
        var known = new HashSet<String>();
        var there = new HashSet<String>();
        plan.boxes().forEach(box -> {
            known.add(box.node().id());
            if (box.y() < bottom && box.bottom() > top) {
                there.add(box.node().id());
            }
        });
        for (int i = 0; i < plan.frames().size(); i++) {
            var frame = plan.frames().get(i).box();
            known.add(strip(i));
            if (frame.y() < bottom && frame.bottom() > top) {
                there.add(strip(i));
            }
        }
        plan.lines().forEach(line -> {
            known.add(line.edge().id());
            int highest = line.points().stream().mapToInt(Point::y).min().orElse(top);
            int lowest = line.points().stream().mapToInt(Point::y).max().orElse(bottom);
            if (highest <= bottom && lowest >= top) {
                there.add(line.edge().id());
            }
        });
        return part -> !known.contains(part.element()) || there.contains(part.element());
    }

    /** The middles of what is free from side to side. */
    private static TreeSet<Integer> cuts(Plan plan, int height) {
        var taken = new ArrayList<int[]>();
        plan.boxes().forEach(box -> taken.add(new int[] {box.y() - CLEAR, box.bottom() + CLEAR}));
        plan.frames()
                .forEach(frame -> taken.add(
                        new int[] {frame.box().y() - CLEAR, frame.box().bottom() + CLEAR}));
        plan.lines().forEach(line -> {
            for (int i = 1; i < line.points().size(); i++) {
                int y = line.points().get(i).y();
                if (y == line.points().get(i - 1).y()) {
                    taken.add(new int[] {y - CLEAR, y + CLEAR});
                }
            }
            line.captions()
                    .forEach(caption -> taken.add(new int[] {
                        caption.at().y() - Caption.LINE_HEIGHT,
                        caption.at().y() + caption.lines().size() * Caption.LINE_HEIGHT
                    }));
            line.label().ifPresent(at -> taken.add(new int[] {at.y() - Caption.LINE_HEIGHT - CLEAR, at.y() + CLEAR}));
        });
        taken.sort((one, other) -> Integer.compare(one[0], other[0]));
        var cuts = new TreeSet<Integer>();
        int bottom = 0;
        for (var each : taken) {
            if (each[0] > bottom && bottom > 0) {
                cuts.add((bottom + each[0]) / 2);
            }
            bottom = Math.max(bottom, each[1]);
        }
        if (height - bottom > LEGEND) {
            cuts.add(bottom);
        }
        return cuts;
    }
}
