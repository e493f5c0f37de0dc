// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

/** What happens to a row of a table beside saving what is written; the row is named like {@code E1.2}. */
sealed interface RowChange {
    record Nothing() implements RowChange {}

    /** Empties every cell, whatever is being saved in it. */
    record Remove(String row) implements RowChange {}

    /** Puts back what the last removal took away. */
    record Restore(String row) implements RowChange {}
}
