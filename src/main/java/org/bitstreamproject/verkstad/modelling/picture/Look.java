// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.ModelType;

/** How a relation is drawn: its line, and what stands at its source and at its target. */
record Look(String dash, End source, End target) {

    /** What ends a line. */
    enum End {
        NONE,
        ARROW,
        OPEN,
        TRIANGLE,
        DIAMOND,
        HOLLOW_DOT,
        DOT
    }

    static final String SOLID = "none";
    private static final String DASHED = "6 4";
    private static final String DOTTED = "2 4";
    private static final String MIXED = "10 3 2 3";

    static Look of(Edge edge, ModelType type) {
        return switch (edge.type()) {
            case FLOW -> type == ModelType.CONTEXT ? context(edge) : new Look(SOLID, End.NONE, End.ARROW);
            case CONTRIBUTES_TO, ENABLES, LEADS_TO, TRANSITION, SUPPORTS -> new Look(SOLID, End.NONE, End.ARROW);
            case PERFORMS, ASSOC, CHILD_OF, BELONGS_TO -> new Look(SOLID, End.NONE, End.NONE);
            case INPUT, OUTPUT, SUPPLY, CONTROL, ACHIEVES, OBSTRUCTS, CAUSES, REMEDIES, REQUIRES ->
                new Look(DASHED, End.NONE, End.ARROW);
            case CONFLICTS_WITH -> new Look(DOTTED, End.ARROW, End.ARROW);
            case IS_A -> new Look(SOLID, End.NONE, End.TRIANGLE);
            case PART_OF -> new Look(SOLID, End.NONE, type == ModelType.CONCEPT ? End.DIAMOND : End.NONE);
            case MESSAGE -> message(edge.props().getOrDefault("kind", ""));
            case READS -> new Look(DASHED, type == ModelType.ASSEMBLY_LINE ? End.NONE : End.OPEN, End.HOLLOW_DOT);
            case WRITES -> new Look(SOLID, End.NONE, End.DOT);
            case USES, INFLUENCES -> new Look(DASHED, End.NONE, End.OPEN);
            case INTEGRATES -> new Look(MIXED, End.OPEN, End.OPEN);
            case MANAGES -> new Look(SOLID, End.NONE, End.ARROW);
            case RESPONSIBLE_FOR -> new Look(DASHED, End.NONE, End.OPEN);
        };
    }

    private static Look context(Edge edge) {
        return switch (edge.props().getOrDefault("direction", "")) {
            case "out" -> new Look(SOLID, End.ARROW, End.NONE);
            case "both" -> new Look(SOLID, End.ARROW, End.ARROW);
            case "in" -> new Look(SOLID, End.NONE, End.ARROW);
            default -> new Look(SOLID, End.NONE, End.NONE);
        };
    }

    private static Look message(String kind) {
        return switch (kind) {
            case "async" -> new Look(SOLID, End.NONE, End.OPEN);
            case "return" -> new Look(DASHED, End.NONE, End.OPEN);
            default -> new Look(SOLID, End.NONE, End.ARROW);
        };
    }
}
