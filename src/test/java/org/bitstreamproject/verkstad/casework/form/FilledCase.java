// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.form;

import java.util.LinkedHashMap;
import java.util.List;
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

    /** Enough for every milestone beside sound models and the results of the exercises. */
    public static final Map<String, String> WHOLE = with(AS_IS, whole());

    private static Map<String, String> whole() {
        var all = new LinkedHashMap<String, String>();
        all.put("B11", "1000");
        all.put("B11.evidence", "MEASURED");
        all.put("B12", "2025");
        all.put("E1.0.channel", "PHONE");
        all.put("E1.0.volume", "1000");
        all.put("E1.0.minutes", "102");
        all.put("E1.0.evidence", "MEASURED");
        all.put("E2", "12");
        all.put("E2.evidence", "ESTIMATED");
        all.put("E4", "102");
        all.put("E4.evidence", "ESTIMATED");
        all.put("E10", "1");
        all.put("E10.evidence", "ESTIMATED");
        all.put("E11", "650000");
        for (var row = 0; row < 3; row++) {
            all.put("F2." + row + ".kind", "WAITING");
            all.put("F2." + row + ".activity", "Mäta avståndet");
            all.put("F2." + row + ".note", "Ansökan ligger i en hög.");
        }
        all.put("F3.0.problem", "Familjer väntar länge");
        all.put("F3.0.why1", "Avståndet mäts en gång i veckan.");
        var kinds = List.of("CUSTOMER", "STAFF", "MANAGEMENT", "OTHER", "OTHER");
        for (var row = 0; row < 5; row++) {
            all.put("G2." + row + ".name", "Grupp " + row);
            all.put("G2." + row + ".kind", kinds.get(row));
            all.put("G2." + row + ".influence", "3");
            all.put("G2." + row + ".interest", "3");
        }
        for (var row = 0; row < 2; row++) {
            all.put("G3." + row + ".who", "Föräldrar");
            all.put("G3." + row + ".how", "Samtal");
            all.put("G3." + row + ".channel", row == 0 ? "MEETING" : "EMAIL");
            all.put("G3." + row + ".when", "v. 5");
            all.put("G3." + row + ".feedback", "Brev hem.");
        }
        all.put("H2", "SIMPLIFY");
        all.put(
                "H3",
                "Den som ansöker ser direkt om avståndet räcker. ".repeat(4).strip());
        all.put("H6.0.solution", "Grannkommunens tjänst");
        all.put("H6.0.owner", "Grannkommunen");
        all.put("H6.0.fits", "PARTLY");
        all.put("H6.0.why", "Saknar ledsagare.");
        all.put("H7", "Den som inte kan använda nätet ringer servicecentret och får samma svar.");
        all.put("H8", "Bara handläggare ser ansökan, och den gallras efter läsårets slut.");
        for (var row = 0; row < 3; row++) {
            all.put("I1." + row + ".name", "Nytta " + row);
            all.put("I1." + row + ".type", List.of("GREEN", "YELLOW", "RED").get(row));
            all.put("I1." + row + ".receiver", "OWN");
            all.put("I1." + row + ".indicator", "Dagar");
            all.put("I1." + row + ".baseline", "12");
            all.put("I1." + row + ".target", "3");
            all.put("I1." + row + ".unit", "dagar");
            all.put("I1." + row + ".date", "2027-12-31");
            all.put("I1." + row + ".ownerRole", "Skolchef");
            all.put("I1." + row + ".preconditions", "Beslut");
            all.put("I1." + row + ".goal", "Kortare väntan");
            all.put("I3." + row + ".scenario", List.of("LOW", "LIKELY", "HIGH").get(row));
            all.put("I3." + row + ".year", "1");
            all.put("I3." + row + ".share", List.of("30", "50", "70").get(row));
        }
        all.put("I2", "SAVING");
        all.put("I9", "30");
        all.put("I4", "180000");
        all.put("I5", "40000");
        all.put("J1.0.text", "Beslut i nämnden");
        all.put("J1.0.ownerRole", "Skolchef");
        all.put("J1.0.status", "OPEN");
        all.put("J2.0.text", "Ingen tid");
        all.put("J2.0.likelihood", "3");
        all.put("J2.0.impact", "4");
        all.put("J2.0.action", "Börja i liten skala");
        all.put("J3.0.step", "Beslut");
        all.put("J3.0.ownerRole", "Skolchef");
        all.put("J3.0.from", "2027-03-01");
        all.put("J3.0.to", "2027-04-01");
        all.put("J5.0.indicator", "Dagar");
        all.put("J5.0.when", "2027-12-31");
        all.put("J5.0.ownerRole", "Skolchef");
        all.put("L1", "Familjer väntar i dag tolv dagar på besked. ".repeat(12).strip());
        all.put(
                "L2",
                "Families wait twelve days for an answer today. ".repeat(6).strip());
        all.put(
                "L3",
                "Reglerna om avstånd skiljer sig, men arbetet med att mäta är detsamma på båda sidor om gränsen mellan länderna.");
        return all;
    }

    private FilledCase() {}

    private static Map<String, String> with(Map<String, String> first, Map<String, String> more) {
        var all = new LinkedHashMap<>(first);
        all.putAll(more);
        return Map.copyOf(all);
    }
}
