// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.util.List;

/**
 * What the rules say about one model.
 *
 * @param all worst first, then by rule, then in the model's order
 * @param notChecked rules that could not be judged from this model alone
 */
public record Findings(List<Finding> all, List<String> notChecked) {

    public Findings {
        all = List.copyOf(all);
        notChecked = List.copyOf(notChecked);
    }

    public List<Finding> errors() {
        return all.stream().filter(Finding::isError).toList();
    }

    public List<Finding> about(String elementId) {
        return all.stream().filter(finding -> finding.isAbout(elementId)).toList();
    }

    public boolean blocks() {
        return all.stream().anyMatch(Finding::isError);
    }
}
