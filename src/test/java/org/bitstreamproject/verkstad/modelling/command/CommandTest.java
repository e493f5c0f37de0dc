// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.bitstreamproject.verkstad.modelling.check.Checker;
import org.bitstreamproject.verkstad.modelling.notation.Fault;
import org.bitstreamproject.verkstad.modelling.notation.FlowOrder;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each command does, told on the course's own models. */
class CommandTest {

    private final Model transport = Models.schoolTransport();

    @Test
    void theListNamesEveryCommandThereIs() {
        var kinds = CommandList.entries().stream().map(CommandList.Entry::kind).collect(Collectors.toSet());

        assertThat(Arrays.stream(Command.class.getPermittedSubclasses()).filter(kind -> kind != Together.class))
                .containsExactlyInAnyOrderElementsOf(kinds);
        assertThat(CommandList.names())
                .containsExactly(
                        "add",
                        "name",
                        "retype",
                        "connect",
                        "reconnect",
                        "reorder",
                        "move-to-lane",
                        "set-attribute",
                        "delete",
                        "paste-list",
                        "split",
                        "merge",
                        "place",
                        "tidy",
                        "undo",
                        "redo");
    }

    @Test
    void buildsAProcessThatTheRulesAccept() {
        var model = Model.process(Stage.AS_IS, "Bevilja bygglov");
        model = apply(model, new Add("LANE.customer", "Sökande", "", ""));
        model = apply(model, new Add("LANE.role", "Handläggare", "", ""));
        model = apply(model, new Add("EVENT.start", "Ansökan har kommit in", "", ""));
        model = apply(
                model,
                new PasteList(
                        "ACTIVITY",
                        "1. Registrera ansökan\n- Granska ritning\n\n• Skriva beslut\nSkicka beslut\nArkivera ärende",
                        "e1",
                        "l2"));
        model = apply(model, new Add("EVENT.end", "Beslut är meddelat", "a5", ""));
        model = apply(model, around("RESOURCE.information", "Ansökan", "INPUT", true));
        model = apply(model, around("RESOURCE.information", "Beslut", "OUTPUT", false));
        model = apply(model, new Add("GOALREF", "Bygglov beslutas i tid", "", "p"));
        model = apply(model, new Add("RULE", "Plan- och bygglagen", "", "p"));
        model = apply(model, around("RESOURCE.abstract", "Ärendesystem", "SUPPLY", true));

        assertThat(new Checker(Models.COURSE.rules()).check(model).errors()).isEmpty();
        assertThat(order(model)).containsExactly("e1", "a1", "a2", "a3", "a4", "a5", "e2");
    }

    private static Command around(String type, String label, String relation, boolean into) {
        return new Together(
                "add-neighbour",
                List.of(new Add(type, label, "", ""), new Connect(relation, into ? "+1" : "p", into ? "p" : "+1")));
    }

    @Test
    void putsAStepBetweenTwo() {
        var model = apply(transport, new Add("ACTIVITY", "Ringa vårdnadshavare", "a6", "w2"));

        assertThat(order(model)).containsSubsequence("a6", "a10", "a7");
        assertThat(targets(model, "a6")).containsExactly("a10");
        assertThat(model.incoming("a10", EdgeType.PERFORMS))
                .extracting("source")
                .containsExactly("w2");
    }

    @Test
    void aStepAfterADecisionIsANewWayOut() {
        var model = apply(transport, new Add("ACTIVITY", "Fråga chefen", "d2", "w3"));

        assertThat(targets(model, "d2")).containsExactly("a5", "a6", "a10");
    }

    @Test
    void anEndCutsOffWhatFollowed() {
        var model = apply(transport, new Add("EVENT.end", "Klart", "a6", ""));

        assertThat(targets(model, "a6")).hasSize(1).doesNotContain("a7");
        assertThat(model.incoming("a7", EdgeType.FLOW)).isEmpty();
    }

