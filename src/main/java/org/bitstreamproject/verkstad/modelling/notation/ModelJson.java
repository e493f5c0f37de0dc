// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.notation;

import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonStructure;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Stage;

/**
 * Models as JSON and back: {@code {"nodes":[…],"edges":[…]}}, with {@code "places"} beside them only where a hand put
 * something. What is written here reads back equal.
 */
public final class ModelJson {

    /** Looked up once: {@code Json.create…} looks for it at every call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    /** Longest text accepted, in characters; a model of 2,000 elements takes about a fifth of it. */
    public static final int MOST_CHARACTERS = 1_000_000;

    private static final JsonReaderFactory STRICT =
            JSON.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private ModelJson() {}

    /**
     * Parses a JSON object and nothing else.
     *
     * @throws NotAModel when it is too long, too deep, not JSON, or has a name twice
     */
    public static JsonObject parse(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new NotAModel(List.of(Fault.of("", "too-large", MOST_CHARACTERS)));
        }
        try (var reader = STRICT.createReader(new StringReader(text))) {
            JsonStructure json = reader.read();
            if (json instanceof JsonObject object) {
                return object;
            }
        } catch (RuntimeException malformed) {
            // JsonException, or a bare RuntimeException when nested too deep; its words are not for readers
            throw new NotAModel(List.of(Fault.of("", "not-json")));
        }
        throw new NotAModel(List.of(Fault.of("", "not-an-object")));
    }

    /** Reads a model; throws {@link NotAModel} with every fault found. */
    public static Model read(ModelType type, Stage stage, JsonObject json) {
        return new ModelReader(type, stage).read(json, "");
    }

    public static Model read(ModelType type, Stage stage, String json) {
        return read(type, stage, parse(json));
    }

    /**
     * A model that names its own type and stage, as the course package writes it in one language.
     *
     * @throws NotAModel also when it names none that there is
     */
    public static Model readSelfTold(JsonObject json) {
        var type = type(json.getString("type", ""));
        var stage = stage(json.getString("stage", Stage.NONE.name()));
        var rest = JSON.createObjectBuilder(json).remove("type").remove("stage").build();
        return read(type, stage, rest);
    }

    /** @throws NotAModel when there is no such type of model */
    public static ModelType type(String name) {
        return named(ModelType.values(), name, "type", "unknown-model-type");
    }

    /** @throws NotAModel when there is no such stage */
    public static Stage stage(String name) {
        return named(Stage.values(), name, "stage", "unknown-stage");
    }

    private static <E extends Enum<E>> E named(E[] known, String name, String where, String code) {
        return Stream.of(known)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    var all = Stream.of(known).map(Enum::name).collect(Collectors.joining(", "));
                    return new NotAModel(List.of(Fault.of(where, code, ModelReader.shown(name), all)));
                });
    }

    public static JsonObject write(Model model) {
        var metamodel = Metamodel.of(model.type());
        var nodes = JSON.createArrayBuilder();
        for (var node : model.nodes()) {
            nodes.add(JSON.createObjectBuilder()
                    .add("id", node.id())
                    .add("type", node.type().name())
                    .add("label", node.label())
                    .add("props", props(node.props(), metamodel.props(node.type()))));
        }
        var edges = JSON.createArrayBuilder();
        for (var edge : model.edges()) {
            edges.add(JSON.createObjectBuilder()
                    .add("id", edge.id())
                    .add("type", edge.type().name())
                    .add("source", edge.source())
                    .add("target", edge.target())
                    .add("label", edge.label())
                    .add("props", props(edge.props(), metamodel.props(edge.type()))));
        }
        var json = JSON.createObjectBuilder().add("nodes", nodes).add("edges", edges);
        if (!model.places().isEmpty()) {
            var places = JSON.createObjectBuilder();
            model.places().forEach((id, place) -> places.add(id, PlaceJson.write(place)));
            json.add("places", places);
        }
        return json.build();
    }

    private static JsonObjectBuilder props(Map<String, String> props, Map<String, PropRule> rules) {
        var json = JSON.createObjectBuilder();
        props.forEach((name, value) -> {
            var rule = rules.get(name);
            var kind = rule == null ? PropRule.Kind.TEXT : rule.kind();
            switch (kind) {
                case NUMBER, PERCENT -> json.add(name, new BigDecimal(value));
                case YES_NO -> json.add(name, Boolean.parseBoolean(value));
                case TEXT, CHOICE -> json.add(name, value);
                case LIST -> json.add(name, JSON.createArrayBuilder(PropRule.lines(value)));
            }
        });
        return json;
    }
}
