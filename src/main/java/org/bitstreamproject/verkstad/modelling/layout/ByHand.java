// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.NodeType;

/**
 * A finished layout with what a hand put elsewhere there. What nobody put stays where the layout has it; only lines that
 * touch or cross what was put are led anew. Frame, lanes and picture grow until everything is inside.
 */
final class ByHand {
    private static final int MARGIN = 16;
    private static final int HALF = MARGIN / 2;

    private final Model model;
    private final Plan laidOut;
    private final Set<String> placed = new HashSet<>();
    private final Map<String, List<Box>> byId = new HashMap<>();

    ByHand(Model model, Plan laidOut) {
        this.model = model;
        this.laidOut = laidOut;
    }

    Plan plan() {
        var plan = model.type() == ModelType.PROCESS ? new InFrames(model, laidOut).plan() : free();
        plan.boxes()
                .forEach(box -> byId.computeIfAbsent(box.node().id(), any -> new ArrayList<>())
                        .add(box));
        plan.boxes().stream()
                .map(box -> box.node().id())
                .filter(id -> model.place(id).isPresent())
                .forEach(placed::add);
        return sized(plan, areas(plan), lines(plan));
    }

    Plan free() {
        var boxes = new ArrayList<Box>();
        for (var box : laidOut.boxes()) {
            var place = model.place(box.node().id());
            if (place.isEmpty()) {
                boxes.add(box);
                continue;
            }
            var sized = Sizes.of(model, box, place.get());
            var column = laidOut.areas().stream()
                    .filter(area -> area.kind() == Area.Kind.COLUMN)
                    .filter(area -> area.x() <= box.centre() && box.centre() < area.x() + area.width())
                    .findFirst();
            int width = column.map(area -> Math.min(sized.width(), area.width() - MARGIN))
                    .orElse(sized.width());
            int x = column.map(area -> Math.max(
                            area.x() + HALF,
                            Math.min(
                                    area.x() + area.width() - HALF - width,
                                    place.get().x())))
                    .orElse(place.get().x());
            int top = column.map(area ->
                            laidOut.boxes().stream().mapToInt(Box::y).min().orElse(HALF))
                    .orElse(HALF);
            var fitted = width == sized.width() ? sized : Sizes.asWide(model, box, place.get(), width);
            boxes.add(fitted.at(
                    Math.max(HALF, x),
                    Math.max(Math.min(top, box.y()), place.get().y())));
        }
        return new Plan(laidOut.width(), laidOut.height(), laidOut.frames(), laidOut.areas(), boxes, laidOut.lines());
    }

    /** Columns reach as far down as what stands in them. */
    private static List<Area> areas(Plan plan) {
        int bottom = plan.boxes().stream().mapToInt(Box::bottom).max().orElse(0);
        return plan.areas().stream()
                .map(area -> area.kind() == Area.Kind.COLUMN
                        ? area.high(Math.max(area.height(), bottom + HALF - area.y()))
                        : area)
                .toList();
    }

    private List<Line> lines(Plan plan) {
        var pieces = new HashMap<String, List<Line>>();
        plan.lines()
                .forEach(line -> pieces.computeIfAbsent(line.edge().id(), any -> new ArrayList<>())
                        .add(line));
        var put = new Field(plan.boxes().stream()
                .filter(box -> placed.contains(box.node().id()))
                .toList());
        var anew = new HashSet<String>();
        pieces.forEach((id, lines) -> {
            if (lines.stream().anyMatch(line -> isTouched(line, put) || !isJoined(line, plan))) {
                anew.add(id);
            }
        });
        var router = new Router(plan.boxes(), model.type() == ModelType.PROCESS);
        var ahead = new HashSet<String>();
        var lines = new ArrayList<Line>();
        for (var line : plan.lines()) {
            var id = line.edge().id();
            if (!anew.contains(id)) {
                lines.add(line);
            } else if (ahead.add(id)) {
                lines.addAll(led(Optional.ofNullable(pieces.get(id)).orElseThrow(), plan, router));
            }
        }
        return lines;
    }

