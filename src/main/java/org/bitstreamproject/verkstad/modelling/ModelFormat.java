// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import jakarta.json.JsonObject;
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;

/** Models as JSON and back, for features that freeze them: {@code {"nodes":[…],"edges":[…]}}. */
public final class ModelFormat {
    private ModelFormat() {}

    public static JsonObject write(Model model) {
        return ModelJson.write(model);
    }

    /** @throws NotAModel when the JSON is no model of this type */
    public static Model read(ModelType type, Stage stage, JsonObject json) {
        return ModelJson.read(type, stage, json);
    }
}
