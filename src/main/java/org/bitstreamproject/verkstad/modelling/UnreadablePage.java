// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

/**
 * A model that can be kept but not shown.
 *
 * @param number of its newest version
 * @param whole the newest version that is kept in full; lower where later ones are damaged, 0 for none
 */
public record UnreadablePage(String uid, ModelContext context, int number, int whole) {
    public boolean isWhole() {
        return whole == number;
    }
}
