// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.notation;

import java.util.Optional;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Node;

/** Whether two elements may be joined, and what to offer when they may not. */
public final class Connections {

    private Connections() {}

    /** Why this relation is refused, with the legal ones named; empty when it is allowed. */
    public static Optional<Fault> fault(Metamodel metamodel, EdgeType type, Node source, Node target, String where) {
        if (source.id().equals(target.id()) && !metamodel.loops(type)) {
            return Optional.of(Fault.of(where, "joined-to-itself", source.id()));
        }
        if (metamodel.allows(type, source.type(), target.type())) {
            return Optional.empty();
        }
        var legal = metamodel.legalBetween(source.type(), target.type()).stream()
                .map(Connections::shown)
                .collect(Collectors.joining(", "));
        return legal.isEmpty()
                ? Optional.of(Fault.of(where, "never-joined", type, source.type(), target.type()))
                : Optional.of(Fault.of(where, "illegal-connection", type, source.type(), target.type(), legal));
    }

    private static String shown(Metamodel.Legal legal) {
        return legal.turned() ? legal.type() + " ⇄" : legal.type().toString();
    }
}
