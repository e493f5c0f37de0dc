// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check;

import java.util.List;
import org.bitstreamproject.verkstad.modelling.Model;

/** Advice on sequence diagrams beyond the course's rules: N-SEQ. */
final class SequenceAdvice {

    static final List<Judge> ALL = List.of(
            new Judge("N-SEQ-03", SequenceAdvice::unanswered),
            new Judge("N-SEQ-04", SequenceAdvice::replyToNothing),
            new Judge("N-SEQ-08", SequenceAdvice::whoStarts));

    private SequenceAdvice() {}

    /** A call that waits for an answer which never comes; a customer's is SEQ-05's business. */
    private static List<Violation> unanswered(Model model) {
        var messages = Messages.inOrder(model);
        return messages.stream()
                .filter(call -> Messages.is(call, "sync") && !Messages.isFromCustomer(model, call))
                .filter(call -> messages.subList(messages.indexOf(call) + 1, messages.size()).stream()
                        .noneMatch(later -> Messages.answers(later, call)))
                .map(call -> Violation.of(call, Violation.named(model, call.target())))
                .toList();
    }

    private static List<Violation> replyToNothing(Model model) {
        var messages = Messages.inOrder(model);
        return messages.stream()
                .filter(Messages::isReply)
                .filter(reply -> messages.subList(0, messages.indexOf(reply)).stream()
                        .noneMatch(earlier -> !Messages.isReply(earlier) && Messages.answers(reply, earlier)))
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
