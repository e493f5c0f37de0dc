// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.remark;

import org.bitstreamproject.verkstad.modelling.check.Needed;
import org.jspecify.annotations.Nullable;

/** A rule nobody could judge. @param needed the model that is missing; null when the course does not have the rule */
public record Unchecked(String rule, @Nullable Needed needed) {

    /** Message key of what the missing model is called. */
    public String modelKey() {
        return needed == null ? "" : "rules.model." + needed.type() + "." + needed.stage();
    }
}
