// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.notation;

import java.util.Optional;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.NodeType;

/** What a hand may decide about where an element stands. Where its place means something, only the model decides. */
public enum Hold {
    /** Anywhere in the picture. */
    FREE,
    /** Anywhere in its lane, which grows with it. */
    STEP,
    /** Anywhere around the frame of a process. */
    AROUND,
    /** As high or low as one likes in the column the notation names. */
    COLUMN,
    /** Only how high it is: lanes stand in their order. */
    LANE,
    /** The frame encloses what stands in it. */
    FRAME,
    /** From left to right, or from above, as the writer or the time says. */
    ORDER,
    /** By how strong and how keen a stakeholder is. */
    GRID;

    public static Hold of(ModelType model, NodeType type) {
        return switch (model) {
            case CONCEPT, GOAL, CONTEXT, ORGANISATION, STATE -> FREE;
            case EFFECT, ARCHITECTURE, BENEFITS -> COLUMN;
            case SEQUENCE, ASSEMBLY_LINE -> ORDER;
            case STAKEHOLDER -> GRID;
            case PROCESS ->
                type == NodeType.PROCESS ? FRAME : type == NodeType.LANE ? LANE : type.isStep() ? STEP : AROUND;
        };
    }

    public boolean isFree() {
        return this == FREE || this == STEP || this == AROUND || this == COLUMN || this == LANE;
    }

    /** Why nothing can be put by hand here, with what to do instead. */
    public Optional<Fault> fault(String where) {
        return switch (this) {
            case FREE, STEP, AROUND, COLUMN, LANE -> Optional.empty();
            case FRAME -> Optional.of(Fault.of(where, "place-frame"));
            case ORDER -> Optional.of(Fault.of(where, "place-order"));
            case GRID -> Optional.of(Fault.of(where, "place-grid"));
        };
    }
}
