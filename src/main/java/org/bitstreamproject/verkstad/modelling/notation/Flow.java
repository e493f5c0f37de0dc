// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.notation;

import jakarta.json.JsonObject;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;

/**
 * How steps follow one another in a notation.
 *
 * @param edge the relation from one step to the next
 * @param chain whether a new step is put between two, and those around a deleted one are joined
 * @param branches after these a new step is one way more, in a chain too
 * @param ends after these nothing follows: a type, or a type and its kind such as {@code EVENT.end}
 */
public record Flow(EdgeType edge, boolean chain, Set<NodeType> branches, Set<String> ends) {

    public Flow {
        branches = Set.copyOf(branches);
        ends = Set.copyOf(ends);
    }

    public boolean ends(Node node) {
        return ends.contains(node.type().name())
                || ends.contains(node.type() + "." + node.prop("kind").orElse(""));
    }

    static Flow parse(JsonObject json) {
        return new Flow(
                EdgeType.valueOf(json.getString("edge")),
                json.getBoolean("chain", false),
                Metamodel.types(json, "branches"),
                NodeHabits.names(json, "ends"));
    }
}
