// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check.structure;

import java.util.List;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.check.rule.Joined;
import org.bitstreamproject.verkstad.modelling.check.rule.Judge;
import org.bitstreamproject.verkstad.modelling.check.rule.Violation;
import org.bitstreamproject.verkstad.modelling.check.rule.Words;
import org.bitstreamproject.verkstad.modelling.notation.Said;

/** The course's rules for a context model: CTX-01 to CTX-05. */
public final class ContextRules {

    public static final List<Judge> ALL = List.of(
            new Judge("CTX-01", ContextRules::oneInTheMiddle),
            new Judge("CTX-02", ContextRules::recipients),
            new Judge("CTX-03", ContextRules::exchange),
            new Judge("CTX-04", ContextRules::contentAndChannel),
            new Judge("CTX-05", ContextRules::notTooMany));

    private ContextRules() {}

    private static List<Violation> oneInTheMiddle(Model model) {
        var middle = model.nodes(NodeType.FOCUS);
        return Violation.unless(middle.size() == 1, middle);
    }

    private static List<Violation> recipients(Model model) {
        var actors = model.nodes(NodeType.ACTOR);
        boolean received =
                actors.stream().anyMatch(actor -> actor.is("kind", "citizen") || actor.is("kind", "business"));
        return Violation.unless(received && actors.size() >= Words.threshold("fewestActors"), List.<Node>of());
    }

    private static List<Violation> exchange(Model model) {
        var exchanging = Joined.by(model, EdgeType.FLOW);
        return Violation.each(model, NodeType.ACTOR, actor -> !exchanging.contains(actor.id()));
    }

    private static List<Violation> contentAndChannel(Model model) {
        return Violation.each(
                model,
                EdgeType.FLOW,
                flow -> Said.of(flow).isBlank() || !flow.props().containsKey("channel"));
    }

    private static List<Violation> notTooMany(Model model) {
        int count = model.nodes(NodeType.ACTOR).size();
        return Violation.unless(count <= Words.threshold("mostActors"), List.<Node>of());
    }
}
