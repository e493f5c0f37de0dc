// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.Arrays;
import java.util.Optional;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;

/** The kinds of step as one chooses them from a list. */
public enum StepKind {
    START(NodeType.EVENT, "start"),
    ACTIVITY(NodeType.ACTIVITY, ""),
    DECISION(NodeType.DECISION, ""),
    INTERMEDIATE(NodeType.EVENT, "intermediate"),
    END(NodeType.EVENT, "end");

    private final NodeType type;
    private final String event;

    StepKind(NodeType type, String event) {
        this.type = type;
        this.event = event;
    }

    public static Optional<StepKind> of(Node node) {
        return Arrays.stream(values())
                .filter(kind -> kind.type == node.type())
                .filter(kind -> kind.event.equals(
                        kind.type == NodeType.EVENT ? node.prop("kind").orElse("intermediate") : ""))
                .findFirst();
    }

    private static Optional<StepKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    public NodeType type() {
        return type;
    }

    /** As commands call it. */
    String written() {
        return event.isEmpty() ? type.name() : type + "." + event;
    }

    /** What was chosen as commands call it; what nobody knows stays as it is, and is refused with what there is. */
    static String written(String chosen) {
        return named(chosen).map(StepKind::written).orElse(chosen);
    }
}
