// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.notation.Flow;

/** Puts steps into a flow and takes them out of it. */
final class Steps {

    private final Flow flow;
    private final Draft draft;

    Steps(Flow flow, Draft draft) {
        this.flow = flow;
        this.draft = draft;
    }

    /** Whether a flow begins with it: nothing comes before. */
    static boolean begins(Node node) {
        return node.type() == NodeType.EVENT && node.prop("kind").equals(Optional.of("start"));
    }

    /** Lets each lead to the next, but nothing away from an end nor to a start. */
    void chain(List<Node> nodes) {
        for (int i = 1; i < nodes.size(); i++) {
            if (!flow.ends(nodes.get(i - 1)) && !begins(nodes.get(i))) {
                draft.join(flow.edge(), nodes.get(i - 1).id(), nodes.get(i).id());
            }
        }
    }

    /** Puts a chain after a step; what followed the step now follows the chain, unless the chain ends the flow. */
    void insert(Node after, List<Node> chain) {
        var exits = draft.outgoing(flow.edge(), after.id());
        boolean between = flow.chain() && !flow.branches().contains(after.type()) && exits.size() == 1;
        if (!between) {
            draft.join(flow.edge(), after.id(), chain.get(0).id());
            return;
        }
        var last = chain.get(chain.size() - 1);
        var exit = exits.get(0);
        draft.changeEdge(exit.id(), edge -> edge.to(chain.get(0).id()));
        if (!flow.ends(last)) {
            draft.join(flow.edge(), last.id(), exit.target());
        }
    }

    /** Joins what led to a step with the only step it leads to; its own way on is left for the caller. */
    void heal(String id) {
        var exits = draft.outgoing(flow.edge(), id);
        if (!flow.chain() || exits.size() != 1 || exits.get(0).target().equals(id)) {
            return;
        }
        var next = exits.get(0).target();
        for (var into : draft.incoming(flow.edge(), id)) {
            boolean there = draft.outgoing(flow.edge(), into.source()).stream()
                    .anyMatch(edge -> edge.target().equals(next));
            if (!there && !into.source().equals(next)) {
                draft.changeEdge(into.id(), edge -> edge.to(next));
            }
        }
    }
}
