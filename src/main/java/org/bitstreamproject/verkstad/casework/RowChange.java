// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

/** What happens to a row of a table beside saving what is written. */
sealed interface RowChange {
    record Nothing() implements RowChange {}

    /** Empties every cell, whatever is being saved in it. @param row named like {@code E1.2} */
    record Remove(String row) implements RowChange {}

    /** Puts back what a removal took away; nothing when that has been done. @param removal named like {@code E1.r0a1b2c3d4e5f} */
    record Restore(String removal) implements RowChange {}
}
