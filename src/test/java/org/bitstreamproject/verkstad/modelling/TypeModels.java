// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import static org.bitstreamproject.verkstad.modelling.ModelBuilder.aModel;

/** A small model of each type, as somebody in the course would write it. */
public final class TypeModels {

    private TypeModels() {}

    public static Model of(ModelType type) {
        return switch (type) {
            case PROCESS -> Models.schoolTransport();
            case CONTEXT -> context();
            case CONCEPT -> concepts();
            case GOAL -> goals();
            case SEQUENCE -> sequence();
            case EFFECT -> effects();
            case ARCHITECTURE -> architecture();
            case STAKEHOLDER -> stakeholders();
            case BENEFITS -> benefits();
            case ASSEMBLY_LINE -> assemblyLine();
            case ORGANISATION -> organisation();
            case STATE -> states();
        };
    }

    private static Model context() {
        return aModel(ModelType.CONTEXT)
                .node("f", NodeType.FOCUS, "Beställa skolskjuts")
                .node("a1", NodeType.ACTOR, "Vårdnadshavare", "kind", "citizen")
                .node("a2", NodeType.ACTOR, "Trafikbolaget", "kind", "supplier")
                .node("a3", NodeType.ACTOR, "Skolan", "kind", "unit")
                .edge("r1", EdgeType.FLOW, "a1", "f", "ansökan", "channel", "e-tjänst", "direction", "in")
                .edge("r2", EdgeType.FLOW, "a1", "f", "beslut", "channel", "brev", "direction", "out")
                .edge("r3", EdgeType.FLOW, "a2", "f", "turlista", "direction", "both")
                .build();
    }

    private static Model concepts() {
        return aModel(ModelType.CONCEPT)
                .node(
                        "c1",
                        NodeType.CONCEPT,
                        "ärende",
                        "definition",
                        "fråga som en handläggare tar ställning till",
                        "neighbourTerm",
                        "sak")
                .node("c2", NodeType.CONCEPT, "beslut", "definition", "ställningstagande som avslutar ett ärende")
                .node("c3", NodeType.CONCEPT, "avslag", "definition", "beslut som går sökanden emot")
                .edge("r1", EdgeType.ASSOC, "c1", "c2", "leder till", "multFrom", "1", "multTo", "0..*")
                .edge("r2", EdgeType.IS_A, "c3", "c2", "")
                .build();
    }

    private static Model goals() {
        return aModel(ModelType.GOAL)
                .node("g1", NodeType.VISION, "Ett gott liv i hela kommunen")
                .node("g2", NodeType.GOAL, "Trygg skolväg")
                .node(
                        "g3",
                        NodeType.GOAL,
                        "Besked i tid",
                        "indicator",
                        "andel före 15 juni",
                        "target",
                        "95",
                        "unit",
                        "%")
                .node("g4", NodeType.GOAL, "Ekonomin håller", "kind", "qualitative")
                .node("p1", NodeType.PROBLEM, "Uppgifter saknas")
                .node("c1", NodeType.CAUSE, "Otydlig blankett")
                .node("m1", NodeType.ACTION, "Ge stöd i formuläret")
                .node("k1", NodeType.PREREQUISITE, "E-tjänstplattform")
                .edge("r1", EdgeType.CONTRIBUTES_TO, "g2", "g1", "")
                .edge("r2", EdgeType.CONTRIBUTES_TO, "g3", "g2", "")
                .edge("r3", EdgeType.CONTRIBUTES_TO, "g4", "g1", "")
                .edge("r4", EdgeType.OBSTRUCTS, "p1", "g3", "")
                .edge("r5", EdgeType.CAUSES, "c1", "p1", "")
                .edge("r6", EdgeType.REMEDIES, "m1", "c1", "")
                .edge("r7", EdgeType.REQUIRES, "m1", "k1", "")
                .edge("r8", EdgeType.CONFLICTS_WITH, "g3", "g4", "")
                .build();
    }

    private static Model sequence() {
        return aModel(ModelType.SEQUENCE)
                .node("d1", NodeType.PARTICIPANT, "Sökande", "kind", "customer")
                .node("d2", NodeType.PARTICIPANT, "Kontaktcenter", "kind", "unit")
                .node("d3", NodeType.PARTICIPANT, "Handläggare", "kind", "role")
                .node("x1", NodeType.FRAGMENT, "Komplettering", "kind", "opt", "guard", "uppgifter saknas")
                .edge("r1", EdgeType.MESSAGE, "d1", "d2", "anmälan", "channel", "telefon", "kind", "sync")
                .edge("r2", EdgeType.MESSAGE, "d2", "d3", "nytt ärende", "kind", "async")
                .edge("r3", EdgeType.MESSAGE, "d3", "d1", "fråga om uppgifter", "fragment", "x1")
                .edge("r4", EdgeType.MESSAGE, "d1", "d3", "uppgifter", "fragment", "x1", "kind", "return")
                .edge("r5", EdgeType.MESSAGE, "d3", "d1", "beslut", "channel", "digital brevlåda")
                .build();
    }

    private static Model effects() {
        return aModel(ModelType.EFFECT)
                .node("e", NodeType.EFFECT, "Fler får besked i tid", "indicators", "andel i tid\nfrågor per ärende")
                .node("g1", NodeType.GROUP, "Vårdnadshavare", "priority", "1")
                .node("g2", NodeType.GROUP, "Handläggare", "priority", "2", "internal", "true")
                .node("u1", NodeType.USE_GOAL, "Veta vad som gäller för mitt barn")
                .node("m1", NodeType.MEASURE, "Förifyllt formulär")
                .edge("r1", EdgeType.CHILD_OF, "g1", "e", "")
                .edge("r2", EdgeType.CHILD_OF, "g2", "e", "")
                .edge("r3", EdgeType.CHILD_OF, "u1", "g1", "")
                .edge("r4", EdgeType.CHILD_OF, "m1", "u1", "")
                .build();
    }

