// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.bitstreamproject.verkstad.modelling.check.Checker;
import org.bitstreamproject.verkstad.modelling.notation.Fault;
import org.bitstreamproject.verkstad.modelling.notation.FlowOrder;
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditsTest {

    private final Model transport = Models.schoolTransport();

    @Test
    void buildsAProcessThatTheRulesAccept() {
        var model = Model.process(Stage.AS_IS, "Bevilja bygglov");
        model = apply(model, new AddLane("Sökande", "customer"));
        model = apply(model, new AddLane("Handläggare", "role"));
        model = apply(model, new AddStep("START", "Ansökan har kommit in", "", ""));
        model = apply(
                model,
                new PasteActivities(
                        "1. Registrera ansökan\n- Granska ritning\n\n• Skriva beslut\nSkicka beslut\nArkivera ärende",
                        "w2",
                        "a1"));
        model = apply(model, new AddStep("END", "Beslut är meddelat", "", "a6"));
        model = apply(model, new AddNeighbour("Ansökan", "INPUT", "information"));
        model = apply(model, new AddNeighbour("Beslut", "OUTPUT", "information"));
        model = apply(model, new AddNeighbour("Bygglov beslutas i tid", "ACHIEVES", ""));
        model = apply(model, new AddNeighbour("Plan- och bygglagen", "CONTROL", ""));
        model = apply(model, new AddNeighbour("Ärendesystem", "SUPPLY", "abstract"));

        var findings = new Checker(Models.COURSE.rules()).check(model).all();

        assertThat(findings).extracting("rule").containsExactly("PRO-11");
        assertThat(order(model)).containsExactly("a1", "a2", "a3", "a4", "a5", "a6", "a7");
    }

    @Test
    void putsAStepBetweenTwo() {
        var model = apply(transport, new AddStep("ACTIVITY", "Ringa vårdnadshavare", "w2", "a6"));

        assertThat(order(model)).containsSubsequence("a6", "a10", "a7");
        assertThat(targets(model, "a6")).containsExactly("a10");
    }

    @Test
    void aStepAfterADecisionIsANewWayOut() {
        var model = apply(transport, new AddStep("ACTIVITY", "Fråga chefen", "w3", "d2"));

        assertThat(targets(model, "d2")).containsExactly("a5", "a6", "a10");
    }

    @Test
    void changesEverythingAboutAStepAtOnce() {
        var edit = new ChangeStep(
                "d2",
                "DECISION",
                "Har eleven rätt?",
                "",
                Map.of(),
                List.of(
                        new ChangeStep.Way("a5", "Nej", "7,5 %"),
                        new ChangeStep.Way("a6", "Ja", "92.5"),
                        new ChangeStep.Way("", "", "")));

        var model = apply(transport, edit);

        assertThat(model.node("d2").orElseThrow().label()).isEqualTo("Har eleven rätt?");
        assertThat(model.outgoing("d2", EdgeType.FLOW)).extracting("label").containsExactly("Nej", "Ja");
        assertThat(model.outgoing("d2", EdgeType.FLOW))
                .extracting(edge -> edge.share().orElseThrow().toPlainString())
                .containsExactly("7.5", "92.5");
    }

    @Test
    void keepsAttributesItHasNoFieldFor() {
        var known = Models.change(transport, "a4", node -> node.with("valueClass", "VA"));

        var model = apply(known, change("a4", "Mäta avstånd", "w3", "6", "48", "a5"));

        assertThat(model.node("a4").orElseThrow().props())
                .containsEntry("valueClass", "VA")
                .containsEntry("minutes", "6");
    }

    @Test
    void savingAStepUnchangedChangesNothing() {
        var model = apply(transport, change("a4", "Mäta avstånd", "w3", "6", "48", "d2"));

        assertThat(model).isEqualTo(transport);
    }

    @Test
    void anActivityThatBecomesAnEventLosesWhatOnlyAnActivityMayHave() {
        var model = apply(
                transport, new ChangeStep("a9", "END", "Plats bekräftad", "w2", Map.of("minutes", "4"), List.of()));

        assertThat(model.node("a9").orElseThrow().props()).containsOnly(Map.entry("kind", "end"));
        assertThat(model.incoming("a9", EdgeType.PERFORMS)).isEmpty();
        assertThat(reread(model)).isEqualTo(model);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20,5", "20.5", " 20.5 "})
    void takesNumbersAsPeopleTypeThem(String typed) {
        var model = apply(transport, change("a4", "Mäta avstånd", "w3", typed, "3\u00a0000", "d2"));

        assertThat(model.node("a4").orElseThrow().props())
                .containsEntry("minutes", "20.5")
                .containsEntry("waitHours", "3000");
    }

    @Test
    void saysAtEachFieldWhatDoesNotHold() {
        var edit = new ChangeStep(
                "a4",
                "ACTIVITY",
                "  ",
                "nobody",
                Map.of("minutes", "abc", "waitHours", "-1"),
                List.of(
                        new ChangeStep.Way("a4", "", ""),
                        new ChangeStep.Way("a5", "", "120"),
                        new ChangeStep.Way("a5", "", "")));

        assertThat(faults(transport, edit))
                .extracting(Fault::where, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple("label", "name-missing"),
                        tuple("lane", "gone"),
                        tuple("minutes", "bad-number"),
                        tuple("waitHours", "bad-number"),
                        tuple("to-0", "joined-to-itself"),
                        tuple("share-1", "bad-percent"),
                        tuple("to-2", "twice"));
    }

    @Test
    void changesPlacesInAStraightFlow() {
        var up = apply(transport, new MoveStep("a7", true));
        var down = apply(up, new MoveStep("a7", false));

        assertThat(order(up)).containsSubsequence("d2", "a7", "a6", "a8");
        assertThat(up.outgoing("d2", EdgeType.FLOW)).extracting("label").contains("ja");
        assertThat(order(down)).isEqualTo(order(transport));
    }

    @Test
    void doesNotGuessAtABranch() {
        assertThat(faults(transport, new MoveStep("a6", true)))
                .extracting(Fault::code)
                .containsExactly("move-at-branch");
        assertThat(faults(transport, new MoveStep("s", true)))
                .extracting(Fault::code)
                .containsExactly("move-no-further");
    }

    @Test
    void deletingAStepHealsTheFlow() {
        var model = apply(transport, new Delete("a7"));

        assertThat(targets(model, "a6")).containsExactly("a8");
        assertThat(new Checker(Models.COURSE.rules()).check(model).errors()).isEmpty();
    }

    @Test
    void theProcessItselfCannotBeDeleted() {
        assertThat(faults(transport, new Delete("p"))).extracting(Fault::code).containsExactly("gone");
    }

    @Test
    void linksAGoalThatStoodLoose() {
        var loose = Models.cut(transport, "p", "go");

        var model = apply(loose, new ChangeNeighbour("go", "Skolskjuts är ordnad", "ACHIEVES", ""));

        assertThat(model.outgoing("p", EdgeType.ACHIEVES)).extracting("target").containsExactly("go");
    }

    @Test
    void refusesARoleTheNotationDoesNotKnow() {
        assertThat(faults(transport, new ChangeNeighbour("go", "Mål", "INPUT", "")))
                .extracting(Fault::code)
                .containsExactly("choose-role");
        assertThat(faults(transport, new AddNeighbour("x", "FLOW", "")))
                .extracting(Fault::code)
                .containsExactly("choose-role");
    }

    @Test
    void everyEditCanBeAskedForByAFormOnThePage() throws Exception {
        var templates = new StringBuilder();
        try (var files = Files.list(Path.of("src/main/jte/modelling"))) {
            for (var file : files.toList()) {
                templates.append(Files.readString(file));
            }
        }
        var names = new ArrayList<String>();
        for (var command : List.of(
                "name-process",
                "add-lane",
                "change-lane w1",
                "add-step",
                "paste-activities",
                "change-step a1",
                "move-up a1",
                "move-down a1",
                "add-neighbour",
                "change-neighbour i1",
                "delete a1")) {
            var edit = new EditForm(Map.of()).read(command).orElseThrow();
            names.add(edit.getClass().getSimpleName());
            assertThat(templates).contains("name=\"_do\" value=\"" + command.split(" ")[0]);
            assertThat(command).startsWith(edit.name());
        }

        assertThat(names)
                .containsAll(Arrays.stream(Edit.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void noSequenceOfEditsEverMakesAnIllegalModel() {
        var random = new Random(20261121);
        for (int run = 0; run < 40; run++) {
            var model = run % 2 == 0 ? transport : Model.process(Stage.AS_IS, "Ny process");
            for (int i = 0; i < 60; i++) {
                try {
                    model = anyEdit(random, model).apply(model).model();
                } catch (NotAModel refused) {
                    assertThat(refused.faults()).isNotEmpty();
                }
                assertThat(reread(model)).isEqualTo(model);
            }
        }
    }

    private static Edit anyEdit(Random random, Model model) {
        var ids = new ArrayList<>(Stream.concat(model.nodes().stream().map(Node::id), Stream.of("", "zz"))
                .toList());
        Collections.shuffle(ids, random);
        var id = ids.get(0);
        var other = ids.get(1);
        var kinds = Stream.of(StepKind.values()).map(Enum::name).toList();
        var kind = kinds.get(random.nextInt(kinds.size()));
        var roles = List.of("INPUT", "OUTPUT", "SUPPLY", "CONTROL", "ACHIEVES", "");
        var role = roles.get(random.nextInt(roles.size()));
        return switch (random.nextInt(10)) {
            case 0 -> new AddStep(kind, "Göra något", other, id);
            case 1 -> new PasteActivities("Ett steg\nTvå steg", other, id);
            case 2 ->
                new ChangeStep(
                        id,
                        kind,
                        "Nytt namn",
                        other,
                        Map.of("minutes", "5"),
                        ids.stream()
                                .limit(3)
                                .map(to -> new ChangeStep.Way(to, "om", "20"))
                                .toList());
            case 3 -> new MoveStep(id, random.nextBoolean());
            case 4 -> new Delete(id);
            case 5 -> new AddLane("Roll", "role");
            case 6 -> new ChangeLane(id, "Enhet", "unit");
            case 7 -> new AddNeighbour("Sak", role, "information");
            case 8 -> new ChangeNeighbour(id, "Sak", role, "people");
            default -> new NameProcess("Namn " + random.nextInt(9));
        };
    }

    private static ChangeStep change(String id, String label, String lane, String minutes, String wait, String to) {
        return new ChangeStep(
                id,
                "ACTIVITY",
                label,
                lane,
                Map.of("minutes", minutes, "waitHours", wait, "mode", ""),
                List.of(new ChangeStep.Way(to, "", "")));
    }

    private static Model apply(Model model, Edit edit) {
        return edit.apply(model).model();
    }

    private static List<Fault> faults(Model model, Edit edit) {
        return catchThrowableOfType(NotAModel.class, () -> edit.apply(model)).faults();
    }

    private static List<String> order(Model model) {
        return new FlowOrder(model).steps().stream().map(Node::id).collect(Collectors.toList());
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