    @Test
    void movesAStepInTheFlow() {
        var up = apply(transport, new Reorder("a7", "a6"));
        var down = apply(up, new Reorder("a7", "a8"));

        assertThat(order(up)).containsSubsequence("d2", "a7", "a6", "a8");
        assertThat(up.outgoing("d2", EdgeType.FLOW)).extracting("label").contains("ja");
        assertThat(order(down)).isEqualTo(order(transport));
        assertThat(apply(transport, new Reorder("a7", "a8"))).isEqualTo(transport);
    }

    @Test
    void doesNotGuessAtABranch() {
        assertThat(faults(transport, new Reorder("d2", "a4")))
                .extracting(Fault::code)
                .containsExactly("move-at-branch");
    }

    @Test
    void deletingAStepHealsTheFlow() {
        var model = apply(transport, new Delete("a7"));

        assertThat(targets(model, "a6")).containsExactly("a8");
        assertThat(new Checker(Models.COURSE.rules()).check(model).errors()).isEmpty();
    }

    @Test
    void theProcessItselfStays() {
        assertThat(faults(transport, new Delete("p"))).extracting(Fault::code).containsExactly("must-stay");
    }

    @Test
    void refusesAnIllegalConnectionWithItsReasonAndTheLegalOnes() {
        var fault = faults(transport, new Connect("FLOW", "w1", "a1")).get(0);

        assertThat(fault.code()).isEqualTo("illegal-connection");
        assertThat(fault.args()).containsExactly("FLOW", "LANE", "ACTIVITY", "PERFORMS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20,5", "20.5", " 20.5 "})
    void takesNumbersAsPeopleTypeThem(String typed) {
        var model = apply(transport, new SetAttribute("a4", "minutes", typed));

        assertThat(model.node("a4").orElseThrow().props()).containsEntry("minutes", "20.5");
    }

    @Test
    void tellsEveryFaultOfAFormAtOnce() {
        var form = new Together(
                "change-step",
                List.of(
                        new Name("a4", "  "),
                        new MoveToLane("a4", "nobody"),
                        new SetAttribute("a4", "minutes", "abc"),
                        new SetAttribute("a4", "colour", "red"),
                        new Connect("FLOW", "a4", "a4"),
                        new Connect("FLOW", "a4", "d2"),
                        new SetAttribute("a4", "mode", "slow")));

        assertThat(faults(transport, form))
                .extracting(Fault::where, Fault::code)
                .containsExactly(
                        tuple("commands[0].label", "name-missing"),
                        tuple("commands[1].lane", "gone"),
                        tuple("commands[2].value", "bad-number"),
                        tuple("commands[3].attribute", "unknown-attribute"),
                        tuple("commands[4].type", "joined-to-itself"),
                        tuple("commands[5].type", "already-joined"),
                        tuple("commands[6].value", "bad-choice"));
    }

    @Test
    void anActivityThatBecomesAnEventLosesWhatOnlyAnActivityMayHave() {
        var model = apply(transport, new Retype("a9", "EVENT.end"));

        assertThat(model.node("a9").orElseThrow().props()).containsOnly(Map.entry("kind", "end"));
        assertThat(model.incoming("a9", EdgeType.PERFORMS)).isEmpty();
    }

    @Test
    void whatBecomesSomethingElseKeepsItsNameAndWhatItMayHave() {
        var model = apply(transport, new Retype("a4", "DECISION"));

        assertThat(model.node("a4").orElseThrow())
                .isEqualTo(new Node(
                        "a4",
                        NodeType.DECISION,
                        transport.node("a4").orElseThrow().label()));
        assertThat(model.incoming("a4", EdgeType.FLOW)).isEqualTo(transport.incoming("a4", EdgeType.FLOW));
        assertThat(apply(transport, new Retype("a4", "ACTIVITY"))).isEqualTo(transport);
        assertThat(faults(transport, new Retype("p", "ACTIVITY")))
                .extracting(Fault::code)
                .containsExactly("must-stay");
        assertThat(faults(transport, new Retype("a4", "PROCESS")))
                .extracting(Fault::code)
                .containsExactly("too-many-of");
        assertThat(faults(transport, new Retype("a4", "GOAL")).get(0).args()).anyMatch(all -> all.contains("DECISION"));
    }

