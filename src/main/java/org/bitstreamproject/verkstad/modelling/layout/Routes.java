// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bitstreamproject.verkstad.modelling.layout.Caption.Anchor;
import org.bitstreamproject.verkstad.modelling.layout.Layered.Place;
import org.bitstreamproject.verkstad.modelling.layout.Layered.Way;

/** Columns and lines of a layered drawing in pixels. */
final class Routes {
    static final int STUB = 16;
    private static final int LEAST_GAP = 44;
    private static final int ASIDE = 6;
    private static final int ABOVE = 5;
    private static final int UNDER = 13;
    private static final int FAR_STEP = 6;
    private static final int FAR_TRACKS = 10;

    private final Layered layered;
    private final boolean bundled;
    private final Ports ports;
    private final List<Tracks> gaps = new ArrayList<>();
    private final int[] words;
    private final int[] ends;
    private final List<Integer> lefts = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();
    private final Map<String, Box> boxes = new HashMap<>();
    private final int top;

    Routes(Layered layered, boolean bundled, int left, int top) {
        this.layered = layered;
        this.bundled = bundled;
        this.ports = new Ports(layered.ways(), bundled);
        this.top = top + (layered.far().isEmpty() ? 0 : FAR_STEP * (FAR_TRACKS + 1));
        int columns = layered.columns().size();
        this.words = new int[columns];
        this.ends = new int[columns];
        layered.columns().forEach(column -> gaps.add(new Tracks()));
        layered.ways().forEach(this::ask);
        gaps.forEach(Tracks::settle);
        spread(left);
        layered.columns().forEach(column -> column.forEach(this::place));
    }

    Box box(String id) {
        return Objects.requireNonNull(boxes.get(id));
    }

    int left(int column) {
        return lefts.get(column);
    }

    int width(int column) {
        return widths.get(column);
    }

    /** Where everything ends on the right, lines that turn round there included. */
    int right() {
        int last = gaps.size() - 1;
        return last < 0 ? 0 : lefts.get(last) + widths.get(last) + (busy(last) ? gap(last) : 0);
    }

    int bottom() {
        return boxes.values().stream().mapToInt(Box::bottom).max().orElse(top);
    }

    /** Where the drawing may be parted: before a column, right of all that turns there. */
    List<Integer> cuts() {
        var cuts = new ArrayList<Integer>();
        for (int i = 1; i < lefts.size(); i++) {
            cuts.add(lefts.get(i) - STUB / 2 - ends[i - 1]);
        }
        return cuts;
    }

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        layered.ways().forEach(way -> lines.add(line(way)));
        for (int i = 0; i < layered.far().size(); i++) {
            lines.add(far(layered.far().get(i), i));
        }
        return lines;
    }

    private boolean busy(int column) {
        return gaps.get(column).width() > 0;
    }

    private int gap(int column) {
        int room = STUB + words[column] + gaps.get(column).width() + STUB + ends[column];
        return Math.max(LEAST_GAP, room);
    }

    private void ask(Way way) {
        var y = ports.heights(way);
        int column = way.left().layer;
        words[column] = Math.max(words[column], way.link.wordsWidth());
        for (int i = 0; i + 1 < y.length; i++) {
            gaps.get(column + i).ask(bundle(way, i), y[i], y[i + 1]);
        }
        int arrives = way.within() ? column : way.right().layer - 1;
        int end = way.link.rightEnd().isEmpty() ? 0 : Wrap.width(way.link.rightEnd()) + ASIDE;
        ends[arrives] = Math.max(ends[arrives], end);
    }

    private String bundle(Way way, int segment) {
        boolean first = bundled && segment == 0 && !way.within() && way.link.branch();
        return first
                ? "from " + way.left().box.orElseThrow().node().id()
                : way.link.edge().id();
    }

    private void spread(int left) {
        int x = left;
        for (int i = 0; i < gaps.size(); i++) {
            lefts.add(x);
            int width = layered.columns().get(i).stream()
                    .flatMap(place -> place.box.stream())
                    .mapToInt(Box::width)
                    .max()
                    .orElse(0);
            widths.add(width);
            x += width + gap(i);
        }
    }

    private void place(Place place) {
        place.box.ifPresent(box ->
                boxes.put(box.node().id(), box.at(lefts.get(place.layer), top + (int) Math.round(place.top()))));
    }

    private Line line(Way way) {
        var y = ports.heights(way);
        var from = box(way.left().box.orElseThrow().node().id());
        var to = box(way.right().box.orElseThrow().node().id());
        var points = new ArrayList<Point>();
        int start = top + y[0];
        points.add(new Point(edge(from, start, false), start));
        for (int i = 0; i + 1 < y.length; i++) {
            if (y[i] != y[i + 1] || way.within()) {
                int column = way.left().layer + i;
                int x = trackX(column, bundle(way, i));
                points.add(new Point(x, top + y[i]));
                points.add(new Point(x, top + y[i + 1]));
            }
        }
        int end = top + y[y.length - 1];
        points.add(new Point(edge(to, end, !way.within()), end));
        boolean backwards = way.turned != way.link.turned();
        var captions = captions(way.link, from, to, start, end, way);
        if (backwards) {
            Collections.reverse(points);
        }
        // a branch of a tree runs close above a line that leaves apart from it
        int beside = bundled && way.link.named() ? start + UNDER : start - ABOVE;
        return new Line(way.link.edge(), points, new Point(from.right() + ASIDE, beside), captions);
    }

    private int trackX(int column, String bundle) {
        return lefts.get(column)
                + widths.get(column)
                + STUB
                + words[column]
                + gaps.get(column).offset(bundle);
    }

    private static int edge(Box box, int y, boolean left) {
        return Forms.of(box.node()).edge(box, y, left);
    }

    private static List<Caption> captions(Link link, Box from, Box to, int start, int end, Way way) {
        var captions = new ArrayList<Caption>();
        int x = (Forms.of(from.node()).outline().round() > 0 ? edge(from, start, false) : from.right()) + ASIDE;
        if (!link.words().isEmpty()) {
            int rise = (link.words().size() - 1) * Caption.LINE_HEIGHT;
            captions.add(new Caption(new Point(x, start - ABOVE - rise), Anchor.START, link.words()));
        }
        var near = way.turned ? link.rightEnd() : link.leftEnd();
        var distant = way.turned ? link.leftEnd() : link.rightEnd();
        if (!near.isEmpty()) {
            captions.add(new Caption(new Point(x, start + Caption.LINE_HEIGHT), Anchor.START, List.of(near)));
        }
        if (!distant.isEmpty()) {
            boolean within = way.within();
            int at = within ? edge(to, end, false) + ASIDE : edge(to, end, true) - ASIDE;
            captions.add(new Caption(
                    new Point(at, end + Caption.LINE_HEIGHT), within ? Anchor.START : Anchor.END, List.of(distant)));
        }
        return captions;
    }

    /** Round everything: up beside its box, over the drawing, down before the other. */
    private Line far(Link link, int index) {
        var from = box(link.from());
        var to = box(link.to());
        int y = top - FAR_STEP * (1 + index % FAR_TRACKS);
        int out = from.right() + STUB / 2;
        int in = to.left() - STUB / 2;
        var points = new ArrayList<>(List.of(
                new Point(from.right(), from.middle()),
                new Point(out, from.middle()),
                new Point(out, y),
                new Point(in, y),
                new Point(in, to.middle()),
                new Point(to.left(), to.middle())));
        if (link.turned()) {
            Collections.reverse(points);
        }
        return new Line(link.edge(), points, new Point(out, y - ABOVE));
    }
}
