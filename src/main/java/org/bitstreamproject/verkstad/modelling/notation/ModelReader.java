// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.notation;

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
    static final int LONGEST_LABEL = 300;
    private static final int MOST_FAULTS = 25;
    static final int SHOWN = 40;
    static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}");

    private final ModelType type;
    private final Stage stage;
    private final Metamodel metamodel;
    private final List<Fault> faults = new ArrayList<>();
    private final AttributeReader attributes = new AttributeReader(faults);
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
            var props = attributes.read(json, at, rules);
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
            var props = attributes.read(json, at, rules);
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

    private void fault(String where, String code, Object... args) {
        faults.add(Fault.of(where, code, args));
    }

    static String shown(String text) {
        return Labels.clean(text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
    }

    static String joined(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }
}
