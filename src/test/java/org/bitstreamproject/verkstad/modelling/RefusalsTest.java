// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.bitstreamproject.verkstad.modelling.command.Command;
import org.bitstreamproject.verkstad.modelling.command.Connect;
import org.bitstreamproject.verkstad.modelling.command.Merge;
import org.bitstreamproject.verkstad.modelling.command.SetAttribute;
import org.bitstreamproject.verkstad.modelling.command.Together;
import org.bitstreamproject.verkstad.modelling.notation.Fault;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalsTest {

    private final Refusals refusals = new Refusals(new Texts());
    private final Model model = Models.schoolTransport();

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysInTheReadersWordsWhatCannotBeJoined(Language language) {
        var problem = problem(new Connect("FLOW", "w1", "a1"), language);

        assertThat(problem.getString("detail"))
                .doesNotContain("FLOW")
                .doesNotContain("LANE")
                .doesNotContain("ACTIVITY");
        assertThat(code(problem)).isIn("never-joined", "illegal-connection");
    }

    @Test
    void namesAChoiceAsTheFormDoesAlsoInsideSeveralCommands() {
        var step = model.nodes(NodeType.ACTIVITY).get(0).id();

        var alone = problem(new SetAttribute(step, "mode", "by hand"), Language.SV);
        var inside = problem(new Together("change", List.of(new SetAttribute(step, "mode", "by hand"))), Language.SV);

        assertThat(alone.getString("detail")).doesNotContain("manual").contains("För hand");
        assertThat(inside.getString("detail")).isEqualTo(alone.getString("detail"));
    }

    @Test
    void saysWhatKindsCannotBeMerged() {
        var problem = problem(new Merge(List.of("a1", "w1")), Language.SV);

        assertThat(problem.getString("detail")).contains("Aktivitet").doesNotContain("ACTIVITY");
    }

    @Test
    void keepsTheNamesOfTheNotationForAProgramWithoutAModel() {
        var refused = new NotAModel(List.of(Fault.of("type", "too-many-of", "PROCESS", 1)));

        assertThat(refusals.problem(refused, Language.SV).getString("detail")).contains("PROCESS");
    }

    private static String code(JsonObject problem) {
        return problem.getJsonArray("violations").getJsonObject(0).getString("code");
    }

    private JsonObject problem(Command command, Language language) {
        var sent = Json.createObjectBuilder()
                .add("commands", Json.createArrayBuilder().add(command.json()))
                .build();
        var refused = catchThrowableOfType(NotAModel.class, () -> command.apply(model));
        var placed = new NotAModel(refused.faults().stream()
                .map(fault -> new Fault("commands[0]." + fault.where(), fault.code(), fault.args()))
                .toList());
        return refusals.problem(placed, language, model, sent);
    }
}
