// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check.process;

import java.util.List;
import java.util.stream.IntStream;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.check.rule.Judge;
import org.bitstreamproject.verkstad.modelling.check.rule.Violation;

/** Advice on sequence diagrams beyond the course's rules: N-SEQ. */
public final class SequenceAdvice {

    public static final List<Judge> ALL = List.of(
            new Judge("N-SEQ-03", SequenceAdvice::unanswered),
            new Judge("N-SEQ-04", SequenceAdvice::replyToNothing),
            new Judge("N-SEQ-08", SequenceAdvice::whoStarts));

    private SequenceAdvice() {}

    /** A call that waits for an answer which never comes; a customer's is SEQ-05's business. */
    private static List<Violation> unanswered(Model model) {
        var messages = Messages.inOrder(model);
        return IntStream.range(0, messages.size())
                .filter(at -> Messages.is(messages.get(at), "sync")
                        && !Messages.isFromCustomer(model, messages.get(at))
                        && messages.subList(at + 1, messages.size()).stream()
                                .noneMatch(later -> Messages.answers(later, messages.get(at))))
                .mapToObj(messages::get)
                .map(call -> Violation.of(call, Violation.named(model, call.target())))
                .toList();
    }

    private static List<Violation> replyToNothing(Model model) {
        var messages = Messages.inOrder(model);
        return IntStream.range(0, messages.size())
                .filter(at -> Messages.isReply(messages.get(at))
                        && messages.subList(0, at).stream()
                                .noneMatch(earlier ->
                                        !Messages.isReply(earlier) && Messages.answers(messages.get(at), earlier)))
                .mapToObj(messages::get)
                .map(reply -> Violation.of(reply, Violation.named(model, reply)))
                .toList();
    }

    /** From the outside in: a customer or another body begins. */
    private static List<Violation> whoStarts(Model model) {
        return Messages.inOrder(model).stream()
                .limit(1)
                .filter(first -> model.node(first.source())
                        .filter(node -> node.is("kind", "unit") || node.is("kind", "role") || node.is("kind", "system"))
                        .isPresent())
                .map(first -> Violation.of(first, Violation.named(model, first.source())))
                .toList();
    }
}
