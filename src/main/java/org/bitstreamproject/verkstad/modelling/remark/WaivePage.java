// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.remark;

import java.util.List;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;

/**
 * The form by which a teacher lets a finding stand.
 *
 * @param model path of the model's page
 * @param title of the model
 * @param element what the finding is about first, empty for the whole model
 * @param name of that element, or of what it belongs to
 * @param remarks what the rule says there; nothing once the model was changed
 * @param reason what was typed
 * @param whole whether the whole model was chosen
 */
public record WaivePage(
        String model,
        String title,
        String rule,
        String element,
        String name,
        List<Remark> remarks,
        String reason,
        boolean whole,
        FieldErrors errors) {

    public WaivePage {
        remarks = List.copyOf(remarks);
    }

    public boolean isGone() {
        return remarks.isEmpty();
    }
}
