// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check.process;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.jspecify.annotations.Nullable;

/** The messages of a sequence diagram in order, and what they are to each other. */
final class Messages {

    private Messages() {}

    /** By their number, those without one after the rest, in the writer's order. */
    static List<Edge> inOrder(Model model) {
        return model.edges(EdgeType.MESSAGE).stream()
                .sorted(Comparator.comparing(Messages::order, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    static boolean is(Edge message, String kind) {
        return kind.equals(message.props().get("kind"));
    }

    static boolean isReply(Edge message) {
        return is(message, "return");
    }

    /** To oneself, whatever its kind says. */
    static boolean isOwn(Edge message) {
        return message.source().equals(message.target());
    }

    static boolean answers(Edge answer, Edge question) {
        return !isOwn(question)
                && answer.source().equals(question.target())
                && answer.target().equals(question.source());
    }

    static boolean isFromCustomer(Model model, Edge message) {
        return model.node(message.source()).filter(Messages::isCustomer).isPresent();
    }

    static boolean isCustomer(Node participant) {
        return participant.is("kind", "customer");
    }

    private static @Nullable BigDecimal order(Edge message) {
        var order = message.props().get("order");
        return order == null || order.isBlank() ? null : new BigDecimal(order);
    }
}
