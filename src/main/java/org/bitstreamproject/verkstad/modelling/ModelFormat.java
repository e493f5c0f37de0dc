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

    /** A model as it is stored; empty when the text is no model of this type. */
    public static Optional<Model> stored(ModelType type, Stage stage, String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return Optional.of(read(type, stage, reader.readObject()));
        } catch (NotAModel | JsonException other) {
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
            return Optional.of(read(ModelType.valueOf(String.valueOf(type)), Stage.valueOf(named), json));
        } catch (NotAModel | IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    /** @throws NotAModel when the JSON is no model of this type */
    public static Model read(ModelType type, Stage stage, JsonObject json) {
        return ModelJson.read(type, stage, json);
    }
}
