// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A model written down for a test, element by element in the writer's order. */
public final class ModelBuilder {

    private final ModelType type;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private Stage stage = Stage.NONE;

    private ModelBuilder(ModelType type) {
        this.type = type;
    }

    public static ModelBuilder aModel(ModelType type) {
        return new ModelBuilder(type);
    }

    public static ModelBuilder aProcess() {
        return aModel(ModelType.PROCESS).at(Stage.AS_IS);
    }

    public ModelBuilder at(Stage given) {
        this.stage = given;
        return this;
    }

    /** @param props names and values by turns */
    public ModelBuilder node(String id, NodeType kind, String label, String... props) {
        nodes.add(new Node(id, kind, label, props(props)));
        return this;
    }

    /** @param props names and values by turns */
    public ModelBuilder edge(String id, EdgeType kind, String source, String target, String label, String... props) {
        edges.add(new Edge(id, kind, source, target, label, props(props)));
        return this;
    }

    /** The same, where nothing is said and nobody asks for its id. */
    public ModelBuilder edge(EdgeType kind, String source, String target, String... props) {
        return edge("edge" + edges.size(), kind, source, target, "", props);
    }

    public boolean has(String id) {
        return nodes.stream().anyMatch(node -> node.id().equals(id));
    }

    public Model build() {
        return new Model(type, stage, nodes, edges);
    }

    private static Map<String, String> props(String... props) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < props.length; i += 2) {
            map.put(props[i], props[i + 1]);
        }
        return map;
    }
}
