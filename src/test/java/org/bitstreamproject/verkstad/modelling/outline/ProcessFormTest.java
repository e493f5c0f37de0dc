// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;
import org.junit.jupiter.api.Test;

/** What the forms that only a process has are translated to, told by what becomes of the model. */
class ProcessFormTest {

    private final Model transport = Models.schoolTransport();

    @Test
    void buildsAProcessThatTheRulesAccept() {
        var model = Model.process(Stage.AS_IS, "Ny process");
        model = send(model, "name-process", Map.of("process-name", "Bevilja bygglov"));
        model = send(model, "add-lane", Map.of("new-lane", "Sökande", "new-lane-kind", "customer"));
        model = send(model, "add-lane", Map.of("new-lane", "Handläggare", "new-lane-kind", "role"));
        model = send(model, "add-step", step("START", "Ansökan har kommit in", "", ""));
        var lines =
                "1. Registrera ansökan\r\n- Granska ritning\r\n\r\n• Skriva beslut\r\nSkicka beslut\r\nArkivera ärende";
        model = send(model, "paste-activities", Map.of("paste", lines, "paste-lane", "l2", "paste-after", "e1"));
        model = send(model, "add-step", step("END", "Beslut är meddelat", "", "a5"));
        model = send(model, "add-neighbour", around("INPUT", "Ansökan", "information"));
        model = send(model, "add-neighbour", around("OUTPUT", "Beslut", "information"));
        model = send(model, "add-neighbour", around("ACHIEVES", "Bygglov beslutas i tid", ""));
        model = send(model, "add-neighbour", around("CONTROL", "Plan- och bygglagen", ""));
        model = send(model, "add-neighbour", around("SUPPLY", "Ärendesystem", "abstract"));

        var findings = new Checker(Models.COURSE.rules()).check(model).all();

        assertThat(findings).extracting("rule").containsExactly("PRO-11");
        assertThat(order(model)).containsExactly("e1", "a1", "a2", "a3", "a4", "a5", "e2");
        assertThat(model.process().orElseThrow().label()).isEqualTo("Bevilja bygglov");
    }

    @Test
    void aStepAfterADecisionIsANewWayOut() {
        var model = send(transport, "add-step", step("ACTIVITY", "Fråga chefen", "w3", "d2"));

        assertThat(targets(model, "d2")).containsExactly("a5", "a6", "a10");
    }

    @Test
    void changesEverythingAboutAStepAtOnce() {
        var form = shown("d2");
        form.put("label", "Har eleven rätt?");
        form.putAll(way(0, "a5", "Nej", "7,5 %"));
        form.putAll(way(1, "a6", "Ja", "92.5"));

        var model = send(transport, "change-step d2", form);

        assertThat(model.node("d2").orElseThrow().label()).isEqualTo("Har eleven rätt?");
        assertThat(model.outgoing("d2", EdgeType.FLOW)).extracting("label").containsExactly("Nej", "Ja");
        assertThat(model.outgoing("d2", EdgeType.FLOW))
                .extracting(edge -> edge.share().orElseThrow().toPlainString())
                .containsExactly("7.5", "92.5");
    }

    @Test
    void keepsWhatItHasNoFieldFor() {
        var known = Models.change(transport, "a4", node -> node.with("valueClass", "VA"));
        var form = shown("a4");
        form.put("minutes", "20,5");
        form.put("waitHours", "3\u00a0000");

        var model = send(known, "change-step a4", form);

        assertThat(model.node("a4").orElseThrow().props())
                .containsEntry("valueClass", "VA")
                .containsEntry("minutes", "20.5")
                .containsEntry("waitHours", "3000");
    }

    @Test
    void savingAStepUnchangedChangesNothing() {
        for (var node : new FlowOrder(transport).steps()) {
            assertThat(send(transport, "change-step " + node.id(), shown(node.id())))
                    .isEqualTo(transport);
        }
    }

    @Test
    void anActivityThatBecomesAnEventLosesWhatOnlyAnActivityMayHave() {
        var form = shown("a9");
        form.put("kind", "END");
        form.put("minutes", "4");

        var model = send(transport, "change-step a9", form);

        assertThat(model.node("a9").orElseThrow().props()).containsOnly(Map.entry("kind", "end"));
        assertThat(model.incoming("a9", EdgeType.PERFORMS)).isEmpty();
    }

