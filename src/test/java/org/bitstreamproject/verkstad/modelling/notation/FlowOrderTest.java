// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.junit.jupiter.api.Test;

class FlowOrderTest {

    @Test
    void readsEachBranchToItsEndAndNoStepBeforeWhatLeadsToIt() {
        assertThat(order(Models.schoolTransport()))
                .containsExactly("s", "a1", "a2", "d1", "a3", "a4", "d2", "a5", "e2", "a6", "a7", "a8", "a9", "e1");
    }

    @Test
    void knowsWhichFlowLeadsBack() {
        var model = Models.schoolTransport();
        var flow = new FlowOrder(model);

        assertThat(model.edges(EdgeType.FLOW).stream().filter(flow::isBackward))
                .extracting(Edge::source, Edge::target)
                .containsExactly(tuple("a3", "a2"));
    }

    @Test
    void leavesNothingOutOfAPureCircleOrALooseStep() {
        var model = new Model(
                ModelType.PROCESS,
                Stage.AS_IS,
                List.of(activity("a"), activity("b"), activity("c")),
                List.of(new Edge("1", EdgeType.FLOW, "a", "b"), new Edge("2", EdgeType.FLOW, "b", "a")));

        assertThat(order(model)).containsExactlyInAnyOrder("a", "b", "c");
    }

    private static Node activity(String id) {
        return new Node(id, NodeType.ACTIVITY, id);
    }

    private static List<String> order(Model model) {
        return new FlowOrder(model).steps().stream().map(Node::id).toList();
    }
}
