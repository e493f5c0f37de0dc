// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.SampleModels;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.bitstreamproject.verkstad.modelling.command.PlaceElements.Spot;
import org.bitstreamproject.verkstad.modelling.layout.Plan;
import org.bitstreamproject.verkstad.modelling.notation.Fault;
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;
import org.bitstreamproject.verkstad.modelling.outline.OutlineForm;
import org.bitstreamproject.verkstad.modelling.outline.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hand may put where, and what becomes of its places. */
class PlaceElementsTest {

    private final Model process = Models.schoolTransport();

    @Test
    void writesNothingWhereNobodyPutAnything() {
        assertThat(ModelJson.write(process)).doesNotContainKey("places");
    }

    @Test
    void keepsPlacesBesideNodesAndEdges() {
        var placed = put(process, new Spot("a1", 400, 100, 160, 0));

        var json = ModelJson.write(placed);

        assertThat(json.getJsonObject("places")).containsOnlyKeys("a1");
        assertThat(json.getJsonArray("nodes"))
                .isEqualTo(ModelJson.write(process).getJsonArray("nodes"));
        assertThat(ModelJson.read(placed.type(), placed.stage(), json)).isEqualTo(placed);
    }

    @ParameterizedTest
    @CsvSource({"SEQUENCE,place-order", "ASSEMBLY_LINE,place-order", "STAKEHOLDER,place-grid"})
    void refusesWhereAPlaceMeansSomething(ModelType type, String code) {
        var model = SampleModels.of(type, 10, "sv");

        assertThat(faults(model, new Spot(model.nodes().get(0).id(), 10, 10, 0, 0)))
                .containsExactly("places[0].id " + code);
    }

