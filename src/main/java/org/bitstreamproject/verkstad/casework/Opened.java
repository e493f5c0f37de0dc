// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

/**
 * Where a case is open.
 *
 * @param section id of the section; the first one when there is none with this id
 * @param adding id of a table that gets one more empty row, or the name of that row; empty for none
 * @param removed row that was just taken away, such as {@code E1.2}, or its removal; empty for none
 */
public record Opened(String section, String adding, String removed) {
    public static Opened at(String section) {
        return new Opened(section, "", "");
    }
}
