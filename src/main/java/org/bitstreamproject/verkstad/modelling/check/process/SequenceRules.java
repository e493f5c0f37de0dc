// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check.process;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.check.rule.Joined;
import org.bitstreamproject.verkstad.modelling.check.rule.Judge;
import org.bitstreamproject.verkstad.modelling.check.rule.Violation;
import org.bitstreamproject.verkstad.modelling.check.rule.Words;
import org.bitstreamproject.verkstad.modelling.notation.Said;

/** The course's rules for a sequence diagram: SEQ-01 to SEQ-08; SEQ-04 needs the process and is judged over the case. */
public final class SequenceRules {

    public static final List<Judge> ALL = List.of(
            new Judge("SEQ-01", SequenceRules::participants),
            new Judge("SEQ-02", SequenceRules::texts),
            new Judge("SEQ-03", SequenceRules::takingPart),
            new Judge("SEQ-05", SequenceRules::answers),
            new Judge("SEQ-06", SequenceRules::handovers),
            new Judge(
                    "SEQ-07",
                    model -> Violation.each(
                            model, EdgeType.MESSAGE, message -> !message.props().containsKey("channel"))),
            new Judge(
                    "SEQ-08",
                    model -> Violation.each(
                            model,
                            NodeType.FRAGMENT,
                            fragment -> Said.of(fragment).isBlank() && !fragment.is("kind", "par"))));

    private SequenceRules() {}

    private static List<Violation> participants(Model model) {
        var all = model.nodes(NodeType.PARTICIPANT);
        boolean served = all.stream().anyMatch(Messages::isCustomer);
        return Violation.unless(served && all.size() >= Words.threshold("fewestParticipants"), List.<Node>of());
    }

    /** Sender and receiver it always has: a model with a loose end is not read. It is named by its place in the order. */
    private static List<Violation> texts(Model model) {
        var messages = Messages.inOrder(model);
        return IntStream.range(0, messages.size())
                .filter(at -> Said.of(messages.get(at)).isBlank())
                .mapToObj(at -> Violation.of(messages.get(at), String.valueOf(at + 1)))
                .toList();
    }

    private static List<Violation> takingPart(Model model) {
        var active = Joined.by(model, EdgeType.MESSAGE);
        return Violation.each(model, NodeType.PARTICIPANT, participant -> !active.contains(participant.id()));
    }

    /** The last thing a customer asked, when nothing reaches the customer after it. */
    private static List<Violation> answers(Model model) {
        var messages = Messages.inOrder(model);
        return model.nodes(NodeType.PARTICIPANT).stream()
                .filter(Messages::isCustomer)
                .flatMap(customer -> unanswered(messages, customer.id()).stream())
                .map(message -> Violation.of(message, Violation.named(model, message)))
                .toList();
    }

    private static Optional<Edge> unanswered(List<Edge> messages, String customer) {
        for (int i = messages.size() - 1; i >= 0; i--) {
            var message = messages.get(i);
            boolean own = Messages.isOwn(message);
            if (!own && message.target().equals(customer)) {
                return Optional.empty();
            }
            if (!own && message.source().equals(customer) && !Messages.isReply(message)) {
                return Optional.of(message);
            }
        }
        return Optional.empty();
    }

    private static List<Violation> handovers(Model model) {
        long count = handoverCount(model);
        return Violation.unless(count < Words.threshold("manyHandovers"), List.<Node>of(), String.valueOf(count));
    }

    /** Messages by which work goes from one unit, role or body to another: neither replies nor talk with the customer or a system. */
    static long handoverCount(Model model) {
        return model.edges(EdgeType.MESSAGE).stream()
                .filter(message -> !Messages.isOwn(message) && !Messages.isReply(message))
                .filter(message -> works(model, message.source()) && works(model, message.target()))
                .count();
    }

    private static boolean works(Model model, String id) {
        return model.node(id)
                .filter(participant -> !Messages.isCustomer(participant) && !participant.is("kind", "system"))
                .isPresent();
    }
}
