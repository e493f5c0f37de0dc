// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.layout.Box;
import org.bitstreamproject.verkstad.modelling.layout.Line;
import org.bitstreamproject.verkstad.modelling.layout.Plan;
import org.bitstreamproject.verkstad.modelling.layout.Point;
import org.bitstreamproject.verkstad.modelling.picture.Drawing.Layer;

/**
 * Key figures over the picture of a process, which stays as it is: nothing moves, and what is written stands where
 * nothing else does. What each activity takes stands in its box already; this says how often a case comes there, what is
 * assumed of the ways, which activity takes the most time, and what it all adds up to.
 */
public final class Overlay {
    private static final int HEAVY = 5;
    private static final int PAD = 6;
    private static final int AFTER_NAME = 12;
    private static final int LEFT = 16;
    private static final int BASELINE = 24;
    private static final int ROW = 20;
    private static final int BETWEEN = 24;
    private static final int[] QUARTERS = {2, 1, 3};
    private static final String DOT = " · ";

    private final Drawing drawing;
    private final Figures figures;
    private final Room room;
    private final Svg svg = new Svg();
    private final Lettering lettering = new Lettering(svg);
    private final List<Drawing.Part> parts = new ArrayList<>();
    /** A flow that goes on in the next strip is drawn in pieces, and told once. */
    private final Set<String> told = new HashSet<>();

    private int width;
    private int height;

    private Overlay(Drawing drawing, Figures figures, Words words, Marks marks) {
        this.drawing = drawing;
        this.figures = figures;
        this.room = new Room(drawing.plan(), words, marks);
        this.width = drawing.width();
        this.height = drawing.height();
    }

    /**
     * Only what stands over the drawing, with the size that both need together.
     *
     * @param marks those that the drawing has, and those it is to have
     */
    public static Drawing over(Drawing drawing, Figures figures, Words words, Marks marks) {
        return new Overlay(drawing, figures, words, marks).drawn();
    }

    private Drawing drawn() {
        var plan = drawing.plan();
        plan.boxes().stream().filter(box -> isBottleneck(box)).forEach(this::bottleneck);
        var homeless = totals(plan);
        plan.boxes().stream().filter(box -> !isBottleneck(box)).forEach(this::often);
        plan.lines().forEach(this::share);
        under(homeless);
        under(figures.notes());
        return new Drawing(
                width,
                height,
                drawing.title(),
                figures.said().isEmpty() ? drawing.description() : drawing.description() + " " + figures.said(),
                parts,
                plan);
    }

    private boolean isBottleneck(Box box) {
        var step = figures.steps().get(box.node().id());
        return step != null && step.isBottleneck();
    }

    private static String times(Figures.Step step) {
        return step.often().isEmpty() ? "" : "× " + step.often();
    }

    /** A heavy outline and the word for it at a corner. */
    private void bottleneck(Box box) {
        var step = figures.steps().getOrDefault(box.node().id(), new Figures.Step("", "", "", ""));
        svg.empty(
                "rect",
                "class",
                "m-ring",
                "x",
                box.x(),
                "y",
                box.y(),
                "width",
                box.width(),
                "height",
                box.height(),
                "rx",
                PAD,
                "fill",
                "none",
                "stroke",
                Lettering.INK,
                "stroke-width",
                HEAVY);
        var text = step.often().isEmpty() ? step.flag() : step.flag() + DOT + times(step);
        int wide = Lettering.width(text) + 2 * PAD;
        // where everything is taken it covers the upper edge of its own box
        int left = Math.max(0, Math.min(box.x(), drawing.width() - wide));
        var spot = room.first(corners(box, wide)).orElse(new Spot(left, box.y() - Spot.LINE / 2, wide, Spot.LINE));
        svg.open("g", "class", "m-bottleneck");
        lettering.flag(text, spot);
        svg.close("g");
        part(box.node().id());
    }

    private void often(Box box) {
        var step = figures.steps().get(box.node().id());
        var text = step == null ? "" : times(step);
        if (text.isEmpty()) {
            return;
        }
        room.first(corners(box, Lettering.width(text))).ifPresent(spot -> {
            lettering.beside(text, new Point(spot.x(), spot.bottom() - Spot.UNDER));
            part(box.node().id());
        });
    }