    @Test
    void aRelationBecomesAnotherOnlyWhereThatIsLegal() {
        var input = transport.edges(EdgeType.INPUT).get(0);

        var model = apply(transport, new Retype(input.id(), "CONTROL"));

        assertThat(model.edge(input.id()).orElseThrow().type()).isEqualTo(EdgeType.CONTROL);
        var fault = faults(transport, new Retype(input.id(), "FLOW")).get(0);
        assertThat(fault.where()).isEqualTo("type");
        assertThat(fault.code()).isEqualTo("illegal-connection");
        assertThat(fault.args()).anyMatch(legal -> legal.contains("INPUT") && legal.contains("SUPPLY"));
    }

    @Test
    void leadsARelationElsewhereWithEverythingItSays() {
        var way = transport.outgoing("d2", EdgeType.FLOW).get(0);

        var model = apply(transport, new Reconnect(way.id(), "", "a8"));

        assertThat(model.edge(way.id()).orElseThrow()).isEqualTo(way.to("a8"));
        assertThat(apply(model, new Reconnect(way.id(), "a1", way.target()))
                        .edge(way.id())
                        .orElseThrow())
                .isEqualTo(way.from("a1"));
    }

    @Test
    void saysWhyARelationCannotBeLedThere() {
        var ways = transport.outgoing("d2", EdgeType.FLOW);
        var id = ways.get(0).id();

        assertThat(faults(transport, new Reconnect(id, "", "w1")))
                .extracting(Fault::where, Fault::code)
                .containsExactly(tuple("target", "never-joined"));
        assertThat(faults(transport, new Reconnect(id, "w1", "")))
                .extracting(Fault::where, Fault::code)
                .containsExactly(tuple("source", "illegal-connection"));
        assertThat(faults(transport, new Reconnect(id, "", "d2")))
                .extracting(Fault::where, Fault::code)
                .containsExactly(tuple("target", "joined-to-itself"));
        assertThat(faults(transport, new Reconnect(id, "", ways.get(1).target())))
                .extracting(Fault::where, Fault::code)
                .containsExactly(tuple("target", "already-joined"));
        assertThat(faults(transport, new Reconnect("a1", "", "zz")))
                .extracting(Fault::where, Fault::code)
                .containsExactly(tuple("id", "not-a-relation"), tuple("target", "gone"));
    }

    @Test
    void dividesAnActivity() {
        var timed = apply(transport, new SetAttribute("a6", "minutes", "10"));

        var model = apply(timed, new Split("a6", "Skriva beslut", "Skicka beslut"));

        assertThat(targets(model, "a6")).containsExactly("a10");
        assertThat(targets(model, "a10")).isEqualTo(targets(transport, "a6"));
        assertThat(model.node("a10").orElseThrow().props()).doesNotContainKey("minutes");
        assertThat(model.incoming("a10", EdgeType.PERFORMS))
                .extracting("source")
                .isEqualTo(model.incoming("a6", EdgeType.PERFORMS).stream()
                        .map(edge -> (Object) edge.source())
                        .toList());
    }

    @Test
    void anEndStaysLastAndAStartFirst() {
        var model = apply(Model.process(Stage.AS_IS, "Bygglov"), new Add("EVENT.start", "Ansökan", "", ""));
        model = apply(model, new PasteList("ACTIVITY", "Läsa\nSkriva", "e1", ""));
        model = apply(model, new Add("EVENT.end", "Beslut", "a2", ""));

        assertThat(faults(model, new Reorder("e2", "a1")))
                .extracting(Fault::code)
                .containsExactly("move-no-further");
        assertThat(faults(model, new Reorder("e1", "a2")))
                .extracting(Fault::code)
                .containsExactly("move-no-further");
        assertThat(faults(model, new Reorder("a2", "e1")))
                .extracting(Fault::code)
                .containsExactly("move-no-further");
        assertThat(order(apply(model, new Reorder("a2", "a1")))).containsExactly("e1", "a2", "a1", "e2");
    }

