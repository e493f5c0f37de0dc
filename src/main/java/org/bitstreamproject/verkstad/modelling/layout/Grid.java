// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.notation.FlowOrder;

/**
 * Columns and rows of a process's steps: a step stands right of all that leads to it, in its performer's lane. A flow
 * that passes columns gets a cell of its own in each of them, so that no line runs through a box.
 */
final class Grid {

    /** What stands in a cell: a step, or a passing flow when {@code step} is empty. */
    record Cell(Optional<Node> step, String lane, int column, int row) {}

    static final String NOBODY = "";
    private static final int MOST_PASSING = 4000;

    private final Model model;
    private final FlowOrder flow;
    private final Map<String, List<Edge>> incoming = new HashMap<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, String> lanes = new LinkedHashMap<>();
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final Map<String, List<Cell>> passing = new HashMap<>();
    private final Map<String, Set<Integer>> taken = new HashMap<>();

    Grid(Model model) {
        this.model = model;
        this.flow = new FlowOrder(model);
        model.edges(EdgeType.FLOW)
                .forEach(edge -> incoming.computeIfAbsent(edge.target(), any -> new ArrayList<>())
                        .add(edge));
        assignColumns();
        assignLanes();
        place();
    }

    FlowOrder flow() {
        return flow;
    }

    Cell cell(String stepId) {
        return Optional.ofNullable(cells.get(stepId)).orElseThrow();
    }

    List<Cell> cells() {
        return List.copyOf(cells.values());
    }

    /** The cells a flow passes between its ends, left to right; none for one that leads back. */
    List<Cell> passing(Edge edge) {
        return passing.getOrDefault(edge.id(), List.of());
    }

    int columnCount() {
        return columns.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    }

    int rowCount(String lane) {
        int most = cells.values().stream()
                .filter(cell -> cell.lane().equals(lane))
                .mapToInt(Cell::row)
                .max()
                .orElse(0);
        int mostPassing = passing.values().stream()
                .flatMap(List::stream)
                .filter(cell -> cell.lane().equals(lane))
                .mapToInt(Cell::row)
                .max()
                .orElse(0);
        return Math.max(most, mostPassing) + 1;
    }

    boolean hasLane(String lane) {
        return lanes.containsValue(lane);
    }

    private List<Edge> incoming(Node step) {
        return incoming.getOrDefault(step.id(), List.of());
    }

    private List<Edge> forward(Node step) {
        return flow.next(step.id()).stream()
                .filter(edge -> !flow.isBackward(edge))
                .toList();
    }

    private void assignColumns() {
        var steps = flow.steps();
        for (var step : steps) {
            int column = columns.computeIfAbsent(step.id(), id -> 0);
            forward(step).forEach(edge -> columns.merge(edge.target(), column + 1, Math::max));
        }
        // what nothing leads to stands next to what it leads to, not far left
        for (int i = steps.size() - 1; i >= 0; i--) {
            var step = steps.get(i);
            var targets = forward(step);
            if (!targets.isEmpty() && incoming(step).isEmpty()) {
                int nearest = targets.stream()
                        .mapToInt(edge -> column(edge.target()))
                        .min()
                        .orElse(0);
                columns.put(step.id(), Math.max(0, nearest - 1));
            }
        }
    }

    /** An activity stands with who performs it; events and decisions stand with the step before, or else after. */
    private void assignLanes() {
        for (var edge : model.edges(EdgeType.PERFORMS)) {
            lanes.putIfAbsent(edge.target(), edge.source());
        }
        var steps = flow.steps();
        steps.stream()
                .filter(step -> step.type() == NodeType.ACTIVITY)
                .forEach(step -> lanes.putIfAbsent(step.id(), NOBODY));
        for (var step : steps) {
            incoming(step).stream()
                    .map(edge -> lanes.get(edge.source()))
                    .filter(lane -> lane != null)
                    .findFirst()
                    .ifPresent(lane -> lanes.putIfAbsent(step.id(), lane));
        }
        for (int i = steps.size() - 1; i >= 0; i--) {
            var step = steps.get(i);
            flow.next(step.id()).stream()
                    .map(edge -> lanes.get(edge.target()))
                    .filter(lane -> lane != null)
                    .findFirst()
                    .ifPresent(lane -> lanes.putIfAbsent(step.id(), lane));
            var fallback = model.nodes(NodeType.LANE).stream()
                    .findFirst()
                    .map(Node::id)
                    .orElse(NOBODY);
            lanes.putIfAbsent(step.id(), fallback);
        }
    }

    private void place() {
        int last = columnCount();
        var longFlows = longFlows();
        var byColumn = new HashMap<Integer, List<Node>>();
        flow.steps()
                .forEach(step -> byColumn.computeIfAbsent(column(step.id()), any -> new ArrayList<>())
                        .add(step));
        for (int column = 0; column < last; column++) {
            for (var step : byColumn.getOrDefault(column, List.of())) {
                var lane = lanes.getOrDefault(step.id(), NOBODY);
                cells.put(
                        step.id(),
                        new Cell(Optional.of(step), lane, column, free(lane, column, rowBefore(step, lane))));
            }
            for (var edge : longFlows) {
                if (column(edge.source()) < column && column < column(edge.target())) {
                    pass(edge, column);
                }
            }
        }
    }

    /** Flows that pass columns; beyond a bound that no reader follows they keep no places of their own. */
    private List<Edge> longFlows() {
        var longFlows = new ArrayList<Edge>();
        int passages = 0;
        for (var step : flow.steps()) {
            for (var edge : forward(step)) {
                int between = column(edge.target()) - column(edge.source()) - 1;
                if (between > 0 && passages + between <= MOST_PASSING) {
                    longFlows.add(edge);
                    passages += between;
                }
            }
        }
        return longFlows;
    }

    private void pass(Edge edge, int column) {
        var source = cell(edge.source());
        var way = passing.computeIfAbsent(edge.id(), id -> new ArrayList<>());
        int wanted = way.isEmpty() ? source.row() : way.get(way.size() - 1).row();
        way.add(new Cell(Optional.empty(), source.lane(), column, free(source.lane(), column, wanted)));
    }

    private int column(String stepId) {
        return columns.getOrDefault(stepId, 0);
    }

    /** The row of what leads here if it stands in the same lane, so that a straight flow is drawn straight. */
    private int rowBefore(Node step, String lane) {
        return incoming(step).stream()
                .filter(edge -> !flow.isBackward(edge))
                .map(edge -> cells.get(edge.source()))
                .filter(cell -> cell != null && cell.lane().equals(lane))
                .mapToInt(Cell::row)
                .min()
                .orElse(0);
    }

    private int free(String lane, int column, int wanted) {
        var rows = taken.computeIfAbsent(lane + "/" + column, key -> new HashSet<>());
        int row = wanted;
        while (!rows.add(row)) {
            row++;
        }
        return row;
    }
}
