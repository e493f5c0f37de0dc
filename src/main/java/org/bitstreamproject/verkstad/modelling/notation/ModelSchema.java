// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.notation;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.modelling.ModelType;

/** The metamodel as a JSON Schema of what may be sent to be checked. Which types a relation joins stands in its description. */
public final class ModelSchema {

    private ModelSchema() {}

    public static JsonObject json() {
        var kinds = Json.createArrayBuilder();
        for (var type : ModelType.values()) {
            kinds.add(request(type));
        }
        return Json.createObjectBuilder()
                .add("$schema", "https://json-schema.org/draft/2020-12/schema")
                .add("title", "A model to be checked")
                .add("oneOf", kinds)
                .build();
    }

    private static JsonObjectBuilder request(ModelType type) {
        var properties = Json.createObjectBuilder()
                .add("type", Json.createObjectBuilder().add("const", type.name()))
                .add(
                        "stage",
                        Json.createObjectBuilder().add("enum", Json.createArrayBuilder(List.of("AS_IS", "TO_BE"))))
                .add("locale", Json.createObjectBuilder().add("type", "string"))
                .add("model", model(Metamodel.of(type)));
        return closed(properties, "type", "model");
    }

    private static JsonObjectBuilder model(Metamodel metamodel) {
        var nodes = Json.createArrayBuilder();
        metamodel
                .nodeTypes()
                .forEach(type -> nodes.add(closed(
                        Json.createObjectBuilder()
                                .add("id", id())
                                .add("type", Json.createObjectBuilder().add("const", type.name()))
                                .add("label", label())
                                .add("props", props(metamodel.props(type))),
                        "id",
                        "type")));
        var edges = Json.createArrayBuilder();
        metamodel
                .edgeTypes()
                .forEach(type -> edges.add(closed(
                                Json.createObjectBuilder()
                                        .add("id", id())
                                        .add("type", Json.createObjectBuilder().add("const", type.name()))
                                        .add("source", id())
                                        .add("target", id())
                                        .add("label", label())
                                        .add("props", props(metamodel.props(type))),
                                "id",
                                "type",
                                "source",
                                "target")
                        .add(
                                "description",
                                "from " + names(metamodel.sources(type)) + " to " + names(metamodel.targets(type)))));
        return closed(
                Json.createObjectBuilder()
                        .add("nodes", list(nodes))
                        .add("edges", list(edges))
                        .add("places", PlaceJson.schema()),
                "nodes",
                "edges");
    }

    private static JsonObjectBuilder list(JsonArrayBuilder kinds) {
        return Json.createObjectBuilder()
                .add("type", "array")
                .add("items", Json.createObjectBuilder().add("oneOf", kinds));
    }

    private static JsonObjectBuilder props(Map<String, PropRule> rules) {
        var properties = Json.createObjectBuilder();
        rules.forEach((name, rule) -> properties.add(name, value(rule)));
        return Json.createObjectBuilder().add("type", "object").add("properties", properties);
    }

    private static JsonObjectBuilder value(PropRule rule) {
        var value = Json.createObjectBuilder();
        return switch (rule.kind()) {
            case TEXT -> value.add("type", "string");
            case NUMBER -> value.add("type", "number").add("minimum", 0);
            case PERCENT -> value.add("type", "number").add("minimum", 0).add("maximum", 100);
            case YES_NO -> value.add("type", "boolean");
            case LIST ->
                value.add("type", "array")
                        .add("items", Json.createObjectBuilder().add("type", "string"));
            case CHOICE -> value.add("enum", Json.createArrayBuilder(rule.choices()));
        };
    }

    private static JsonObjectBuilder closed(JsonObjectBuilder properties, String... required) {
        return Json.createObjectBuilder()
                .add("type", "object")
                .add("properties", properties)
                .add("required", Json.createArrayBuilder(List.of(required)))
                .add("additionalProperties", false);
    }

    private static JsonObjectBuilder id() {
        return Json.createObjectBuilder().add("type", "string").add("pattern", "^" + ModelReader.ID.pattern() + "$");
    }

    private static JsonObjectBuilder label() {
        return Json.createObjectBuilder().add("type", "string").add("maxLength", ModelReader.LONGEST_LABEL);
    }

    private static String names(Collection<?> types) {
        return String.join(" or ", types.stream().map(Object::toString).toList());
    }
}
