// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Optional;
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;
import org.jspecify.annotations.Nullable;

/** Models as JSON and back, for features that freeze them: {@code {"nodes":[…],"edges":[…]}}. */
public final class ModelFormat {
    private ModelFormat() {}

    public static JsonObject write(Model model) {
        return ModelJson.write(model);
    }

    /** A model as it is stored, by the names of type and stage; empty when the text is none that this program knows. */
    public static Optional<Model> stored(String type, String stage, String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return stored(type, stage, reader.readObject());
        } catch (JsonException damaged) {
            return Optional.empty();
        }
    }

    /**
     * The same by the names of type and stage, which may be of another day than the model.
     *
     * @param stage null for none
     */
    public static Optional<Model> stored(@Nullable String type, @Nullable String stage, JsonObject json) {
        try {
            var named = Optional.ofNullable(stage).orElse(Stage.NONE.name());
            return Optional.of(read(ModelJson.type(String.valueOf(type)), ModelJson.stage(named), json));
        } catch (NotAModel other) {
            return Optional.empty();
        }
    }

    /** @throws NotAModel when the JSON is no model of this type */
    public static Model read(ModelType type, Stage stage, JsonObject json) {
        return ModelJson.read(type, stage, json);
    }
}
