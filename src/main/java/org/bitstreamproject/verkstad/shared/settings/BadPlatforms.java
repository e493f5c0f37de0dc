// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.settings;

/** A fault in platforms.json, said in one line: where it is and what is wrong. */
public final class BadPlatforms extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadPlatforms(String fault) {
        super(fault);
    }
}
