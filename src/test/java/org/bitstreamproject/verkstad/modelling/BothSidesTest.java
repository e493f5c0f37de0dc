// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import org.bitstreamproject.verkstad.modelling.command.Delete;
import org.bitstreamproject.verkstad.modelling.command.MoveToLane;
import org.bitstreamproject.verkstad.modelling.command.Name;
import org.bitstreamproject.verkstad.modelling.command.PlaceElements;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.junit.jupiter.api.Test;

class BothSidesTest {

    private final Model shown = Models.schoolTransport();

    @Test
    void marksOnEachSideWhatWasDoneThere() {
        var sides = sides(
                new Name("a1", "Ansöka på papper").apply(shown).model(),
                new Name("a2", "Läsa").apply(shown).model());

        assertThat(marks(sides, "mine")).containsExactly("a1 CHANGED");
        assertThat(marks(sides, "theirs")).containsExactly("a2 CHANGED");
        assertThat(changes(sides, "mine")).singleElement().asString().contains("Ansöka på papper");
    }

    @Test
    void marksWhatTheOtherTookAway() {
        var sides = sides(
                new Name("a7", "Beställa resa").apply(shown).model(),
                new Delete("a7").apply(shown).model());

        assertThat(marks(sides, "mine")).contains("a7 CHANGED");
        assertThat(marks(sides, "theirs")).noneMatch(mark -> mark.startsWith("a7 "));
        assertThat(changes(sides, "theirs")).anyMatch(line -> line.startsWith("Borttaget"));
    }

    @Test
    void marksWhatIsHereAndGoneThere() {
        var sides = sides(shown, new Delete("a7").apply(shown).model());

        assertThat(marks(sides, "mine")).contains("a7 MISSING");
    }

    @Test
    void marksAMove() {
        var lane = shown.nodes(NodeType.LANE).get(1).id();
        var step = shown.nodes(NodeType.ACTIVITY).stream()
                .map(Node::id)
                .filter(id -> shown.edges().stream()
                        .anyMatch(edge -> edge.type() == EdgeType.PERFORMS
                                && edge.target().equals(id)
                                && !edge.source().equals(lane)))
                .findFirst()
                .orElseThrow();

        var sides = sides(new MoveToLane(step, lane).apply(shown).model(), shown);

        assertThat(marks(sides, "mine")).containsExactly(step + " MOVED");
        assertThat(marks(sides, "theirs")).isEmpty();
    }

    @Test
    void marksAndTellsWhatBothPutElsewhere() {
        var sides = sides(placed("a1", 400), placed("a1", 700));

        for (var side : List.of("mine", "theirs")) {
            assertThat(marks(sides, side)).as(side).containsExactly("a1 MOVED");
            assertThat(changes(sides, side))
                    .as(side)
                    .singleElement()
                    .asString()
                    .startsWith("Flyttat: Aktivitet")
                    .endsWith("en annan plats eller storlek i ritningen");
        }
    }

    @Test
    void tellsOfWhatIsPutElsewhereAndNamedThatItIsNamed() {
        var sides = sides(
                new Name("a1", "Ansöka på papper").apply(placed("a1", 400)).model(), shown);

        assertThat(marks(sides, "mine")).containsExactly("a1 CHANGED");
        assertThat(changes(sides, "mine")).hasSize(2);
    }

    @Test
    void isToLookAtAndSaysNothingOfTheNotation() {
        assertThat(sides(shown, shown).getJsonObject("mine"))
                .containsKey("elements")
                .doesNotContainKey("notation");
    }

    private Model placed(String id, int x) {
        return new PlaceElements(List.of(new PlaceElements.Spot(id, x, 200, 0, 0)))
                .apply(shown)
                .model();
    }

    private JsonObject sides(Model mine, Model theirs) {
        return new BothSides(new Texts()).json(shown, mine, theirs, Language.SV).build();
    }

    private static List<String> marks(JsonObject sides, String side) {
        return sides.getJsonObject(side).getJsonArray("marks").getValuesAs(JsonObject.class).stream()
                .map(mark -> mark.getString("element") + " " + mark.getString("change"))
                .toList();
    }

    private static List<String> changes(JsonObject sides, String side) {
        return sides.getJsonObject(side).getJsonArray("changes").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}
