// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SmallCellsTest {
    @Test
    void showsCellsOfFiveAndMore() {
        assertThat(SmallCells.shown(Map.of("SE", 5L, "NO", 22L))).isPresent();
    }

    @Test
    void hidesTheWholeTableWhenOneCellIsSmallSinceTheRestWouldTellIt() {
        assertThat(SmallCells.shown(Map.of("SE", 4L, "NO", 23L))).isEmpty();
    }

    @Test
    void showsAnEmptyCellSinceItPointsAtNobody() {
        assertThat(SmallCells.shown(Map.of("SE", 0L, "NO", 23L))).isPresent();
    }
}
