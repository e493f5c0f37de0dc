// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check;

import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Stage;

/** Which other model of the case a rule looks at. @param stage NONE where the type has no stages */
public record Needed(ModelType type, Stage stage) {

    static Needed the(ModelType type) {
        return new Needed(type, Stage.NONE);
    }

    static Needed process(Stage stage) {
        return new Needed(ModelType.PROCESS, stage);
    }

    public boolean is(Model model) {
        return model.type() == type && (stage == Stage.NONE || model.stage() == stage);
    }
}
