// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.course.ExerciseCheck;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.check.SoundModels;
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelContentCheckTest {

    private static final Exercise E34 = Models.COURSE.exercise("E3.4").orElseThrow();

    @Test
    void theDeliveredHuntKeepsItsPromise() {
        assertThat(new ModelContentCheck().slips(E34)).isEmpty();
    }

    /** The first attempt of somebody may go well where another's does not. */
    @ParameterizedTest
    @MethodSource("sound")
    void promisesNoMoreThanHoldsForEverybody(JsonObject sound) {
        int least = IntStream.rangeClosed(1, 36)
                .map(seed -> hidden(hunting(sound, 20), seed))
                .min()
                .orElseThrow();

        assertThat(new ModelContentCheck().slips(hunting(sound, least))).isEmpty();
        assertThat(new ModelContentCheck().slips(hunting(sound, least + 1)))
                .extracting(ExerciseCheck.Slip::place)
                .containsExactly("hidden");
    }

    static Stream<JsonObject> sound() {
        return Stream.concat(
                Stream.of(E34.content().getJsonObject("sound")),
                Stream.of(ModelType.GOAL, ModelType.EFFECT, ModelType.SEQUENCE)
                        .map(SoundModels::of)
                        .map(model -> Json.createObjectBuilder(ModelJson.write(model))
                                .add("type", model.type().name())
                                .add("stage", model.stage().name())
                                .build()));
    }

    private static int hidden(Exercise exercise, int seed) {
        var texts = new Texts();
        return Hunt.read(exercise.content(), Language.EN, seed, told -> (key, args) -> texts.text(told, key, args))
                .key()
                .size();
    }

    private static Exercise hunting(JsonObject sound, int errors) {
        return new Exercise(
                E34.id(),
                E34.kind(),
                E34.modelType(),
                E34.instrument(),
                E34.title(),
                E34.brief(),
                E34.pass(),
                E34.counts(),
                E34.byGroup(),
                E34.due(),
                E34.earlier(),
                E34.rules(),
                E34.field(),
                E34.round(),
                Json.createObjectBuilder()
                        .add("sound", sound)
                        .add("hidden", errors)
                        .build());
    }
}
