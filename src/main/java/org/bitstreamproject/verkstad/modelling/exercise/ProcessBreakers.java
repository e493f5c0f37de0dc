// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.exercise;

import static org.bitstreamproject.verkstad.modelling.exercise.Breakers.changed;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;

/** The rules of a process turned round. */
final class ProcessBreakers {

    private static final int SHORTEST_NAME = 4;
    private static final BigDecimal OFF = BigDecimal.valueOf(15);

    static final List<Breaker> ALL = List.of(
            Breakers.of(
                    "PRO-01",
                    ModelType.PROCESS,
                    model -> Stream.of("end", "start").map(kind -> withoutEvents(model, kind))),
            Breakers.of(
                    "PRO-02",
                    ModelType.PROCESS,
                    model -> model.nodes(NodeType.ACTIVITY).stream().flatMap(activity -> passedBy(model, activity))),
            Breakers.of(
                    "PRO-03",
                    ModelType.PROCESS,
                    model -> exits(model).map(exit -> Change.edge(model, exit.id(), edge -> edge.labelled("")))),
            Breakers.of(
                    "PRO-04",
                    ModelType.PROCESS,
                    model -> model.nodes(NodeType.ACTIVITY).stream().map(activity -> withoutVerb(model, activity))),
            Breakers.of("PRO-05", ModelType.PROCESS, Breakers.eachEdgeGone(EdgeType.PERFORMS)),
            Breakers.of("PRO-06", ModelType.PROCESS, model -> Stream.of(Change.withoutAny(model, EdgeType.ACHIEVES))),
            Breakers.of(
                    "PRO-07",
                    ModelType.PROCESS,
                    model -> Stream.of(EdgeType.OUTPUT, EdgeType.INPUT).map(type -> Change.withoutAny(model, type))),
            Breakers.of(
                    "PRO-08",
                    ModelType.PROCESS,
                    model -> Stream.of(EdgeType.CONTROL, EdgeType.SUPPLY).map(type -> Change.withoutAny(model, type))),
            new Breaker(
                    "PRO-09",
                    ModelType.PROCESS,
                    (model, words) -> model.nodes(NodeType.LANE).stream()
                            .map(lane -> changed(model, lane.labelled(words.text("modelling.hunt.person"))))),
            Breakers.of(
                    "PRO-12",
                    ModelType.PROCESS,
                    model -> exits(model)
                            .flatMap(exit -> exit.share().stream()
                                    .map(share -> Change.edge(
                                            model,
                                            exit.id(),
                                            edge -> edge.with(
                                                    "share", off(share).toPlainString()))))));

    private ProcessBreakers() {}

    private static Stream<Edge> exits(Model model) {
        return model.nodes(NodeType.DECISION).stream()
                .flatMap(decision -> model.outgoing(decision.id(), EdgeType.FLOW).stream());
    }

    /** Another share, still between 0 and 100. */
    private static BigDecimal off(BigDecimal share) {
        return share.compareTo(OFF) > 0 ? share.subtract(OFF) : share.add(OFF);
    }

    private static Model withoutEvents(Model model, String kind) {
        return Change.withoutNodes(model, node -> node.type() == NodeType.EVENT && node.is("kind", kind));
    }

    /** What came before the activity goes straight on to what came after it. */
    private static Stream<Model> passedBy(Model model, Node activity) {
        var coming = model.incoming(activity.id(), EdgeType.FLOW);
        var going = model.outgoing(activity.id(), EdgeType.FLOW);
        if (coming.size() != 1 || going.size() != 1) {
            return Stream.empty();
        }
        var next = going.get(0).target();
        boolean there = model.outgoing(coming.get(0).source(), EdgeType.FLOW).stream()
                .anyMatch(edge -> edge.target().equals(next));
        return there || next.equals(coming.get(0).source())
                ? Stream.empty()
                : Stream.of(Change.edge(model, coming.get(0).id(), edge -> edge.to(next)));
    }

    /** Unbroken where there is nothing to leave out: which words there are differs between languages. */
    private static Model withoutVerb(Model model, Node activity) {
        var words = activity.label().split(" ");
        var last = words[words.length - 1];
        return words.length < 2 || last.length() < SHORTEST_NAME
                ? model
                : changed(model, activity.labelled(last.substring(0, 1).toUpperCase(Locale.ROOT) + last.substring(1)));
    }
}