    @Test
    void aWayThatIsLedElsewhereStaysTheWayItWas() {
        var before = transport.outgoing("d2", EdgeType.FLOW);
        var form = shown("d2");
        form.put("to-0", "a8");

        var model = send(transport, "change-step d2", form);

        assertThat(model.outgoing("d2", EdgeType.FLOW))
                .containsExactly(before.get(0).to("a8"), before.get(1));
    }

    @Test
    void waysMayChangePlacesAndGo() {
        var before = transport.outgoing("d2", EdgeType.FLOW);
        var turned = shown("d2");
        turned.putAll(way(0, before.get(1).target(), "ja", ""));
        turned.putAll(way(1, before.get(0).target(), "nej", ""));
        var fewer = shown("d2");
        fewer.put("to-1", "");

        assertThat(targets(send(transport, "change-step d2", turned), "d2")).isEqualTo(targets(transport, "d2"));
        assertThat(send(transport, "change-step d2", fewer).outgoing("d2", EdgeType.FLOW))
                .containsExactly(before.get(0));
    }

    @Test
    void aDecisionOfManyWaysKeepsThemAll() {
        var many = transport;
        for (int i = 0; i < 25; i++) {
            many = Models.with(many, new Node("n" + i, NodeType.ACTIVITY, "Fråga nummer " + i));
            many = Models.joined(many, EdgeType.FLOW, "d2", "n" + i);
        }
        var form = new LinkedHashMap<String, String>();
        form.put("label", "Har eleven rätt?");
        var ways =
                Optional.ofNullable(Opened.at(many, "d2").step()).orElseThrow().ways();
        for (int i = 0; i < ways.size(); i++) {
            form.putAll(way(
                    i,
                    ways.get(i).to(),
                    i == 24 ? "sist" : ways.get(i).condition(),
                    ways.get(i).share()));
        }

        var changed = send(many, "change-step d2", form);

        assertThat(targets(changed, "d2")).isEqualTo(targets(many, "d2"));
        assertThat(changed.outgoing("d2", EdgeType.FLOW)).extracting("label").contains("sist");
    }

    @Test
    void ofWaysTheFormDoesNotSpeakOfNoneGoes() {
        var form = shown("d2");
        form.keySet().removeIf(field -> field.endsWith("-1") || field.endsWith("-2"));
        form.put("label", "Har eleven rätt?");

        assertThat(targets(send(transport, "change-step d2", form), "d2")).isEqualTo(targets(transport, "d2"));
    }

    @Test
    void saysAtEachFieldWhatDoesNotHold() {
        var form = shown("a4");
        form.putAll(Map.of("label", "  ", "lane", "nobody", "minutes", "abc", "waitHours", "-1"));
        form.putAll(way(0, "a4", "", ""));
        form.putAll(way(1, "a5", "", "120"));
        form.putAll(way(2, "a5", "", ""));
        form.putAll(way(3, "", "annars", ""));

        assertThat(faults(transport, "change-step a4", form))
                .extracting(Fault::where, Fault::code)
                .containsExactly(
                        tuple("label", "name-missing"),
                        tuple("lane", "gone"),
                        tuple("minutes", "bad-number"),
                        tuple("waitHours", "bad-number"),
                        tuple("to-0", "joined-to-itself"),
                        tuple("share-1", "bad-percent"),
                        tuple("to-2", "already-joined"),
                        tuple("to-3", "missing"));
    }

    @Test
    void changesPlacesInAStraightFlow() {
        var up = send(transport, "move-up a7", Map.of());
        var down = send(up, "move-down a7", Map.of());

        assertThat(order(up)).containsSubsequence("d2", "a7", "a6", "a8");
        assertThat(up.outgoing("d2", EdgeType.FLOW)).extracting("label").contains("ja");
        assertThat(order(down)).isEqualTo(order(transport));
    }

    @Test
    void changesPlacesInTheListWhereThereIsNoFlow() {
        var model = Model.process(Stage.AS_IS, "Ny");
        for (var label : List.of("Ett", "Två", "Tre")) {
            model = send(model, "add-step", step("ACTIVITY", label, "", ""));
        }

        assertThat(order(send(model, "move-up a3", Map.of()))).containsExactly("a1", "a3", "a2");
        assertThat(order(send(model, "move-down a1", Map.of()))).containsExactly("a2", "a1", "a3");
        assertThat(order(send(model, "move-down a2", Map.of()))).containsExactly("a1", "a3", "a2");
        assertThat(faults(model, "move-up a1", Map.of())).containsExactly(Fault.of("a1", "move-no-further"));
        assertThat(faults(model, "move-down a3", Map.of())).containsExactly(Fault.of("a3", "move-no-further"));
    }

