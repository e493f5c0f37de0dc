// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.notation;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.NodeType;

/** What may be said in one type of diagram: its nodes, their attributes, and which relations join what. */
public final class Metamodel {

    private static final Map<ModelType, Metamodel> ALL = load();

    private final Map<NodeType, NodeRule> nodes;
    private final Map<EdgeType, EdgeRule> edges;
    private final Optional<Flow> flow;

    private Metamodel(Map<NodeType, NodeRule> nodes, Map<EdgeType, EdgeRule> edges, Optional<Flow> flow) {
        this.nodes = nodes;
        this.edges = edges;
        this.flow = flow;
    }

    /** @param most how many of these one model may hold, 0 for any number */
    record NodeRule(int most, Map<String, PropRule> props, NodeHabits habits) {}

    /** @param loops whether it may join an element to itself */
    record EdgeRule(
            Set<NodeType> from, Set<NodeType> to, boolean loops, Map<String, PropRule> props, EdgeHabits habits) {}

    /** A relation that would be allowed; {@code turned} means from the target to the source. */
    public record Legal(EdgeType type, boolean turned) {}

    public static Metamodel of(ModelType type) {
        return Optional.ofNullable(ALL.get(type)).orElseThrow();
    }

    public Set<NodeType> nodeTypes() {
        return nodes.keySet();
    }

    public Set<EdgeType> edgeTypes() {
        return edges.keySet();
    }

    /** The attributes this notation knows for a node type, in their order; other attributes are kept, never judged. */
    public Map<String, PropRule> props(NodeType type) {
        var rule = nodes.get(type);
        return rule == null ? Map.of() : rule.props();
    }

    public Map<String, PropRule> props(EdgeType type) {
        var rule = edges.get(type);
        return rule == null ? Map.of() : rule.props();
    }

    public boolean knows(NodeType type) {
        return nodes.containsKey(type);
    }

    public boolean knows(EdgeType type) {
        return edges.containsKey(type);
    }

    /** How elements of this type are treated when a model is edited. */
    public NodeHabits habits(NodeType type) {
        var rule = nodes.get(type);
        return rule == null ? NodeHabits.NONE : rule.habits();
    }

    public EdgeHabits habits(EdgeType type) {
        var rule = edges.get(type);
        return rule == null ? EdgeHabits.NONE : rule.habits();
    }

    /** The relation that leads from step to step; empty where there is no order in time. */
    public Optional<Flow> flow() {
        return flow;
    }

    /** How many of these one model may hold, 0 for any number. */
    public int most(NodeType type) {
        var rule = nodes.get(type);
        return rule == null ? 0 : rule.most();
    }

    public Set<NodeType> sources(EdgeType type) {
        var rule = edges.get(type);
        return rule == null ? Set.of() : rule.from();
    }

    public Set<NodeType> targets(EdgeType type) {
        var rule = edges.get(type);
        return rule == null ? Set.of() : rule.to();
    }

    public boolean allows(EdgeType type, NodeType source, NodeType target) {
        return sources(type).contains(source) && targets(type).contains(target);
    }

    /** Whether such a relation may begin and end at the same element, as a message to oneself does. */
    public boolean loops(EdgeType type) {
        var rule = edges.get(type);
        return rule != null && rule.loops();
    }

    /** Every relation that may join the two, as asked for and turned around: what to offer instead of an illegal one. */
    public List<Legal> legalBetween(NodeType source, NodeType target) {
        var legal = new ArrayList<Legal>();
        for (var type : edges.keySet()) {
            if (allows(type, source, target)) {
                legal.add(new Legal(type, false));
            }
            if (source != target && allows(type, target, source)) {
                legal.add(new Legal(type, true));
            }
        }
        return legal;
    }

    /** Every notation as it is published. */
    public static String json() {
        try (var stream = Metamodel.class.getResourceAsStream("/modelling/metamodel.json")) {
            if (stream == null) {
                throw new IllegalStateException("modelling/metamodel.json is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the metamodel", e);
        }
    }

    private static Map<ModelType, Metamodel> load() {
        try (var stream = Metamodel.class.getResourceAsStream("/modelling/metamodel.json")) {
            if (stream == null) {
                throw new IllegalStateException("modelling/metamodel.json is missing");
            }
            try (var reader = Json.createReader(stream)) {
                var all = new EnumMap<ModelType, Metamodel>(ModelType.class);
                reader.readObject()
                        .forEach((name, value) -> all.put(ModelType.valueOf(name), parse(value.asJsonObject())));
                return all;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the metamodel", e);
        }
    }

    private static Metamodel parse(JsonObject json) {
        var nodes = new EnumMap<NodeType, NodeRule>(NodeType.class);
        json.getJsonObject("nodes").forEach((name, value) -> {
            var rule = value.asJsonObject();
            nodes.put(
                    NodeType.valueOf(name), new NodeRule(rule.getInt("most", 0), props(rule), NodeHabits.parse(rule)));
        });
        var edges = new EnumMap<EdgeType, EdgeRule>(EdgeType.class);
        json.getJsonObject("edges").forEach((name, value) -> {
            var rule = value.asJsonObject();
            edges.put(
                    EdgeType.valueOf(name),
                    new EdgeRule(
                            types(rule, "from"),
                            types(rule, "to"),
                            rule.getBoolean("loops", false),
                            props(rule),
                            EdgeHabits.parse(rule)));
        });
        return new Metamodel(
                nodes, edges, Optional.ofNullable(json.getJsonObject("flow")).map(Flow::parse));
    }

    static Set<NodeType> types(JsonObject rule, String key) {
        var types = EnumSet.noneOf(NodeType.class);
        if (rule.containsKey(key)) {
            for (var name : rule.getJsonArray(key).getValuesAs(JsonString.class)) {
                types.add(NodeType.valueOf(name.getString()));
            }
        }
        return Collections.unmodifiableSet(types);
    }

    private static Map<String, PropRule> props(JsonObject rule) {
        var props = new LinkedHashMap<String, PropRule>();
        var declared = rule.getJsonObject("props");
        if (declared != null) {
            declared.forEach((name, value) -> props.put(name, PropRule.parse(value)));
        }
        return props;
    }

    static String text(JsonValue value) {
        return ((JsonString) value).getString();
    }
}
