// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

/** The kinds of diagram that can be written and checked; the first seven are named as in the course's metamodels. */
public enum ModelType {
    CONTEXT,
    CONCEPT,
    GOAL,
    PROCESS,
    SEQUENCE,
    EFFECT,
    ARCHITECTURE,
    STAKEHOLDER,
    BENEFITS,
    ASSEMBLY_LINE,
    ORGANISATION,
    STATE
}