    /** A crafted form: only steps have buttons that move them. */
    @Test
    void whatIsNoStepIsNotMoved() {
        for (var verb : List.of("move-up w1", "move-down w1", "move-up go")) {
            assertThat(faults(transport, verb, Map.of()))
                    .extracting(Fault::code)
                    .containsExactly("not-a-step");
        }
    }

    @Test
    void doesNotGuessAtABranch() {
        assertThat(faults(transport, "move-up a6", Map.of())).containsExactly(Fault.of("a6", "move-at-branch"));
        assertThat(faults(transport, "move-up s", Map.of())).containsExactly(Fault.of("s", "move-no-further"));
        assertThat(faults(transport, "move-up zz", Map.of()))
                .extracting(Fault::code)
                .containsOnly("gone");
    }

    @Test
    void linksAGoalThatStoodLoose() {
        var loose = Models.cut(transport, "p", "go");

        var model =
                send(loose, "change-neighbour go", Map.of("go-label", "Skolskjuts är ordnad", "go-role", "ACHIEVES"));

        assertThat(model.outgoing("p", EdgeType.ACHIEVES)).extracting("target").containsExactly("go");
        assertThat(model.node("go").orElseThrow().label()).isEqualTo("Skolskjuts är ordnad");
    }

    @Test
    void whatStandsAroundAnActivityStaysThereInANewRole() {
        var input = transport.edges(EdgeType.INPUT).get(0);
        var id = input.source();
        var led = Models.joined(Models.cut(transport, id, input.target()), EdgeType.INPUT, id, "a2");
        var label = led.node(id).orElseThrow().label();

        var model = send(led, "change-neighbour " + id, Map.of(id + "-label", label, id + "-role", "SUPPLY"));

        assertThat(model.outgoing(id, EdgeType.SUPPLY)).extracting("target").containsExactly("a2");
        assertThat(model.outgoing(id, EdgeType.INPUT)).isEmpty();
    }

    @Test
    void refusesARoleTheNotationDoesNotKnowWithTheLegalOnes() {
        var known = faults(transport, "change-neighbour go", Map.of("go-label", "Mål", "go-role", "INPUT"))
                .get(0);
        var strange =
                faults(transport, "add-neighbour", around("FLOW", "x", "")).get(0);

        assertThat(known.where()).isEqualTo("go-role");
        assertThat(known.code()).isEqualTo("illegal-connection");
        assertThat(known.args().get(3)).contains("ACHIEVES");
        assertThat(strange.where()).isEqualTo("new-neighbour-role");
        assertThat(strange.args().get(3)).contains("INPUT").contains("SUPPLY");
    }

    @Test
    void asksForTheProcessBeforeWhatStandsAroundIt() {
        var empty = Model.empty(ModelType.PROCESS, Stage.AS_IS);

        var named = send(empty, "name-process", Map.of("process-name", "Bevilja bygglov"));

        assertThat(faults(empty, "add-neighbour", around("INPUT", "Ansökan", "")))
                .containsExactly(Fault.of("process-name", "missing"));
        assertThat(named.process().orElseThrow().label()).isEqualTo("Bevilja bygglov");
    }

    @Test
    void belongsToProcessesOnly() {
        for (var type : ModelType.values()) {
            var asked = OutlineForm.read(Model.empty(type, Stage.NONE), "add-lane", fields(Map.of("new-lane", "Roll")));

            assertThat(asked.isPresent()).as(type.name()).isEqualTo(type == ModelType.PROCESS);
        }
    }

    @Test
    void noSequenceOfFormsEverMakesAnIllegalModel() {
        var random = new Random(20261121);
        int done = 0;
        for (int run = 0; run < 40; run++) {
            var model = run % 2 == 0 ? transport : Model.process(Stage.AS_IS, "Ny process");
            for (int i = 0; i < 60; i++) {
                try {
                    model = anyForm(random, model);
                    done++;
                } catch (NotAModel refused) {
                    assertThat(refused.faults()).isNotEmpty();
                }
                assertThat(reread(model)).isEqualTo(model);
            }
        }
        assertThat(done).isGreaterThan(800);
    }

