// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.edition;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelFormat;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.Stage;

/**
 * The models of one case beside its as-is, from demo/models. By field id: nodes as {@code [id, type, label, attributes]},
 * edges as {@code [type, source, target, label, attributes]}; or for a process begun from the as-is what becomes of its
 * steps, as {@code "steps": {id: [disposition, mode]}}.
 */
public record Sketches(JsonObject json) {
    static final Sketches NONE = new Sketches(JsonValue.EMPTY_JSON_OBJECT);

    /** @param name of the file, without its ending */
    public static Sketches named(String name) {
        try (var stream = Sketches.class.getResourceAsStream("/demo/models/" + name + ".json")) {
            if (stream == null) throw new IllegalStateException("No file demo/models/" + name + ".json");
            try (var reader = Json.createReader(stream)) {
                return new Sketches(reader.readObject());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    public List<String> fields() {
        return List.copyOf(json.keySet());
    }

    /** @param begun what the model holds when it is opened */
    public Model of(Field field, Model begun) {
        var sketch = json.getJsonObject(field.id());
        if (sketch.containsKey("steps")) return changed(begun, steps(sketch.getJsonObject("steps")));
        return ModelFormat.read(
                ModelType.valueOf(String.valueOf(field.modelType())),
                field.stage() == null ? Stage.NONE : Stage.valueOf(field.stage()),
                Json.createObjectBuilder()
                        .add("nodes", nodes(sketch.getJsonArray("nodes")))
                        .add("edges", edges(sketch.getJsonArray("edges")))
                        .build());
    }

    private static Map<String, List<String>> steps(JsonObject steps) {
        var all = new LinkedHashMap<String, List<String>>();
        steps.keySet().forEach(id -> {
            var said = steps.getJsonArray(id);
            all.put(id, List.of(said.getString(0), said.getString(1)));
        });
        return all;
    }

    private static Model changed(Model begun, Map<String, List<String>> steps) {
        return new Model(
                begun.type(),
                begun.stage(),
                begun.nodes().stream().map(node -> changed(node, steps)).toList(),
                begun.edges());
    }

    private static Node changed(Node node, Map<String, List<String>> steps) {
        var said = steps.get(node.id());
        return said == null ? node : node.with("disposition", said.get(0)).with("mode", said.get(1));
    }

    private static JsonArray nodes(JsonArray rows) {
        var nodes = new ArrayList<JsonObject>();
        for (var row : rows.getValuesAs(JsonArray.class)) {
            var node = Json.createObjectBuilder()
                    .add("id", row.getString(0))
                    .add("type", row.getString(1))
                    .add("label", row.getString(2));
            nodes.add(with(node, row, 3));
        }
        return Json.createArrayBuilder(nodes).build();
    }

    private static JsonArray edges(JsonArray rows) {
        var edges = IntStream.range(0, rows.size())
                .mapToObj(at -> edge("edge" + (at + 1), rows.getJsonArray(at)))
                .toList();
        return Json.createArrayBuilder(edges).build();
    }

    private static JsonObject edge(String id, JsonArray row) {
        var edge = Json.createObjectBuilder()
                .add("id", id)
                .add("type", row.getString(0))
                .add("source", row.getString(1))
                .add("target", row.getString(2))
                .add("label", row.size() > 3 ? row.getString(3) : "");
        return with(edge, row, 4);
    }

    private static JsonObject with(JsonObjectBuilder element, JsonArray row, int at) {
        return element.add("props", row.size() > at ? row.getJsonObject(at) : JsonValue.EMPTY_JSON_OBJECT)
                .build();
    }
}
