// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.settings;

/** A setting that stops the start: one line that names the variable, its fault and an example. */
public final class BadSetting extends RuntimeException {
    public BadSetting(String variable, String fault, String example) {
        super(variable + " " + fault + "; example: " + variable + "=" + example);
    }
}