    private static Model anyForm(Random random, Model model) {
        var ids = new ArrayList<>(Stream.concat(model.nodes().stream().map(Node::id), Stream.of("", "zz"))
                .toList());
        Collections.shuffle(ids, random);
        var id = ids.get(0);
        var other = ids.get(1);
        var kind = StepKind.values()[random.nextInt(StepKind.values().length)].name();
        var roles = List.of("INPUT", "OUTPUT", "SUPPLY", "CONTROL", "ACHIEVES", "FLOW", "");
        var role = roles.get(random.nextInt(roles.size()));
        return switch (random.nextInt(10)) {
            case 0 -> send(model, "add-step", step(kind, "Göra något", other, id));
            case 1 -> {
                var form = Map.of("paste", "Ett steg\nTvå steg", "paste-lane", other, "paste-after", id);
                yield send(model, "paste-activities", form);
            }
            case 2 -> {
                var form =
                        new LinkedHashMap<>(Map.of("kind", kind, "label", "Nytt namn", "lane", other, "minutes", "5"));
                for (int i = 0; i < 3 && i < ids.size(); i++) {
                    form.putAll(way(i, ids.get(i), "om", "20"));
                }
                yield send(model, "change-step " + id, form);
            }
            case 3 -> send(model, (random.nextBoolean() ? "move-up " : "move-down ") + id, Map.of());
            case 4 -> send(model, "delete " + id, Map.of());
            case 5 -> send(model, "add-lane", Map.of("new-lane", "Roll", "new-lane-kind", "role"));
            case 6 -> send(model, "change-lane " + id, Map.of(id + "-label", "Enhet", id + "-kind", "unit"));
            case 7 -> send(model, "add-neighbour", around(role, "Sak", "information"));
            case 8 -> {
                var form = Map.of(id + "-label", "Sak", id + "-role", role, id + "-kind", "people");
                yield send(model, "change-neighbour " + id, form);
            }
            default -> send(model, "name-process", Map.of("process-name", "Namn " + random.nextInt(9)));
        };
    }

    private static Map<String, String> step(String kind, String label, String lane, String after) {
        return Map.of("new-step-kind", kind, "new-step", label, "new-step-lane", lane, "new-step-after", after);
    }

    private static Map<String, String> around(String role, String label, String kind) {
        return Map.of("new-neighbour-role", role, "new-neighbour", label, "new-neighbour-kind", kind);
    }

    private static Map<String, String> way(int i, String to, String condition, String share) {
        return Map.of("to-" + i, to, "condition-" + i, condition, "share-" + i, share);
    }

    /** The form of a step as the page shows it. */
    private Map<String, String> shown(String id) {
        var form = Optional.ofNullable(Opened.at(transport, id).step()).orElseThrow();
        var fields = new LinkedHashMap<String, String>();
        fields.put("label", form.label());
        fields.put("kind", form.kind());
        if (form.kind().equals("ACTIVITY")) {
            fields.put("lane", form.lane());
            fields.put("minutes", form.minutes());
            fields.put("waitHours", form.waitHours());
            fields.put("mode", form.mode());
        }
        for (int i = 0; i < form.ways().size(); i++) {
            var way = form.ways().get(i);
            fields.putAll(way(i, way.to(), way.condition(), way.share()));
        }
        return fields;
    }

    private static Map<String, List<String>> fields(Map<String, String> form) {
        return form.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue())));
    }

    private static Model send(Model model, String asked, Map<String, String> form) {
        var read = OutlineForm.read(model, asked, fields(form)).orElseThrow();
        try {
            return read.command().apply(model).model();
        } catch (NotAModel refused) {
            throw read.told(refused);
        }
    }

    private static List<Fault> faults(Model model, String asked, Map<String, String> form) {
        return catchThrowableOfType(NotAModel.class, () -> send(model, asked, form))
                .faults();
    }

    private static List<String> order(Model model) {
        return new FlowOrder(model).steps().stream().map(Node::id).toList();
    }

    private static List<String> targets(Model model, String id) {
        return model.outgoing(id, EdgeType.FLOW).stream()
                .map(edge -> edge.target())
                .toList();
    }

    private static Model reread(Model model) {
        return ModelJson.read(
                ModelType.PROCESS, model.stage(), ModelJson.write(model).toString());
    }
}
