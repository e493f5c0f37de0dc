// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.form;

import java.util.LinkedHashMap;
import java.util.Map;

/** Texts by slot that are enough for a milestone, about an invented municipality. */
public final class FilledCase {
    /** Enough for MS0. */
    public static final Map<String, String> IDEA = Map.of(
            "A1", "Beställa skolskjuts",
            "A3", "SE_MUNICIPALITY",
            "A5", "Skolchef",
            "A7", "REVIEWERS",
            "A10", "sv",
            "B1", "Beställa skolskjuts");

    /** Enough for MS1. */
    public static final Map<String, String> CHARTER = with(
            IDEA,
            Map.of(
                    "A6", "YES",
                    "B2",
                            "Barn som bor långt från skolan ska komma dit i tid och tryggt, utan att familjen behöver ordna skjutsen själv.",
                    "B3", "En vårdnadshavare ansöker om skjuts.",
                    "B4", "Eleven åker med första gången.",
                    "B5.0.text", "Elever som bor långt bort",
                    "B5.0.kind", "citizen",
                    "B6", "En trygg och förutsägbar resa till skolan.",
                    "B7", "Ansökan, beslut och planering.",
                    "B8", "Upphandling av trafiken.",
                    "B10", "APPLICATION"));

    /** Enough for MS4 beside a sound process model. */
    public static final Map<String, String> AS_IS = with(
            CHARTER,
            Map.of(
                    "B9", "Skollagen 10 kap. 32 §",
                    "C2",
                            "Familjer får vänta länge på besked och ringer för att fråga. Samma uppgifter skrivs in på tre ställen.",
                    "D4.0.text", "Ärendehanteringssystemet",
                    "D4.0.owner", "Kommunen"));

    private FilledCase() {}

    private static Map<String, String> with(Map<String, String> first, Map<String, String> more) {
        var all = new LinkedHashMap<>(first);
        all.putAll(more);
        return Map.copyOf(all);
    }
}
