// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import java.util.Map;
import java.util.Optional;

/** Counts that could point at people are not shown: fewer than five in a cell, also when it follows by subtraction. */
final class SmallCells {
    static final int LEAST = 5;

    private SmallCells() {}

    /** The table unless one of its cells holds one to four; then none of it, since the total is known. */
    static <K> Optional<Map<K, Long>> shown(Map<K, Long> cells) {
        return cells.values().stream().anyMatch(SmallCells::isSmall) ? Optional.empty() : Optional.of(cells);
    }

    static boolean isSmall(long count) {
        return count > 0 && count < LEAST;
    }
}
