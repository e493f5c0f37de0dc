// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.drawing;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.layout.Box;
import org.bitstreamproject.verkstad.modelling.layout.Plan;
import org.bitstreamproject.verkstad.modelling.layout.Point;
import org.bitstreamproject.verkstad.modelling.notation.FlowOrder;
import org.bitstreamproject.verkstad.modelling.notation.Hold;
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;
import org.bitstreamproject.verkstad.modelling.notation.Said;
import org.bitstreamproject.verkstad.modelling.picture.Description;
import org.bitstreamproject.verkstad.modelling.picture.Drawing;
import org.bitstreamproject.verkstad.modelling.picture.Sheets;
import org.bitstreamproject.verkstad.modelling.picture.Words;

/** A drawing as JSON, in the reader's words. */
public final class DrawingJson {

    /** Counted up when an editor that does not know of it could spoil something: it then only reads. */
    public static final int FORMAT = 1;

    /** Looked up once: {@code Json.create…} looks for it at every call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private final Model model;
    private final Drawing drawing;
    private final Words words;

    private DrawingJson(Model model, Drawing drawing, Words words) {
        this.model = model;
        this.drawing = drawing;
        this.words = words;
    }

    public static JsonObjectBuilder of(Model model, Drawing drawing, Words words) {
        return withoutNotation(model, drawing, words).add("notation", Notation.json(Metamodel.of(model.type()), words));
    }

    /** To look at, and not to change. */
    public static JsonObjectBuilder withoutNotation(Model model, Drawing drawing, Words words) {
        return new DrawingJson(model, drawing, words).json();
    }

    private JsonObjectBuilder json() {
        return JSON.createObjectBuilder()
                .add("width", drawing.width())
                .add("height", drawing.height())
                .add("title", drawing.title())
                .add("description", drawing.description())
                .add("parts", parts(drawing))
                .add("elements", elements())
                .add("lines", lines());
    }

    static JsonArrayBuilder parts(Drawing drawing) {
        var parts = JSON.createArrayBuilder();
        for (var part : drawing.parts()) {
            parts.add(JSON.createObjectBuilder()
                    .add("layer", part.layer().name())
                    .add("element", part.element())
                    .add("svg", part.svg()));
        }
        return parts;
    }

    /** Heights where a sheet of paper may end, from and to: nothing but lines that go on is drawn there from side to side. */
    public static JsonArrayBuilder gaps(Drawing drawing) {
        var gaps = JSON.createArrayBuilder();
        Sheets.gaps(drawing)
                .forEach(
                        gap -> gaps.add(JSON.createArrayBuilder().add(gap.top()).add(gap.bottom())));
        return gaps;
    }

    private static JsonObjectBuilder props(Map<String, String> held) {
        var props = JSON.createObjectBuilder();
        new TreeMap<>(held).forEach(props::add);
        return props;
    }

    /** In the order they are read. */
    private JsonArrayBuilder elements() {
        var places = places(drawing.plan());
        var elements = JSON.createArrayBuilder();
        for (var node : inOrder(model)) {
            var element = JSON.createObjectBuilder()
                    .add("id", node.id())
                    .add("type", node.type().name())
                    .add("kind", Description.kind(node, words))
                    .add("name", Said.of(node))
                    .add("props", props(node.props()));
            var place = places.get(node.id());
            if (place != null) {
                element.add("x", place.x())
                        .add("y", place.y())
                        .add("width", place.width())
                        .add("height", place.height());
            }
            hold(node, element);
            elements.add(element);
        }
        return elements;
    }

    /** Whether a hand may put it elsewhere, and how far. */
    private void hold(Node node, JsonObjectBuilder element) {
        var hold = Hold.of(model.type(), node.type());
        element.add("placeable", hold.isFree());
        if (hold.isFree()) {
            element.add("moves", hold == Hold.LANE ? "height" : hold == Hold.COLUMN ? "column" : "free");
        }
        model.place(node.id()).ifPresent(place -> {
            element.add("placed", true);
            if (place.width() > 0 || place.height() > 0) {
                element.add("sized", true);
            }
        });
    }

    /** A process from its start to its end, then those who perform it and what stands around; else as it was written. */
    public static List<Node> inOrder(Model model) {
        if (model.type() != ModelType.PROCESS) {
            return model.nodes();
        }
        var all = new LinkedHashSet<>(model.nodes(NodeType.PROCESS));
        all.addAll(new FlowOrder(model).steps());
        all.addAll(model.nodes());
        return List.copyOf(all);
    }

    private record Place(int x, int y, int width, int height) {
        static Place of(Box box) {
            return new Place(box.x(), box.y(), box.width(), box.height());
        }
    }

    private static Map<String, Place> places(Plan plan) {
        var places = new LinkedHashMap<String, Place>();
        for (var frame : plan.frames()) {
            places.putIfAbsent(frame.box().node().id(), Place.of(frame.box()));
            for (var band : frame.bands()) {
                var name = new Place(frame.box().x(), band.y(), frame.headerWidth(), band.height());
                band.lane().ifPresent(lane -> places.putIfAbsent(lane.id(), name));
            }
        }
        for (var area : plan.areas()) {
            var place = new Place(area.x(), area.y(), area.width(), area.height());
            area.node().ifPresent(node -> places.putIfAbsent(node.id(), place));
        }
        plan.boxes().forEach(box -> places.put(box.node().id(), Place.of(box)));
        return places;
    }

    /** Every edge, with the ways it takes; none when the picture says it otherwise, such as by a lane. */
    private JsonArrayBuilder lines() {
        var ways = new LinkedHashMap<String, List<List<Point>>>();
        for (var line : drawing.plan().lines()) {
            ways.computeIfAbsent(line.edge().id(), id -> new ArrayList<>()).add(line.points());
        }
        var lines = JSON.createArrayBuilder();
        for (var edge : model.edges()) {
            lines.add(JSON.createObjectBuilder()
                    .add("id", edge.id())
                    .add("type", edge.type().name())
                    .add("relation", words.text("modelling.edge." + edge.type()))
                    .add("name", Said.of(edge))
                    .add("source", edge.source())
                    .add("target", edge.target())
                    .add("props", props(edge.props()))
                    .add("ways", ways(ways.getOrDefault(edge.id(), List.of()))));
        }
        return lines;
    }

    private static JsonArrayBuilder ways(List<List<Point>> ways) {
        var all = JSON.createArrayBuilder();
        for (var way : ways) {
            var points = JSON.createArrayBuilder();
            way.forEach(
                    point -> points.add(JSON.createArrayBuilder().add(point.x()).add(point.y())));
            all.add(points);
        }
        return all;
    }
}
