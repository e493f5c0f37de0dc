// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;

/** A process as a frame with lanes: steps from left to right, what it needs and gives around it. */
final class ProcessLayout {

    private static final int MARGIN = 16;
    private static final int PAD = 10;
    private static final int LANE_NAME = 124;
    private static final int TITLE = 36;
    private static final int TIP = 36;
    private static final int ROW_PAD = 16;
    private static final int RETURN_TRACK = 12;
    private static final int RETURN_WORDS = 14;
    private static final int KIND_LINE = 1;
    private static final int WORDS = 136;
    private static final int MARK = 24;
    private static final String SHARE = " · 100 %";

    private final Model model;
    private final Grid grid;
    private final Sides sides;
    private final List<String> laneIds = new ArrayList<>();
    private final Map<String, Integer> rowTops = new HashMap<>();
    private final Map<String, Integer> rowHeights = new HashMap<>();
    private final Map<String, List<Edge>> returns = new LinkedHashMap<>();
    private final Gaps gaps = new Gaps();
    private final Map<String, Box> steps = new LinkedHashMap<>();
    private final List<Box> boxes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Integer> columnLefts = new ArrayList<>();

    ProcessLayout(Model model) {
        this.model = model;
        this.grid = new Grid(model);
        this.sides = new Sides(model);
        model.nodes(NodeType.LANE).forEach(lane -> laneIds.add(lane.id()));
        if (grid.hasLane(Grid.NOBODY)) {
            laneIds.add(Grid.NOBODY);
        }
    }

    Plan plan() {
        int frameTop = MARGIN + sides.above();
        int frameLeft = MARGIN + sides.before();
        findReturns();
        int lanesBottom = stackRows(frameTop + TITLE, sides.height());
        int stepsRight = spreadColumns(frameLeft + LANE_NAME);
        var frame = frame(frameLeft, frameTop, lanesBottom, stepsRight);
        grid.cells().forEach(cell -> cell.step().ifPresent(step -> steps.put(step.id(), stepBox(step, cell))));
        boxes.addAll(steps.values());
        drawFlows();
        sides.place(frame.box());
        boxes.addAll(sides.boxes());
        lines.addAll(sides.lines());
        var whole = new Plan(
                farthest(frame.box().right(), true),
                farthest(frame.box().bottom(), false),
                List.of(frame),
                List.of(),
                boxes,
                lines);
        return Fold.of(whole, cuts());
    }

    /** A strip may end right of a column, before any line turns. */
    private List<Integer> cuts() {
        return columnLefts.stream()
                .limit(columnLefts.size() - 1L)
                .map(left -> left + StepSize.WIDTH + PAD)
                .toList();
    }

    private void findReturns() {
        for (var step : grid.flow().steps()) {
            for (var edge : grid.flow().next(step.id())) {
                if (grid.flow().isBackward(edge)) {
                    var cell = grid.cell(edge.source());
                    returns.computeIfAbsent(row(cell), key -> new ArrayList<>()).add(edge);
                }
            }
        }
    }

    /** @return the lower edge of the last lane */
    private int stackRows(int top, int atLeast) {
        int y = top;
        for (var lane : laneIds) {
            int rows = grid.rowCount(lane);
            for (int row = 0; row < rows; row++) {
                var key = lane + "/" + row;
                int height = tallestIn(lane, row);
                rowTops.put(key, y + ROW_PAD);
                rowHeights.put(key, height);
                int tracks = returns.getOrDefault(key, List.of()).size();
                y += ROW_PAD + height + (tracks == 0 ? 0 : tracks * (RETURN_TRACK + RETURN_WORDS));
            }
            y = Math.max(y + ROW_PAD, laneTop(lane) + laneNameHeight(lane));
        }
        return Math.max(y, Math.max(top + TITLE, top - TITLE + atLeast));
    }

    private int laneTop(String lane) {
        return rowTops.getOrDefault(lane + "/0", 0) - ROW_PAD;
    }

    private int laneNameHeight(String lane) {
        int names = model.node(lane).map(node -> laneName(node).size()).orElse(1);
        return (names + KIND_LINE) * Wrap.LINE_HEIGHT + 2 * PAD;
    }

    private static List<String> laneName(Node lane) {
        return Wrap.lines(lane.label(), (LANE_NAME - 2 * PAD) * 7 / 8);
    }

    private int tallestIn(String lane, int row) {
        return grid.cells().stream()
                .filter(cell -> cell.lane().equals(lane) && cell.row() == row)
                .flatMap(cell -> cell.step().stream())
                .mapToInt(step -> StepSize.height(step))
                .max()
                .orElse(2 * ROW_PAD);
    }

    /** @return where the last column ends */
    private int spreadColumns(int left) {
        for (var step : grid.flow().steps()) {
            grid.flow().next(step.id()).forEach(this::askForRoom);
        }
        gaps.settle();
        int x = left;
        for (int column = 0; column < grid.columnCount(); column++) {
            x += gaps.width(column);
            columnLefts.add(x);
            x += StepSize.WIDTH;
        }
        return x + gaps.width(grid.columnCount());
    }