    @Test
    void nothingLeadsAwayFromAnEnd() {
        var model = apply(Model.process(Stage.AS_IS, "Bygglov"), new Add("EVENT.start", "Ansökan", "", ""));
        model = apply(model, new PasteList("EVENT.end", "Beviljat\nAvslag", "e1", ""));

        var split = apply(model, new Split("e3", "Avslag", "Avvisat"));

        assertThat(model.outgoing("e2", EdgeType.FLOW)).isEmpty();
        assertThat(split.edges(EdgeType.FLOW)).isEqualTo(model.edges(EdgeType.FLOW));
        assertThat(split.nodes()).hasSize(model.nodes().size() + 1);
        assertThat(targets(apply(model, new Split("e1", "Anmälan", "Ansökan")), "e4"))
                .isEqualTo(targets(model, "e1"));
    }

    @Test
    void dividesAStepOfAModelWithManyRelations() {
        var model = apply(Model.process(Stage.AS_IS, "Stor"), new PasteList("ACTIVITY", "Ett\n".repeat(400), "", ""));
        model = apply(model, new PasteList("LANE.role", "Roll\n".repeat(5), "", ""));
        var edges = new ArrayList<>(model.edges());
        for (int i = 1; i <= 400; i++) {
            for (int lane = 1; lane <= 2; lane++) {
                edges.add(new Edge("p" + i + "-" + lane, EdgeType.PERFORMS, "l" + lane, "a" + i));
            }
        }
        var large = new Model(model.type(), model.stage(), model.nodes(), edges);

        assertThat(large.edges()).hasSizeGreaterThan(1000);
        assertThat(apply(large, new Split("a7", "Sju", "Sju och en halv")).nodes())
                .hasSize(large.nodes().size() + 1);
    }

    @Test
    void mergingLosesNoConditionAndNoShare() {
        assertThat(faults(parted("x".repeat(200), "y".repeat(200), "30", "20"), new Merge(List.of("a2", "a3"))))
                .extracting(Fault::code)
                .containsExactly("merge-differs");
        assertThat(faults(parted("ja", "nej", "70", "40"), new Merge(List.of("a2", "a3"))))
                .extracting(Fault::code)
                .containsExactly("merge-differs");

        var merged = apply(parted("ja", "nej", "30", "30"), new Merge(List.of("a2", "a3")));

        var way = merged.outgoing("a1", EdgeType.FLOW).get(0);
        assertThat(way.label()).isEqualTo("ja / nej");
        assertThat(way.props()).containsEntry("share", "60");
    }

    private static Model parted(String one, String two, String share, String other) {
        var model = apply(Model.process(Stage.AS_IS, "Bygglov"), new PasteList("ACTIVITY", "Ett\nTvå", "", ""));
        model = apply(model, new Add("ACTIVITY", "Tre", "", ""));
        model = apply(model, new Connect("FLOW", "a1", "a3"));
        var ways = model.outgoing("a1", EdgeType.FLOW);
        model = apply(model, new Name(ways.get(0).id(), one));
        model = apply(model, new Name(ways.get(1).id(), two));
        model = apply(model, new SetAttribute(ways.get(0).id(), "share", share));
        return apply(model, new SetAttribute(ways.get(1).id(), "share", other));
    }

