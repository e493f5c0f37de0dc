// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check;

import static org.bitstreamproject.verkstad.modelling.Models.joined;
import static org.bitstreamproject.verkstad.modelling.Models.mapEdges;
import static org.bitstreamproject.verkstad.modelling.Models.with;

import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.Stage;

/** Models of every type that are as they should be, around the transport of pupils. */
public final class SoundModels {

    private SoundModels() {}

    /** One of each type that no rule has anything to say about. */
    public static Model of(ModelType type) {
        return switch (type) {
            case CONTEXT -> context();
            case CONCEPT -> concepts();
            case SEQUENCE -> sequence();
            case EFFECT -> effects();
            case STAKEHOLDER -> stakeholders();
            case ARCHITECTURE -> architecture();
            case GOAL -> goals();
            case PROCESS -> process();
            case BENEFITS -> benefits();
            case ASSEMBLY_LINE -> assembly();
            case ORGANISATION -> organisation();
            case STATE -> states();
        };
    }

    private static Model context() {
        var model = with(
                Model.empty(ModelType.CONTEXT, Stage.AS_IS),
                new Node("f", NodeType.FOCUS, "Ordna skolskjuts"),
                new Node("a1", NodeType.ACTOR, "Vårdnadshavare", Map.of("kind", "citizen")),
                new Node("a2", NodeType.ACTOR, "Entreprenör", Map.of("kind", "supplier")),
                new Node("a3", NodeType.ACTOR, "Skola", Map.of("kind", "unit")));
        for (var actor : List.of("a1", "a2", "a3")) {
            model = joined(model, EdgeType.FLOW, actor, "f");
        }
        return mapEdges(model, e -> e.labelled("Ansökan").with("channel", "e-tjänst"));
    }

    private static Model concepts() {
        var model = with(
                Model.empty(ModelType.CONCEPT, Stage.AS_IS),
                concept("c1", "Skolskjuts"),
                concept("c2", "Elev"),
                concept("c3", "Tur"));
        model = joined(model, EdgeType.ASSOC, "c1", "c2");
        model = mapEdges(
                model, e -> e.labelled("beviljas").with("multFrom", "0..1").with("multTo", "1"));
        return joined(model, EdgeType.PART_OF, "c3", "c1");
    }

    private static Model sequence() {
        var model = with(
                Model.empty(ModelType.SEQUENCE, Stage.AS_IS),
                new Node("p1", NodeType.PARTICIPANT, "Vårdnadshavare", Map.of("kind", "customer")),
                new Node("p2", NodeType.PARTICIPANT, "Handläggare", Map.of("kind", "role")),
                new Node("p3", NodeType.PARTICIPANT, "Ärendesystem", Map.of("kind", "system")),
                new Node("p4", NodeType.PARTICIPANT, "Trafikenhet", Map.of("kind", "unit")));
        return new Model(
                model.type(),
                model.stage(),
                model.nodes(),
                List.of(
                        message("m1", "p1", "p2", "Ansöka", 1),
                        message("m2", "p2", "p3", "Registrera", 2),
                        message("m3", "p2", "p1", "Meddela beslut", 3),
                        message("m4", "p4", "p3", "Läsa beslutet", 4)));
    }

    private static Model effects() {
        var model = with(
                Model.empty(ModelType.EFFECT, Stage.NONE),
                new Node(
                        "e",
                        NodeType.EFFECT,
                        "Besked i god tid",
                        Map.of("indicators", "Tid till beslut\nAndel rätt från början", "goal", "Trygg skolväg")),
                new Node("g1", NodeType.GROUP, "Vårdnadshavare", Map.of("priority", "1")),
                new Node("g2", NodeType.GROUP, "Trafikenhet", Map.of("priority", "2", "internal", "true")),
                new Node("u1", NodeType.USE_GOAL, "Veta hur barnet tar sig till skolan"),
                new Node("u2", NodeType.USE_GOAL, "Planera turerna"),
                new Node("m1", NodeType.MEASURE, "Visa ärendets väg"),
                new Node("m2", NodeType.MEASURE, "Lista besluten varje fredag"));
        model = joined(model, EdgeType.CHILD_OF, "g1", "e");
        model = joined(model, EdgeType.CHILD_OF, "g2", "e");
        model = joined(model, EdgeType.CHILD_OF, "u1", "g1");
        model = joined(model, EdgeType.CHILD_OF, "u2", "g2");
        model = joined(model, EdgeType.CHILD_OF, "m2", "u2");
        return joined(model, EdgeType.CHILD_OF, "m1", "u1");
    }

