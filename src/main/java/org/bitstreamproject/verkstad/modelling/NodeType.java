// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

/** Every kind of node, named as in the course's metamodels; the notation says which belong to which diagram. */
public enum NodeType {
    PROCESS,
    EVENT,
    ACTIVITY,
    DECISION,
    LANE,
    RESOURCE,
    RULE,
    GOALREF,
    VISION,
    GOAL,
    PROBLEM,
    CAUSE,
    ACTION,
    PREREQUISITE,
    FOCUS,
    ACTOR,
    CONCEPT,
    PARTICIPANT,
    FRAGMENT,
    EFFECT,
    GROUP,
    USE_GOAL,
    MEASURE,
    ACTIVITYREF,
    INFO,
    APPLICATION,
    SERVICE,
    BLOCK,
    STAKEHOLDER,
    ENABLER,
    CHANGE,
    BENEFIT,
    DISBENEFIT,
    OBJECTIVE,
    STEP,
    LINE,
    USE_CASE,
    UNIT,
    ROLE,
    PROCESSREF,
    INITIAL,
    STATE,
    CHOICE,
    FINAL;

    /** Events, activities and decisions: what a flow runs through. */
    public boolean isStep() {
        return this == EVENT || this == ACTIVITY || this == DECISION;
    }
}
