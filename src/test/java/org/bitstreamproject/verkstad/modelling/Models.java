// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bitstreamproject.verkstad.modelling.notation.CourseSample;

/** Models for tests: the course's own, and small changes to them. */
public final class Models {

    private Models() {}

    public static JsonObject resource(String name) {
        try (var reader = Json.createReader(Models.class.getResourceAsStream("/modelling/" + name))) {
            return reader.readObject();
        }
    }

    /** "Order school transport", complete. */
    public static Model schoolTransport() {
        return schoolTransport("sv");
    }

    public static Model schoolTransport(String language) {
        return CourseSample.process(resource("processE3.json"), language);
    }

    /** The same with the six errors of exercise E3.2. */
    public static Model brokenSchoolTransport() {
        var model = without(schoolTransport(), "e1", "e2", "o1");
        model = cut(model, "a8", "a9");
        model = cut(model, "w3", "a4");
        model = cut(model, "p", "go");
        return mapEdges(model, edge -> edge.source().equals("d2") ? edge.labelled("") : edge);
    }

    public static Model without(Model model, String... ids) {
        var gone = Set.of(ids);
        return new Model(
                model.type(),
                model.stage(),
                model.nodes().stream().filter(node -> !gone.contains(node.id())).toList(),
                model.edges().stream()
                        .filter(edge -> !gone.contains(edge.source()) && !gone.contains(edge.target()))
                        .toList());
    }

    public static Model cut(Model model, String source, String target) {
        return new Model(
                model.type(),
                model.stage(),
                model.nodes(),
                model.edges().stream()
                        .filter(edge ->
                                !(edge.source().equals(source) && edge.target().equals(target)))
                        .toList());
    }

    public static Model mapNodes(Model model, UnaryOperator<Node> change) {
        return new Model(
                model.type(), model.stage(), model.nodes().stream().map(change).toList(), model.edges());
    }

    public static Model mapEdges(Model model, UnaryOperator<Edge> change) {
        return new Model(
                model.type(),
                model.stage(),
                model.nodes(),
                model.edges().stream().map(change).toList());
    }

    public static Model change(Model model, String id, UnaryOperator<Node> change) {
        return mapNodes(model, node -> node.id().equals(id) ? change.apply(node) : node);
    }

    public static Model with(Model model, Node... added) {
        var nodes = new ArrayList<>(model.nodes());
        nodes.addAll(List.of(added));
        return new Model(model.type(), model.stage(), nodes, model.edges());
    }

    public static Model joined(Model model, EdgeType type, String source, String target) {
        var edges = new ArrayList<>(model.edges());
        edges.add(new Edge(source + "-" + type + "-" + target, type, source, target));
        return new Model(model.type(), model.stage(), model.nodes(), edges);
    }

    public static Model as(Model model, Stage stage) {
        return new Model(model.type(), stage, model.nodes(), model.edges());
    }

    /** Severities as the course gives them. */
    public static Map<String, Severity> severities() {
        var severities = new HashMap<String, Severity>();
        for (var rule : List.of("PRO-04", "PRO-08", "PRO-09", "PRO-10", "PRO-11", "PRO-12", "PRO-14")) {
            severities.put(rule, Severity.WARN);
        }
        for (var rule : List.of("PRO-01", "PRO-02", "PRO-03", "PRO-05", "PRO-06", "PRO-07", "PRO-13")) {
            severities.put(rule, Severity.ERROR);
        }
        for (var rule : List.of("GOA-01", "GOA-02", "GOA-03", "GOA-05")) {
            severities.put(rule, Severity.ERROR);
        }
        for (var rule : List.of("GOA-04", "GOA-06", "GOA-08")) {
            severities.put(rule, Severity.WARN);
        }
        severities.put("GOA-07", Severity.HINT);
        return severities;
    }
}