    private static Model stakeholders() {
        return with(
                Model.empty(ModelType.STAKEHOLDER, Stage.NONE),
                stakeholder("s1", "customer"),
                stakeholder("s2", "staff"),
                stakeholder("s3", "management"),
                stakeholder("s4", "supplier"),
                stakeholder("s5", "other"));
    }

    private static Model architecture() {
        var model = with(
                Model.empty(ModelType.ARCHITECTURE, Stage.TO_BE),
                new Node("a1", NodeType.ACTIVITYREF, "Ta emot ansökan"),
                new Node("a2", NodeType.ACTIVITYREF, "Ringa hem", Map.of("mode", "manual")),
                new Node("i", NodeType.INFO, "Ansökan", Map.of("master", "Ärendesystemet")),
                new Node("s", NodeType.APPLICATION, "Ärendesystem", Map.of("kind", "existing")),
                new Node("b", NodeType.BLOCK, "Mina meddelanden"));
        model = joined(model, EdgeType.SUPPORTS, "s", "a1");
        model = joined(model, EdgeType.WRITES, "a1", "i");
        model = joined(model, EdgeType.INTEGRATES, "s", "b");
        return mapEdges(model, e -> e.type() == EdgeType.INTEGRATES ? e.labelled("REST") : e);
    }

    private static Model goals() {
        var model = with(
                Model.empty(ModelType.GOAL, Stage.AS_IS),
                new Node("v", NodeType.VISION, "Ett gott liv i hela kommunen"),
                new Node("g1", NodeType.GOAL, "Trygg skolväg"),
                measured("g2", "Skjuts är ordnad före terminen"),
                measured("g3", "Ekonomin håller"),
                new Node("p", NodeType.PROBLEM, "Ansökningar kommer sent"),
                new Node("c", NodeType.CAUSE, "Tiden syns inte i brevet"),
                new Node("a", NodeType.ACTION, "Skriv datumet först"));
        model = joined(model, EdgeType.CONTRIBUTES_TO, "g1", "v");
        model = joined(model, EdgeType.CONTRIBUTES_TO, "g2", "g1");
        model = joined(model, EdgeType.CONTRIBUTES_TO, "g3", "g1");
        model = joined(model, EdgeType.CONFLICTS_WITH, "g2", "g3");
        model = joined(model, EdgeType.OBSTRUCTS, "p", "g2");
        model = joined(model, EdgeType.CAUSES, "c", "p");
        return joined(model, EdgeType.REMEDIES, "a", "c");
    }

    private static Node measured(String id, String label) {
        return new Node(
                id,
                NodeType.GOAL,
                label,
                Map.of("indicator", "andel", "baseline", "80", "target", "95", "unit", "%", "date", "2027-06-15"));
    }

    private static Model process() {
        var model = with(
                Model.empty(ModelType.PROCESS, Stage.AS_IS),
                new Node("p", NodeType.PROCESS, "Ordna skolskjuts"),
                new Node("l1", NodeType.LANE, "Vårdnadshavare", Map.of("kind", "customer")),
                new Node("l2", NodeType.LANE, "Handläggare", Map.of("kind", "role")),
                new Node("s", NodeType.EVENT, "Behov uppstått", Map.of("kind", "start")),
                new Node("d", NodeType.DECISION, "Rätt till skjuts?"),
                new Node("e", NodeType.EVENT, "Besked mottaget", Map.of("kind", "end")),
                new Node("g", NodeType.GOALREF, "Trygg skolväg"),
                new Node("i", NodeType.RESOURCE, "Ansökan", Map.of("kind", "information")),
                new Node("o", NodeType.RESOURCE, "Beslut", Map.of("kind", "information")),
                new Node("r", NodeType.RULE, "Skollagen"),
                new Node("k", NodeType.RESOURCE, "Kartverktyg", Map.of("kind", "physical")));
        var names = List.of(
                "Ansöka om skjuts", "Kontrollera uppgifter", "Mäta skolvägen", "Bevilja skjuts", "Avslå ansökan");
        for (int n = 0; n < names.size(); n++) {
            model = with(
                    model,
                    new Node("a" + n, NodeType.ACTIVITY, names.get(n), Map.of("minutes", "10", "waitHours", "1")));
            model = joined(model, EdgeType.PERFORMS, n == 0 ? "l1" : "l2", "a" + n);
        }
        for (var flow : List.of("s a0", "a0 a1", "a1 a2", "a2 d", "d a3", "d a4", "a3 e", "a4 e")) {
            var ends = flow.split(" ");
            model = joined(model, EdgeType.FLOW, ends[0], ends[1]);
        }
        model = mapEdges(
                model, e -> e.source().equals("d") ? e.labelled(e.target().equals("a3") ? "ja" : "nej") : e);
        model = joined(model, EdgeType.ACHIEVES, "p", "g");
        model = joined(model, EdgeType.INPUT, "i", "p");
        model = joined(model, EdgeType.OUTPUT, "p", "o");
        model = joined(model, EdgeType.CONTROL, "r", "p");
        return joined(model, EdgeType.SUPPLY, "k", "p");
    }

