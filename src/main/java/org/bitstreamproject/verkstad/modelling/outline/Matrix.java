// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.notation.Said;

/**
 * Who reads and who writes which information: a row for each element that does either, a column for each that is read
 * or written.
 */
public record Matrix(List<Node> columns, List<Row> rows) {

    /** @param cells as many as there are columns */
    public record Row(Node node, List<Cell> cells) {

        /** What it reads, or what it writes, by name. */
        public String names(Matrix matrix, Cell wanted) {
            return IntStream.range(0, cells.size())
                    .filter(i -> cells.get(i) == wanted || cells.get(i) == Cell.BOTH)
                    .mapToObj(i -> Said.of(matrix.columns().get(i)))
                    .collect(Collectors.joining(", "));
        }
    }

    public enum Cell {
        NONE,
        READS,
        WRITES,
        BOTH
    }

    /** Empty for a model in which nothing can be read or written. */
    public static Matrix of(Model model) {
        var read = EnumSet.of(NodeType.INFO, NodeType.LINE);
        var columns = model.nodes().stream()
                .filter(node -> read.contains(node.type()))
                .toList();
        var rows = new ArrayList<Row>();
        for (var node : model.nodes()) {
            var reads = targets(model, node, EdgeType.READS);
            var writes = targets(model, node, EdgeType.WRITES);
            if (!reads.isEmpty() || !writes.isEmpty()) {
                rows.add(new Row(
                        node,
                        columns.stream()
                                .map(column -> cell(reads.contains(column.id()), writes.contains(column.id())))
                                .toList()));
            }
        }
        return new Matrix(columns, rows);
    }

    private static Set<String> targets(Model model, Node node, EdgeType type) {
        return model.outgoing(node.id(), type).stream()
                .map(edge -> edge.target())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Cell cell(boolean reads, boolean writes) {
        if (reads) {
            return writes ? Cell.BOTH : Cell.READS;
        }
        return writes ? Cell.WRITES : Cell.NONE;
    }
}
