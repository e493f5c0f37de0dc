// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;

/**
 * Stakeholders by interest to the right and influence upwards, in five steps each; who is not placed yet stands below.
 * Lines run in the spaces between the boxes.
 */
final class StakeholderLayout {
    private static final int STEPS = 5;
    private static final int AXIS = 44;
    private static final int MARGIN = 16;
    private static final int WIDTH = 150;
    private static final int GAP = 18;
    private static final int LEAST = 76;
    private static final int BADGE = 26;
    private static final int SHIFTS = 4;

    /** One field of the grid and who stands in it. */
    private static final class Field {
        final List<Box> boxes = new ArrayList<>();

        int across() {
            return Math.max(1, (int) Math.ceil(Math.sqrt(boxes.size() / 2.0)));
        }

        List<List<Box>> rows() {
            var rows = new ArrayList<List<Box>>();
            for (int i = 0; i < boxes.size(); i += across()) {
                rows.add(boxes.subList(i, Math.min(boxes.size(), i + across())));
            }
            return rows;
        }

        int height() {
            return GAP + rows().stream().mapToInt(row -> tallest(row) + GAP).sum();
        }
    }

    private final Model model;
    private final Field[][] fields = new Field[STEPS][STEPS];
    private final Field unplaced = new Field();
    private final int[] lefts = new int[STEPS + 1];
    private final int[] tops = new int[STEPS + 1];
    private final Map<String, Box> placed = new HashMap<>();
    private final List<Box> boxes = new ArrayList<>();
    private final List<Area> areas = new ArrayList<>();

    StakeholderLayout(Model model) {
        this.model = model;
        for (int row = 0; row < STEPS; row++) {
            for (int column = 0; column < STEPS; column++) {
                fields[row][column] = new Field();
            }
        }
        model.nodes().forEach(this::sort);
    }

    Plan plan() {
        measure();
        for (int row = 0; row < STEPS; row++) {
            for (int column = 0; column < STEPS; column++) {
                int x = lefts[column];
                int y = tops[row];
                areas.add(new Area(Area.Kind.CELL, "", x, y, lefts[column + 1] - x, tops[row + 1] - y));
                place(fields[row][column].rows(), x + GAP, y + GAP);
            }
        }
        int right = lefts[STEPS];
        int bottom = tops[STEPS];
        areas.add(new Area(
                Area.Kind.UPWARD,
                "modelling.picture.axis.influence",
                MARGIN,
                tops[0],
                AXIS - MARGIN,
                bottom - tops[0]));
        areas.add(new Area(
                Area.Kind.ACROSS,
                "modelling.picture.axis.interest",
                lefts[0],
                bottom,
                right - lefts[0],
                AXIS - MARGIN));
        int height = bottom + AXIS;
        if (!unplaced.boxes.isEmpty()) {
            int perRow = Math.max(1, (right - lefts[0] - GAP) / (WIDTH + GAP));
            int top = height + MARGIN;
            var rows = new ArrayList<List<Box>>();
            for (int i = 0; i < unplaced.boxes.size(); i += perRow) {
                rows.add(unplaced.boxes.subList(i, Math.min(unplaced.boxes.size(), i + perRow)));
            }
            int below = place(rows, lefts[0] + GAP, top + BADGE + GAP);
            areas.add(new Area(
                    Area.Kind.COLUMN, "modelling.picture.unplaced", lefts[0], top, right - lefts[0], below - top));
            height = below + MARGIN;
        }
        return new Plan(
                right + MARGIN,
                height,
                areas,
                boxes,
                model.edges().stream().map(this::line).toList());
    }

    private void sort(Node node) {
        int influence = step(node, "influence");
        int interest = step(node, "interest");
        var box = Measure.box(node, WIDTH);
        var roomy = box.sized(WIDTH, Math.max(box.height(), LEAST - GAP));
        (influence == 0 || interest == 0 ? unplaced : fields[STEPS - influence][interest - 1]).boxes.add(roomy);
    }

    private static int step(Node node, String name) {
        var value = node.prop(name).orElse("0");
        return value.length() == 1 && value.charAt(0) >= '1' && value.charAt(0) <= '5' ? value.charAt(0) - '0' : 0;
    }

    private void measure() {
        lefts[0] = AXIS;
        tops[0] = MARGIN;
        for (int i = 0; i < STEPS; i++) {
            int across = 1;
            int height = LEAST;
            for (int j = 0; j < STEPS; j++) {
                across = Math.max(across, fields[j][i].boxes.isEmpty() ? 0 : fields[j][i].across());
                height = Math.max(height, fields[i][j].height());
            }
            lefts[i + 1] = lefts[i] + GAP + across * (WIDTH + GAP);
            tops[i + 1] = tops[i] + height;
        }
    }

    /** @return the lower edge */
    private int place(List<List<Box>> rows, int left, int top) {
        int y = top;
        for (var row : rows) {
            int x = left;
            for (var box : row) {
                var at = box.at(x, y);
                boxes.add(at);
                placed.put(at.node().id(), at);
                x += WIDTH + GAP;
            }
            y += tallest(row) + GAP;
        }
        return y;
    }

    private static int tallest(List<Box> row) {
        return row.stream().mapToInt(Box::height).max().orElse(0);
    }

    /** Out to the right, along the spaces between the boxes, in from the left. */
    private Line line(Edge edge) {
        var from = Objects.requireNonNull(placed.get(edge.source()));
        var to = Objects.requireNonNull(placed.get(edge.target()));
        int shift = Math.floorMod(edge.id().hashCode(), SHIFTS) * 3 - 4;
        int out = from.right() + GAP / 2 + shift / 2;
        int in = to.left() - GAP / 2 + shift / 2;
        if (out == in || (Math.abs(out - in) < SHIFTS * 2 && to.left() > from.left())) {
            return new Line(
                    edge,
                    List.of(
                            new Point(from.right(), from.middle()),
                            new Point(out, from.middle()),
                            new Point(out, to.middle()),
                            new Point(to.left(), to.middle())),
                    new Point(out, from.middle()));
        }
        int along = corridor(from, to) + shift;
        return new Line(
                edge,
                List.of(
                        new Point(from.right(), from.middle()),
                        new Point(out, from.middle()),
                        new Point(out, along),
                        new Point(in, along),
                        new Point(in, to.middle()),
                        new Point(to.left(), to.middle())),
                new Point(out, along));
    }

    /** The border between rows of fields nearest the target; under the grid when either stands there. */
    private int corridor(Box from, Box to) {
        int best = tops[STEPS];
        for (int top : tops) {
            boolean inGrid = from.y() < tops[STEPS] && to.y() < tops[STEPS];
            if (inGrid && Math.abs(top - to.middle()) < Math.abs(best - to.middle())) {
                best = top;
            }
        }
        return best;
    }
}
