// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.notation.Said;

/** Models whose elements stand in columns: trees that grow to the right, and columns that the notation names. */
final class GraphLayout {
    private static final int MARGIN = 16;
    private static final int HEADING = 40;
    private static final int LOOSE_GAP = 24;
    private static final int LOOSE_PER_ROW = 4;
    private static final int WORDS = 150;

    private final Model model;
    private final List<Box> joined = new ArrayList<>();
    private final List<Box> loose = new ArrayList<>();
    private final List<Area> areas = new ArrayList<>();

    GraphLayout(Model model) {
        this.model = model;
    }

    Plan plan() {
        var links = model.edges().stream().map(this::link).toList();
        sort(links);
        var layers = layers(links);
        var headings = headings();
        var layered = new Layered(joined, links, layers, !headings.isEmpty());
        int top = MARGIN + (headings.isEmpty() ? 0 : HEADING);
        var routes = new Routes(layered, bundled(), MARGIN, top);
        var boxes = new ArrayList<Box>();
        joined.forEach(box -> boxes.add(routes.box(box.node().id())));
        int bottom = joined.isEmpty() ? top : routes.bottom();
        for (int i = 0; i < headings.size() && i < layered.columns().size(); i++) {
            areas.add(new Area(
                    Area.Kind.COLUMN,
                    headings.get(i),
                    routes.left(i) - MARGIN / 2,
                    MARGIN / 2,
                    routes.width(i) + MARGIN,
                    bottom));
        }
        return withLoose(boxes, routes, bottom);
    }

    private Plan withLoose(List<Box> boxes, Routes routes, int drawn) {
        int bottom = drawn;
        int right = routes.right();
        for (int i = 0; i < loose.size(); i += LOOSE_PER_ROW) {
            int x = MARGIN;
            int top = boxes.isEmpty() ? MARGIN : bottom + LOOSE_GAP;
            for (var box : loose.subList(i, Math.min(loose.size(), i + LOOSE_PER_ROW))) {
                var placed = box.at(x, top);
                boxes.add(placed);
                x = placed.right() + LOOSE_GAP;
                bottom = Math.max(bottom, placed.bottom());
                right = Math.max(right, placed.right());
            }
        }
        var whole = new Plan(right + MARGIN, bottom + MARGIN, areas, boxes, routes.lines());
        return areas.isEmpty() ? Fold.of(whole, routes.cuts()) : whole;
    }

    /** Boxes high enough for the lines and words at them; in columns of their own what no relation touches. */
    private void sort(List<Link> links) {
        var touched = new HashSet<String>();
        links.forEach(link -> {
            touched.add(link.from());
            touched.add(link.to());
        });
        boolean columns = !headings().isEmpty();
        for (var node : model.nodes()) {
            var box = Measure.box(node, width(node.type()));
            (columns || touched.contains(node.id()) ? joined : loose).add(box);
        }
    }

    private int[] layers(List<Link> links) {
        var number = new HashMap<String, Integer>();
        joined.forEach(box -> number.put(box.node().id(), number.size()));
        var arcs = links.stream()
                .map(link -> new Layers.Arc(
                        number.getOrDefault(link.from(), 0), number.getOrDefault(link.to(), 0), link.soft()))
                .toList();
        var layers = headings().isEmpty()
                ? Layers.of(joined.size(), arcs)
                : joined.stream().mapToInt(box -> column(box.node().type())).toArray();
        grow(links, number, layers);
        return layers;
    }

    private void grow(List<Link> links, Map<String, Integer> number, int[] layers) {
        var right = new int[joined.size()];
        var left = new int[joined.size()];
        for (var link : links) {
            int from = number.getOrDefault(link.from(), 0);
            int to = number.getOrDefault(link.to(), 0);
            int first = layers[from] <= layers[to] ? from : to;
            int second = first == from ? to : from;
            boolean within = layers[from] == layers[to];
            int rightNeed = Ports.LEAST + (link.rightEnd().isEmpty() ? 0 : Caption.LINE_HEIGHT);
            right[first] += bundled() && !within ? 0 : Math.max(Ports.LEAST + 4, link.wordsHeight());
            (within ? right : left)[second] += rightNeed + 4;
        }
        for (int i = 0; i < joined.size(); i++) {
            var box = joined.get(i);
            if (Forms.of(box.node()).outline().round() == 0) {
                int height = Math.max(box.height(), Math.max(left[i], right[i]) + Measure.PAD);
                joined.set(i, box.sized(box.width(), height));
            }
        }
    }