    @Test
    void mergingRefusesToStandUnderTwo() {
        var model = Model.empty(ModelType.ORGANISATION, Stage.NONE);
        model = apply(model, new PasteList("UNIT", "Ett\nTvå", "", ""));
        model = apply(model, new Add("UNIT", "Under ett", "", "u1"));
        model = apply(model, new Add("UNIT", "Under två", "", "u2"));
        model = apply(model, new Add("UNIT", "Under tre", "", "u3"));

        assertThat(faults(model, new Merge(List.of("u3", "u4"))))
                .extracting(Fault::code)
                .containsExactly("second-parent");
        assertThat(faults(model, new Merge(List.of("u1", "u5"))))
                .extracting(Fault::code)
                .containsExactly("circle");
    }

    @Test
    void makesOneOfTwoActivities() {
        var timed = apply(transport, new SetAttribute("a6", "minutes", "10"));
        timed = apply(timed, new SetAttribute("a7", "minutes", "2.5"));
        timed = apply(timed, new SetAttribute("a6", "mode", ""));
        timed = apply(timed, new SetAttribute("a7", "mode", ""));

        var model = apply(timed, new Merge(List.of("a6", "a7")));

        assertThat(model.node("a7")).isEmpty();
        assertThat(model.node("a6").orElseThrow().props()).containsEntry("minutes", "12.5");
        assertThat(model.node("a6").orElseThrow().label()).contains(" / ");
        assertThat(targets(model, "a6")).isEqualTo(targets(transport, "a7"));
    }

    @Test
    void nothingComesToStandUnderItself() {
        var model = Model.empty(ModelType.ORGANISATION, Stage.NONE);
        model = apply(model, new Add("UNIT", "Kommunen", "", ""));
        model = apply(model, new Add("UNIT", "Skolan", "", "u1"));
        model = apply(model, new Add("UNIT", "Expeditionen", "", "u2"));

        assertThat(faults(model, new MoveToLane("u1", "u3")))
                .extracting(Fault::code)
                .containsExactly("circle");
        assertThat(faults(model, new Connect("PART_OF", "u3", "u1")))
                .extracting(Fault::code)
                .containsExactly("second-parent");
        assertThat(apply(model, new MoveToLane("u3", "u1")).outgoing("u3", EdgeType.PART_OF))
                .extracting("target")
                .containsExactly("u1");
    }

    @Test
    void movesMessagesIntoFragmentsAndAmongThemselves() {
        var model = Model.empty(ModelType.SEQUENCE, Stage.NONE);
        model = apply(model, new PasteList("PARTICIPANT", "Sökande\nHandläggare", "", ""));
        model = apply(model, new Add("FRAGMENT.alt", "", "", ""));
        for (var text : List.of("fråga", "svar", "tack")) {
            model = apply(
                    model,
                    new Together("add-message", List.of(new Connect("MESSAGE", "p1", "p2"), new Name("+1", text))));
        }
        model = apply(model, new MoveToLane("r2", "f1"));
        model = apply(model, new SetAttribute("r1", "order", "1"));
        model = apply(model, new Reorder("r3", "r1"));

        assertThat(model.edges()).extracting("label").containsExactly("tack", "fråga", "svar");
        assertThat(model.edges()).extracting(edge -> edge.props().get("order")).containsExactly("1", "2", "3");
        assertThat(model.edge("r2").orElseThrow().props()).containsEntry("fragment", "f1");
        assertThat(apply(model, new Delete("f1")).edge("r2").orElseThrow().props())
                .doesNotContainKey("fragment");
    }

    private static Model apply(Model model, Command command) {
        assertThat(CommandList.read(command.json())).isEqualTo(command);
        return command.apply(model).model();
    }

    private static List<Fault> faults(Model model, Command command) {
        return catchThrowableOfType(NotAModel.class, () -> command.apply(model)).faults();
    }

    private static List<String> order(Model model) {
        return new FlowOrder(model).steps().stream().map(Node::id).collect(Collectors.toList());
    }

    private static List<String> targets(Model model, String id) {
        return model.outgoing(id, EdgeType.FLOW).stream()
                .map(edge -> edge.target())
                .toList();
    }
}
