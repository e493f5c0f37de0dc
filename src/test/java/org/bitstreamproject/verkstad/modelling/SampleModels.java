// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Invented municipal models of every type and any size, in Swedish and Norwegian; the same every time. */
public final class SampleModels {

    private static final List<String> SV_MATTERS = List.of(
            "skolskjuts",
            "bygglov",
            "försörjningsstöd",
            "förskoleplats",
            "färdtjänst",
            "serveringstillstånd",
            "hemtjänst",
            "bostadsanpassningsbidrag",
            "parkeringstillstånd",
            "livsmedelskontroll",
            "föreningsbidrag",
            "personuppgiftsbiträdesavtal");
    private static final List<String> NB_MATTERS = List.of(
            "skoleskyss",
            "byggetillatelse",
            "økonomisk sosialhjelp",
            "barnehageplass",
            "transporttjeneste",
            "skjenkebevilling",
            "hjemmetjeneste",
            "boligtilpasningstilskudd",
            "parkeringstillatelse",
            "næringsmiddeltilsyn",
            "kulturtilskudd",
            "databehandleravtale");
    private static final List<String> SV_STEPS = List.of(
            "Ta emot ansökan om",
            "Registrera ärende om",
            "Kontrollera uppgifter om",
            "Begär komplettering om",
            "Bedöm rätten till",
            "Fatta beslut om",
            "Underrätta den sökande om",
            "Följ upp");
    private static final List<String> NB_STEPS = List.of(
            "Ta imot søknad om",
            "Registrere sak om",
            "Kontrollere opplysninger om",
            "Be om tilleggsopplysninger om",
            "Vurdere retten til",
            "Fatte vedtak om",
            "Underrette søkeren om",
            "Følge opp");
    private static final List<String> SV_WHO = List.of(
            "Vårdnadshavare",
            "Handläggare",
            "Nämndsekreterare",
            "Enhetschef",
            "Ärendehanteringssystemet",
            "Kommunstyrelsen",
            "Registraturen",
            "Upphandlingsenheten");
    private static final List<String> NB_WHO = List.of(
            "Foresatt",
            "Saksbehandler",
            "Utvalgssekretær",
            "Enhetsleder",
            "Saksbehandlingssystemet",
            "Kommunedirektøren",
            "Arkivtjenesten",
            "Innkjøpsavdelingen");

    private final ModelType type;
    private final int size;
    private final boolean swedish;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    private SampleModels(ModelType type, int size, String language) {
        this.type = type;
        this.size = size;
        this.swedish = language.equals("sv");
    }

    /** A model with so many elements, give or take what closes it. */
    public static Model of(ModelType type, int size, String language) {
        return new SampleModels(type, size, language).build();
    }

    private Model build() {
        switch (type) {
            case PROCESS -> process();
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
        }
        return new Model(type, Stage.AS_IS, nodes, edges);
    }

    private String say(String sv, String nb) {
        return swedish ? sv : nb;
    }

    private String matter(int i) {
        var list = swedish ? SV_MATTERS : NB_MATTERS;
        return list.get(Math.floorMod(i, list.size()));
    }

    private String step(int i) {
        var list = swedish ? SV_STEPS : NB_STEPS;
        return list.get(i % list.size()) + " " + matter(i / list.size());
    }

