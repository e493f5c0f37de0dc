// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

/** How much a finding matters: only an ERROR holds a milestone back. */
public enum Severity {
    ERROR,
    WARN,
    HINT,
    INFO
}