    /** Over and under a box, at its corners. */
    private static List<Spot> corners(Box box, int wide) {
        int right = box.right() - wide;
        int over = box.y() - Spot.LINE - 1;
        int under = box.bottom() + 1;
        return List.of(
                new Spot(right, over, wide, Spot.LINE),
                new Spot(box.x(), over, wide, Spot.LINE),
                new Spot(right, under, wide, Spot.LINE),
                new Spot(box.x(), under, wide, Spot.LINE),
                new Spot(box.right() + PAD, box.y(), wide, Spot.LINE),
                new Spot(box.x() - PAD - wide, box.y(), wide, Spot.LINE));
    }

    /** What is assumed: what the model itself says stands there already. */
    private void share(Line line) {
        var share = figures.shares().get(line.edge().id());
        if (share == null || !share.assumed() || told.contains(line.edge().id())) {
            return;
        }
        int wide = Lettering.width(share.words());
        room.first(along(line, wide)).ifPresent(spot -> {
            lettering.beside(share.words(), new Point(spot.x(), spot.bottom() - Spot.UNDER));
            part(line.edge().id());
            told.add(line.edge().id());
        });
    }

    /** Beside each stretch of a line: over or under one that lies, right or left of one that stands. */
    private static List<Spot> along(Line line, int wide) {
        var spots = new ArrayList<Spot>();
        for (int i = 1; i < line.points().size(); i++) {
            var from = line.points().get(i - 1);
            var to = line.points().get(i);
            for (int quarter : QUARTERS) {
                int x = from.x() + (to.x() - from.x()) * quarter / 4;
                int y = from.y() + (to.y() - from.y()) * quarter / 4;
                if (from.y() == to.y()) {
                    spots.add(new Spot(x - wide / 2, y - PAD / 2 - Spot.LINE, wide, Spot.LINE));
                    spots.add(new Spot(x - wide / 2, y + PAD / 2, wide, Spot.LINE));
                } else {
                    spots.add(new Spot(x + PAD, y - Spot.LINE / 2, wide, Spot.LINE));
                    spots.add(new Spot(x - PAD - wide, y - Spot.LINE / 2, wide, Spot.LINE));
                }
            }
        }
        return spots;
    }

    /** @return what found no place at the frame */
    private List<String> totals(Plan plan) {
        var text = String.join(DOT, figures.totals());
        var frame = plan.frames().stream().filter(Plan.Frame::first).findFirst();
        if (text.isEmpty() || frame.isEmpty()) {
            return figures.totals();
        }
        var box = frame.get().box();
        int wide = Lettering.width(text);
        int beside = Room.name(box).right() + AFTER_NAME;
        var places = List.of(
                Spot.beginningAt(new Point(beside, box.y() + BASELINE), wide),
                Spot.beginningAt(new Point(box.left(), box.y() - PAD), wide),
                Spot.beginningAt(new Point(box.left(), box.bottom() + Spot.LINE), wide));
        var spot = room.first(places);
        spot.ifPresent(at -> {
            lettering.beside(text, new Point(at.x(), at.bottom() - Spot.UNDER));
            part(box.node().id());
        });
        return spot.isPresent() ? List.of() : figures.totals();
    }

    /** Under everything, as many beside each other as there is room for. */
    private void under(List<String> texts) {
        int x = LEFT;
        int y = height + Spot.LINE;
        for (var text : texts) {
            int wide = Lettering.width(text);
            if (x > LEFT && x + wide > drawing.width()) {
                x = LEFT;
                y += ROW;
            }
            lettering.beside(text, new Point(x, y));
            x += wide + BETWEEN;
            width = Math.max(width, x);
        }
        if (!texts.isEmpty()) {
            height = y + PAD + Spot.UNDER;
            part("");
        }
    }

    private void part(String element) {
        parts.add(Drawing.Part.of(Layer.OVER, element, svg.taken()));
    }
}
