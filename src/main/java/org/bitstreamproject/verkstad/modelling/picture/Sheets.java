// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Parts a tall drawing so that each part goes on a page: the last thing done to it, when all that stands in it and over it
 * is there. A sheet ends where nothing but lines that go on is drawn from side to side.
 */
public final class Sheets {
    /** Height of a lying sheet of A4 by its width, margins and the line over the picture off. */
    private static final double SHAPE = 0.63;

    /** As high as a page at full size. */
    private static final int LEAST = 680;

    private static final int CLEAR = 4;

    private Sheets() {}

    /**
     * A low one as one SVG element. A tall one in several under each other, each with a line that says which part it is,
     * which on a screen are one picture and on paper go on the next sheet between two rows.
     */
    static String written(Drawing drawing, String uid, Words words) {
        var ends = ends(drawing);
        if (ends.size() == 1) {
            return Sheet.whole(drawing, uid);
        }
        var all = new StringBuilder();
        int top = 0;
        for (int i = 0; i < ends.size(); i++) {
            var told = words.text("modelling.picture.sheet", drawing.title(), i + 1, ends.size());
            all.append(new Svg().text("p", told, "class", "m-sheet-of"));
            all.append(Sheet.part(drawing, uid, new Reach(top, ends.get(i))));
            top = ends.get(i);
        }
        return all.toString();
    }

    /** @return where each part ends, the last with the picture */
    static List<Integer> ends(Drawing drawing) {
        int height = drawing.height();
        int most = Math.max(LEAST, (int) (drawing.width() * SHAPE));
        var ends = new ArrayList<Integer>();
        if (height > most) {
            var cuts = new TreeSet<Integer>();
            gaps(drawing).forEach(gap -> cuts.add((gap.top() + gap.bottom()) / 2));
            int from = 0;
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

    /** From the first row to the last, what is free from side to side. */
    public static List<Reach> gaps(Drawing drawing) {
        var taken = taken(drawing);
        taken.sort(Comparator.comparingInt(Reach::top));
        var gaps = new ArrayList<Reach>();
        int bottom = taken.isEmpty() ? 0 : taken.get(0).bottom();
        for (var each : taken) {
            if (each.top() > bottom) {
                gaps.add(new Reach(bottom, each.top()));
            }
            bottom = Math.max(bottom, each.bottom());
        }
        return gaps;
    }

    private static List<Reach> taken(Drawing drawing) {
        var taken = new ArrayList<Reach>();
        drawing.parts().forEach(part -> part.uncut().forEach(uncut -> taken.add(uncut.with(CLEAR))));
        drawing.plan().frames().forEach(frame -> {
            var box = frame.box();
            taken.add(new Reach(box.y(), box.bottom()).with(CLEAR));
        });
        drawing.plan().lines().forEach(line -> {
            for (int i = 1; i < line.points().size(); i++) {
                int y = line.points().get(i).y();
                if (y == line.points().get(i - 1).y()) {
                    taken.add(new Reach(y, y).with(CLEAR));
                }
            }
        });
        return taken;
    }
}
