// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading.scheme;

import java.util.List;

/**
 * What the person has delivered.
 *
 * @param missing ids of mandatory items not done and not waived
 * @param participated whether the requirements of participation are met; asked by participation scales only
 */
public record Delivered(List<String> missing, boolean participated) {
    public Delivered {
        missing = List.copyOf(missing);
    }
}