    @Test
    void refusesToPutTheFrameOfAProcess() {
        assertThat(faults(process, new Spot("p", 10, 10, 0, 0))).containsExactly("places[0].id place-frame");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"a1\",\"x\":-1,\"y\":0}",
                "{\"id\":\"a1\",\"x\":10000001,\"y\":0}",
                "{\"id\":\"a1\",\"x\":1.5,\"y\":0}",
                "{\"id\":\"a1\",\"x\":1e999,\"y\":0}",
                "{\"id\":\"a1\",\"x\":\"NaN\",\"y\":0}",
                "{\"id\":\"a1\",\"x\":1}",
                "{\"id\":\"a1\",\"x\":1,\"y\":1,\"width\":23}",
                "{\"id\":\"a1\",\"x\":1,\"y\":1,\"height\":4001}",
                "{\"id\":\"a1\",\"x\":1,\"y\":1,\"width\":0}"
            })
    void refusesWhatIsNoPlace(String spot) {
        assertThat(codes("{\"command\":\"place\",\"places\":[" + spot + "]}")).containsExactly("bad-place");
    }

    @Test
    void refusesUnknownElementsTheSameTwiceAndNothingAtAll() {
        assertThat(faults(process, new Spot("zz", 1, 1, 0, 0))).containsExactly("places[0].id gone");
        assertThat(faults(process, new Spot("a1", 1, 1, 0, 0), new Spot("a1", 2, 2, 0, 0)))
                .containsExactly("places[1].id duplicate-id");
        assertThat(faults(process)).containsExactly("places missing");
        assertThat(codes("{\"command\":\"place\",\"places\":[{\"id\":\"a1\",\"x\":1,\"y\":1,\"z\":1}]}"))
                .containsExactly("unknown-field");
    }

    @Test
    void forgetsThePlaceOfWhatIsDeletedAndKeepsThatOfTheFirstOfTwo() {
        var placed = put(process, new Spot("a1", 400, 100, 0, 0), new Spot("a2", 600, 100, 0, 0));

        assertThat(new Delete("a1").apply(placed).model().places()).containsOnlyKeys("a2");
        assertThat(new Split("a1", "Ett", "Två").apply(placed).model().places()).containsOnlyKeys("a1", "a2");
        assertThat(new Merge(List.of("a1", "a2")).apply(placed).model().places())
                .containsOnlyKeys("a1");
        assertThat(new Retype("a1", "RULE").apply(placed).model().places()).containsOnlyKeys("a2");
        assertThat(new Tidy(List.of("a1")).apply(placed).model().places()).containsOnlyKeys("a2");
        assertThat(new Tidy(List.of()).apply(placed).model()).isEqualTo(process);
    }

    @Test
    void givesALaneItsHeightOnly() {
        var lane = process.nodes(NodeType.LANE).get(0).id();

        var plan = Plan.of(put(process, new Spot(lane, 900, 900, 0, 400)));

        assertThat(plan.frames().get(0).bands().get(0).height()).isEqualTo(400);
    }

    @Test
    void movesAStepToAnotherLaneAndPutsItThereInOneStep() {
        var lane = process.nodes(NodeType.LANE).get(1).id();
        var both = new Together(
                "move",
                List.of(new MoveToLane("a1", lane), new PlaceElements(List.of(new Spot("a1", 500, 300, 0, 0)))));

        var after = both.apply(process).model();

        assertThat(after.places()).containsOnlyKeys("a1");
        assertThat(CommandList.read(both.json())).isEqualTo(both);
    }

    /** A picture may be taller than any screen: what stands at its end is put and enlarged like the rest. */
    @Test
    void enlargesTheLastOfSixHundredGoals() {
        var goals = IntStream.range(0, 600)
                .mapToObj(
                        i -> new Node(
                                "n" + i,
                                NodeType.GOAL,
                                "Beslut inom tio dagar " + i,
                                Map.of(
                                        "indicator",
                                        "Andel beslut som fattas inom tio dagar från en fullständig ansökan, mätt varje månad")))
                .toList();
        var model = new Model(
                ModelType.GOAL,
                Stage.NONE,
                goals,
                goals.stream()
                        .skip(1)
                        .map(goal -> new Edge("e" + goal.id(), EdgeType.CONTRIBUTES_TO, goal.id(), "n0"))
                        .toList());
        var standing = Standing.of(model, goals.get(599)).orElseThrow();
        assertThat(standing.y()).isGreaterThan(20_000);
        var typed = Map.of(
                "place-x", List.of(String.valueOf(standing.x())),
                "place-y", List.of(String.valueOf(standing.y())),
                "place-width", List.of("400"),
                "place-height", List.of("300"));

        var asked = OutlineForm.read(model, "place n599", typed).orElseThrow();
        var placed = asked.command().apply(model).model();

        var last = Plan.of(placed).boxes().stream()
                .filter(box -> box.node().id().equals("n599"))
                .findFirst()
                .orElseThrow();
        assertThat(List.of(last.x(), last.y(), last.width(), last.height()))
                .containsExactly(standing.x(), standing.y(), 400, 300);
        assertThat(ModelJson.read(
                        placed.type(), placed.stage(), ModelJson.write(placed).toString()))
                .isEqualTo(placed);
    }

    @Test
    void holdsAPlaceWhenTheFrameMovesDown() {
        var placed = put(process, new Spot("a2", 480, 260, 0, 0));
        var before = away(placed);

        var after = away(new Add("GOALREF", "Ett mål till med många ord som tar plats", "", "")
                .apply(placed)
                .model());

        assertThat(after).isEqualTo(before);
    }

    private static List<Integer> away(Model model) {
        var plan = Plan.of(model);
        var frame = plan.frames().get(0).box();
        return plan.boxes().stream()
                .filter(box -> box.node().id().equals("a2"))
                .map(box -> List.of(box.x() - frame.x(), box.y() - frame.y()))
                .findFirst()
                .orElseThrow();
    }

    private static Model put(Model model, Spot... spots) {
        return new PlaceElements(List.of(spots)).apply(model).model();
    }

    private static List<String> faults(Model model, Spot... spots) {
        try {
            put(model, spots);
            return List.of();
        } catch (NotAModel refused) {
            return refused.faults().stream()
                    .map(fault -> fault.where() + " " + fault.code())
                    .toList();
        }
    }

    private List<String> codes(String command) {
        try (var reader = Json.createReader(new StringReader(command))) {
            CommandList.read(reader.readObject()).apply(process);
            return List.of();
        } catch (NotAModel refused) {
            return refused.faults().stream().map(Fault::code).toList();
        }
    }
}
