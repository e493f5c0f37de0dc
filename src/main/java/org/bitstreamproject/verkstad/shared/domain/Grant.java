// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.domain;

/** Rights a launch cannot give: stored inside, audited, revocable. */
public enum Grant {
    EXAMINER,
    ASSISTANT,
    LEADER,
    RESEARCHER,
    CUSTODIAN
}