    private String who(int i) {
        var list = swedish ? SV_WHO : NB_WHO;
        return list.get(i % list.size()) + (i < list.size() ? "" : " " + matter(i / list.size()));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private String node(NodeType kind, String label, Map<String, String> props) {
        var id = "n" + nodes.size();
        nodes.add(new Node(id, kind, label, props));
        return id;
    }

    private String node(NodeType kind, String label) {
        return node(kind, label, Map.of());
    }

    private void edge(EdgeType kind, String source, String target, String label, Map<String, String> props) {
        edges.add(new Edge("e" + edges.size(), kind, source, target, label, props));
    }

    private void edge(EdgeType kind, String source, String target) {
        edge(kind, source, target, "", Map.of());
    }

    private void process() {
        var process = node(NodeType.PROCESS, say("Handlägga skolskjuts", "Behandle skoleskyss"));
        var lanes = new ArrayList<String>();
        for (int i = 0; i < Math.min(5, 2 + size / 20); i++) {
            lanes.add(node(NodeType.LANE, who(i), Map.of("kind", i == 0 ? "customer" : "role")));
        }
        var last = node(NodeType.EVENT, say("Ansökan inkommen", "Søknad mottatt"), Map.of("kind", "start"));
        var previous = last;
        for (int i = 0; nodes.size() < Math.max(14, size - 6); i++) {
            if (i % 7 == 4) {
                var decision = node(NodeType.DECISION, say("Är ansökan komplett?", "Er søknaden fullstendig?"));
                edge(EdgeType.FLOW, last, decision);
                edge(EdgeType.FLOW, decision, previous, say("nej", "nei"), Map.of("share", "20"));
                last = decision;
            } else {
                var activity = node(NodeType.ACTIVITY, step(i), Map.of("minutes", "15", "waitHours", "24"));
                edge(EdgeType.PERFORMS, lanes.get((i / 2) % lanes.size()), activity);
                edge(EdgeType.FLOW, last, activity, i % 7 == 5 ? "ja" : "", Map.of());
                previous = last;
                last = activity;
            }
        }
        var end = node(NodeType.EVENT, say("Beslut meddelat", "Vedtak meddelt"), Map.of("kind", "end"));
        edge(EdgeType.FLOW, last, end);
        edge(EdgeType.ACHIEVES, process, node(NodeType.GOALREF, say("Beslut inom tio dagar", "Vedtak innen ti dager")));
        edge(EdgeType.CONTROL, node(NodeType.RULE, say("Skollagen 10 kap. 32 §", "Opplæringslova § 4-1")), process);
        edge(EdgeType.INPUT, node(NodeType.RESOURCE, say("Ansökan", "Søknad"), Map.of("kind", "information")), process);
        edge(EdgeType.OUTPUT, process, node(NodeType.RESOURCE, say("Beslut", "Vedtak"), Map.of("kind", "information")));
        edge(
                EdgeType.SUPPLY,
                node(
                        NodeType.RESOURCE,
                        say("Ärendehanteringssystem", "Saksbehandlingssystem"),
                        Map.of("kind", "physical")),
                process);
    }

    private void context() {
        var focus = node(NodeType.FOCUS, say("Skolskjutshandläggning", "Behandling av skoleskyss"));
        var kinds = List.of("citizen", "business", "staff", "unit", "agency", "supplier");
        for (int i = 0; nodes.size() < size; i++) {
            var actor = node(NodeType.ACTOR, who(i), Map.of("kind", kinds.get(i % kinds.size())));
            edge(
                    EdgeType.FLOW,
                    actor,
                    focus,
                    "",
                    Map.of(
                            "content",
                            say("ansökan om ", "søknad om ") + matter(i),
                            "channel",
                            say("e-tjänst", "digitalt skjema"),
                            "direction",
                            "in"));
            if (i % 2 == 0) {
                edge(
                        EdgeType.FLOW,
                        actor,
                        focus,
                        "",
                        Map.of(
                                "content",
                                say("beslut med överklagandehänvisning", "vedtak med klageadgang"),
                                "direction",
                                i % 4 == 0 ? "out" : "both"));
            }
        }
    }

    private void concepts() {
        for (int i = 0; i < size; i++) {
            node(
                    NodeType.CONCEPT,
                    i % 8 == 0 ? capital(matter(i / 8)) : capital(say("kompletteringsbegäran ", "saksopplysning ") + i),
                    i % 3 == 0
                            ? Map.of(
                                    "definition",
                                    say(
                                            "handling som visar vad som ska göras, av vem och när",
                                            "dokument som viser hva som skal gjøres, av hvem og når"))
                            : Map.of());
            if (i == 0) {
                continue;
            }
            var before = "n" + (i - 1) / 2;
            if (i % 5 == 0) {
                edge(EdgeType.IS_A, "n" + i, before);
            } else if (i % 5 == 1) {
                edge(EdgeType.PART_OF, "n" + i, before);
            } else {
                edge(
                        EdgeType.ASSOC,
                        before,
                        "n" + i,
                        "",
                        Map.of("name", say("avser", "gjelder"), "multFrom", "1", "multTo", "0..*"));
            }
            if (i % 9 == 8) {
                edge(EdgeType.ASSOC, "n" + (i - 5), "n" + i, say("ersätter", "erstatter"), Map.of("multTo", "0..1"));
            }
        }
        edge(EdgeType.ASSOC, "n1", "n1", say("föregår", "går foran"), Map.of());
    }

    private void goals() {
        var vision = node(NodeType.VISION, say("En kommun som är lätt att möta", "En kommune som er lett å møte"));
        var goals = new ArrayList<>(List.of(vision));
        for (int i = 0; nodes.size() < size; i++) {
            var goal = node(
                    NodeType.GOAL,
                    say("Kortare tid till beslut om ", "Kortere tid til vedtak om ") + matter(i),
                    Map.of(
                            "indicator",
                            say("dagar till beslut", "dager til vedtak"),
                            "baseline",
                            "34",
                            "target",
                            "10"));
            edge(EdgeType.CONTRIBUTES_TO, goal, goals.get(i / 3));
            goals.add(goal);
            if (i % 3 == 1 && nodes.size() + 3 < size) {
                var problem = node(
                        NodeType.PROBLEM,
                        say("Uppgifterna är ofta ofullständiga", "Opplysningene er ofte ufullstendige"));
                edge(EdgeType.OBSTRUCTS, problem, goal);
                var cause =
                        node(NodeType.CAUSE, say("Blanketten är svår att förstå", "Skjemaet er vanskelig å forstå"));
                edge(EdgeType.CAUSES, cause, problem);
                var action = node(NodeType.ACTION, say("Skriv om blanketten", "Skrive om skjemaet"));
                edge(EdgeType.REMEDIES, action, cause);
            }
            if (i % 4 == 3) {
                edge(EdgeType.CONFLICTS_WITH, goal, goals.get(i - 1));
            }
        }
    }

    private void sequence() {
        var participants = new ArrayList<String>();
        for (int i = 0; i < Math.min(8, 3 + size / 20); i++) {
            participants.add(node(
                    NodeType.PARTICIPANT, who(i), Map.of("kind", i == 0 ? "customer" : i == 4 ? "system" : "role")));
        }
        var fragment = node(
                NodeType.FRAGMENT, "", Map.of("kind", "opt", "guard", say("uppgifter saknas", "opplysninger mangler")));
        var loop = node(
                NodeType.FRAGMENT, "", Map.of("kind", "loop", "guard", say("för varje sökande", "for hver søker")));
        for (int i = 0; i < size - nodes.size(); i++) {
            var from = participants.get((i * 3) % participants.size());
            var to = participants.get((i * 3 + 1 + i % 2) % participants.size());
            boolean self = i % 11 == 6;
            var props = new java.util.HashMap<String, String>();
            props.put("order", String.valueOf(i + 1));
            props.put("text", step(i));
            props.put("kind", self ? "self" : i % 4 == 3 ? "return" : i % 4 == 2 ? "async" : "sync");
            if (i % 10 == 3 || i % 10 == 4) {
                props.put("fragment", i % 20 < 10 ? fragment : loop);
            }
            edge(EdgeType.MESSAGE, from, self ? from : to, "", props);
        }
    }

    private void effects() {
        var effect = node(
                NodeType.EFFECT,
                say("Fler ansökningar rätt från början", "Flere søknader riktige fra starten"),
                Map.of(
                        "indicators",
                        say("andel kompletta ansökningar: 55 → 85 %", "andel komplette søknader: 55 → 85 %")));
        int groups = Math.max(2, size / 10);
        for (int g = 0; g < groups && nodes.size() < size; g++) {
            var group = node(NodeType.GROUP, who(g), Map.of("priority", String.valueOf(g + 1)));
            edge(EdgeType.CHILD_OF, group, effect);
            for (int u = 0; u < 3 && nodes.size() < size; u++) {
                var goal = node(
                        NodeType.USE_GOAL,
                        say("vill veta vad som krävs för ", "vil vite hva som kreves for ") + matter(g + u));
                edge(EdgeType.CHILD_OF, goal, group);
                for (int m = 0; m < 2 && nodes.size() < size; m++) {
                    edge(
                            EdgeType.CHILD_OF,
                            node(
                                    NodeType.MEASURE,
                                    say("Checklista före ansökan om ", "Sjekkliste før søknad om ")
                                            + matter(g + u + m)),
                            goal);
                }
            }
        }
    }

    private void architecture() {
        int each = Math.max(2, size / 4);
        for (int i = 0; i < each; i++) {
            node(NodeType.ACTIVITYREF, step(i), Map.of("mode", "digital"));
        }
        for (int i = 0; i < each; i++) {
            node(
                    i % 3 == 2 ? NodeType.SERVICE : NodeType.APPLICATION,
                    i % 3 == 2
                            ? say("E-tjänst för ", "Digital tjeneste for ") + matter(i)
                            : capital(say("Verksamhetssystem ", "Fagsystem ") + matter(i)),
                    i % 3 == 2 ? Map.of() : Map.of("kind", i % 2 == 0 ? "existing" : "new"));
        }
        for (int i = 0; i < each; i++) {
            node(
                    NodeType.INFO,
                    capital(matter(i)) + say("sakt", "smappe"),
                    Map.of("master", say("Verksamhetssystem", "Fagsystem")));
        }
        for (int i = 0; nodes.size() < size; i++) {
            node(
                    NodeType.BLOCK,
                    say("Nationellt byggblock: ", "Nasjonal felleskomponent: ")
                            + (i % 2 == 0 ? "Mina ombud" : "adresse"));
        }
        for (int i = 0; i < each; i++) {
            edge(EdgeType.SUPPORTS, "n" + (each + i), "n" + i);
            edge(i % 2 == 0 ? EdgeType.READS : EdgeType.WRITES, "n" + (each + i), "n" + (2 * each + i));
            if (i % 3 == 0) {
                edge(EdgeType.WRITES, "n" + i, "n" + (2 * each + (i + 1) % each));
                edge(EdgeType.USES, "n" + (each + i), "n" + (3 * each + i % Math.max(1, size - 3 * each)));
            }
            if (i % 4 == 1) {
                edge(
                        EdgeType.INTEGRATES,
                        "n" + (each + i),
                        "n" + (each + (i + 1) % each),
                        "",
                        Map.of("standard", "REST, FHIR"));
            }
        }
    }

    private void stakeholders() {
        var kinds = List.of("customer", "staff", "management", "partner", "supplier", "other");
        for (int i = 0; i < size; i++) {
            var props = new java.util.HashMap<String, String>();
            props.put("kind", kinds.get(i % kinds.size()));
            if (i % 12 != 11) {
                props.put("influence", String.valueOf(1 + (i * 7) % 5));
                props.put("interest", String.valueOf(1 + (i * 3 + i / 5) % 5));
            }
            props.put("attitude", String.valueOf((i * 5) % 5 - 2 + (i % 3)));
            if (!List.of("-2", "-1", "0", "1", "2").contains(props.get("attitude"))) {
                props.put("attitude", "0");
            }
            if (i % 4 == 0) {
                props.put("action", say("bjud in till verkstad", "inviter til verksted"));
            }
            node(NodeType.STAKEHOLDER, who(i), props);
            if (i % 6 == 5) {
                edge(EdgeType.INFLUENCES, "n" + (i - 3), "n" + i);
            }
        }
    }

    private void benefits() {
        int each = Math.max(2, size / 4);
        for (int i = 0; i < each; i++) {
            node(NodeType.ENABLER, say("E-tjänst för ", "Digital tjeneste for ") + matter(i));
        }
        for (int i = 0; i < each; i++) {
            node(
                    NodeType.CHANGE,
                    say("Uppgifter kontrolleras vid ansökan om ", "Opplysninger kontrolleres ved søknad om ")
                            + matter(i));
        }
        for (int i = 0; i < each; i++) {
            boolean bad = i % 5 == 4;
            node(
                    bad ? NodeType.DISBENEFIT : NodeType.BENEFIT,
                    bad
                            ? say("Sämre för den som inte är digital", "Dårligere for den som ikke er digital")
                            : say("Mindre handläggningstid för ", "Mindre saksbehandlingstid for ") + matter(i),
                    bad
                            ? Map.of()
                            : Map.of(
                                    "indicator",
                                    say("timmar per ärende", "timer per sak"),
                                    "baseline",
                                    "3",
                                    "target",
                                    "1,5"));
        }
        for (int i = 0; nodes.size() < size; i++) {
            node(NodeType.OBJECTIVE, say("Kommunmål ", "Kommunemål ") + (i + 1) + ": " + matter(i));
        }
        int objectives = size - 3 * each;
        for (int i = 0; i < each; i++) {
            edge(EdgeType.ENABLES, "n" + i, "n" + (each + i));
            edge(EdgeType.LEADS_TO, "n" + (each + i), "n" + (2 * each + i));
            if (i % 5 != 4 && objectives > 0) {
                edge(EdgeType.CONTRIBUTES_TO, "n" + (2 * each + i), "n" + (3 * each + i % objectives));
            }
            if (i % 3 == 2) {
                edge(EdgeType.LEADS_TO, "n" + (each + i), "n" + (2 * each + (i + 1) % each));
            }
        }
    }

    private void assemblyLine() {
        int steps = Math.max(3, size / 5);
        int bars = Math.max(2, size / 8);
        int cases = Math.max(1, size / 12);
        for (int i = 0; i < steps; i++) {
            node(NodeType.STEP, step(i));
            if (i > 0) {
                edge(EdgeType.FLOW, "n" + (i - 1), "n" + i);
            }
        }
        for (int i = 0; i < bars; i++) {
            node(
                    NodeType.LINE,
                    i % 3 == 2 ? capital(say("Verksamhetssystem ", "Fagsystem ") + matter(i)) : capital(matter(i)),
                    Map.of("kind", i % 3 == 2 ? "system" : "information"));
        }
        for (int i = 0; i < cases; i++) {
            node(NodeType.USE_CASE, say("Registrera ", "Registrere ") + matter(i));
        }
        for (int i = 0; i < size - steps - bars - cases; i++) {
            int step = i % steps;
            edge(
                    i / steps % 2 == 0 ? EdgeType.WRITES : EdgeType.READS,
                    "n" + step,
                    "n" + (steps + (i + i / steps) % bars),
                    "",
                    i % 3 == 0 ? Map.of("useCase", "n" + (steps + bars + step % cases)) : Map.of());
        }
        edge(EdgeType.READS, "n1", "n" + steps, "", Map.of("useCase", "n" + (steps + bars)));
    }

    private void organisation() {
        var top = node(NodeType.UNIT, say("Kommunstyrelsen", "Kommunestyret"));
        var units = new ArrayList<>(List.of(top));
        for (int i = 0; nodes.size() < size; i++) {
            var unit = node(NodeType.UNIT, capital(matter(i)) + say("senheten", "savdelingen"));
            edge(EdgeType.PART_OF, unit, units.get(i / 3));
            units.add(unit);
            if (i % 2 == 0 && nodes.size() < size) {
                var role = node(NodeType.ROLE, say("Enhetschef", "Enhetsleder"));
                edge(EdgeType.MANAGES, role, unit);
                if (i % 4 == 0 && nodes.size() < size) {
                    edge(
                            EdgeType.RESPONSIBLE_FOR,
                            role,
                            node(NodeType.PROCESSREF, say("Handlägga ", "Behandle ") + matter(i)));
                }
            } else if (nodes.size() < size) {
                edge(EdgeType.BELONGS_TO, node(NodeType.ROLE, say("Handläggare", "Saksbehandler")), unit);
            }
        }
    }

    private void states() {
        var initial = node(NodeType.INITIAL, "");
        for (int i = 0; i < size - 2; i++) {
            node(
                    i % 6 == 3 ? NodeType.CHOICE : NodeType.STATE,
                    i % 6 == 3 ? say("Komplett?", "Komplett?") : capital(say("väntar på ", "venter på ") + matter(i)));
            var before = i == 0 ? initial : "n" + i;
            edge(
                    EdgeType.TRANSITION,
                    before,
                    "n" + (i + 1),
                    "",
                    i % 6 == 4
                            ? Map.of("guard", say("alla uppgifter finns", "alle opplysninger finnes"))
                            : Map.of(
                                    "event",
                                    say("ansökan inkommer", "søknad kommer inn"),
                                    "action",
                                    say("skicka bekräftelse", "send bekreftelse")));
            if (i % 6 == 3) {
                edge(
                        EdgeType.TRANSITION,
                        "n" + (i + 1),
                        "n" + i,
                        "",
                        Map.of("guard", say("uppgifter saknas", "opplysninger mangler")));
            }
            if (i % 7 == 6) {
                edge(EdgeType.TRANSITION, "n" + (i - 3), "n" + (i + 1), say("återkallas", "trekkes"), Map.of());
            }
        }
        edge(EdgeType.TRANSITION, "n" + (size - 2), node(NodeType.FINAL, ""));
        edge(EdgeType.TRANSITION, "n1", "n1", say("påminnelse", "påminnelse"), Map.of());
    }
}