    private int width(NodeType type) {
        return switch (model.type()) {
            case CONCEPT -> 190;
            case STATE -> type == NodeType.CHOICE ? 130 : 150;
            case ORGANISATION -> type == NodeType.UNIT ? 180 : 170;
            case CONTEXT, GOAL, PROCESS, SEQUENCE, EFFECT, ARCHITECTURE, STAKEHOLDER, BENEFITS, ASSEMBLY_LINE -> 190;
        };
    }

    /** Whether the lines of a parent leave it as one. */
    private boolean bundled() {
        return model.type() == ModelType.GOAL
                || model.type() == ModelType.EFFECT
                || model.type() == ModelType.ORGANISATION;
    }

    /** What stands over the columns, where the notation has columns. */
    private List<String> headings() {
        return switch (model.type()) {
            case EFFECT ->
                List.of(
                        "modelling.picture.column.EFFECT",
                        "modelling.picture.column.GROUP",
                        "modelling.picture.column.USE_GOAL",
                        "modelling.picture.column.MEASURE");
            case ARCHITECTURE ->
                List.of(
                        "modelling.picture.column.ACTIVITYREF",
                        "modelling.picture.column.APPLICATION",
                        "modelling.picture.column.INFO",
                        "modelling.picture.column.BLOCK");
            case BENEFITS ->
                List.of(
                        "modelling.picture.column.ENABLER",
                        "modelling.picture.column.CHANGE",
                        "modelling.picture.column.BENEFIT",
                        "modelling.picture.column.OBJECTIVE");
            case CONTEXT, CONCEPT, GOAL, PROCESS, SEQUENCE, STAKEHOLDER, ASSEMBLY_LINE, ORGANISATION, STATE ->
                List.of();
        };
    }

    private static int column(NodeType type) {
        if (type == NodeType.BLOCK || type == NodeType.MEASURE || type == NodeType.OBJECTIVE) {
            return 3;
        }
        if (type == NodeType.INFO
                || type == NodeType.USE_GOAL
                || type == NodeType.BENEFIT
                || type == NodeType.DISBENEFIT) {
            return 2;
        }
        boolean second = type == NodeType.APPLICATION
                || type == NodeType.SERVICE
                || type == NodeType.GROUP
                || type == NodeType.CHANGE;
        return second ? 1 : 0;
    }

    /** Upward relations are turned, so that what is reached stands left of what leads to it. */
    private Link link(Edge edge) {
        return switch (edge.type()) {
            case CONTRIBUTES_TO -> Link.of(edge, model.type() == ModelType.GOAL);
            case OBSTRUCTS, CAUSES, REMEDIES, CHILD_OF, IS_A, BELONGS_TO -> Link.of(edge, true);
            case PART_OF -> Link.of(edge, true);
            case MANAGES -> Link.of(edge, true).withName();
            case RESPONSIBLE_FOR -> Link.of(edge, false);
            case CONFLICTS_WITH -> Link.soft(edge).withName();
            case ASSOC ->
                Link.of(edge, false).saying(words(Said.of(edge))).ending(prop(edge, "multFrom"), prop(edge, "multTo"));
            case TRANSITION -> Link.of(edge, false).saying(words(transition(edge)));
            case INTEGRATES -> Link.of(edge, false).saying(words(Said.of(edge)));
            case REQUIRES,
                    FLOW,
                    PERFORMS,
                    INPUT,
                    OUTPUT,
                    SUPPLY,
                    CONTROL,
                    ACHIEVES,
                    MESSAGE,
                    READS,
                    WRITES,
                    SUPPORTS,
                    USES,
                    INFLUENCES,
                    ENABLES,
                    LEADS_TO -> Link.of(edge, false).saying(words(Said.of(edge)));
        };
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : Wrap.lines(text, WORDS, 3);
    }

    /** As UML writes it: event [guard] / action; a label alone stands for the event. */
    private static String transition(Edge edge) {
        var guard = prop(edge, "guard");
        var action = prop(edge, "action");
        return Stream.of(
                        edge.props().getOrDefault("event", edge.label()),
                        guard.isBlank() ? "" : "[" + guard + "]",
                        action.isBlank() ? "" : "/ " + action)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static String prop(Edge edge, String name) {
        return edge.props().getOrDefault(name, "").strip();
    }
}
