// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import java.util.Set;

/** The names a package may use for what the program knows how to do. A package cannot invent a new kind. */
final class Vocabulary {
    static final Set<String> KINDS = Set.of(
            "CHECKLIST", "POLL", "QUIZ", "SORT", "CALC", "INSTRUMENT", "MODEL", "CASE", "REVIEW", "REFLECTION", "TEXT");

    static final Set<String> MODEL_TYPES = Set.of(
            "CONTEXT",
            "CONCEPT",
            "PROCESS",
            "SEQUENCE",
            "GOAL",
            "EFFECT",
            "ARCHITECTURE",
            "STAKEHOLDER",
            "BENEFITS",
            "ASSEMBLY_LINE",
            "ORGANISATION",
            "STATE");

    static final Set<String> INSTRUMENTS = Set.of(
            "PERSPECTIVE",
            "MATURITY",
            "DIGG",
            "ESE",
            "BENEFIT",
            "STAKEHOLDER",
            "COCREATION",
            "BASELINE",
            "ANALYSIS",
            "ORGFORM");

    /** Letters a section of the case may have; a module may name one the case template does not hold yet. */
    static final Set<String> SECTIONS = Set.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L");

    private Vocabulary() {}
}
