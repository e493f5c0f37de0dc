// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.Stage;

/**
 * The as-is process most cases share: something is asked for, checked, perhaps completed, judged, done or refused. Labels
 * come from the script; an element without a label is left out, and so is every edge at it.
 */
final class AsIsSketch {
    /** id, type, then attributes in pairs. */
    private static final List<List<String>> NODES = List.of(
            List.of("p", "PROCESS"),
            List.of("go", "GOALREF"),
            List.of("w1", "LANE", "kind", "customer"),
            List.of("w2", "LANE", "kind", "unit"),
            List.of("w3", "LANE", "kind", "role"),
            List.of("w4", "LANE", "kind", "other"),
            List.of("s", "EVENT", "kind", "start"),
            List.of("a1", "ACTIVITY", "minutes", "15", "mode", "manual"),
            List.of("a2", "ACTIVITY", "minutes", "10", "waitHours", "24"),
            List.of("d1", "DECISION"),
            List.of("a3", "ACTIVITY", "minutes", "8", "waitHours", "72"),
            List.of("a4", "ACTIVITY", "minutes", "25", "waitHours", "48"),
            List.of("d2", "DECISION"),
            List.of("a5", "ACTIVITY", "minutes", "25"),
            List.of("a6", "ACTIVITY", "minutes", "12", "waitHours", "24"),
            List.of("a7", "ACTIVITY", "minutes", "5"),
            List.of("a8", "ACTIVITY", "minutes", "5", "waitHours", "48"),
            List.of("a9", "ACTIVITY", "minutes", "4"),
            List.of("e1", "EVENT", "kind", "end"),
            List.of("e2", "EVENT", "kind", "end"),
            List.of("i1", "RESOURCE", "kind", "information"),
            List.of("o1", "RESOURCE", "kind", "information"),
            List.of("u1", "RESOURCE", "kind", "abstract"),
            List.of("c1", "RULE"));

    /** source, target, and for an answer its label's key and share. */
    private static final List<List<String>> FLOWS = List.of(
            List.of("s", "a1"),
            List.of("a1", "a2"),
            List.of("a2", "d1"),
            List.of("d1", "a3", "no", "20"),
            List.of("a3", "a2"),
            List.of("d1", "a4", "yes", "80"),
            List.of("a4", "d2"),
            List.of("d2", "a5", "no", "10"),
            List.of("a5", "e2"),
            List.of("d2", "a6", "yes", "90"),
            List.of("a6", "a7"),
            List.of("a7", "a8"),
            List.of("a8", "a9"),
            List.of("a9", "e1"));

    private static final List<String> PERFORMED =
            List.of("w1 a1", "w2 a2", "w2 a3", "w3 a4", "w3 a5", "w3 a6", "w3 a7", "w4 a8", "w2 a9");

    private final Map<String, String> labels;

    private AsIsSketch(Map<String, String> labels) {
        this.labels = labels;
    }

    static Model of(Map<String, String> labels) {
        var sketch = new AsIsSketch(labels);
        return new Model(ModelType.PROCESS, Stage.AS_IS, sketch.nodes(), sketch.edges());
    }

    private List<Node> nodes() {
        return NODES.stream().flatMap(row -> node(row).stream()).toList();
    }

    private Optional<Node> node(List<String> row) {
        var label = labels.get(row.get(0));
        if (label == null) return Optional.empty();
        var node = new Node(row.get(0), NodeType.valueOf(row.get(1)), label);
        for (int i = 2; i < row.size(); i += 2) node = node.with(row.get(i), row.get(i + 1));
        return Optional.of(node);
    }

    private List<Edge> edges() {
        var edges = new ArrayList<Edge>();
        for (var flow : FLOWS) flow(flow).ifPresent(edges::add);
        PERFORMED.stream()
                .map(pair -> pair.split(" "))
                .forEach(pair -> edge(EdgeType.PERFORMS, pair[0], pair[1]).ifPresent(edges::add));
        Stream.of(
                        edge(EdgeType.INPUT, "i1", "p"),
                        edge(EdgeType.OUTPUT, "p", "o1"),
                        edge(EdgeType.SUPPLY, "u1", "p"),
                        edge(EdgeType.CONTROL, "c1", "p"),
                        edge(EdgeType.ACHIEVES, "p", "go"))
                .flatMap(Optional::stream)
                .forEach(edges::add);
        return edges;
    }

    private Optional<Edge> flow(List<String> row) {
        var plain = edge(EdgeType.FLOW, row.get(0), row.get(1));
        if (row.size() == 2) return plain;
        return plain.map(
                edge -> edge.labelled(labels.getOrDefault(row.get(2), "")).with("share", row.get(3)));
    }

    private Optional<Edge> edge(EdgeType type, String source, String target) {
        if (!labels.containsKey(source) || !labels.containsKey(target)) return Optional.empty();
        return Optional.of(new Edge(source + "-" + target, type, source, target));
    }
}