    private void askForRoom(Edge edge) {
        var target = grid.cell(edge.target());
        if (grid.flow().isBackward(edge)) {
            var source = grid.cell(edge.source());
            if (!row(source).equals(row(target))) {
                gaps.turn(edge, target.column(), channel(edge), middle(target));
            }
            return;
        }
        var share = edge.share().isPresent() ? Wrap.width(SHARE) : 0;
        gaps.words(target.column(), Math.min(WORDS, Wrap.width(edge.label())) + share);
        var before = grid.cell(edge.source());
        for (var cell : way(edge)) {
            gaps.turn(edge, cell.column(), middle(before), middle(cell));
            before = cell;
        }
    }

    private List<Grid.Cell> way(Edge edge) {
        var way = new ArrayList<>(grid.passing(edge));
        way.add(grid.cell(edge.target()));
        return way;
    }

    private Box stepBox(Node step, Grid.Cell cell) {
        int height = StepSize.height(step);
        return new Box(
                step,
                columnLefts.get(cell.column()),
                middle(cell) - height / 2,
                StepSize.WIDTH,
                height,
                StepSize.lines(step));
    }

    private static String row(Grid.Cell cell) {
        return cell.lane() + "/" + cell.row();
    }

    private int middle(Grid.Cell cell) {
        return rowTops.getOrDefault(row(cell), 0) + rowHeights.getOrDefault(row(cell), 0) / 2;
    }

    /** Height of the track on which a flow leads back, below its source's row. */
    private int channel(Edge edge) {
        var key = row(grid.cell(edge.source()));
        int index = returns.getOrDefault(key, List.of()).indexOf(edge);
        return rowTops.getOrDefault(key, 0)
                + rowHeights.getOrDefault(key, 0)
                + RETURN_TRACK
                + index * (RETURN_TRACK + RETURN_WORDS)
                + RETURN_WORDS;
    }

    private void drawFlows() {
        for (var step : grid.flow().steps()) {
            for (var edge : grid.flow().next(step.id())) {
                lines.add(grid.flow().isBackward(edge) ? back(edge) : forth(edge));
            }
        }
    }

    private Line forth(Edge edge) {
        var source = step(edge.source());
        var target = step(edge.target());
        var points = new ArrayList<Point>();
        int y = source.middle();
        points.add(new Point(source.right(), y));
        for (var cell : way(edge)) {
            int to = middle(cell);
            if (to != y) {
                int x = gapLeft(cell.column()) + gaps.track(edge, cell.column());
                points.add(new Point(x, y));
                points.add(new Point(x, to));
                y = to;
            }
        }
        points.add(new Point(target.left(), y));
        return new Line(edge, points, new Point(target.left() - PAD, y));
    }

    private Line back(Edge edge) {
        var source = step(edge.source());
        var target = step(edge.target());
        int channel = channel(edge);
        var points = new ArrayList<Point>();
        points.add(new Point(source.centre(), source.bottom()));
        points.add(new Point(source.centre(), channel));
        var targetCell = grid.cell(edge.target());
        if (row(grid.cell(edge.source())).equals(row(targetCell))) {
            points.add(new Point(target.centre(), channel));
            points.add(new Point(target.centre(), target.bottom()));
        } else {
            int x = gapLeft(targetCell.column()) + gaps.track(edge, targetCell.column());
            points.add(new Point(x, channel));
            points.add(new Point(x, target.middle()));
            points.add(new Point(target.left(), target.middle()));
        }
        return new Line(edge, points, new Point(source.centre() - PAD, channel));
    }

    private Box step(String id) {
        return Optional.ofNullable(steps.get(id)).orElseThrow();
    }

    private int gapLeft(int column) {
        return columnLefts.get(column) - gaps.width(column);
    }

    private Plan.Frame frame(int left, int top, int lanesBottom, int stepsRight) {
        int needed = sides.width() + left + MARGIN;
        // larger and bold, and a mark after it
        int title = left
                + 2 * MARGIN
                + MARK
                + model.process().map(node -> Wrap.width(node.label()) * 3 / 2).orElse(0);
        int right = Math.max(Math.max(stepsRight, needed), title);
        var process = model.process().orElse(new Node("", NodeType.PROCESS, ""));
        var bands = new ArrayList<Band>();
        for (int i = 0; i < laneIds.size(); i++) {
            int y = laneTop(laneIds.get(i));
            int bottom = i + 1 < laneIds.size() ? laneTop(laneIds.get(i + 1)) : lanesBottom;
            var lane = model.node(laneIds.get(i));
            bands.add(new Band(
                    lane, y, bottom - y, lane.map(ProcessLayout::laneName).orElse(List.of())));
        }
        var box = new Box(process, left, top, right - left + TIP, lanesBottom - top, List.of(process.label()));
        return new Plan.Frame(box, LANE_NAME, bands, true, true);
    }

    private int farthest(int least, boolean across) {
        return MARGIN
                + boxes.stream()
                        .mapToInt(box -> across ? box.right() : box.bottom())
                        .reduce(least, Math::max);
    }
}
