// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.time.Instant;
import org.bitstreamproject.verkstad.shared.domain.PersonId;

/**
 * A teacher's word that a rule need not hold at one element of a model, or nowhere in it.
 *
 * @param element what the rule's findings are about first; empty for the whole model
 * @param reason the teacher's own words, for the participant
 */
public record Waiver(String rule, String element, String reason, PersonId by, Instant at) {

    public boolean covers(Finding finding) {
        return finding.rule().equals(rule) && (element.isEmpty() || finding.at().equals(element));
    }
}
