// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.domain;

/** The one rule every id record shares. */
final class Ids {
    private Ids() {}

    static void positive(long value) {
        if (value < 1) {
            throw new IllegalArgumentException("an id is at least 1, not " + value);
        }
    }
}
