// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

/** Every kind of relation, named as in the course's metamodels. */
public enum EdgeType {
    FLOW,
    PERFORMS,
    INPUT,
    OUTPUT,
    SUPPLY,
    CONTROL,
    ACHIEVES,
    CONTRIBUTES_TO,
    CONFLICTS_WITH,
    OBSTRUCTS,
    CAUSES,
    REMEDIES,
    REQUIRES
}