    private static Model benefits() {
        var model = with(
                Model.empty(ModelType.BENEFITS, Stage.NONE),
                new Node("n", NodeType.ENABLER, "Gemensamt register"),
                new Node("c", NodeType.CHANGE, "Handläggaren frågar inte om adressen"),
                benefit("b1", "Kortare väntan", "dagar till beslut"),
                benefit("b2", "Färre kompletteringar", "andel kompletta ansökningar"),
                new Node("d", NodeType.DISBENEFIT, "Utbildning första månaden"),
                new Node("o", NodeType.OBJECTIVE, "Trygg skolväg"));
        model = joined(model, EdgeType.ENABLES, "n", "c");
        model = joined(model, EdgeType.LEADS_TO, "c", "b1");
        model = joined(model, EdgeType.LEADS_TO, "c", "b2");
        model = joined(model, EdgeType.LEADS_TO, "c", "d");
        model = joined(model, EdgeType.CONTRIBUTES_TO, "b1", "o");
        return joined(model, EdgeType.CONTRIBUTES_TO, "b2", "o");
    }

    private static Node benefit(String id, String label, String indicator) {
        return new Node(
                id,
                NodeType.BENEFIT,
                label,
                Map.of(
                        "ownerRole",
                        "enhetschef",
                        "indicator",
                        indicator,
                        "baseline",
                        "30",
                        "target",
                        "10",
                        "date",
                        "2027-12-31"));
    }

    private static Model assembly() {
        var model = with(
                Model.empty(ModelType.ASSEMBLY_LINE, Stage.TO_BE),
                new Node("s1", NodeType.STEP, "Ansöka om skjuts"),
                new Node("s2", NodeType.STEP, "Bevilja skjuts"),
                new Node("l1", NodeType.LINE, "Ansökan", Map.of("kind", "information")),
                new Node("l2", NodeType.LINE, "Folkbokföring", Map.of("kind", "system", "external", "true")));
        model = joined(model, EdgeType.FLOW, "s1", "s2");
        model = joined(model, EdgeType.WRITES, "s1", "l1");
        model = joined(model, EdgeType.READS, "s2", "l1");
        model = joined(model, EdgeType.READS, "s1", "l2");
        return mapEdges(model, e -> e.type() == EdgeType.FLOW ? e : e.with("useCase", "u"));
    }

    private static Model organisation() {
        var model = with(
                Model.empty(ModelType.ORGANISATION, Stage.AS_IS),
                new Node("u1", NodeType.UNIT, "Skolförvaltningen"),
                new Node("u2", NodeType.UNIT, "Trafikenheten"),
                new Node("r", NodeType.ROLE, "Trafikplanerare"),
                new Node("p", NodeType.PROCESSREF, "Ordna skolskjuts"));
        model = joined(model, EdgeType.PART_OF, "u2", "u1");
        model = joined(model, EdgeType.BELONGS_TO, "r", "u2");
        return joined(model, EdgeType.RESPONSIBLE_FOR, "r", "p");
    }

    private static Model states() {
        var model = with(
                Model.empty(ModelType.STATE, Stage.AS_IS),
                new Node("i", NodeType.INITIAL, ""),
                new Node("s1", NodeType.STATE, "Inkommen"),
                new Node("s2", NodeType.STATE, "Beslutad"),
                new Node("f", NodeType.FINAL, ""));
        model = joined(model, EdgeType.TRANSITION, "i", "s1");
        model = joined(model, EdgeType.TRANSITION, "s1", "s2");
        model = joined(model, EdgeType.TRANSITION, "s2", "f");
        return mapEdges(model, e -> e.source().equals("s1") ? e.with("event", "beslut fattat") : e);
    }

    static Node concept(String id, String term) {
        return new Node(
                id,
                NodeType.CONCEPT,
                term,
                Map.of("definition", "Något som kommunen ordnar: " + id, "neighbourTerm", "skoleskyss"));
    }

    private static Node stakeholder(String id, String kind) {
        return new Node(
                id,
                NodeType.STAKEHOLDER,
                "Part " + id,
                Map.of("kind", kind, "influence", "5", "interest", "3", "attitude", "1"));
    }

    static Edge message(String id, String from, String to, String text, int order) {
        return new Edge(
                id, EdgeType.MESSAGE, from, to, text, Map.of("order", String.valueOf(order), "channel", "system"));
    }
}
