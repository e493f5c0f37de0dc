// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.notation;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.Place;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.jspecify.annotations.Nullable;

/** Reads one model from JSON and gathers everything that is wrong with it on the way. */
final class ModelReader {

    private static final int MOST_NODES = 2000;
    private static final int MOST_EDGES = 6000;
    private static final int MOST_PROPS = 30;
    static final int LONGEST_LABEL = 300;
    private static final int LONGEST_VALUE = 2000;
    private static final int MOST_FAULTS = 25;
    private static final int SHOWN = 40;
    static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}");
    private static final Pattern PROP_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

    private final ModelType type;
    private final Stage stage;
    private final Metamodel metamodel;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    ModelReader(ModelType type, Stage stage) {
        this.type = type;
        this.stage = stage;
        this.metamodel = Metamodel.of(type);
    }

    Model read(JsonObject json, String where) {
        onlyKnown(json, where, Set.of("nodes", "edges", "places"));
        var nodes = nodes(objects(json, where, "nodes", MOST_NODES), where);
        var edges = edges(objects(json, where, "edges", MOST_EDGES), where, nodes);
        var places = places(json, where + "places", nodes);
        if (!faults.isEmpty()) {
            throw new NotAModel(faults.subList(0, Math.min(MOST_FAULTS, faults.size())));
        }
        return new Model(type, stage, List.copyOf(nodes.values()), edges, places);
    }

    private Map<String, Place> places(JsonObject json, String at, Map<String, Node> nodes) {
        var places = new HashMap<String, Place>();
        var value = json.get("places");
        if (value == null) {
            return places;
        }
        if (!(value instanceof JsonObject object)) {
            fault(at, "not-an-object");
            return places;
        }
        object.forEach((id, given) -> {
            var node = nodes.get(id);
            var here = at + "." + shown(id);
            if (node == null) {
                fault(here, "dangling", shown(id));
                return;
            }
            Hold.of(type, node.type()).fault(here).ifPresent(faults::add);
            if (given instanceof JsonObject place) {
                onlyKnown(place, here + ".", PlaceJson.FIELDS);
            }
            PlaceJson.read(given)
                    .ifPresentOrElse(
                            place -> places.put(id, place),
                            () -> fault(here, "bad-place", -Place.FARTHEST, Place.FARTHEST));
        });
        return places;
    }

    private Map<String, Node> nodes(List<@Nullable JsonObject> objects, String where) {
        var nodes = new LinkedHashMap<String, Node>();
        var counts = new HashMap<NodeType, Integer>();
        for (int i = 0; i < objects.size(); i++) {
            var json = objects.get(i);
            if (json == null) {
                continue;
            }
            var at = where + "nodes[" + i + "]";
            onlyKnown(json, at + ".", Set.of("id", "type", "label", "props"));
            var id = id(json, at);
            var nodeType = choice(json, at, NodeType.class, metamodel.nodeTypes());
            var label = label(json, at);
            var rules = nodeType.map(metamodel::props).orElse(Map.of());
            var props = props(json, at, rules);
            if (id.isPresent() && nodeType.isPresent()) {
                nodes.put(id.get(), new Node(id.get(), nodeType.get(), label, props));
                var most = metamodel.most(nodeType.get());
                if (counts.merge(nodeType.get(), 1, Integer::sum) > most && most > 0) {
                    fault(at + ".type", "too-many-of", nodeType.get(), most);
                }
            }
        }
        return nodes;
    }

    private List<Edge> edges(List<@Nullable JsonObject> objects, String where, Map<String, Node> nodes) {
        var edges = new ArrayList<Edge>();
        for (int i = 0; i < objects.size(); i++) {
            var json = objects.get(i);
            if (json == null) {
                continue;
            }
            var at = where + "edges[" + i + "]";
            onlyKnown(json, at + ".", Set.of("id", "type", "source", "target", "label", "props"));
            var id = id(json, at);
            var edgeType = choice(json, at, EdgeType.class, metamodel.edgeTypes());
            var source = end(json, at, "source", nodes);
            var target = end(json, at, "target", nodes);
            var label = label(json, at);
            var rules = edgeType.map(metamodel::props).orElse(Map.of());
            var props = props(json, at, rules);
            if (id.isPresent() && edgeType.isPresent() && source.isPresent() && target.isPresent()) {
                Connections.fault(metamodel, edgeType.get(), source.get(), target.get(), at)
                        .ifPresent(faults::add);
                edges.add(new Edge(
                        id.get(),
                        edgeType.get(),
                        source.get().id(),
                        target.get().id(),
                        label,
                        props));
            }
        }
        return edges;
    }

    private List<@Nullable JsonObject> objects(JsonObject json, String where, String name, int most) {
        var value = json.get(name);
        if (value == null || value.getValueType() != JsonValue.ValueType.ARRAY) {
            fault(where + name, "not-a-list");
            return List.of();
        }
        var array = value.asJsonArray();
        if (array.size() > most) {
            fault(where + name, "too-many", array.size(), most);
            return List.of();
        }
        var objects = new ArrayList<@Nullable JsonObject>();
        for (int i = 0; i < array.size(); i++) {
            if (array.get(i) instanceof JsonObject object) {
                objects.add(object);
            } else {
                fault(where + name + "[" + i + "]", "not-an-object");
                objects.add(null);
            }
        }
        return objects;
    }

    private void onlyKnown(JsonObject json, String where, Set<String> known) {
        for (var name : json.keySet()) {
            if (!known.contains(name)) {
                fault(where + shown(name), "unknown-field", shown(name), joined(known));
            }
        }
    }

    private Optional<String> id(JsonObject json, String at) {
        var id = string(json, at, "id");
        if (id.isPresent() && !ID.matcher(id.get()).matches()) {
            fault(at + ".id", "bad-id", shown(id.get()));
            return Optional.empty();
        }
        if (id.isPresent() && !ids.add(id.get())) {
            fault(at + ".id", "duplicate-id", id.get());
            return Optional.empty();
        }
        return id;
    }

    private <E extends Enum<E>> Optional<E> choice(JsonObject json, String at, Class<E> kind, Set<E> allowed) {
        var name = string(json, at, "type");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var found = Arrays.stream(kind.getEnumConstants())
                .filter(constant -> constant.name().equals(name.get()))
                .filter(allowed::contains)
                .findFirst();
        if (found.isEmpty()) {
            fault(at + ".type", "unknown-type", shown(name.get()), type, joined(allowed));
        }
        return found;
    }

    private Optional<Node> end(JsonObject json, String at, String name, Map<String, Node> nodes) {
        var id = string(json, at, name);
        if (id.isPresent() && !nodes.containsKey(id.get())) {
            fault(at + "." + name, "dangling", shown(id.get()));
        }
        return id.map(nodes::get);
    }

    private String label(JsonObject json, String at) {
        if (!json.containsKey("label")) {
            return "";
        }
        var label = string(json, at, "label").orElse("");
        if (label.length() > LONGEST_LABEL) {
            fault(at + ".label", "too-long", LONGEST_LABEL);
        }
        return Labels.clean(label);
    }

    private Optional<String> string(JsonObject json, String at, String name) {
        if (json.get(name) instanceof JsonString string) {
            return Optional.of(string.getString());
        }
        fault(at + "." + name, json.containsKey(name) ? "not-a-text" : "missing");
        return Optional.empty();
    }

    private Map<String, String> props(JsonObject json, String at, Map<String, PropRule> rules) {
        var props = new LinkedHashMap<String, String>();
        var value = json.get("props");
        if (value == null) {
            return props;
        }
        if (!(value instanceof JsonObject object)) {
            fault(at + ".props", "not-an-object");
            return props;
        }
        if (object.size() > MOST_PROPS) {
            fault(at + ".props", "too-many", object.size(), MOST_PROPS);
            return props;
        }
        object.forEach((name, given) -> prop(at + ".props." + shown(name), name, given, rules.get(name))
                .ifPresent(text -> props.put(name, text)));
        return props;
    }

    private Optional<String> prop(String at, String name, JsonValue given, @Nullable PropRule rule) {
        boolean isList = rule != null && rule.kind() == PropRule.Kind.LIST;
        var text = isList && given instanceof JsonArray array ? lines(array) : scalar(given);
        if (!PROP_NAME.matcher(name).matches() || text.isEmpty()) {
            fault(at, "not-a-value");
            return Optional.empty();
        }
        if (text.get().length() > LONGEST_VALUE) {
            fault(at, "too-long", LONGEST_VALUE);
            return Optional.empty();
        }
        if (text.get().isBlank()) {
            return Optional.empty();
        }
        // an attribute of a newer notation is kept as it came
        var accepted = rule == null ? text : rule.accept(text.get());
        if (accepted.isEmpty() && rule != null) {
            fault(at, rule.kind().code(), shown(text.get()), joined(rule.choices()));
        }
        return accepted;
    }

    private static Optional<String> lines(JsonArray array) {
        boolean texts = array.stream().allMatch(JsonString.class::isInstance);
        return texts
                ? Optional.of(array.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .map(Labels::clean)
                        .collect(Collectors.joining("\n")))
                : Optional.empty();
    }

    private static Optional<String> scalar(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> Optional.of(((JsonString) value).getString());
            case NUMBER -> Optional.of(plain((JsonNumber) value));
            case TRUE -> Optional.of("true");
            case FALSE -> Optional.of("false");
            case NULL -> Optional.of("");
            case ARRAY, OBJECT -> Optional.empty();
        };
    }

    private static String plain(JsonNumber number) {
        var decimal = number.bigDecimalValue();
        // 1e999999999 written out would fill the memory
        return Math.abs((long) decimal.scale()) > SHOWN ? number.toString() : decimal.toPlainString();
    }

    private void fault(String where, String code, Object... args) {
        faults.add(Fault.of(where, code, args));
    }

    static String shown(String text) {
        return Labels.clean(text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }
}