    private boolean isTouched(Line line, Field put) {
        if (placed.contains(line.edge().source()) || placed.contains(line.edge().target())) {
            return true;
        }
        var points = line.points();
        for (int i = 1; i < points.size(); i++) {
            if (put.isCrossed(points.get(i - 1), points.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it still ends where it should: what grew may have moved one end and not the other. */
    private boolean isJoined(Line line, Plan plan) {
        if (plan.frames().isEmpty()) {
            return true;
        }
        var points = line.points();
        return (!line.begins() || isAt(line.edge().source(), points.get(0), plan))
                && (!line.ends() || isAt(line.edge().target(), points.get(points.size() - 1), plan));
    }

    private boolean isAt(String id, Point point, Plan plan) {
        var boxes = byId.getOrDefault(id, List.of());
        boolean atBox = boxes.stream().anyMatch(box -> isOn(box, point));
        return atBox || plan.frames().stream().anyMatch(frame -> isOn(frame.box(), point));
    }

    private static boolean isOn(Box box, Point point) {
        boolean across = box.left() - 1 <= point.x() && point.x() <= box.right() + 1;
        boolean down = box.y() - 1 <= point.y() && point.y() <= box.bottom() + 1;
        boolean tip = point.x() < box.right() - 1
                || point.y() == box.middle()
                || box.node().type().isStep();
        return across && down && tip;
    }

    /** As it was where an end of it is not drawn. */
    private List<Line> led(List<Line> pieces, Plan plan, Router router) {
        var edge = pieces.get(0).edge();
        var from = box(edge.source(), pieces, true);
        var to = box(edge.target(), pieces, false);
        boolean around = model.type() == ModelType.PROCESS && edge.type() != EdgeType.FLOW;
        List<Point> points;
        if (around && !plan.frames().isEmpty()) {
            boolean outward = model.node(edge.source())
                    .filter(node -> node.type().isStep() || node.type() == NodeType.PROCESS)
                    .isPresent();
            var outside = outward ? to : from;
            if (outside.isEmpty()) {
                return pieces;
            }
            points = ToFrame.way(outside.get(), plan, outward);
        } else if (from.isEmpty() || to.isEmpty()) {
            return pieces;
        } else {
            points = router.route(from.get(), to.get());
        }
        return List.of(Follow.line(model.type(), pieces, points));
    }

    /** The box of an element; of several the one where the line ended. */
    private Optional<Box> box(String id, List<Line> pieces, boolean first) {
        var boxes = byId.getOrDefault(id, List.of());
        if (boxes.size() < 2) {
            return boxes.stream().findFirst();
        }
        var end = pieces.stream()
                .filter(line -> first ? line.begins() : line.ends())
                .map(line -> line.points().get(first ? 0 : line.points().size() - 1))
                .findFirst();
        return end.flatMap(point -> boxes.stream().min(Comparator.comparingInt(box -> away(box, point))))
                .or(() -> boxes.stream().findFirst());
    }

    private static int away(Box box, Point point) {
        return Math.max(0, Math.max(box.left() - point.x(), point.x() - box.right()))
                + Math.max(0, Math.max(box.y() - point.y(), point.y() - box.bottom()));
    }

    /** As large as what stands in it. */
    private static Plan sized(Plan plan, List<Area> areas, List<Line> lines) {
        int right = MARGIN;
        int bottom = MARGIN;
        for (var box : plan.boxes()) {
            right = Math.max(right, box.right());
            bottom = Math.max(bottom, box.bottom());
        }
        for (var frame : plan.frames()) {
            right = Math.max(right, frame.box().right());
            bottom = Math.max(bottom, frame.box().bottom());
        }
        for (var area : areas) {
            right = Math.max(right, area.x() + area.width() - HALF);
            bottom = Math.max(bottom, area.y() + area.height() - HALF);
        }
        for (var line : lines) {
            for (var point : line.points()) {
                right = Math.max(right, point.x());
                bottom = Math.max(bottom, point.y());
            }
            for (var caption : line.captions()) {
                right = Math.max(right, Follow.right(caption));
                bottom = Math.max(bottom, caption.at().y() + (caption.lines().size() - 1) * Caption.LINE_HEIGHT);
            }
        }
        return new Plan(right + MARGIN, bottom + MARGIN, plan.frames(), areas, plan.boxes(), lines);
    }
}
