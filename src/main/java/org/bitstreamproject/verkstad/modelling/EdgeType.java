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
    REQUIRES,
    ASSOC,
    IS_A,
    PART_OF,
    MESSAGE,
    CHILD_OF,
    READS,
    WRITES,
    SUPPORTS,
    USES,
    INTEGRATES,
    INFLUENCES,
    ENABLES,
    LEADS_TO,
    BELONGS_TO,
    MANAGES,
    RESPONSIBLE_FOR,
    TRANSITION
}
