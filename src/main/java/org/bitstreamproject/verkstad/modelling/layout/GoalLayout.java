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

/**
 * A goal model as a tree that grows to the right: the vision first, each goal right of what it contributes to, problems
 * at the goals they obstruct, causes at problems, actions at what they remedy. A second relation is only a line.
 */
final class GoalLayout {

    private static final int MARGIN = 16;
    private static final int WIDTH = 190;
    private static final int GAP = 70;
    private static final int ROW_GAP = 14;
    private static final int PAD = 10;
    private static final int KIND_LINE = 1;
    private static final Set<EdgeType> UPWARD =
            Set.of(EdgeType.CONTRIBUTES_TO, EdgeType.OBSTRUCTS, EdgeType.CAUSES, EdgeType.REMEDIES);

    private final Model model;
    private final Map<String, List<Node>> children = new HashMap<>();
    private final Set<String> hasParent = new HashSet<>();
    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private int nextY = MARGIN;

    GoalLayout(Model model) {
        this.model = model;
        model.edges().forEach(this::adopt);
    }

    Plan plan() {
        var roots = model.nodes().stream()
                .filter(node -> !hasParent.contains(node.id()))
                .toList();
        roots.forEach(root -> place(root, 0));
        model.nodes().stream().filter(node -> !boxes.containsKey(node.id())).forEach(node -> place(node, 0));
        var lines = model.edges().stream().map(this::line).toList();
        int right = boxes.values().stream().mapToInt(Box::right).max().orElse(MARGIN);
        return new Plan(right + GAP, Math.max(nextY, 2 * MARGIN), Optional.empty(), List.copyOf(boxes.values()), lines);
    }

    private void adopt(Edge edge) {
        boolean upward = UPWARD.contains(edge.type());
        var child = model.node(upward ? edge.source() : edge.target());
        var parent = upward ? edge.target() : edge.source();
        boolean joins = upward || edge.type() == EdgeType.REQUIRES;
        child.filter(node -> joins && !isAbove(node.id(), parent) && hasParent.add(node.id()))
                .ifPresent(node -> children.computeIfAbsent(parent, id -> new ArrayList<>())
                        .add(node));
    }

    /** Whether {@code upper} already stands above {@code lower}, so that a circle is not made. */
    private boolean isAbove(String upper, String lower) {
        return upper.equals(lower)
                || children.getOrDefault(upper, List.of()).stream().anyMatch(child -> isAbove(child.id(), lower));
    }

    /** @return the middle of the box, which stands half-way down its children */
    private int place(Node node, int depth) {
        var lines = Wrap.lines(node.label(), WIDTH - 2 * PAD);
        int height = (lines.size() + KIND_LINE) * Wrap.LINE_HEIGHT + 2 * PAD;
        int x = MARGIN + depth * (WIDTH + GAP);
        int top = nextY;
        boxes.put(node.id(), new Box(node, x, top, WIDTH, height, lines));
        int first = 0;
        int last = 0;
        var below = children.getOrDefault(node.id(), List.of());
        for (int i = 0; i < below.size(); i++) {
            last = place(below.get(i), depth + 1);
            first = i == 0 ? last : first;
        }
        int y = below.isEmpty() ? top : Math.max(top, (first + last) / 2 - height / 2);
        boxes.put(node.id(), new Box(node, x, y, WIDTH, height, lines));
        nextY = Math.max(nextY, y + height + ROW_GAP);
        return y + height / 2;
    }

    private Line line(Edge edge) {
        var source = Optional.ofNullable(boxes.get(edge.source())).orElseThrow();
        var target = Optional.ofNullable(boxes.get(edge.target())).orElseThrow();
        var points = edge.type() == EdgeType.CONFLICTS_WITH ? aside(source, target) : points(source, target);
        return new Line(edge, points, points.get(points.size() - 1));
    }

    /** Leaves and arrives below the middle and turns nearer the boxes, so that it covers no branch of the tree. */
    private static List<Point> aside(Box source, Box target) {
        var left = source.left() <= target.left() ? source : target;
        var right = left == source ? target : source;
        int x = left.right() + GAP / 4;
        int low = left.bottom() - PAD;
        var end = left.left() == right.left() ? right.right() : right.left();
        return List.of(
                new Point(left.right(), low),
                new Point(x, low),
                new Point(x, right.bottom() - PAD),
                new Point(end, right.bottom() - PAD));
    }

    private static List<Point> points(Box source, Box target) {
        if (source.left() == target.left()) {
            return aside(source, target);
        }
        boolean leftward = source.left() > target.left();
        var from = new Point(leftward ? source.left() : source.right(), source.middle());
        var to = new Point(leftward ? target.right() : target.left(), target.middle());
        if (from.y() == to.y()) {
            return List.of(from, to);
        }
        int x = leftward ? to.x() + GAP / 2 : to.x() - GAP / 2;
        return List.of(from, new Point(x, from.y()), new Point(x, to.y()), to);
    }
}
