// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.notation.Connections;
import org.bitstreamproject.verkstad.modelling.notation.Flow;
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;

/** Where new elements go: into the flow, behind another in the list, under a parent. */
final class Newcomers {

    private final Model model;
    private final Metamodel metamodel;
    private final Objections objections;
    private final Optional<NodeType> type;
    private final Optional<Node> after;
    private final Optional<Node> parent;

    Newcomers(Model model, Objections objections, Optional<Kind> kind, String after, String parent) {
        this.model = model;
        this.metamodel = Metamodel.of(model.type());
        this.objections = objections;
        this.type = kind.map(Kind::type);
        this.after = objections.perhaps("after", after);
        this.parent = objections.perhaps("parent", parent);
        if (type.isPresent()) {
            judge(type.get());
        }
    }

    private void judge(NodeType added) {
        if (parent.isPresent()) {
            Places.fault(metamodel, "parent", added, parent.get().type()).ifPresent(objections::add);
        }
        if (after.isPresent() && inFlow(added)) {
            var edge = metamodel.flow().orElseThrow().edge();
            Connections.fault(metamodel, edge, after.get(), new Node("", added, ""), "after")
                    .ifPresent(objections::add);
        }
    }

    /** Refuses one more of what there may be only so many of. */
    void most(int more) {
        type.ifPresent(added -> {
            int most = metamodel.most(added);
            if (most > 0 && model.nodes(added).size() + more > most) {
                objections.fault("type", "too-many-of", added, most);
            }
        });
    }

    /** Adds them in this order. @param chained whether each leads to the next where there is a flow to lead in */
    void place(Draft draft, List<Node> nodes, boolean chained) {
        var places = new Places(model);
        var flow = metamodel.flow();
        boolean behind = after.isPresent() && !inFlow(nodes.get(0).type());
        var last = after.map(Node::id).orElse("");
        for (var node : nodes) {
            if (behind) {
                draft.addAfter(last, node);
                last = node.id();
            } else {
                draft.add(node);
            }
            if (parent.isPresent()) {
                draft.add(places.edge(
                        draft.newId("r"), node.id(), node.type(), parent.get().id()));
            }
        }
        if (flow.isEmpty() || !isStep(nodes.get(0).type())) {
            return;
        }
        var steps = new Steps(flow.get(), draft);
        if (chained && flow.get().chain()) {
            steps.chain(nodes);
        }
        if (after.isPresent() && !behind) {
            steps.insert(after.get(), nodes);
        }
    }

    private boolean inFlow(NodeType added) {
        return isStep(added) && after.filter(node -> isStep(node.type())).isPresent();
    }

    private boolean isStep(NodeType candidate) {
        return metamodel
                .flow()
                .map(Flow::edge)
                .filter(edge -> metamodel.sources(edge).contains(candidate)
                        || metamodel.targets(edge).contains(candidate))
                .isPresent();
    }
}
