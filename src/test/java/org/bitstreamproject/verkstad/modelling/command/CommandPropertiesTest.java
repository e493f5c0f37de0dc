// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Optional;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.layout.Plan;
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every sequence of commands on every type of model. */
class CommandPropertiesTest {

    private static final int RUNS = 20;
    private static final int STEPS = 60;

    @ParameterizedTest
    @EnumSource(ModelType.class)
    void noSequenceOfCommandsEverMakesAnIllegalModel(ModelType type) {
        var texts = new Texts();
        var done = new HashMap<String, Integer>();
        for (int run = 0; run < RUNS; run++) {
            var any = new AnyCommands(20261122L + 100L * run + type.ordinal());
            var model = AnyCommands.empty(type);
            for (int i = 0; i < STEPS; i++) {
                var command = any.next(model);
                var before = ModelJson.write(model).toString();
                var after = carriedOut(command, model, texts);
                assertThat(ModelJson.write(model).toString()).isEqualTo(before);
                if (after.isPresent()) {
                    assertThat(reread(after.get())).as(command.toString()).isEqualTo(after.get());
                    assertThat(CommandList.read(command.json()).apply(model).model())
                            .isEqualTo(after.get());
                    assertThat(Plan.of(after.get()).boxes()).allMatch(box -> box.x() >= 0 && box.y() >= 0);
                    model = after.get();
                    done.merge(command.name(), 1, Integer::sum);
                }
            }
        }
        // the sequences are worth something only when commands succeed
        assertThat(done).containsKeys("add", "name", "retype", "delete", "paste-list", "split");
    }

    private static Optional<Model> carriedOut(Command command, Model model, Texts texts) {
        try {
            return Optional.of(command.apply(model).model());
        } catch (NotAModel refused) {
            assertThat(refused.faults()).isNotEmpty().allSatisfy(fault -> {
                assertThat(fault.where()).isNotBlank();
                assertThat(texts.has("modelling.fault." + fault.code()))
                        .as(fault.code())
                        .isTrue();
            });
            return Optional.empty();
        }
    }

    private static Model reread(Model model) {
        return ModelJson.read(
                model.type(), model.stage(), ModelJson.write(model).toString());
    }
}
