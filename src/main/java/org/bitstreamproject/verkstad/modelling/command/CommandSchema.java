// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.ArrayList;
import java.util.List;
import org.bitstreamproject.verkstad.modelling.Place;

/** The commands as a JSON Schema of what may be sent to be carried out. */
public final class CommandSchema {

    private static final JsonProvider JSON = JsonProvider.provider();

    private CommandSchema() {}

    public static JsonObject json() {
        var one = JSON.createArrayBuilder();
        CommandList.entries().forEach(entry -> one.add(command(entry)));
        var together = closed(
                JSON.createObjectBuilder()
                        .add("command", constant(Together.COMMAND))
                        .add("name", JSON.createObjectBuilder().add("enum", JSON.createArrayBuilder(Together.NAMES)))
                        .add("commands", list("#/$defs/one")),
                List.of("command", "name", "commands"));
        var any = JSON.createArrayBuilder()
                .add(JSON.createObjectBuilder().add("$ref", "#/$defs/one"))
                .add(together);
        for (var name : List.of(CommandList.UNDO, CommandList.REDO)) {
            any.add(closed(JSON.createObjectBuilder().add("command", constant(name)), List.of("command")));
        }
        return closed(
                        JSON.createObjectBuilder()
                                .add("id", text())
                                .add(
                                        "base",
                                        JSON.createObjectBuilder()
                                                .add("type", "integer")
                                                .add("minimum", 1))
                                .add("commands", list("#/$defs/any")),
                        List.of("base", "commands"))
                .add("$schema", "https://json-schema.org/draft/2020-12/schema")
                .add("title", "Commands that change a model")
                .add(
                        "$defs",
                        JSON.createObjectBuilder()
                                .add("one", JSON.createObjectBuilder().add("oneOf", one))
                                .add("any", JSON.createObjectBuilder().add("oneOf", any)))
                .build();
    }

    private static JsonObjectBuilder command(CommandList.Entry entry) {
        var properties = JSON.createObjectBuilder().add("command", constant(entry.name()));
        entry.fields().forEach(field -> properties.add(field, field(field)));
        var required = new ArrayList<>(List.of("command"));
        required.addAll(entry.required());
        return closed(properties, required);
    }

    private static JsonObjectBuilder field(String field) {
        return switch (field) {
            case "ids" -> JSON.createObjectBuilder().add("type", "array").add("items", text());
            case PlaceElements.FIELD ->
                JSON.createObjectBuilder()
                        .add("type", "array")
                        .add("minItems", 1)
                        .add("maxItems", PlaceElements.MOST)
                        .add("items", spot());
            default -> text();
        };
    }

    private static JsonObjectBuilder spot() {
        return closed(
                JSON.createObjectBuilder()
                        .add("id", text())
                        .add("x", whole(0, Place.FARTHEST))
                        .add("y", whole(0, Place.FARTHEST))
                        .add("width", whole(Place.SMALLEST, Place.LARGEST))
                        .add("height", whole(Place.SMALLEST, Place.LARGEST)),
                List.of("id", "x", "y"));
    }

    private static JsonObjectBuilder whole(int least, int most) {
        return JSON.createObjectBuilder()
                .add("type", "integer")
                .add("minimum", least)
                .add("maximum", most);
    }

    private static JsonObjectBuilder list(String of) {
        return JSON.createObjectBuilder()
                .add("type", "array")
                .add("minItems", 1)
                .add("maxItems", Together.MOST)
                .add("items", JSON.createObjectBuilder().add("$ref", of));
    }

    private static JsonObjectBuilder closed(JsonObjectBuilder properties, List<String> required) {
        return JSON.createObjectBuilder()
                .add("type", "object")
                .add("properties", properties)
                .add("required", JSON.createArrayBuilder(required))
                .add("additionalProperties", false);
    }

    private static JsonObjectBuilder constant(String value) {
        return JSON.createObjectBuilder().add("const", value);
    }

    private static JsonObjectBuilder text() {
        return JSON.createObjectBuilder().add("type", "string");
    }
}