    private static Model architecture() {
        return aModel(ModelType.ARCHITECTURE)
                .node("v1", NodeType.ACTIVITYREF, "Ta emot ansökan", "mode", "digital")
                .node("v2", NodeType.ACTIVITYREF, "Fatta beslut", "mode", "manual")
                .node("i1", NodeType.INFO, "Elevuppgifter", "master", "Elevregistret")
                .node("i2", NodeType.INFO, "Ansökan")
                .node("s1", NodeType.APPLICATION, "E-tjänstplattformen", "kind", "existing")
                .node(
                        "s2",
                        NodeType.APPLICATION,
                        "Skolskjutssystem",
                        "kind",
                        "new",
                        "search",
                        "avropade system i länet")
                .node("t1", NodeType.SERVICE, "Legitimering")
                .node("b1", NodeType.BLOCK, "Mina meddelanden")
                .edge("r1", EdgeType.READS, "v1", "i1", "")
                .edge("r2", EdgeType.WRITES, "v1", "i2", "")
                .edge("r3", EdgeType.READS, "v2", "i2", "")
                .edge("r4", EdgeType.SUPPORTS, "s1", "v1", "")
                .edge("r5", EdgeType.USES, "s1", "t1", "")
                .edge("r6", EdgeType.INTEGRATES, "s1", "s2", "", "standard", "FHIR")
                .build();
    }

    private static Model stakeholders() {
        return aModel(ModelType.STAKEHOLDER)
                .node(
                        "s1",
                        NodeType.STAKEHOLDER,
                        "Vårdnadshavare",
                        "kind",
                        "customer",
                        "influence",
                        "2",
                        "interest",
                        "5",
                        "attitude",
                        "1",
                        "action",
                        "intervjuer")
                .node("s2", NodeType.STAKEHOLDER, "Skolchefen", "kind", "management", "influence", "5", "interest", "3")
                .edge("r1", EdgeType.INFLUENCES, "s2", "s1", "")
                .build();
    }

    private static Model benefits() {
        return aModel(ModelType.BENEFITS)
                .node("m1", NodeType.ENABLER, "E-tjänst för ansökan")
                .node("f1", NodeType.CHANGE, "Ansökan kommer komplett")
                .node("n1", NodeType.BENEFIT, "Färre telefonsamtal", "kind", "YELLOW", "receiver", "OWN")
                .node("d1", NodeType.DISBENEFIT, "Licenskostnad")
                .node("o1", NodeType.OBJECTIVE, "Mer tid för dem som behöver hjälp")
                .edge("r1", EdgeType.ENABLES, "m1", "f1", "")
                .edge("r2", EdgeType.LEADS_TO, "f1", "n1", "")
                .edge("r3", EdgeType.LEADS_TO, "f1", "d1", "")
                .edge("r4", EdgeType.CONTRIBUTES_TO, "n1", "o1", "")
                .build();
    }

    private static Model assemblyLine() {
        return aModel(ModelType.ASSEMBLY_LINE)
                .node("s1", NodeType.STEP, "Ta emot")
                .node("s2", NodeType.STEP, "Besluta")
                .node("l1", NodeType.LINE, "Ansökan", "kind", "information")
                .node("l2", NodeType.LINE, "Elevregistret", "kind", "system", "external", "true")
                .node("u1", NodeType.USE_CASE, "Registrera ansökan")
                .edge("r1", EdgeType.FLOW, "s1", "s2", "")
                .edge("r2", EdgeType.WRITES, "s1", "l1", "", "useCase", "Registrera ansökan")
                .edge("r3", EdgeType.READS, "s2", "l1", "")
                .edge("r4", EdgeType.READS, "s2", "l2", "")
                .build();
    }

    private static Model organisation() {
        return aModel(ModelType.ORGANISATION)
                .node("u1", NodeType.UNIT, "Barn- och utbildningsförvaltningen")
                .node("u2", NodeType.UNIT, "Skolskjutsenheten")
                .node("k1", NodeType.ROLE, "Enhetschef")
                .node("p1", NodeType.PROCESSREF, "Beställa skolskjuts")
                .edge("r1", EdgeType.PART_OF, "u2", "u1", "")
                .edge("r2", EdgeType.BELONGS_TO, "k1", "u2", "")
                .edge("r3", EdgeType.MANAGES, "k1", "u2", "")
                .edge("r4", EdgeType.RESPONSIBLE_FOR, "k1", "p1", "")
                .build();
    }

    private static Model states() {
        return aModel(ModelType.STATE)
                .node("b", NodeType.INITIAL, "")
                .node("s1", NodeType.STATE, "Inkommen")
                .node("v", NodeType.CHOICE, "Komplett?")
                .node("s2", NodeType.STATE, "Beslutad")
                .node("e", NodeType.FINAL, "")
                .edge("r1", EdgeType.TRANSITION, "b", "s1", "", "event", "ansökan kommer")
                .edge("r2", EdgeType.TRANSITION, "s1", "v", "", "event", "granskad")
                .edge("r3", EdgeType.TRANSITION, "v", "s2", "", "guard", "ja", "action", "skicka beslut")
                .edge("r4", EdgeType.TRANSITION, "v", "s1", "", "guard", "nej")
                .edge("r5", EdgeType.TRANSITION, "s2", "e", "", "event", "laga kraft")
                .build();
    }
}
