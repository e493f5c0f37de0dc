// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;

/** The forms of all kinds of node, read once from the description that the pictures and the drawing editor share. */
public final class Forms {

    private static final String FILE = "/modelling/shapes.json";
    private static final Forms ALL = new Forms(read());

    /** @param by the attribute that tells the variants apart, empty when there are none */
    private record Kind(Form usual, String by, Map<String, Form> variants) {}

    private final JsonObject json;
    private final Map<NodeType, Kind> kinds = new EnumMap<>(NodeType.class);

    private Forms(JsonObject json) {
        this.json = json;
        for (var type : NodeType.values()) {
            kinds.put(type, kind(json.getJsonObject("nodes").getJsonObject(type.name())));
        }
    }

    public static Form of(Node node) {
        var kind = Objects.requireNonNull(ALL.kinds.get(node.type()));
        return node.prop(kind.by()).map(kind.variants()::get).orElse(kind.usual());
    }

    private Kind kind(JsonObject node) {
        var usual = form(node, node);
        var variants = new HashMap<String, Form>();
        if (node.containsKey("variants")) {
            node.getJsonObject("variants")
                    .forEach((value, variant) -> variants.put(value, form(variant.asJsonObject(), node)));
        }
        return new Kind(usual, node.getString("by", ""), Map.copyOf(variants));
    }

    private Form form(JsonObject look, JsonObject node) {
        var name = look.getString("shape");
        var tone = look.getString("tone");
        var colours = json.getJsonObject("tones").getJsonObject(tone);
        return new Form(
                outline(name, json.getJsonObject("shapes").getJsonObject(name)),
                tone,
                colours.getString("fill"),
                colours.getString("stroke"),
                look.getBoolean("heavy", false),
                node.getBoolean("silent", false),
                node.getInt("pad", 10));
    }

    private static Form.Outline outline(String name, JsonObject shape) {
        var inner = new ArrayList<Form.Inner>();
        for (var one : array(shape, "inner")) {
            inner.add(new Form.Inner(
                    corners(one.asJsonObject()), one.asJsonObject().getInt("inset", 0)));
        }
        return new Form.Outline(
                name,
                corners(shape),
                shape.containsKey("radius") ? shape.getJsonNumber("radius").doubleValue() : 0,
                shape.getInt("round", 0),
                shape.getInt("ring", 0),
                shape.getBoolean("rule", false),
                inner);
    }

    private static List<Form.Corner> corners(JsonObject shape) {
        return array(shape, "corners").getValuesAs(JsonArray.class).stream()
                .map(corner -> corner.getValuesAs(JsonNumber.class))
                .map(corner -> new Form.Corner(
                        corner.get(0).doubleValue(),
                        corner.get(1).intValue(),
                        corner.get(2).doubleValue(),
                        corner.get(3).intValue()))
                .toList();
    }

    private static JsonArray array(JsonObject shape, String name) {
        return shape.containsKey(name) ? shape.getJsonArray(name) : JsonArray.EMPTY_JSON_ARRAY;
    }

    private static JsonObject read() {
        try (var in = Objects.requireNonNull(Forms.class.getResourceAsStream(FILE), FILE);
                var reader = Json.createReader(in)) {
            return reader.readObject();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("Cannot read " + FILE, e);
        }
    }
}
